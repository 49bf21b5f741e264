package chalkgrad.exchange.notebook;

import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.exchange.python.PythonTokens.Kind;
import chalkgrad.exchange.python.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the text export of a notebook, where `In [3]:` starts a cell, and code, output and prose are told apart by
/// what they look like. Blocks are separated by empty lines: a block is output if it follows code or output, is not
/// Python, and starts with a number, a bracket, `array` or `tensor`, or a text that the notebook prints.
final class TextExport {
    /// Calls that print: more than that say nothing more about what is printed.
    private static final int MOST_TEMPLATES = 500;

    private static final Set<String> ASSIGNING = Set.of("=", "+=", "-=", "*=", "/=");

    private final List<ExportLine> lines;
    private final List<Cell> cells = new ArrayList<>();
    private final Set<String> variables = new HashSet<>();
    private final List<Template> templates;

    TextExport(String text) {
        this.lines = text.lines().map(ExportLine::new).toList();
        this.templates = Template.of(PythonTokens.of(text)).stream()
                .limit(MOST_TEMPLATES)
                .toList();
        lines.forEach(line -> addVariables(PythonTokens.of(line.line())));
    }

    /// Whether a cell starts on a line.
    static boolean startsCell(String line) {
        return new ExportLine(line).codeStart() >= 0;
    }

    List<Cell> cells() {
        var starts = new ArrayList<Integer>();
        for (int k = 0; k < lines.size(); k++) {
            if (lines.get(k).codeStart() >= 0) {
                starts.add(k);
            }
        }
        for (int c = 0; c < starts.size(); c++) {
            int end = c + 1 < starts.size() ? starts.get(c + 1) : lines.size();
            cells.add(cell(starts.get(c), end));
        }
        return cells;
    }

    /// Adds the names that a line assigns: `x = ...`, `x += ...`, `x, y = ...`.
    private void addVariables(PythonTokens tokens) {
        int k = 0;
        while (tokens.is(k, Kind.NAME) && tokens.is(k + 1, ",")) {
            k += 2;
        }
        boolean assigns =
                tokens.size() > k + 2 && ASSIGNING.contains(tokens.get(k + 1).text());
        if (tokens.is(k, Kind.NAME) && assigns) {
            for (int name = 0; name <= k; name += 2) {
                variables.add(tokens.get(name).text());
            }
        }
    }

    private enum Section {
        CODE,
        OUTPUT,
        PROSE
    }

    /// The code of a cell as far as it has been read.
    private static final class Code {
        private final StringBuilder text = new StringBuilder();
        private final OpenBrackets brackets = new OpenBrackets();
        private boolean prints;

        void add(String line) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
            brackets.line(line);
            String start = line.stripLeading();
            prints |= start.startsWith("print(") || start.startsWith("print ");
        }

        boolean isBlank() {
            return text.isEmpty();
        }
    }

    private Cell cell(int start, int end) {
        var code = new Code();
        code.add(lines.get(start).line().substring(lines.get(start).codeStart()));
        var output = new ArrayList<Cell.OutputLine>();
        Section part = Section.CODE;
        boolean fresh = true;
        for (int k = start + 1; k < end && part != Section.PROSE; k++) {
            ExportLine line = lines.get(k);
            if (line.line().isBlank()) {
                fresh = !code.isBlank();
                continue;
            }
            if (fresh && k > start + 1) {
                part = isTable(k) ? Section.OUTPUT : next(part, line, code);
            }
            fresh = false;
            switch (part) {
                case CODE -> code.add(line.line());
                case OUTPUT -> output.add(new Cell.OutputLine(String.valueOf(k + 1), line.line()));
                case PROSE -> {}
            }
        }
        String shown = lines.get(start).line().substring(0, lines.get(start).codeStart());
        int colon = shown.indexOf(':');
        return new Cell(
                cells.size() + 1,
                colon < 0 ? shown.strip() : shown.substring(0, colon).strip(),
                code.text.toString(),
                output);
    }

    /// Whether a printed table starts with a line.
    private boolean isTable(int k) {
        List<Cell.OutputLine> start = lines.subList(k, Math.min(lines.size(), k + 3)).stream()
                .map(line -> new Cell.OutputLine("", line.line()))
                .toList();
        return PrintedTable.at(start, 0).isPresent();
    }

    /// What a block is that starts with this line.
    private Section next(Section before, ExportLine line, Code code) {
        if (before == Section.CODE && code.brackets.isOpen()) {
            return Section.CODE;
        }
        if (line.startsWithArray()) {
            return Section.OUTPUT;
        }
        boolean numbers = line.startsWithNumbers();
        boolean python = line.isOf(variables)
                || line.isPython()
                || line.line().startsWith(" ") && before == Section.CODE && !numbers;
        boolean printed = templates.stream().anyMatch(template -> template.starts(line.line()))
                || code.prints && line.isNamedResult()
                || numbers && !python && !line.isListItem();
        if (printed) {
            return Section.OUTPUT;
        }
        return before == Section.CODE && python ? Section.CODE : Section.PROSE;
    }
}

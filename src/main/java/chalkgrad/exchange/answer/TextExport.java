package chalkgrad.exchange.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the text export of a notebook, where `In [3]:` starts a cell, and code, output and prose are told apart by
/// what
/// they look like. Blocks are separated by empty lines: a block is output if it follows code or output, is no Python,
/// and starts with a number, a bracket, `array` or `tensor`, or a text that the notebook prints.
final class TextExport {
    private static final Pattern START = Pattern.compile("In\\s*\\[[\\d\\s*]*(?:None)?\\s*\\]:\\s*(.*)");
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*(?:[\\[({]|[-+]?\\.?\\d|array|tensor|tf\\.|<tf|np\\.float|torch\\.|nan|inf|-inf).*");
    private static final Pattern ARRAY =
            Pattern.compile("\\s*\\(?(?:array|tensor|tf\\.Tensor|<tf\\.|np\\.float\\d*|matrix)\\b?[\\s(].*[\\d\\[].*");
    private static final Pattern NAMED =
            Pattern.compile("(?m)^\\s*((?:[A-Za-z_]\\w*\\s*,\\s*)*[A-Za-z_]\\w*)\\s*(?:[-+*/]?=)[^=]");
    private static final Pattern NAMED_RESULT = Pattern.compile(
            "[^=(]*=\\s*(?:\\[*\\s*[-+]?\\d*\\.\\d{5,}|\\[+\\s*[-+]?[\\d.]+(?:e[-+]\\d+)?\\s+[-+\\d.])");
    private static final Pattern NAMED_ARRAY =
            Pattern.compile("[\\p{L}\\d_.:\\s]+\\s(?:tensor|array)\\(\\[*\\s*[-+]?[\\d.]");
    private static final Pattern PYTHON = Pattern.compile(
            "\\s*(?:def|class|import|from|for|while|if|elif|else|with|return|print|try|except|assert|plt|del|raise)\\b.*"
                + "|\\s*[@#].*|\\s*[A-Za-z_][\\w.,\\s\\[\\]]*\\s*(?:[-+*/]?=)[^=].*|\\s*[\\w.]+\\(.*");

    private final List<String> lines;
    private final List<Cell> cells = new ArrayList<>();
    private final Set<String> variables = new HashSet<>();
    private List<String> templates = List.of();

    TextExport(String text) {
        this.lines = List.of(text.split("\\R", -1));
    }

    /// Whether a cell starts on a line.
    static boolean startsCell(String line) {
        return START.matcher(line).matches();
    }

    List<Cell> cells() {
        var starts = new ArrayList<Integer>();
        for (int k = 0; k < lines.size(); k++) {
            if (START.matcher(lines.get(k)).matches()) {
                starts.add(k);
            }
        }
        Matcher named = NAMED.matcher(String.join("\n", lines));
        while (named.find()) {
            variables.addAll(List.of(named.group(1).split("\\s*,\\s*", -1)));
        }
        templates = Python.templates(String.join("\n", lines));
        for (int c = 0; c < starts.size(); c++) {
            int end = c + 1 < starts.size() ? starts.get(c + 1) : lines.size();
            cells.add(cell(starts.get(c), end));
        }
        return cells;
    }

    private enum Part {
        CODE,
        OUTPUT,
        PROSE
    }

    private Cell cell(int start, int end) {
        var code = new StringBuilder(START.matcher(lines.get(start)).replaceFirst("$1"));
        var output = new ArrayList<Cell.Line>();
        Part part = Part.CODE;
        boolean fresh = true;
        for (int k = start + 1; k < end; k++) {
            String line = lines.get(k);
            if (line.isBlank()) {
                fresh = code.toString().strip().length() > 0;
                continue;
            }
            if (fresh && k > start + 1) {
                part = isTable(k) ? Part.OUTPUT : next(part, line, code);
            }
            fresh = false;
            switch (part) {
                case CODE -> code.append('\n').append(line);
                case OUTPUT -> output.add(new Cell.Line(String.valueOf(k + 1), line));
                case PROSE -> {
                    return new Cell(code.toString(), output);
                }
            }
        }
        return new Cell(code.toString(), output);
    }

    /// Whether a printed table starts with a line.
    private boolean isTable(int k) {
        List<Cell.Line> start = lines.subList(k, Math.min(lines.size(), k + 3)).stream()
                .map(line -> new Cell.Line("", line))
                .toList();
        return PrintedTable.at(start, 0).isPresent();
    }

    /// What a block is that starts with this line.
    private Part next(Part before, String line, CharSequence code) {
        if (Python.isOpen(code) && before == Part.CODE) {
            return Part.CODE;
        }
        if (ARRAY.matcher(line).matches()) {
            return Part.OUTPUT;
        }
        boolean python = isExpression(line)
                || PYTHON.matcher(line).matches()
                || (line.startsWith(" ")
                        && before == Part.CODE
                        && !NUMBERS.matcher(line).matches());
        boolean printed = isPrinted(line)
                || isNamedResult(line, code)
                || (NUMBERS.matcher(line).matches() && !python && !isListItem(line));
        if (printed) {
            return Part.OUTPUT;
        }
        return before == Part.CODE && python ? Part.CODE : Part.PROSE;
    }

    /// Whether the line is made of variables of the notebook only.
    private boolean isExpression(String line) {
        boolean startsWithNumber = line.matches("\\s*[-+\\d.\\[(].*");
        List<String> words = List.of(
                line.strip().replaceAll("\\.\\w+|[^\\w\\s]", " ").strip().split("\\s+", -1));
        return !startsWithNumber && words.stream().allMatch(word -> word.matches("\\d+") || variables.contains(word));
    }

    /// Whether the line is a name and its number as only a program prints them: with many digits, or without commas.
    private static boolean isNamedResult(String line, CharSequence code) {
        boolean isNamed = NAMED_RESULT.matcher(line).lookingAt()
                || NAMED_ARRAY.matcher(line).lookingAt()
                        && !PYTHON.matcher(line).matches();
        return isNamed && !Python.prints(code.toString()).isEmpty();
    }

    /// Whether the line starts as something that is printed does.
    private boolean isPrinted(String line) {
        return templates.stream().anyMatch(template -> line.matches(template + ".*"));
    }

    private static boolean isListItem(String line) {
        return line.matches("\\s*\\d+[.)]\\s+[A-Za-z*].*");
    }
}

package chalkgrad.exchange.answer;

import chalkgrad.exchange.number.AnswerSigns;
import java.util.ArrayList;
import java.util.List;

/// A line of a table with its cells: those between the outer bars, where bars separate them.
///
/// @param separator what stands between cells: a bar, a tab, a semicolon or else a comma
/// @param cells without decoration
/// @param parts how many parts the line has between separators, outer bars included
record TableRow(String line, char separator, List<String> cells, int parts) {
    private static final char QUOTE = '"';

    static TableRow of(String line) {
        char separator = separator(outsideOfQuotes(line));
        List<String> parts = split(line, separator);
        List<String> cells = parts.stream().map(Decoration::ofCell).toList();
        return new TableRow(
                line,
                separator,
                separator == '|' ? cells.subList(1, Math.max(1, cells.size() - 1)) : cells,
                parts.size());
    }

    /// Whether it begins with a quotation.
    boolean isQuoted() {
        return line.strip().startsWith("\"");
    }

    /// The row without what is in quotes.
    TableRow outsideOfQuotes() {
        return line.indexOf(QUOTE) < 0 ? this : of(outsideOfQuotes(line));
    }

    private static String outsideOfQuotes(String line) {
        int open = line.indexOf(QUOTE);
        int close = open < 0 ? -1 : line.indexOf(QUOTE, open + 1);
        if (close < 0) {
            return line;
        }
        var outside = new StringBuilder();
        int from = 0;
        while (close >= 0) {
            outside.append(line, from, open);
            from = close + 1;
            open = line.indexOf(QUOTE, from);
            close = open < 0 ? -1 : line.indexOf(QUOTE, open + 1);
        }
        return outside.append(line, from, line.length()).toString();
    }

    /// Whether it only separates rows.
    boolean isRule() {
        return line.chars().allMatch(c -> "|:+=-".indexOf(c) >= 0 || Character.isWhitespace(c));
    }

    private static char separator(String bare) {
        return bare.strip().startsWith("|") ? '|' : bare.indexOf('\t') >= 0 ? '\t' : bare.indexOf(';') >= 0 ? ';' : ',';
    }

    /// The parts of a line, split at a character outside of quotes and brackets.
    static List<String> split(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            quoted ^= c == QUOTE;
            depth += quoted ? 0 : AnswerSigns.depth(c);
            if (!quoted && depth == 0 && c == separator) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c != QUOTE) {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}

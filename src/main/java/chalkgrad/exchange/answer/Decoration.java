package chalkgrad.exchange.answer;

import chalkgrad.exchange.label.PlainLabel;
import chalkgrad.exchange.number.AnswerSigns;
import chalkgrad.math.NumberToken;

/// The decoration of lines by lists, comments and formulas.
final class Decoration {
    private static final String BULLETS = "-*•+>";
    private static final int LONGEST_COUNT = 2;
    private static final int SHORTEST_RULE = 3;

    private Decoration() {}

    /// A line without bullets, outer bars, stars, underlines and dollar signs, with LaTeX turned into plain text.
    static String removed(String line) {
        String bare = line.strip();
        boolean framed = bare.length() > 1 && bare.startsWith("|") && bare.endsWith("|");
        String inner = framed ? bare.substring(1, bare.length() - 1) : line;
        return ofCell(inner.substring(bullet(inner)));
    }

    /// A cell of a table without stars, underlines and dollar signs, with LaTeX turned into plain text.
    static String ofCell(String cell) {
        return PlainLabel.withoutLatex(withoutSigns(cell)).strip();
    }

    /// Whether a line only underlines a heading or separates parts.
    static boolean isRule(String line) {
        String bare = line.strip();
        return bare.length() >= SHORTEST_RULE && bare.chars().allMatch(c -> "-=_*~—–─═".indexOf(c) >= 0);
    }

    /// The line up to its comment: `#`, but not before a digit, or `//` at the start of a word.
    static String withoutComment(String line) {
        for (int k = 0; k < line.length(); k++) {
            boolean starts = k == 0 || Character.isWhitespace(line.charAt(k - 1));
            boolean counts = line.charAt(k) == '#' && k + 1 < line.length() && NumberToken.isDigit(line.charAt(k + 1));
            if (starts && !counts && (line.charAt(k) == '#' || line.startsWith("//", k))) {
                return line.substring(0, k).stripTrailing();
            }
        }
        return line;
    }

    /// The place after the bullet, letter or number that a line of a list starts with: `- `, `(a) `, `2. `; 0 if there
    /// is none.
    static int bullet(String line) {
        int start = blanks(line, 0);
        if (start >= line.length()) {
            return 0;
        }
        int end = BULLETS.indexOf(line.charAt(start)) >= 0 ? start + 1 : count(line, start);
        int name = blanks(line, end);
        boolean isCount = end > start && line.charAt(end - 1) == '.';
        boolean fits = !isCount || name < line.length() && AnswerSigns.startsName(line.charAt(name));
        return end > start && name > end && fits ? name : 0;
    }

    /// The place after `2.`, `2)`, `(2)` or `a)`; the start if there is none.
    private static int count(String line, int start) {
        int from = line.charAt(start) == '(' ? start + 1 : start;
        int k = from;
        while (k < line.length() && k - from < LONGEST_COUNT && NumberToken.isDigit(line.charAt(k))) {
            k++;
        }
        boolean isLetter = k == from && k < line.length() && line.charAt(k) >= 'a' && line.charAt(k) <= 'z';
        boolean counted = k > from;
        k = isLetter ? k + 1 : k;
        if (k == from || k >= line.length()) {
            return start;
        }
        boolean closes = line.charAt(k) == ')' || counted && from == start && line.charAt(k) == '.';
        return closes ? k + 1 : start;
    }

    /// The line without stars and the like. Powers such as `10**-3` keep their stars.
    private static String withoutSigns(String line) {
        var bare = new StringBuilder();
        int k = 0;
        while (k < line.length()) {
            char before = k == 0 ? ' ' : line.charAt(k - 1);
            char after = k + 2 < line.length() ? line.charAt(k + 2) : ' ';
            boolean isPower = NumberToken.isDigit(before) && (NumberToken.isDigit(after) || "-+({".indexOf(after) >= 0);
            if (line.startsWith("**", k) && !isPower || line.startsWith("__", k) && !Character.isWhitespace(after)) {
                k += 2;
            } else {
                bare.append(line.charAt(k) == '$' ? "" : line.substring(k, k + 1));
                k++;
            }
        }
        return bare.toString();
    }

    private static int blanks(String line, int from) {
        int k = from;
        while (k < line.length() && Character.isWhitespace(line.charAt(k))) {
            k++;
        }
        return k;
    }
}

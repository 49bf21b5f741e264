package chalkgrad.data.csv;

import chalkgrad.exchange.Found;
import chalkgrad.math.NumberToken;
import chalkgrad.math.TextScanner;
import java.util.Set;

/// What a cell of a table says.
final class CsvCell {
    /// How programs write that a value is missing, in lower case.
    private static final Set<String> MISSING =
            Set.of("", "na", "n/a", "#n/a", "nan", "null", "none", "?", "-", "--", ".", "nil");

    /// No number is longer; a longer text is not looked at.
    private static final int LONGEST = 400;

    private CsvCell() {}

    static boolean isMissing(String cell) {
        String plain = cell.strip();
        return plain.length() <= 4 && MISSING.contains(TextScanner.lowerCase(plain));
    }

    /// The number of a cell; NaN if it is not a finite one.
    static double number(String cell, char decimal) {
        String plain = stripped(cell);
        char other = decimal == ',' ? '.' : ',';
        if (plain.length() > LONGEST || plain.indexOf(other) >= 0) {
            return Double.NaN;
        }
        String text = plain.replace(decimal, '.').replace('−', '-');
        NumberToken token = NumberToken.at(text, 0);
        boolean isNumber = token.end() == text.length()
                && (token.kind() == NumberToken.Kind.WHOLE || token.kind() == NumberToken.Kind.DECIMAL);
        double value = isNumber ? Double.parseDouble(text) : Double.NaN;
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /// Why a cell is not a number.
    static String flaw(String cell, char decimal) {
        char other = decimal == ',' ? '.' : ',';
        if (Double.isFinite(number(cell, other))) {
            return Sentences.of(other == ',' ? "cell.comma" : "cell.point", Found.text(cell));
        }
        String plain = stripped(cell).replace(decimal, '.');
        NumberToken token = NumberToken.at(plain, 0);
        boolean tooLarge = token.end() == plain.length() && token.digits() > 0;
        return Sentences.of(tooLarge ? "cell.tooLarge" : "cell.notNumber", Found.text(cell));
    }

    /// Without space around it, also without the space that does not break lines.
    private static String stripped(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isSpace(cell.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
    }
}

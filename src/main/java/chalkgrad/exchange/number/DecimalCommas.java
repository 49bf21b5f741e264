package chalkgrad.exchange.number;

import chalkgrad.math.NumberToken;

/// Tells decimal commas from those that separate cells or names.
public final class DecimalCommas {
    private DecimalCommas() {}

    /// Whether a line has a name, a blank and numbers with decimal commas, as in `out 0,59` and `p 0,25 0,5`. The
    /// commas of `out,59`, `out 2,0.59` and `out 2,5,9` separate cells.
    public static boolean areAll(String line) {
        int depth = 0;
        boolean any = false;
        for (int k = 0; k < line.length(); k++) {
            depth += AnswerSigns.depth(line.charAt(k));
            if (line.charAt(k) == ',' && depth <= 0) {
                if (!isDecimal(line, k)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /// Whether a comma stands between two digits, as in the name of `w: 0,4 → 0,36`.
    public static boolean anyBetweenDigits(String text) {
        for (int k = 1; k < text.length() - 1; k++) {
            if (text.charAt(k) == ','
                    && NumberToken.isDigit(text.charAt(k - 1))
                    && NumberToken.isDigit(text.charAt(k + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDecimal(String line, int comma) {
        int from = comma;
        while (from > 0 && NumberToken.isDigit(line.charAt(from - 1))) {
            from--;
        }
        int to = digits(line, comma + 1);
        boolean signed = from > 0 && NumberToken.isSign(line.charAt(from - 1));
        int before = signed ? from - 2 : from - 1;
        return from < comma
                && to > comma + 1
                && before >= 0
                && Character.isWhitespace(line.charAt(before))
                && !(to < line.length() && line.charAt(to) == ',')
                && !(to < line.length() && line.charAt(to) == '.' && digits(line, to + 1) > to + 1);
    }

    /// The end of the digits from a place.
    private static int digits(String line, int from) {
        int k = from;
        while (k < line.length() && NumberToken.isDigit(line.charAt(k))) {
            k++;
        }
        return k;
    }
}

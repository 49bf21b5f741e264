package chalkgrad.exchange.number;

import chalkgrad.math.NumberToken;

/// Joins digits that are written in groups, as published tables do: `0.593 270`, `1 234.5`, `1,234.5` and `0.593'27`.
///
/// ```
/// grouped  = whole [ point decimals ]
/// whole    = digits | digit [ digit [ digit ] ] { between three }
/// decimals = three { between three } [ between rest ]      with groups of three digits, or all of five
/// between  = " " | "'" | "’", and "," in whole numbers
/// ```
///
/// `0.593 27` can be two numbers just as well, so the joined digits are one of several ways to read a text.
final class GroupedDigits {
    private static final int THREE = 3;
    private static final int FIVE = 5;
    private static final String BETWEEN = " '’";

    private final String text;
    private final StringBuilder joined = new StringBuilder();
    private int k;

    private GroupedDigits(String text) {
        this.text = text;
    }

    /// The text with the digits of each number joined; the same text if none are in groups.
    static String joined(String text) {
        return hasGroups(text) ? new GroupedDigits(text).read() : text;
    }

    private static boolean hasGroups(String text) {
        for (int k = 1; k < text.length() - 1; k++) {
            boolean isBetween = text.charAt(k) == ',' || BETWEEN.indexOf(text.charAt(k)) >= 0;
            if (isBetween && NumberToken.isDigit(text.charAt(k - 1)) && NumberToken.isDigit(text.charAt(k + 1))) {
                return true;
            }
        }
        return false;
    }

    private String read() {
        while (k < text.length()) {
            boolean starts = NumberToken.isDigit(at(k)) && !isPartOfName(at(k - 1)) && at(k - 1) != '.';
            if (starts) {
                number();
            } else {
                joined.append(at(k++));
            }
        }
        return joined.toString();
    }

    private char at(int place) {
        return place >= 0 && place < text.length() ? text.charAt(place) : '\n';
    }

    private static boolean isPartOfName(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private void number() {
        int first = digits(k);
        int whole = first - k <= THREE && at(k) != '0' ? groups(first, THREE, BETWEEN + ",") : first;
        if (at(whole) == '.' && NumberToken.isDigit(at(whole + 1))) {
            take(k, whole);
            joined.append('.');
            decimals(whole + 1);
        } else {
            take(k, whole);
            k = whole;
        }
    }

    private void decimals(int from) {
        int first = digits(from);
        int size = first - from;
        boolean isGroup = size == THREE || size == FIVE;
        int end = isGroup ? rest(groups(first, size, BETWEEN), size) : first;
        take(from, end);
        k = end;
    }

    /// The end of the groups of so many digits behind a place.
    private int groups(int from, int size, String between) {
        int end = from;
        while (between.indexOf(at(end)) >= 0 && digits(end + 1) == end + 1 + size && !goesOn(end + 1 + size)) {
            end += 1 + size;
        }
        return end;
    }

    /// The end of a last group that is shorter.
    private int rest(int from, int size) {
        int end = BETWEEN.indexOf(at(from)) >= 0 ? digits(from + 1) : from;
        boolean isShorter = end > from + 1 && end < from + 1 + size;
        return isShorter && !goesOn(end) && at(end) != '.' ? end : from;
    }

    /// Whether a word starts at the end of digits, apart from a power of ten.
    private boolean goesOn(int end) {
        boolean isPower = NumberToken.at(text, end - 1).end() > end;
        return isPartOfName(at(end)) && !isPower;
    }

    private int digits(int from) {
        int end = from;
        while (NumberToken.isDigit(at(end))) {
            end++;
        }
        return end;
    }

    /// Adds the digits of a part of the text.
    private void take(int from, int to) {
        for (int p = from; p < to; p++) {
            if (NumberToken.isDigit(at(p))) {
                joined.append(at(p));
            }
        }
    }
}

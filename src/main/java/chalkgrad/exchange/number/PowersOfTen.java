package chalkgrad.exchange.number;

import chalkgrad.math.NumberToken;

/// Turns numbers as people write them into those of programs: `4.85·10^-3` and `4.85×10⁻³` into `4.85e-3`.
///
/// ```
/// power    = times "10" (("^" | "**") [ "(" | "{" ] [sign] digits [ ")" | "}" ] | raised)
/// times    = "·" | "⋅" | "*" | "×" | "x" | "X" | "\cdot" | "\times"
/// raised   = ["⁻" | "⁺"] raised digit { raised digit }
/// ```
///
/// Signs of other kinds before a number become `-`.
final class PowersOfTen {
    private static final String TIMES = "·⋅*×xX";
    private static final String OTHER_SIGNS = "−–‒‑";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private String exponent = "";

    private PowersOfTen(String text) {
        this.text = text;
    }

    static String plain(String text) {
        boolean isPlain = text.chars().allMatch(c -> TIMES.indexOf(c) < 0 && OTHER_SIGNS.indexOf(c) < 0 && c != '\\');
        return isPlain ? text : new PowersOfTen(text).read();
    }

    private String read() {
        int k = 0;
        while (k < text.length()) {
            char c = text.charAt(k);
            int end = power(k);
            if (end > k) {
                while (plain.charAt(plain.length() - 1) == ' ') {
                    plain.setLength(plain.length() - 1);
                }
                plain.append('e').append(exponent);
                k = end;
            } else {
                plain.append(OTHER_SIGNS.indexOf(c) >= 0 && isNumber(blanks(k + 1)) ? '-' : c);
                k++;
            }
        }
        return plain.toString();
    }

    private boolean isNumber(int k) {
        return k < text.length() && (NumberToken.isDigit(text.charAt(k)) || text.charAt(k) == '.');
    }

    /// The end of the power of ten that starts with a sign of multiplication here; this place if none does.
    private int power(int start) {
        int times = times(start);
        int ten = times > start ? blanks(times) : start;
        if (ten == start || !text.startsWith("10", ten) || !isBehindDigit()) {
            return start;
        }
        int k = raised(ten + 2);
        if (k > ten + 2) {
            return k;
        }
        k = blanks(k);
        int raise = text.startsWith("**", k) ? k + 2 : text.startsWith("^", k) ? k + 1 : k;
        int from = blanks(raise);
        boolean open = raise > k && from < text.length() && "({".indexOf(text.charAt(from)) >= 0;
        from = open ? blanks(from + 1) : from;
        NumberToken token = NumberToken.at(text, from);
        if (raise == k || token.kind() != NumberToken.Kind.WHOLE) {
            return start;
        }
        exponent = text.substring(from, token.end()).replace('−', '-');
        int close = blanks(token.end());
        boolean closed = open && close < text.length() && ")}".indexOf(text.charAt(close)) >= 0;
        return closed ? close + 1 : token.end();
    }

    private boolean isBehindDigit() {
        int k = plain.length() - 1;
        while (k >= 0 && plain.charAt(k) == ' ') {
            k--;
        }
        return k >= 0 && (NumberToken.isDigit(plain.charAt(k)) || plain.charAt(k) == '.');
    }

    private int times(int k) {
        for (String word : new String[] {"\\cdot", "\\times"}) {
            if (text.startsWith(word, k)) {
                return k + word.length();
            }
        }
        return TIMES.indexOf(text.charAt(k)) >= 0 ? k + 1 : k;
    }

    /// The end of raised digits, which become the exponent.
    private int raised(int start) {
        boolean signed = start < text.length() && "⁻⁺".indexOf(text.charAt(start)) >= 0;
        int k = signed ? start + 1 : start;
        var digits = new StringBuilder(signed && text.charAt(start) == '⁻' ? "-" : "");
        int first = k;
        while (k < text.length() && RAISED.indexOf(text.charAt(k)) >= 0) {
            digits.append(RAISED.indexOf(text.charAt(k)));
            k++;
        }
        exponent = digits.toString();
        return k > first ? k : start;
    }

    private int blanks(int from) {
        int k = from;
        while (k < text.length() && Character.isWhitespace(text.charAt(k))) {
            k++;
        }
        return k;
    }
}

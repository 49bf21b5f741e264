package chalkgrad.exchange.number;

import chalkgrad.math.NumberToken;
import chalkgrad.mistake.WrittenNumber;

/// The dots behind decimals that go on: `0.5932...` and `0.5932…`.
public final class Ellipses {
    private Ellipses() {}

    /// The text with one character for each of them.
    public static String shortened(String text) {
        if (text.indexOf("..") < 0 && text.indexOf('⋯') < 0) {
            return text;
        }
        var result = new StringBuilder();
        int k = 0;
        while (k < text.length()) {
            int end = k > 0 && NumberToken.isDigit(text.charAt(k - 1)) ? end(text, k) : k;
            result.append(end > k ? WrittenNumber.GOES_ON : text.charAt(k));
            k = Math.max(end, k + 1);
        }
        return result.toString();
    }

    /// The end of the dots at a place; the place if there are none. Dots before a digit are a range.
    public static int end(String text, int from) {
        int k = from;
        while (k < text.length() && text.charAt(k) == '.') {
            k++;
        }
        boolean isOne = k == from && k < text.length() && "…⋯".indexOf(text.charAt(k)) >= 0;
        boolean isRange = k < text.length() && NumberToken.isDigit(text.charAt(k));
        return isOne ? k + 1 : k - from > 1 && !isRange ? k : from;
    }
}

package chalkgrad.exchange.number;

import chalkgrad.exchange.Found;
import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import java.math.BigDecimal;

/// Explains why a text is not a number.
public final class NotANumber {
    /// The longest percentage that is shown as a decimal.
    private static final int LONGEST_PERCENTAGE = 20;

    private NotANumber() {}

    /// A sentence about the text.
    public static String sentence(String text) {
        String stripped = text.strip();
        return isPercentage(stripped)
                ? "%s is a percentage: write %s".formatted(stripped, asDecimal(stripped))
                : tooLong(stripped)
                        ? "%s has more than %d digits".formatted(Found.text(stripped), NumberLists.MOST_DIGITS)
                        : "%s is not a number".formatted(Found.text(stripped));
    }

    /// The end of a sentence about something with this text.
    public static String is(String text) {
        String stripped = text.strip();
        return isPercentage(stripped)
                ? "is a percentage: write %s in place of %s".formatted(asDecimal(stripped), stripped)
                : "is %s, which is not a number".formatted(Found.text(text));
    }

    private static boolean tooLong(String text) {
        return text.length() > NumberLists.MOST_DIGITS
                && NumberToken.at(text, 0).end() == text.length();
    }

    /// Whether it is a number and a sign of percent: `48.5%`, `48,5 %`.
    public static boolean isPercentage(String text) {
        return text.endsWith("%")
                && text.length() <= LONGEST_PERCENTAGE
                && isPlain(digits(text).replace(',', '.'));
    }

    private static boolean isPlain(String digits) {
        return NumberToken.is(Kind.WHOLE, digits)
                || NumberToken.is(Kind.DECIMAL, digits) && digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
    }

    private static String digits(String percentage) {
        return percentage.substring(0, percentage.length() - 1).strip();
    }

    private static String asDecimal(String percentage) {
        String digits = digits(percentage);
        String decimal = new BigDecimal(digits.replace(',', '.').replace('−', '-'))
                .movePointLeft(2)
                .toPlainString();
        return digits.indexOf(',') >= 0 ? decimal.replace('.', ',') : decimal;
    }
}

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
        if (isPercentage(stripped)) {
            return Sentences.of("percentage", stripped, asDecimal(stripped));
        }
        return tooLong(stripped)
                ? Sentences.of("digits", Found.text(stripped), NumberLists.MOST_DIGITS)
                : Sentences.of("word", Found.text(stripped));
    }

    /// A sentence about a percentage without a name.
    public static String unnamed(String percentage) {
        String stripped = percentage.strip();
        return Sentences.of("percentage.unnamed", stripped, asDecimal(stripped));
    }

    /// A sentence about a percentage as the answer with a name.
    public static String answer(String name, String percentage) {
        String stripped = percentage.strip();
        return Sentences.of("answer.percentage", Found.shortened(name), asDecimal(stripped), stripped);
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

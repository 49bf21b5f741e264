package chalkgrad.mistake;

import chalkgrad.math.NumberToken;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What a number is with two neighbouring digits exchanged, a common slip of the pen: 1.42 for 1.24.
final class ExchangedDigits {
    /// With fewer digits, another number has the same ones too often.
    private static final int FEWEST = 3;

    /// No longer numbers are looked at.
    private static final int LONGEST = 40;

    private ExchangedDigits() {}

    /// The numbers with other digits; none of a number whose digits go on, and of a fraction.
    static DoubleStream of(WrittenNumber written) {
        String text = written.text().strip().replace('−', '-');
        NumberToken token = NumberToken.at(text, 0);
        boolean isRead = token.end() == text.length() && text.length() <= LONGEST;
        if (!isRead || token.digits() < FEWEST) {
            return DoubleStream.empty();
        }
        int end = WrittenNumber.endOfMantissa(text);
        int first = NumberToken.isSign(text.charAt(0)) ? 1 : 0;
        // the 0 before the point is not one of the digits
        int start = text.startsWith("0.", first) ? first + 2 : first;
        return IntStream.range(start, end)
                .filter(k -> NumberToken.isDigit(text.charAt(k)))
                .filter(k -> next(text, k) < end && text.charAt(k) != text.charAt(next(text, k)))
                .filter(k -> k > first || text.charAt(next(text, k)) != '0')
                .mapToDouble(k -> Double.parseDouble(exchanged(text, k, next(text, k))));
    }

    /// The place of the next digit, behind a point as well.
    private static int next(String text, int k) {
        return k + 1 < text.length() && text.charAt(k + 1) == '.' ? k + 2 : k + 1;
    }

    private static String exchanged(String text, int k, int next) {
        var exchanged = new StringBuilder(text);
        exchanged.setCharAt(k, text.charAt(next));
        exchanged.setCharAt(next, text.charAt(k));
        return exchanged.toString();
    }
}

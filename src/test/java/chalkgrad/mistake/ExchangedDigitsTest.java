package chalkgrad.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangedDigitsTest {
    @ParameterizedTest
    @CsvSource({
        "1.24, 1.42, true",
        "1.24, 1.4203, true",
        "1.24, 1.426, false",
        "1.24, 2.14, true",
        "1.24, 4.21, false",
        "1.24, 1.24, false",
        "1.44, 1.44, false",
        "0.423, 0.432, true",
        "−0.423, −0.432, true",
        "-0.423, 0.432, false",
        "0.2529, 0.25923, true",
        "0.2529, 0.2925, false",
        "12.5, 15.2, true",
        "4.52e-3, 0.00542, true",
        "1.24e12, 1.24e21, false",
        "10.2, 1.2, false",
        "0.123, 1.023, false",
        "0.12, 0.21, false",
        "0.124…, 0.1425, false",
        "1/24, 0.5, false",
        "nan, 1.42, false"
    })
    void twoNeighboursAreExchanged(String text, String right, boolean expected) {
        WrittenNumber written = text.contains("/") ? WrittenNumber.fraction("1", "24") : WrittenNumber.of(text);
        assertThat(written.agreesWithDigitsExchanged(Double.parseDouble(right.replace('−', '-'))))
                .isEqualTo(expected);
    }

    @Test
    void anyTwoNeighboursOfAnyNumberAreFound() {
        var random = new Random(3);
        for (int k = 0; k < 2000; k++) {
            double right = (random.nextBoolean() ? 1 : -1) * (0.1 + 10 * random.nextDouble());
            String text = "%.6f".formatted(right);
            int at = text.indexOf('.') + 1 + random.nextInt(5);
            char[] digits = text.toCharArray();
            digits[at] = text.charAt(at + 1);
            digits[at + 1] = text.charAt(at);
            boolean differ = digits[at] != digits[at + 1];
            assertThat(WrittenNumber.of(new String(digits)).agreesWithDigitsExchanged(right))
                    .as(text)
                    .isEqualTo(differ);
        }
    }
}

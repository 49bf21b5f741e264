package chalkgrad.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5",
        "1, 1",
        "-3, -3",
        "100, 100",
        "1.25000, 1.25",
        "0.12345, 0.1235",
        "0.99999, 1",
        "-0.99999, -1",
        "2.00001, 2",
        "0.00006, 0.0001",
        "1234.56789, 1234.5679",
        "9999999, 9999999",
        "-0.43200, -0.432"
    })
    void screensShowAtMostFourDecimalsInShortestForm(double value, String text) {
        assertThat(Decimals.STANDARD.format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "Infinity, ∞",
        "-Infinity, -∞",
        "NaN, NaN",
    })
    void zeroHasNoSignAndWhatIsNoNumberIsShownAsSuch(double value, String text) {
        assertThat(Decimals.STANDARD.format(value)).isEqualTo(text);
        assertThat(Decimals.EXACT.format(value)).isEqualTo(text);
        assertThat(significant(3).format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00001234, 1.23e-5",
        "-0.00002, -2e-5",
        "0.00004999, 5e-5",
        "4.9e-324, 4.9e-324",
        "1e-100, 1e-100",
        "9.999e-12, 1e-11"
    })
    void whatWouldRoundToZeroIsWrittenAsAPowerOfTen(double value, String text) {
        assertThat(Decimals.STANDARD.format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1e7, 1e7",
        "12345678, 1.23e7",
        "-1.5e300, -1.5e300",
        "9.999e20, 1e21",
        "1.7976931348623157e308, 1.8e308"
    })
    void largeNumbersAreWrittenAsPowersOfTen(double value, String text) {
        assertThat(Decimals.STANDARD.format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "123.456, 123",
        "1.23456, 1.23",
        "0.00123456, 0.00123",
        "0.9996, 1",
        "9.996, 10",
        "-0.0123456, -0.0123",
        "0.0000123456, 1.23e-5",
        "12345678, 1.23e7",
        "5, 5"
    })
    void significantDigitsCountFromTheFirstThatIsNotZero(double value, String text) {
        assertThat(significant(3).format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.54321, '0,5432'", "-2, -2", "1.5e-7, '1,5e-7'", "12345678, '1,23e7'"})
    void aCommaCanSeparateTheDecimals(double value, String text) {
        assertThat(Decimals.STANDARD.separatedBy(Decimals.COMMA).format(value)).isEqualTo(text);
    }

    @Test
    void otherDigitsKeepTheSeparator() {
        Decimals comma = Decimals.STANDARD.separatedBy(Decimals.COMMA);
        assertThat(comma.more(-2).format(0.256)).isEqualTo("0,26");
        assertThat(comma.countedAs(Decimals.Rounding.SIGNIFICANT).format(0.25)).isEqualTo("0,25");
        assertThat(comma.significant(1).format(0.256)).isEqualTo("0,3");
        assertThat(comma.exact().format(0.123456789)).isEqualTo("0,123456789");
    }

    @Test
    void noDecimalsGiveWholeNumbers() {
        assertThat(new Decimals(0, Decimals.Rounding.PLACES).format(2.7)).isEqualTo("3");
        assertThat(new Decimals(0, Decimals.Rounding.PLACES).format(0.2)).isEqualTo("2e-1");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "100, 100", "1e10, 1e10", "1.5e-7, 1.5e-7", "123456.789, 123456.789"})
    void exactNumbersAreShortToo(double value, String text) {
        assertThat(Decimals.EXACT.format(value)).isEqualTo(text);
    }

    @Test
    void anExactTextReadsBackToTheSameDouble() {
        allSorts(20_000)
                .forEach(value -> assertThat(Double.parseDouble(Decimals.EXACT.format(value)))
                        .isEqualTo(value));
    }

    @Test
    void aRoundedTextIsOffByHalfTheLastPlaceAtMost() {
        new Random(3).doubles(5_000, -5000, 5000).forEach(value -> {
            String text = Decimals.STANDARD.format(value);
            assertThat(Double.parseDouble(text)).isCloseTo(value, within(0.5e-4 + 1e-12));
            assertThat(new BigDecimal(text).scale()).isLessThanOrEqualTo(4);
        });
    }

    /// Half of them lie at the middle between two roundings or as near to it as a double can.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 6, 8, 10})
    void aRoundedTextIsTheNearestAndTheEvenOneInTheMiddle(int places) {
        var random = new Random(places);
        double unit = Math.pow(10, -places);
        for (int k = 0; k < 5_000; k++) {
            double size = Math.pow(10, random.nextInt(7));
            double any = (random.nextDouble() - 0.5) * size;
            double middle = (Math.floor(any / unit) + 0.5) * unit;
            double value = k % 2 == 0 ? any : middle + (random.nextInt(3) - 1) * Math.ulp(middle);
            BigDecimal exact = new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
            if (exact.signum() != 0) {
                assertThat(new BigDecimal(new Decimals(places, Decimals.Rounding.PLACES).format(value)))
                        .as("%s", value)
                        .isEqualByComparingTo(exact);
            }
        }
    }

    @Test
    void anySizeIsRoundedToWithinHalfAPercent() {
        allSorts(5_000)
                .filter(Double::isFinite)
                .forEach(value -> assertThat(new BigDecimal(significant(3).format(value))
                                .subtract(new BigDecimal(value))
                                .abs())
                        .as("%s", value)
                        .isLessThanOrEqualTo(new BigDecimal(value).abs().multiply(new BigDecimal("0.0051"))));
    }

    /// Random bits without NaN and -0, every tenth of them subnormal.
    private static DoubleStream allSorts(int count) {
        var random = new Random(2);
        return DoubleStream.generate(() -> {
                    long bits = random.nextLong();
                    return Double.longBitsToDouble(
                            random.nextInt(10) == 0
                                    ? bits & ~Double.doubleToRawLongBits(Double.POSITIVE_INFINITY)
                                    : bits);
                })
                .filter(value -> Double.isFinite(value) && value != 0)
                .limit(count);
    }

    private static Decimals significant(int digits) {
        return new Decimals(digits, Decimals.Rounding.SIGNIFICANT);
    }
}

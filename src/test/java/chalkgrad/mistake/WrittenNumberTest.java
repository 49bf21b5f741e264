package chalkgrad.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0.43, 0.432, true, true",
        "0.43, 0.4351, false, true",
        "0.44, 0.4351, true, true",
        "1.2, 1.25, true, true",
        "1.1, 1.17, false, true",
        "1.1, 1.2, false, false",
        "1.3, 1.2, false, false",
        "-1.1, -1.17, false, true",
        "1.1, -1.17, false, false",
        "0.432, 0.4327, false, true",
        "0.432, 0.4338, false, false",
        "2e-3, 0.0024, true, true",
        "2, 2.9, false, false",
        "0.59…, 0.5999, true, true",
        "0.59…, 0.5851, true, true",
        "0.59…, 0.6011, false, false",
        "0.593…, 0.5939, true, true",
        "0.593…, 0.5926, true, true",
        "0.593…, 0.5941, false, true",
        "0.593…, 0.5946, false, false",
        "0.593…, 0.5918, false, false",
        "-0.593…, -0.5939, true, true",
        "-0.593…, -0.5918, false, false",
        "0.593…, -0.5935, false, false",
        "0.000…, 0.0007, true, true",
        "0.000…, 0.0012, false, false",
        "5.93…, 5.9352, true, true"
    })
    void digitsAreRightOrButForTheLastOne(String printed, double number, boolean agrees, boolean nearly) {
        WrittenNumber written = WrittenNumber.of(printed);
        assertThat(written.agrees(number)).isEqualTo(agrees);
        assertThat(written.agrees(number) || written.nearly(number)).isEqualTo(nearly);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.2", "0, 0.3"})
    void oneDigitWithoutAPointIsMeantExactly(String given, double number) {
        assertThat(WrittenNumber.of(given).given().agrees(number)).isFalse();
        assertThat(WrittenNumber.of(given).given().agrees(Double.parseDouble(given)))
                .isTrue();
    }
}

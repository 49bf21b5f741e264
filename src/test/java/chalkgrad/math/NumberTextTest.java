package chalkgrad.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5 | 0.5",
                ".5 | 0.5",
                "5. | 5",
                "0,25 | 0.25",
                ",25 | 0.25",
                "-3 | -3",
                "+3 | 3",
                "−3 | -3",
                "2e-3 | 0.002",
                "2E3 | 2000",
                "1,5e+2 | 150",
                "3/4 | 0.75",
                "-3 / 4 | -0.75",
                "3/−4 | -0.75",
                "0,5/2 | 0.25",
                "' 7 ' | 7",
                "0/3 | 0",
                "=1/4 | 0.25",
                "= 2 | 2",
                "1e-400 | 0",
            })
    void aNumberIsReadAsPeopleWriteIt(String text, double number) {
        assertThat(NumberText.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                "e5",
                "1e",
                "abc",
                "1.2.3",
                "1,000.5",
                "1 2",
                "--1",
                "0x10",
                "1f",
                "1d",
                "NaN",
                "Infinity",
                "∞",
                "1e999",
                "-1e999",
                "1/0",
                "0/0",
                "1/",
                "/2",
                "1/2/3",
                "1//2",
                "1e999/1e999"
            })
    void whatIsNoFiniteNumberIsNone(String text) {
        assertThat(NumberText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1/0, DIVIDED_BY_ZERO",
        "0/0, DIVIDED_BY_ZERO",
        "=-2/0.0, DIVIDED_BY_ZERO",
        "1e999, TOO_LARGE",
        "-1e999, TOO_LARGE",
        "1e308/1e-10, TOO_LARGE",
        "abc/0, NO_NUMBER",
        "'', NO_NUMBER",
        "=, NO_NUMBER"
    })
    void whyItIsNoneIsTold(String text, NumberText.Flaw flaw) {
        assertThat(NumberText.flaw(text)).contains(flaw);
    }

    @Test
    void aNumberHasNoFlaw() {
        assertThat(NumberText.flaw("=1/3")).isEmpty();
    }
}

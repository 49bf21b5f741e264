package chalkgrad.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NudgeTest {
    @ParameterizedTest
    @CsvSource({"false, false, 0.1", "true, false, 0.01", "false, true, 1"})
    void shiftIsFineAndControlIsCoarse(boolean fine, boolean coarse, double step) {
        assertThat(Nudge.step(fine, coarse)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 2, 0.1, 0.3",
        "0.2, -3, 0.1, -0.1",
        "0.7, 1, 0.01, 0.71",
        "-0.5, 1, 1, 0.5",
        "0.123, 1, 0.1, 0.223",
        "2, 0, 0.1, 2"
    })
    void stepsAddUpInDecimals(double number, double steps, double step, double sum) {
        assertThat(Nudge.add(number, steps, step)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 1", "0.6, 1.1", "-0.6, 0.9", "2.4, 1.2"})
    void partsOfAStepAreRoundedToWholeOnes(double steps, double sum) {
        assertThat(Nudge.add(1, steps, 0.1)).isEqualTo(sum);
    }

    @Test
    void aThousandStepsThereAndBackEndWhereTheyBegan() {
        double number = 0.3;
        for (int k = 0; k < 1000; k++) {
            number = Nudge.add(number, 1, 0.1);
        }
        assertThat(number).isEqualTo(100.3);
        for (int k = 0; k < 1000; k++) {
            number = Nudge.add(number, -1, 0.1);
        }
        assertThat(number).isEqualTo(0.3);
    }
}

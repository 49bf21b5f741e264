package chalkgrad.app.plots.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RangeTest {
    @Test
    void ticksAreRoundNumbers() {
        assertThat(new Range(-1.2, 1.3).ticks(5)).containsExactly(-1.0, -0.5, 0.0, 0.5, 1.0);
        assertThat(new Range(0, 0.31).ticks(3)).containsExactly(0.0, 0.1, 0.2, 0.3);
        assertThat(new Range(1000, 5200).ticks(4)).containsExactly(1000.0, 2000.0, 3000.0, 4000.0, 5000.0);
    }

    @Test
    void aSingleNumberHasRoomOnBothSides() {
        Range range = Range.of(DoubleStream.of(3, 3));
        assertThat(range.low()).isLessThan(3);
        assertThat(range.high()).isGreaterThan(3);
    }

    @Test
    void numbersThatAreNotFiniteDoNotCount() {
        assertThat(Range.of(DoubleStream.of(1, Double.NaN, Double.NEGATIVE_INFINITY, 2)))
                .isEqualTo(new Range(1, 2));
        assertThat(Range.of(DoubleStream.of(-1e308, 1e308)).length()).isFinite();
    }

    @Test
    void aRoundedRangeContainsItsNumbersAndChangesSeldom() {
        Range range = Range.of(DoubleStream.of(-1.93, 1.87)).rounded();
        assertThat(range.contains(-1.93) && range.contains(1.87)).isTrue();
        assertThat(Range.of(DoubleStream.of(-1.93, 1.88)).rounded()).isEqualTo(range);
    }
}

package chalkgrad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.document.Scale;
import chalkgrad.math.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingTest {
    private static final Matrix COLUMNS =
            Matrix.of(new double[] {2, 7}, new double[] {4, 7}, new double[] {4, 7}, new double[] {6, 7});

    @Test
    void theRangeBecomes0To1() {
        assertThat(Scaling.MIN_MAX.of(COLUMNS).applyTo(COLUMNS))
                .isEqualTo(Matrix.of(
                        new double[] {0, 0}, new double[] {0.5, 0}, new double[] {0.5, 0}, new double[] {1, 0}));
    }

    /// Mean 4, deviation √((4 + 0 + 0 + 4) / 4).
    @Test
    void theDeviationBecomes1() {
        Scale scale = Scaling.STANDARD.of(COLUMNS).columns().getFirst();
        assertThat(scale.offset()).isEqualTo(4);
        assertThat(scale.divisor()).isCloseTo(Math.sqrt(2), within(1e-15));
    }

    @Test
    void aLargeMeanTakesNoDigitsFromTheDeviation() {
        Matrix far = COLUMNS.map(value -> value + 1e9);
        assertThat(Scaling.STANDARD.of(far).columns().getFirst().divisor()).isCloseTo(Math.sqrt(2), within(1e-7));
    }

    @Test
    void scalingCanBeUndone() {
        for (Scaling scaling : Scaling.values()) {
            Scales scales = scaling.of(COLUMNS);
            assertThat(scales.undo(scales.applyTo(COLUMNS))).isEqualTo(COLUMNS);
        }
    }

    @Test
    void theTestPartIsScaledAsTheTrainingPart() {
        var training = new DataSet(List.of("a", "b"), COLUMNS, new Target.Numbers(List.of("y"), Matrix.zeros(4, 1)));
        var test = new DataSet(
                List.of("a", "b"),
                Matrix.of(new double[] {10, 9}),
                new Target.Numbers(List.of("y"), Matrix.zeros(1, 1)));
        Parts scaled = new Parts(training, test).scaled(Scaling.MIN_MAX);
        assertThat(scaled.test().inputs()).isEqualTo(Matrix.of(new double[] {2, 2}));
    }
}

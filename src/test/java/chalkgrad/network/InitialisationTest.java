package chalkgrad.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialisationTest {
    private static final int COUNT = 40_000;

    private static double[] drawn(Initialisation rule, double setting) {
        var random = new Random(1);
        return DoubleStream.generate(() -> rule.draw(random, 100, 200, setting))
                .limit(COUNT)
                .toArray();
    }

    /// The deviations of √(2/100), √(2/300) and of uniform distributions with the same variance.
    @ParameterizedTest
    @CsvSource({
        "HE_NORMAL, 0, 0.141421356",
        "HE_UNIFORM, 0, 0.141421356",
        "GLOROT_NORMAL, 0, 0.081649658",
        "GLOROT_UNIFORM, 0, 0.081649658",
        "NORMAL, 0.3, 0.3",
        "UNIFORM, 0.3, 0.173205081"
    })
    void weightsSpreadAroundZeroAsTheRuleSays(Initialisation rule, double setting, double deviation) {
        double[] drawn = drawn(rule, setting);
        double mean = DoubleStream.of(drawn).average().orElseThrow();
        double squares = DoubleStream.of(drawn).map(w -> w * w).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.02 * deviation));
        assertThat(Math.sqrt(squares)).isCloseTo(deviation, within(0.02 * deviation));
    }

    @ParameterizedTest
    @CsvSource({"HE_UNIFORM, 0, 0.244948974", "GLOROT_UNIFORM, 0, 0.141421356", "UNIFORM, 0.3, 0.3"})
    void aUniformDistributionEndsAtItsLimit(Initialisation rule, double setting, double limit) {
        double largest =
                DoubleStream.of(drawn(rule, setting)).map(Math::abs).max().orElseThrow();
        assertThat(largest).isCloseTo(limit, within(0.01));
    }

    @Test
    void equalWeightsAreWhatTheRuleSays() {
        assertThat(drawn(Initialisation.ZEROS, 0)).containsOnly(0);
        assertThat(drawn(Initialisation.CONSTANT, -0.125)).containsOnly(-0.125);
    }

    @Test
    void theActivationOfALayerChoosesBetweenHeAndGlorot() {
        Activation relu = Activations.named("relu").orElseThrow();
        Activation tanh = Activations.named("tanh").orElseThrow();
        assertThat(Initialisation.BY_ACTIVATION.forLayer(relu)).isEqualTo(Initialisation.HE_NORMAL);
        assertThat(Initialisation.BY_ACTIVATION.forLayer(tanh)).isEqualTo(Initialisation.GLOROT_NORMAL);
        assertThat(Initialisation.UNIFORM.forLayer(relu)).isEqualTo(Initialisation.UNIFORM);
    }
}

package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Blueprint;
import chalkgrad.Findings;
import chalkgrad.RandomDocuments;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Reduction;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Backward against central finite differences of the loss, which know the forward pass only.
class GradientTest {
    private static final double TOLERANCE = 1e-8;

    static Stream<Document> wired() {
        return RandomDocuments.wired(Trials.of(50, 200), 21);
    }

    @ParameterizedTest
    @MethodSource("wired")
    void backwardGivesTheSlopesOfLayersThatAreNotFullyConnected(Document document) {
        assertThat(FiniteDifferences.largestError(document)).isLessThan(1e-7);
    }

    /// Every activation in the hidden and in the output layer, with every loss that it can be measured by.
    static List<Arguments> triples() {
        return Trials.some(200, allTriples().toList());
    }

    private static Stream<Arguments> allTriples() {
        return Activations.ALL.stream()
                .flatMap(hidden -> Activations.ALL.stream()
                        .flatMap(output -> Losses.ALL.stream()
                                .filter(loss -> RandomDocuments.fits(loss, output))
                                .map(loss -> Arguments.of(hidden, output, loss))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("triples")
    void backwardGivesTheSlopesOfTheLoss(Activation hidden, Activation output, Loss loss) {
        int seed = 0;
        for (boolean tied : new boolean[] {false, true}) {
            Blueprint one = Blueprint.of(
                    2, loss, new Layer(3, hidden, tied), new Layer(2, hidden, !tied), new Layer(2, output, tied));
            for (Blueprint blueprint : new Blueprint[] {one, one.withBatch(3, tied ? Reduction.SUM : Reduction.MEAN)}) {
                Document document = awayFromKinks(blueprint, new Random(++seed));
                assertThat(FiniteDifferences.largestError(document))
                        .as("tied %s, %d samples, %s", tied, blueprint.batch(), blueprint.reduction())
                        .isLessThan(TOLERANCE);
            }
        }
    }

    /// Cross-entropies after activations that leave (0, 1) have a slope where all outputs happen to lie in it.
    static Stream<Arguments> unusualPairs() {
        return Losses.ALL.stream()
                .flatMap(loss -> Activations.ALL.stream()
                        .filter(output -> !RandomDocuments.fits(loss, output))
                        // a step gives 0 and 1 only
                        .filter(output -> !output.name().equals("step"))
                        .map(output -> Arguments.of(output, loss)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("unusualPairs")
    void backwardGivesTheSlopesWhereAnUncommonOutputHappensToBeAProbability(Activation output, Loss loss) {
        var random = new Random(1);
        Activation tanh = Activations.named("tanh").orElseThrow();
        Document document = Stream.generate(
                        () -> Blueprint.of(2, loss, new Layer(3, tanh, false), new Layer(2, output, false))
                                .withBatch(3, Reduction.MEAN)
                                .build(random))
                .filter(GradientTest::givesProbabilities)
                .findFirst()
                .orElseThrow();
        assertThat(FiniteDifferences.largestError(document)).isLessThan(1e-7);
    }

    static Stream<Arguments> optimized() {
        return Optimizers.ALL.stream().flatMap(rule -> Losses.ALL.stream().map(loss -> Arguments.of(rule, loss)));
    }

    /// What an optimizer has moved is a network like any other: its slopes are right in later iterations too.
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("optimized")
    void backwardGivesTheSlopesAfterUpdatesToo(OptimizerRule rule, Loss loss) {
        for (Activation activation : Activations.ALL) {
            Activation output = RandomDocuments.fits(loss, activation)
                    ? activation
                    : Activations.named("sigmoid").orElseThrow();
            Blueprint blueprint = Blueprint.of(2, loss, new Layer(3, activation, true), new Layer(2, output, false))
                    .withBatch(2, Reduction.MEAN)
                    .withOptimizer(rule, true)
                    .withIterations(2);
            Document document = awayFromKinks(blueprint, new Random(3));
            Pass third = new Run(document).pass(3);
            Document moved = document.with(third.parameters());
            assertThat(new Run(moved).pass(1).gradient()).isEqualTo(third.gradient());
            assertThat(FiniteDifferences.largestError(moved)).isLessThan(TOLERANCE);
        }
    }

    @Test
    void backwardGivesTheSlopesInAnyRandomDocument() {
        double largest = RandomDocuments.many(400, 8)
                .filter(GradientTest::isAwayFromKinks)
                .mapToDouble(FiniteDifferences::largestError)
                .max()
                .orElseThrow();
        Findings.note("gradients", "largest difference to finite differences " + largest);
        assertThat(largest).isLessThan(TOLERANCE);
    }

    private static Document awayFromKinks(Blueprint blueprint, Random random) {
        return Stream.generate(() -> blueprint.build(random))
                .filter(GradientTest::isAwayFromKinks)
                .findFirst()
                .orElseThrow();
    }

    /// A difference across a kink is no slope.
    private static boolean isAwayFromKinks(Document document) {
        var run = new Run(document);
        for (int t = 1; t <= run.finalIteration(); t++) {
            for (int l = 1; l <= document.network().depth(); l++) {
                Matrix z = run.pass(t).z(l);
                for (int i = 0; i < z.rows(); i++) {
                    for (double entry : z.toArray(i)) {
                        if (Math.abs(entry) < 1e-3) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private static boolean givesProbabilities(Document document) {
        var a = new Run(document).pass(1).a(document.network().depth());
        return isAwayFromKinks(document)
                && a.map(entry -> entry > 0.1 && entry < 0.9 ? 0 : 1).sum() == 0;
    }
}

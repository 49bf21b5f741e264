package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.AllQuantities;
import chalkgrad.RandomDocuments;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PathsTest {
    static Stream<Document> documents() {
        return Stream.of(
                        WorkedNetworks.all().stream(),
                        RandomDocuments.many(Trials.of(15, 60), 19),
                        RandomDocuments.wired(Trials.of(15, 60), 19),
                        RandomDocuments.inTraining(Trials.of(10, 40), 19))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theProductsOfAllPathsAddUpToTheGradient(Document document) {
        var run = new Run(document);
        AllQuantities.computed(document)
                .filter(PathsTest::isGradient)
                .filter(gradient -> Paths.lead(document, gradient))
                .forEach(gradient -> {
                    for (Paths.End end : Paths.End.values()) {
                        List<Paths> samples = Paths.of(run.derivation(), gradient, end);
                        double factor =
                                samples.size() == 1 ? 1 : document.reduction().factor(samples.size());
                        double sum = factor
                                * samples.stream()
                                        .mapToDouble(paths -> sum(paths, run))
                                        .sum();
                        double size = samples.stream()
                                .flatMap(Paths::stream)
                                .mapToDouble(path -> Math.abs(path.product(run)))
                                .sum();
                        assertThat(Math.abs(sum - run.value(gradient)))
                                .as("%s to %s", gradient, end)
                                .isLessThanOrEqualTo(1e-12 + 1e-9 * size);
                        for (Paths paths : samples) {
                            assertThat(paths.count())
                                    .isEqualTo(BigInteger.valueOf(paths.stream().count()));
                            assertThat(paths.formula().evaluate(run::value))
                                    .isCloseTo(sum(paths, run), within(1e-12 + 1e-9 * size));
                        }
                    }
                });
    }

    private static boolean isGradient(Quantity quantity) {
        return switch (quantity.kind()) {
            case WEIGHT_GRADIENT, BIAS_GRADIENT, INPUT_GRADIENT, ACTIVATION_GRADIENT, DELTA -> true;
            default -> false;
        };
    }

    /// From input 1 over hidden neuron 2 to each of two outputs, each through its own activation.
    @Test
    void aPathHasTheFactorsOfTheChainRuleFromTheLossBack() {
        Document document = WorkedNetworks.open("seed000-q1-q2-sse");
        assertThat(new Paths(new Run(document).derivation(), Quantity.weightGradient(1, 1, 2), Paths.End.LOSS_GRADIENT)
                        .stream()
                                .map(path -> path.factors().stream()
                                        .map(Quantity::name)
                                        .toList()))
                .containsExactly(
                        List.of("dL/da2[1]", "da/dz2[1]", "w2[2,1]", "da/dz1[2]", "x[1]"),
                        List.of("dL/da2[2]", "da/dz2[2]", "w2[2,2]", "da/dz1[2]", "x[1]"));
    }

    /// A sigmoid with its cross-entropy has y - y_true for both slopes; a squared error has no such form.
    @Test
    void pathsEndAtTheDeltaOnlyWhereItHasAShortForm() {
        assertThat(endOf(
                        "seed003-silu-momentum",
                        Quantity.weightGradient(1, 1, 2).at(1, 1)))
                .isEqualTo(Paths.End.DELTA);
        assertThat(endOf(
                        "seed003-silu-momentum",
                        Quantity.activationGradient(2, 1).at(1, 1)))
                .isEqualTo(Paths.End.LOSS_GRADIENT);
        assertThat(endOf("seed000-q1-q2-sse", Quantity.weightGradient(1, 1, 2))).isEqualTo(Paths.End.LOSS_GRADIENT);
    }

    private static Paths.End endOf(String network, Quantity gradient) {
        var run = new Run(WorkedNetworks.open(network));
        return Paths.of(run.derivation(), gradient).getFirst().end();
    }

    /// The notebook of this network multiplies along both paths: -0.052 (its own printed number has a slip).
    @Test
    void thePathsOfAWorkedWeightAddUpToItsGradient() {
        Document document = WorkedNetworks.open("seed000-q1-q2-sse");
        var run = new Run(document);
        double sum = sum(new Paths(run.derivation(), Quantity.weightGradient(1, 1, 2), Paths.End.LOSS_GRADIENT), run);
        assertThat(sum).isCloseTo(-0.052, within(1e-15));
    }

    private static double sum(Paths paths, Run run) {
        return paths.stream().mapToDouble(path -> path.product(run)).sum();
    }
}

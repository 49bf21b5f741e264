package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Blueprint;
import chalkgrad.RandomDocuments;
import chalkgrad.RandomEdits;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.NetworkEdit;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.network.Reduction;
import chalkgrad.table.Role;
import chalkgrad.table.Term;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
    static final List<OptimizerRule> RULES = Optimizers.ALL;
    private static final Loss SQUARES = Losses.ALL.getFirst();

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 255, 256, 257, 511, 1000, 1300})
    void aPassIsTheSameInWhateverOrderItIsAskedFor(int iterations) {
        Document document = optimized("adam", true).withIterations(iterations).build(new Random(1));
        var forward = new Run(document);
        List<Pass> passes = IntStream.rangeClosed(1, forward.finalIteration())
                .mapToObj(forward::pass)
                .toList();
        var jumping = new Run(document);
        new Random(iterations)
                .ints(300, 1, forward.finalIteration() + 1)
                .forEach(t -> assertThat(jumping.pass(t)).isEqualTo(passes.get(t - 1)));
        var backward = new Run(document);
        for (int t = forward.finalIteration(); t >= Math.max(1, forward.finalIteration() - 60); t--) {
            assertThat(backward.pass(t)).isEqualTo(passes.get(t - 1));
        }
    }

    static Stream<Document> documents() {
        return RandomDocuments.ofAllKinds(41, 15, 10, 10, 10);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aRunAfterAnEditHasTheNumbersOfANewOne(Document document) {
        var random = new Random(45);
        var run = new Run(document);
        for (int kind = 0; kind < RandomEdits.KINDS; kind++) {
            Edit edit = RandomEdits.ofKind(kind, document, random);
            boolean fits = document.network().isDense() || !(edit instanceof NetworkEdit);
            if (fits && edit.problem(document).isEmpty()) {
                Document edited = edit.applyTo(document);
                Run after = run.with(edited);
                var fresh = new Run(edited);
                for (int t = 1; t <= Math.min(3, fresh.finalIteration()); t++) {
                    assertThat(after.pass(t)).as("%s", edit).isEqualTo(fresh.pass(t));
                }
            }
        }
    }

    @Test
    void anEditOfNumbersBuildsNoTerms() {
        Document document = RandomDocuments.many(1, 46).findFirst().orElseThrow();
        Parameters parameters = document.parameters();
        var run = new Run(document);
        Run after = run.with(
                document.with(parameters.withWeights(1, parameters.weights(1).scale(2))));
        Run other = run.with(document.withOptimizer(new Optimizer(
                document.optimizer().rule(),
                document.optimizer().settings(),
                !document.optimizer().updatesBiases())));
        Term deltas = Role.DELTA.in(1);
        assertThat(after.table().definition(deltas)).isSameAs(run.table().definition(deltas));
        assertThat(other.table().definition(deltas)).isNotSameAs(run.table().definition(deltas));
    }

    @Test
    void anIterationStartsFromWhatTheOneBeforeLeft() {
        var run = new Run(optimized("momentum", true).withIterations(5).build(new Random(2)));
        for (int t = 1; t < run.finalIteration(); t++) {
            assertThat(run.pass(t + 1).parameters()).isEqualTo(run.pass(t).updated());
            assertThat(run.pass(t).iteration()).isEqualTo(t);
        }
        assertThat(run.finalIteration()).isEqualTo(6);
        assertThat(run.pass(1).parameters()).isEqualTo(run.document().parameters());
    }

    @Test
    void thereIsNoIterationBeforeTheFirstNorAfterTheFinalForwardPass() {
        var run = new Run(optimized("sgd", true).withIterations(2).build(new Random(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> run.pass(0));
        assertThatIllegalArgumentException().isThrownBy(() -> run.pass(4));
    }

    @ParameterizedTest
    @EnumSource(Reduction.class)
    void theLossOfABatchIsTheMeanOrSumOfItsSamplesLosses(Reduction reduction) {
        Document document = optimized("sgd", true).withBatch(3, reduction).build(new Random(3));
        var run = new Run(document);
        double sum = document.samples().stream()
                .mapToDouble(sample -> new Run(withOnly(document, sample)).loss(1))
                .sum();
        assertThat(run.loss(1)).isCloseTo(reduction == Reduction.MEAN ? sum / 3 : sum, within(1e-14));
        assertThat(run.value(Quantity.loss())).isEqualTo(run.loss(1));
    }

    @ParameterizedTest
    @EnumSource(Reduction.class)
    void theGradientOfABatchIsTheMeanOrSumOfItsSamplesGradients(Reduction reduction) {
        for (int seed = 0; seed < 20; seed++) {
            Document document = RandomDocuments.blueprint(new Random(seed))
                    .withBatch(3, reduction)
                    .build(new Random(seed));
            Parameters reduced = new Run(document).pass(1).gradient();
            for (int l = 1; l <= document.network().depth(); l++) {
                int layer = l;
                Matrix weights = Matrix.zeros(
                        reduced.weights(l).rows(), reduced.weights(l).columns());
                Matrix biases = Matrix.zeros(1, reduced.biases(l).columns());
                for (Sample sample : document.samples()) {
                    Parameters own = new Run(withOnly(document, sample)).pass(1).gradient();
                    weights = weights.plus(own.weights(layer));
                    biases = biases.plus(own.biases(layer));
                }
                double factor = reduction == Reduction.MEAN ? 1.0 / 3 : 1;
                assertClose(reduced.weights(l), weights.scale(factor));
                assertClose(reduced.biases(l), biases.scale(factor));
            }
        }
    }

    @Test
    void aTiedBiasGradientIsTheSumOverTheLayer() {
        var blueprint = Blueprint.of(2, SQUARES, new Layer(3, Activations.IDENTITY, true));
        var run = new Run(blueprint.build(new Random(4)));
        Matrix delta = run.pass(1).delta(1);
        assertThat(run.pass(1).gradient().biases(1)).isEqualTo(Matrix.row(new double[] {delta.sum()}));
        assertThat(run.value(Quantity.biasGradient(1, 0))).isEqualTo(delta.sum());
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void biasesThatAreNotUpdatedStayAsTheyAreAndSoDoTheirStates(OptimizerRule rule) {
        Document document = optimized(rule.name(), false).withIterations(3).build(new Random(5));
        var run = new Run(document);
        for (int t = 1; t <= 3; t++) {
            Pass pass = run.pass(t);
            assertThat(pass.updated().biases()).isEqualTo(document.parameters().biases());
            for (OptimizerState state : rule.states()) {
                assertThat(pass.state(state).biases())
                        .allSatisfy(biases ->
                                assertThat(biases.map(Math::abs).sum()).isZero());
            }
        }
        assertThat(run.pass(1).gradient().biases(1).map(Math::abs).sum()).isPositive();
        assertThat(run.pass(4)
                        .parameters()
                        .weights()
                        .equals(document.parameters().weights()))
                .isEqualTo(!rule.moves());
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void weightsMoveInTheSameWayWhetherBiasesMoveOrNot(OptimizerRule rule) {
        Document with = optimized(rule.name(), true).build(new Random(6));
        Document without = optimized(rule.name(), false).build(new Random(6));
        assertThat(new Run(without).pass(1).updated().weights())
                .isEqualTo(new Run(with).pass(1).updated().weights());
    }

    @Test
    void noOptimizerLeavesEverything() {
        Document document = optimized("none", true).withIterations(3).build(new Random(7));
        var run = new Run(document);
        assertThat(run.pass(4).parameters()).isEqualTo(document.parameters());
        assertThat(document.optimizer().rule().states()).isEmpty();
        assertThat(run.loss(4)).isEqualTo(run.loss(1));
    }

    @Test
    void aLongStepByHandIsWhatTheRunDoes() {
        // z = 2·3 + 1 = 7, L = (7 - 5)² = 4, dL/dz = 4, dL/dw = 12, dL/db = 4, w := 2 - 0.5·12, b := 1 - 0.5·4
        var sgd = Optimizers.named("sgd").orElseThrow();
        var blueprint = Blueprint.of(1, SQUARES, new Layer(1, Activations.IDENTITY, false))
                .withOptimizer(new Optimizer(sgd, Map.of(sgd.hyperparameters().getFirst(), 0.5), true));
        var run = new Run(blueprint.build(
                new Parameters(List.of(number(2)), List.of(number(1))), List.of(new Sample(number(3), number(5)))));
        assertThat(run.loss(1)).isEqualTo(4);
        assertThat(run.value(Quantity.delta(1, 1))).isEqualTo(4);
        assertThat(run.value(Quantity.weightGradient(1, 1, 1))).isEqualTo(12);
        assertThat(run.value(Quantity.activationGradient(0, 1))).isEqualTo(8);
        assertThat(run.pass(2).parameters().weights(1)).isEqualTo(number(-4));
        assertThat(run.pass(2).parameters().biases(1)).isEqualTo(number(-1));
        // z = -4·3 - 1 = -13, L = 18²
        assertThat(run.loss(2)).isEqualTo(324);
    }

    private static Blueprint optimized(String rule, boolean updatesBiases) {
        var tanh = Activations.named("tanh").orElseThrow();
        return Blueprint.of(2, SQUARES, new Layer(2, tanh, true), new Layer(2, Activations.IDENTITY, false))
                .withBatch(2, Reduction.MEAN)
                .withOptimizer(Optimizers.named(rule).orElseThrow(), updatesBiases);
    }

    private static Document withOnly(Document document, Sample sample) {
        return new Blueprint(
                        document.network(),
                        1,
                        document.loss(),
                        document.reduction(),
                        document.optimizer(),
                        document.iterations())
                .build(document.parameters(), List.of(sample));
    }

    private static Matrix number(double value) {
        return Matrix.row(new double[] {value});
    }

    private static void assertClose(Matrix actual, Matrix expected) {
        int entries = expected.rows() * expected.columns();
        assertThat(actual.rows() * actual.columns()).isEqualTo(entries);
        if (entries == 0) {
            return;
        }
        assertThat(actual.minus(expected).map(Math::abs).sum())
                .isLessThan(1e-13 * (1 + expected.map(Math::abs).sum()));
    }
}

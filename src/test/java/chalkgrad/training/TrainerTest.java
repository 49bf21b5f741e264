package chalkgrad.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Blueprint;
import chalkgrad.RandomDocuments;
import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Rules;
import chalkgrad.document.Sample;
import chalkgrad.document.Start;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activations;
import chalkgrad.network.Biases;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Layer;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Kind;
import chalkgrad.pass.NotFinite;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerTest {
    private static final OptionalDouble NO_BOUND = OptionalDouble.empty();

    static Stream<Document> documents() {
        return Stream.concat(RandomDocuments.many(40, 61), RandomDocuments.inTraining(40, 62));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theLossIsThatOfTheWalk(Document document) {
        Document whole = document.withBatches(Batches.WHOLE);
        var trainer = new Trainer(whole);
        trainer.run(3, NO_BOUND, () -> false);
        double expected = new Run(whole.withIterations(3)).loss(4);
        assertThat(trainer.score().loss()).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aTrainingThatIsInterruptedReachesTheSameAsOneThatIsNot(Document document) {
        var straight = new Trainer(document);
        straight.run(7, NO_BOUND, () -> false);
        var first = new Trainer(document);
        first.run(3, NO_BOUND, () -> false);
        var second = new Trainer(first.document());
        second.run(4, NO_BOUND, () -> false);
        assertThat(second.document()).isEqualTo(straight.document());
        assertThat(second.made()).isEqualTo(document.start().iterations() + 7);
    }

    @Test
    void noMoreIterationsAreMadeThanCanBeCounted() {
        Document document = new Specimens("tanh", "sigmoid", "half_squared_error", "sgd").of(4, 2, 3, 1);
        Document late = document.continuing(document.parameters(), new Start(Start.MOST_ITERATIONS - 5, Map.of()));
        var trainer = new Trainer(late);
        assertThat(trainer.run(Long.MAX_VALUE, NO_BOUND, () -> false)).isInstanceOf(Outcome.Finished.class);
        assertThat(trainer.made()).isEqualTo(Start.MOST_ITERATIONS);
        assertThat(Rules.check(trainer.document())).isEmpty();
    }

    @Test
    void anEditIsTakenOverWhileItRuns() {
        Document document = line(0.1);
        var trainer = new Trainer(document);
        trainer.run(2, NO_BOUND, () -> false);
        trainer.take(trainer.document().withOptimizer(rate(0.2)));
        trainer.run(1, NO_BOUND, () -> false);
        // w := w - rate (w x - y) x with x = 2, y = 2, from w = 3: 2.2, 1.72, 1.144
        assertThat(trainer.document().parameters().weights(1).get(0, 0)).isCloseTo(1.144, within(1e-12));
    }

    @Test
    void itStopsAtALossThatIsSmallEnough() {
        var trainer = new Trainer(line(0.1));
        // (w x - y)²/2 is 8 · 0.36^t
        Outcome outcome = trainer.run(1000, OptionalDouble.of(0.4), () -> false);
        assertThat(outcome).isInstanceOf(Outcome.Reached.class);
        assertThat(trainer.made()).isEqualTo(3);
    }

    @Test
    void itStopsInTheLastGoodStateWhenANumberOverflows() {
        var trainer = new Trainer(line(1e100));
        var outcome = (Outcome.Diverged) trainer.run(1_000_000, NO_BOUND, () -> false);
        // w is 3, -8e100 after the first iteration, and 3.2e201 after the second, where the loss is 2e403
        assertThat(trainer.made()).isEqualTo(1);
        assertThat(trainer.document().parameters().weights(1).get(0, 0)).isCloseTo(-8e100, within(1e86));
        Divergence divergence = outcome.divergence();
        assertThat(divergence.iteration()).isEqualTo(3);
        assertThat(divergence.why().map(NotFinite::what)).contains(NotFinite.Reason.TOO_LARGE);
        assertThat(divergence.why().map(NotFinite::origin))
                .contains(Quantity.lossTerm(1).at(0, 2));
        assertThat(divergence.loss()).isCloseTo(1.28e202, within(1e188));
    }

    @Test
    void theNumberOfAParameterThatOverflowsIsNamed() {
        Document document =
                line(1e100).withLoss(Losses.named("mean_absolute_error").orElseThrow());
        Document flat = document.withOptimizer(rate(1e308));
        var outcome = (Outcome.Diverged) new Trainer(flat).run(10, NO_BOUND, () -> false);
        // the slope is 2 or -2, so that the first step is 2e308, which is more than there is
        assertThat(outcome.divergence().iteration()).isEqualTo(1);
        assertThat(outcome.divergence().why().map(NotFinite::origin))
                .contains(Quantity.weight(1, 1, 1).as(Kind.NEW_PARAMETER).at(0, 1));
    }

    @Test
    void somebodyCanStopIt() {
        var trainer = new Trainer(line(1e-9));
        long end = System.nanoTime() + 50_000_000;
        Outcome outcome = trainer.run(Long.MAX_VALUE, NO_BOUND, () -> System.nanoTime() > end);
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(trainer.made()).isPositive();
    }

    @Test
    void anEpochThatHasBegunIsFinished() {
        var sample = new Sample(Matrix.number(2), Matrix.number(2));
        Document three = line(0.01, sample, sample, sample).withBatches(new Batches(1, OptionalInt.of(5)));
        var trainer = new Trainer(three);
        trainer.run(1, NO_BOUND, () -> false);
        trainer.runEpochs(2, NO_BOUND, () -> false);
        assertThat(trainer.made()).isEqualTo(6);
    }

    /// One neuron without a bias: a = w x, with half the squared error.
    private static Document line(double rate) {
        return line(rate, new Sample(Matrix.number(2), Matrix.number(2)));
    }

    private static Document line(double rate, Sample... samples) {
        Layer layer = new Layer(1, Activations.IDENTITY, true).with(Biases.NONE);
        return Blueprint.of(1, Losses.named("half_squared_error").orElseThrow(), layer)
                .withOptimizer(rate(rate))
                .build(new Parameters(List.of(Matrix.number(3)), List.of(Matrix.row())), List.of(samples));
    }

    private static Optimizer rate(double rate) {
        return new Optimizer(Optimizers.named("sgd").orElseThrow(), Map.of(Hyperparameter.LEARNING_RATE, rate), true);
    }
}

package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Blueprint;
import chalkgrad.RandomDocuments;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.network.Reduction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineTest {
    static Stream<Document> documents() {
        return Stream.of(
                        WorkedNetworks.all().stream(),
                        RandomDocuments.many(Trials.of(20, 60), 11),
                        RandomDocuments.wired(Trials.of(20, 60), 12),
                        RandomDocuments.inTraining(Trials.of(20, 60), 13))
                .flatMap(documents -> documents);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyStepMakesAnotherQuantityAndIsFoundByIt(Document document) {
        var timeline = new Timeline(document);
        var made = new HashSet<Quantity>();
        for (long index = 0; index < timeline.length(); index++) {
            Step step = timeline.step(index);
            assertThat(made.add(step.makes())).as("%s twice", step.makes()).isTrue();
            assertThat(timeline.indexOf(step.makes())).hasValue(index);
            assertThat(step.index()).isEqualTo(index);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theOperandsOfAStepAreGivenOrLieBeforeIt(Document document) {
        var timeline = new Timeline(document);
        var derivation = new Run(document).derivation();
        for (long index = 0; index < timeline.length(); index++) {
            Quantity makes = timeline.step(index).makes();
            for (Symbol symbol : derivation.formula(makes).orElseThrow().symbols()) {
                if (symbol instanceof Quantity operand) {
                    assertThat(timeline.isKnown(operand, index))
                            .as("%s before %s", operand, makes)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theFormulaOfEveryStepGivesTheNumberOfThePass(Document document) {
        assertThatFormulasAgree(document);
    }

    /// An output with z = ±800 and each kind of target, after which a - y and ln a say nothing true any more.
    @ParameterizedTest
    @CsvSource({
        "sigmoid, binary_cross_entropy, 800, 0",
        "sigmoid, binary_cross_entropy, -800, 1",
        "sigmoid, binary_cross_entropy, 800, 0.25",
        "sigmoid, categorical_cross_entropy, -800, 1",
        "softmax, categorical_cross_entropy, -800, 1",
        "softmax, categorical_cross_entropy, 800, 0.5",
    })
    void formulasOfASaturatedOutputGiveTheNumberOfThePass(String output, String loss, double z, double target) {
        Loss named = Losses.named(loss).orElseThrow();
        var layer = new Layer(2, Activations.named(output).orElseThrow(), false);
        assertThatFormulasAgree(Blueprint.of(1, named, layer)
                .build(
                        new Parameters(List.of(Matrix.row(z, 0.5)), List.of(Matrix.zeros(1, 2))),
                        List.of(new Sample(Matrix.row(new double[] {1}), Matrix.row(target, 1 - target)))));
    }

    private static void assertThatFormulasAgree(Document document) {
        var run = new Run(document);
        var timeline = new Timeline(document);
        var derivation = run.derivation();
        for (long index = 0; index < timeline.length(); index++) {
            Quantity makes = timeline.step(index).makes();
            Formula formula = derivation.formula(makes).orElseThrow();
            double number = run.value(makes);
            double told = formula.evaluate(run::value);
            if (told != number) {
                assertThat(told).as(makes.name()).isCloseTo(number, within(1e-12 + 1e-9 * Math.abs(number)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aClickBackUndoesAClickForth(Document document) {
        var timeline = new Timeline(document);
        int samples = document.hasSingleSample() ? 0 : document.samples().size();
        for (Granularity granularity : Granularity.values()) {
            for (int sample = 0; sample <= samples; sample++) {
                List<Long> forth = stops(timeline, granularity, sample);
                for (int k = 1; k < forth.size(); k++) {
                    assertThat(forth.get(k)).isGreaterThan(forth.get(k - 1));
                    assertThat(timeline.previous(forth.get(k), granularity, sample))
                            .as("%s back from %s for sample %s", granularity, forth.get(k), sample)
                            .isEqualTo(forth.get(k - 1));
                }
                assertThat(forth.getLast()).isEqualTo(timeline.length());
            }
        }
    }

    private static List<Long> stops(Timeline timeline, Granularity granularity, int sample) {
        var stops = new ArrayList<>(List.of(0L));
        while (stops.getLast() < timeline.length()) {
            stops.add(timeline.next(stops.getLast(), granularity, sample));
        }
        return stops;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void stretchesFollowEachOtherFromTheFirstStepToTheLast(Document document) {
        var timeline = new Timeline(document);
        long end = 0;
        List<Timeline.Stretch> stretches = IntStream.rangeClosed(1, document.iterations() + 1)
                .mapToObj(timeline::stretches)
                .flatMap(List::stream)
                .toList();
        for (Timeline.Stretch stretch : stretches) {
            assertThat(stretch.start()).isEqualTo(end);
            assertThat(stretch.end()).isGreaterThan(stretch.start());
            LongStream.of(stretch.start(), stretch.end() - 1)
                    .mapToObj(timeline::step)
                    .forEach(step -> {
                        assertThat(step.phase()).isEqualTo(stretch.phase());
                        assertThat(step.iteration()).isEqualTo(stretch.iteration());
                    });
            end = stretch.end();
        }
        assertThat(end).isEqualTo(timeline.length());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theNameOfEveryStepIsReadAsItsQuantity(Document document) throws NameException {
        var timeline = new Timeline(document);
        var names = new QuantityNames(document);
        for (long index = 0; index < timeline.length(); index++) {
            Quantity makes = timeline.step(index).makes();
            assertThat(names.parse(makes.name())).isEqualTo(makes);
            assertThat(names.parse(" " + makes.name().replace("[", " [ "))).isEqualTo(makes);
        }
    }

    /// 784-128-10 with 32 samples: each sample has some 300 000 steps, and none of them is stored.
    @Test
    void aLargeNetworkKnowsItsStepsWithoutListingThem() {
        Loss loss = Losses.named("categorical_cross_entropy").orElseThrow();
        Document document = Blueprint.of(
                        784,
                        loss,
                        new Layer(128, Activations.named("relu").orElseThrow(), false),
                        new Layer(10, Activations.named("softmax").orElseThrow(), false))
                .withBatch(32, Reduction.MEAN)
                .withOptimizer(Optimizers.GRADIENT_DESCENT, true)
                .withIterations(1000)
                .build(new Random(1));
        var timeline = new Timeline(document);
        assertThat(timeline.length()).isGreaterThan(1000L * 32 * 2 * 784 * 128);
        new Random(2)
                .longs(20_000, 0, timeline.length())
                .forEach(index -> assertThat(
                                timeline.indexOf(timeline.step(index).makes()))
                        .hasValue(index));
        assertThat(timeline.indexOf(Quantity.input(1).at(1, 1))).isEqualTo(OptionalLong.empty());
        assertThat(IntStream.of(1, 500, 1001)
                        .mapToLong(t -> timeline.stretches(t).getFirst().start()))
                .isSorted()
                .startsWith(0L);
    }
}

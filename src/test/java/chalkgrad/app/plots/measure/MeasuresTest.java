package chalkgrad.app.plots.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.RandomDocuments;
import chalkgrad.app.plots.drawing.Range;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit.SetSamples;
import chalkgrad.document.Start;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Matrix;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.training.Classes;
import chalkgrad.training.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The numbers that plots show.
class MeasuresTest {
    private static Document of(String network, double[][] x, double[][] y) {
        List<Sample> samples = IntStream.range(0, x.length)
                .mapToObj(s -> new Sample(Matrix.row(x[s]), Matrix.row(y[s])))
                .toList();
        return new SetSamples(samples, List.of())
                .applyTo(NetworkText.parse(network).toDocument());
    }

    @Test
    void theMiddlesOfAMapHaveTheValuesOfTheNetwork() {
        Document document = of(
                "2-3-1 tanh sigmoid binary_cross_entropy", new double[][] {{-1, 2}, {3, -4}}, new double[][] {{0}, {1}
                });
        Field field = Field.of(document, 9);
        Evaluation evaluation = new Evaluator().of(document);
        evaluation.run(field.middles(), field.cells());
        for (int cell : new int[] {0, 8, 40, 80}) {
            Sample there = new Sample(Matrix.row(field.x(cell % 9), field.y(cell / 9)), Matrix.row(0.0));
            var run = new Run(document.withSample(1, there));
            assertThat(evaluation.activations(2)[cell])
                    .isEqualTo(run.value(Quantity.activation(2, 1).at(1, 1)), within(1e-12));
        }
    }

    @Test
    void allSamplesLieInAMapAndItsUpperRowsHaveTheLargerValues() {
        Document document = of(
                "2-3-1 tanh sigmoid binary_cross_entropy", new double[][] {{-1, 2}, {3, -4}}, new double[][] {{0}, {1}
                });
        Field field = Field.of(document, 10);
        assertThat(document.samples()).allSatisfy(sample -> {
            assertThat(field.x().contains(sample.x().get(0, 0))).isTrue();
            assertThat(field.y().contains(sample.x().get(0, 1))).isTrue();
        });
        assertThat(field.y(0)).isGreaterThan(field.y(9));
        assertThat(field.x(0)).isLessThan(field.x(9));
    }

    static Stream<Document> documents() {
        return RandomDocuments.withPenaltyAndSchedule(25, 7);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theLossOverTwoParametersIsThatOfTheRun(Document random) {
        Document document = random.withPrintedLoss(Optional.empty());
        List<Knob> knobs = Knob.all(document);
        Knob across = knobs.getFirst();
        Optional<Knob> upwards = Optional.of(knobs.getLast()).filter(knob -> !knob.equals(across));
        var area = new Field(new Range(-1, 1), new Range(-0.5, 2), 1, 1);
        var surface = LossSurface.of(document, area, across, upwards, new Evaluator());
        Field field = surface.field();
        for (int cell : new int[] {0, field.cells() / 3, field.cells() - 1}) {
            var varied = across.in(document.parameters(), field.x(cell % field.columns()));
            double y = field.y(cell / field.columns());
            var both = upwards.map(knob -> knob.in(varied, y)).orElse(varied);
            double expected = new Run(document.with(both)).loss(1);
            assertThat(surface.losses().get(cell, 0))
                    .isEqualTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
        assertThat(surface.now()).isEqualTo(new Run(document).loss(1), within(1e-9));
    }

    @Test
    void aKnobTurnsItsOwnParameterOnly() {
        Document document = of("2-2-1 tanh identity mean_squared_error", new double[][] {{1, 2}}, new double[][] {{0}});
        for (Knob knob : Knob.all(document)) {
            Document turned = knob.setTo(7).applyTo(document);
            assertThat(turned.parameters()).isEqualTo(knob.in(document.parameters(), 7));
            assertThat(knob.of(turned.parameters())).isEqualTo(7);
            assertThat(Knob.all(document))
                    .filteredOn(other -> !other.equals(knob))
                    .allSatisfy(other ->
                            assertThat(other.of(turned.parameters())).isEqualTo(other.of(document.parameters())));
        }
        assertThat(Knob.all(document)).hasSize(9);
    }

    @Test
    void confusionsAreCountedByTheClassOfTheTargetAndThatOfTheLargestOutput() {
        Document document = of(
                "2-2 softmax categorical_cross_entropy",
                new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}, {1, 0}},
                new double[][] {{1, 0}, {0, 1}, {0, 1}, {0, 1}, {1, 0}});
        Document identity =
                document.with(document.parameters().withWeights(1, Matrix.of(new double[][] {{1, 0}, {0, 1}})));
        var classes = Classes.of(identity).orElseThrow();
        var confusion = SamplesByClass.of(identity, identity.samples(), classes, new Evaluator());
        assertThat(confusion.cells())
                .isEqualTo(List.of(List.of(List.of(1, 5), List.of()), List.of(List.of(3), List.of(2, 4))));
        assertThat(confusion.counts().accuracy()).isEqualTo(0.8);
    }

    @Test
    void aReluThatIsZeroForAllSamplesIsDeadAndAFlatSigmoidSaturated() {
        Document relu =
                of("1-2-1 relu identity mean_squared_error", new double[][] {{1}, {2}}, new double[][] {{0}, {1}});
        Document dead = relu.with(relu.parameters().withWeights(1, Matrix.row(-1, 1)));
        var layers = LayerMeasures.of(dead).layers();
        assertThat(layers.get(0).dead()).containsExactly(1);
        assertThat(layers.get(0).saturated()).isEmpty();
        Document sigmoid =
                of("1-2-1 sigmoid identity mean_squared_error", new double[][] {{1}, {2}}, new double[][] {{0}, {1}});
        Document flat = sigmoid.with(sigmoid.parameters().withWeights(1, Matrix.row(0.5, 20)));
        assertThat(LayerMeasures.of(flat).layers().get(0).saturated()).containsExactly(2);
        assertThat(LayerMeasures.of(flat).layers().get(0).dead()).isEmpty();
    }

    /// dL/dz = a - y has no slope of the sigmoid, while that of a squared error has.
    @Test
    void outputsWhoseLossCancelsTheSlopeAreNotSaturated() {
        double[][] inputs = {{1}, {2}};
        double[][] targets = {{0}, {1}};
        for (String loss : List.of("binary_cross_entropy", "mean_squared_error")) {
            Document document = of("1-1 sigmoid " + loss, inputs, targets);
            Document flat = document.with(document.parameters().withWeights(1, Matrix.row(20.0)));
            assertThat(LayerMeasures.of(flat).layers().getLast().saturated())
                    .isEqualTo(loss.startsWith("mean") ? List.of(1) : List.of());
        }
    }

    /// L = (w x - y)², so dL/dw = 2 x (w x - y): for w = 1 and the samples (1, 0) and (2, 1), 2 and 4, whose mean is 3.
    @Test
    void theMeanSizeOfGradientsIsThatOfTheWholeBatch() {
        Document document = of("1-1 identity mean_squared_error", new double[][] {{1}, {2}}, new double[][] {{0}, {1}});
        Document one = document.with(document.parameters().withWeights(1, Matrix.row(1.0)));
        assertThat(LayerMeasures.of(one).layers().getFirst().gradients().meanSize())
                .isEqualTo(3, within(1e-12));
    }

    @Test
    void histogramsCountEveryNumberOnceAndThoseThatAreNotFiniteApart() {
        Histogram histogram = Histogram.of(DoubleStream.of(-1, 0, 0.1, 1, Double.NaN, Double.POSITIVE_INFINITY));
        assertThat(histogram.bars().stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
        assertThat(histogram.notFinite()).isEqualTo(2);
        assertThat(histogram.range()).isEqualTo(new Range(-1, 1));
        assertThat(histogram.bars().getFirst()).isEqualTo(1);
        assertThat(histogram.bars().getLast()).isEqualTo(1);
        assertThat(Histogram.of(DoubleStream.of()).highest()).isZero();
    }

    /// Of the squared distance from the middle, the lines are circles.
    @Test
    void contoursLieWhereTheFunctionHasTheValue() {
        var field = new Field(new Range(-2, 2), new Range(-2, 2), 80, 80);
        List<Point2D> ends =
                Contours.of(field, cell -> Math.pow(field.x(cell % 80), 2) + Math.pow(field.y(cell / 80), 2), 1);
        assertThat(ends).hasSizeGreaterThan(100);
        assertThat(ends.size() % 2).isZero();
        assertThat(ends).allSatisfy(end -> assertThat(end.magnitude()).isEqualTo(1, within(0.01)));
    }

    @Test
    void aTrailGoesOnWithNewIterationsAndStartsAgainWithAnotherNetwork() {
        Document document = of("1-1 identity mean_squared_error", new double[][] {{1}}, new double[][] {{0}});
        var trail = new Trail();
        for (int k = 0; k < 3000; k++) {
            trail.see(seen(document.with(document.parameters().withWeights(1, Matrix.row((double) k)))
                    .continuing(document.parameters().withWeights(1, Matrix.row((double) k)), new Start(k, Map.of()))));
        }
        assertThat(trail.points()).hasSizeBetween(100, 401);
        assertThat(trail.points().getFirst().weights(1).get(0, 0)).isZero();
        assertThat(trail.points().getLast().weights(1).get(0, 0)).isEqualTo(2999);
        assertThat(trail.points().stream()
                        .map(parameters -> parameters.weights(1).get(0, 0))
                        .toList())
                .isSorted();
        trail.see(seen(document));
        assertThat(trail.points()).hasSize(1);
    }

    private static Seen seen(Document document) {
        return new Seen(document, 1, 1, new CourseNames(document));
    }
}

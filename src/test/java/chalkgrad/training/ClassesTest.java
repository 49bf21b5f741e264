package chalkgrad.training;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.plots.measure.Evaluator;
import chalkgrad.app.plots.measure.SamplesByClass;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit.SetSamples;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which targets are those of classes, and how samples are counted by them.
class ClassesTest {
    private static Document document(String network, double[]... targets) {
        Document empty = NetworkText.parse(network).toDocument();
        List<Sample> samples = Arrays.stream(targets)
                .map(y -> new Sample(
                        Matrix.generate(1, empty.network().inputSize(), (zero, i) -> y[i % y.length]), Matrix.row(y)))
                .toList();
        return new SetSamples(samples, List.of()).applyTo(empty);
    }

    private static Optional<Classes> of(String network, double[]... targets) {
        return Classes.of(document(network, targets));
    }

    private static double[][] column(String numbers) {
        return Arrays.stream(numbers.split(" ", -1))
                .map(number -> new double[] {Double.parseDouble(number)})
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "0 1 1, 0, 1",
        "-1 1, -1, 1",
        "0.01 0.99 0.01, 0.01, 0.99",
        "0.1 0.9, 0.1, 0.9",
        "-0.8 0.8, -0.8, 0.8",
        "-0.0 1 0, 0, 1"
    })
    void aSingleOutputHasTwoClassesIfItsTargetsAreNearTheEnds(String targets, double low, double high) {
        assertThat(of("2-1 tanh mean_squared_error", column(targets))).contains(new Classes(1, low, high));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3 1", "0 0.5 1", "0 2", "0.3 0.7", "-1 0", "0.4", "-0.5 0.5", "2 3", "-1.01 1"})
    void otherTargetsOfASingleOutputAreNumbers(String targets) {
        assertThat(of("2-1 identity mean_squared_error", column(targets))).isEmpty();
    }

    @Test
    void samplesOfOneClassOnlyHaveClasses() {
        assertThat(of("2-1 sigmoid binary_cross_entropy", column("1 1"))).contains(new Classes(1, 0, 1));
        assertThat(of("2-1 sigmoid binary_cross_entropy", column("0"))).contains(new Classes(1, 0, 1));
        assertThat(of("2-1 identity hinge", column("1"))).contains(new Classes(1, -1, 1));
        assertThat(of("2-1 identity hinge", column("-1"))).contains(new Classes(1, -1, 1));
        assertThat(of("2-1 sigmoid mean_squared_error", column("0.99"))).isEmpty();
    }

    @Test
    void severalOutputsHaveAClassEachIfExactlyOneTargetIsTheHighOne() {
        assertThat(of("2-3 sigmoid mean_squared_error", new double[] {0, 0, 1}, new double[] {0, 1, 0}))
                .contains(new Classes(3, 0, 1));
        assertThat(of("2-2 sigmoid mean_squared_error", new double[] {0.01, 0.99}))
                .contains(new Classes(2, 0.01, 0.99));
        assertThat(of("2-3 tanh mean_squared_error", new double[] {-1, -1, 1})).contains(new Classes(3, -1, 1));
        assertThat(of("2-3 softmax categorical_cross_entropy", new double[] {0.05, 0.05, 0.9}))
                .contains(new Classes(3, 0.05, 0.9));
        assertThat(of("2-2 sigmoid mean_squared_error", new double[] {1, 1}, new double[] {0, 1}))
                .isEmpty();
        assertThat(of("2-2 sigmoid mean_squared_error", new double[] {0, 0}, new double[] {0, 1}))
                .isEmpty();
        assertThat(of("2-2 identity mean_squared_error", new double[] {0.5, -0.3}))
                .isEmpty();
        assertThat(of("2-2 sigmoid mean_squared_error", new double[] {0, 1}, new double[] {0.01, 0.99}))
                .isEmpty();
    }

    @Test
    void testSamplesMustHaveTheSameTargets() {
        Document document = document("1-1 sigmoid mean_squared_error", column("0 1"));
        assertThat(Classes.of(new SetSamples(document.samples(), List.of(new Sample(Matrix.row(1.0), Matrix.row(0.4))))
                        .applyTo(document)))
                .isEmpty();
    }

    @Test
    void aSingleOutputIsComparedWithTheMiddleOfTheTargets() {
        var signs = new Classes(1, -1, 1);
        assertThat(IntStream.range(0, 3).map(i -> signs.of(new double[] {-0.1, 0, 0.1}, i)))
                .containsExactly(0, 0, 1);
        assertThat(new Classes(1, 0, 1).of(new double[] {0.4}, 0)).isZero();
        assertThat(new Classes(1, 0, 1).of(new double[] {0.6}, 0)).isEqualTo(1);
    }

    @Test
    void theFirstOfTheLargestOutputsSaysTheClass() {
        var three = new Classes(3, 0, 1);
        assertThat(three.of(new double[] {9, 0.1, 0.7, 0.7}, 1)).isEqualTo(1);
        assertThat(three.of(new double[] {-3, -2, -5}, 0)).isEqualTo(1);
        assertThat(three.of(new double[] {0.1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}, 0))
                .isEqualTo(2);
    }

    @Test
    void outputsThatAreNotNumbersHaveNoClass() {
        assertThat(new Classes(1, 0, 1).of(new double[] {Double.NaN}, 0)).isEqualTo(-1);
        assertThat(new Classes(3, 0, 1).of(new double[] {1, 0, Double.NaN}, 0)).isEqualTo(-1);
    }

    /// The largest weights make ∞ - ∞ of the outputs, which is not a number.
    @ParameterizedTest
    @ValueSource(doubles = {2, -3, Double.MAX_VALUE})
    void trainingAndPlotsCountTheSame(double weight) {
        Document document = document(
                "2-3-2 identity sigmoid mean_squared_error",
                new double[] {0.01, 0.99},
                new double[] {0.99, 0.01},
                new double[] {0.01, 0.99});
        Document with = document.with(document.parameters()
                .withWeights(1, Matrix.of(new double[][] {{weight, -weight, 1}, {weight, weight, 2}}))
                .withWeights(2, Matrix.of(new double[][] {{weight, -1}, {-weight, weight}, {3, 1}})));
        Confusion counted = new Trainer(with).score().confusion().orElseThrow();
        assertThat(SamplesByClass.of(with, with.samples(), Classes.of(with).orElseThrow(), new Evaluator())
                        .counts())
                .isEqualTo(counted);
        assertThat(counted.all()).isEqualTo(3);
        assertThat(counted.undecided() > 0).isEqualTo(weight == Double.MAX_VALUE);
    }

    @Test
    void samplesWithoutAClassAreNotRight() {
        var confusion = new Confusion(Matrix.of(new double[][] {{2, 1}, {0, 3}}), 2);
        assertThat(confusion.right()).isEqualTo(5);
        assertThat(confusion.all()).isEqualTo(8);
        assertThat(confusion.accuracy()).isEqualTo(0.625);
    }
}

package chalkgrad.data.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.data.DataSet;
import chalkgrad.data.Target;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class BuiltInSetsTest {
    static final List<BuiltInSet> ALL = BuiltInSets.ALL;

    private static DataSet of(String key) {
        BuiltInSet set = BuiltInSets.named(key).orElseThrow();
        return set.make(set.usual());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theSameOptionsMakeTheSameNumbers(BuiltInSet set) {
        assertThat(set.make(set.usual())).isEqualTo(set.make(set.usual()));
        assertThat(set.make(set.usual()).size()).isEqualTo(set.usual().size());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void anotherSizeMakesAsManyRows(BuiltInSet set) {
        if (set.resizable()) {
            assertThat(set.make(new Options(37, 0.1, 4)).size()).isEqualTo(37);
        }
    }

    @ParameterizedTest
    @CsvSource({"and, 0001", "or, 0111", "xor, 0110", "nand, 1110", "nor, 1000", "xnor, 1001"})
    void gatesHaveTheirTruthTables(String key, String table) {
        var classes = (Target.Classes) of(key).target();
        for (int row = 0; row < 4; row++) {
            assertThat(classes.of(row)).isEqualTo(table.charAt(row) - '0');
        }
        assertThat(of(key).inputs())
                .isEqualTo(
                        Matrix.of(new double[] {0, 0}, new double[] {0, 1}, new double[] {1, 0}, new double[] {1, 1}));
    }

    /// The means and standard deviations that R and scikit-learn print, and the means of Fisher's article.
    @Test
    void irisHasItsPublishedStatistics() {
        DataSet iris = of("iris");
        double[] means = {5.843333, 3.057333, 3.758, 1.199333};
        double[] deviations = {0.8280661, 0.4358663, 1.7652982, 0.7622377};
        double[][] ofSpecies = {{5.006, 3.428, 1.462, 0.246}, {5.936, 2.770, 4.260, 1.326}, {6.588, 2.974, 5.552, 2.026}
        };
        for (int c = 0; c < 4; c++) {
            int column = c;
            double[] values = IntStream.range(0, 150)
                    .mapToDouble(row -> iris.inputs().get(row, column))
                    .toArray();
            double mean = IntStream.range(0, 150)
                    .mapToDouble(row -> values[row])
                    .average()
                    .orElseThrow();
            double squares = IntStream.range(0, 150)
                    .mapToDouble(row -> Math.pow(values[row] - mean, 2))
                    .sum();
            assertThat(mean).isCloseTo(means[c], within(1e-6));
            assertThat(Math.sqrt(squares / 149)).isCloseTo(deviations[c], within(1e-7));
            for (int k = 0; k < 3; k++) {
                int first = 50 * k;
                assertThat(IntStream.range(first, first + 50)
                                .mapToDouble(row -> values[row])
                                .average()
                                .orElseThrow())
                        .isCloseTo(ofSpecies[k][c], within(1e-9));
            }
        }
        assertThat(iris.target().names()).containsExactly("setosa", "versicolor", "virginica");
    }

    /// The numbers of samples of each digit that the repository states for its test set.
    @Test
    void digitsAreAsManyOfEachAsPublished() {
        DataSet digits = of("digits");
        var classes = (Target.Classes) digits.target();
        int[] counts = new int[10];
        IntStream.range(0, digits.size()).forEach(row -> counts[classes.of(row)]++);
        assertThat(counts).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        assertThat(digits.inputs().columns()).isEqualTo(64);
        // the first picture shows a 0 whose third pixel has 5 of 16 parts of ink
        assertThat(digits.inputs().get(0, 2)).isEqualTo(5.0 / 16);
        assertThat(classes.of(0)).isZero();
        double ink = IntStream.range(0, digits.size())
                .mapToDouble(row -> digits.inputs().row(row).sum())
                .sum();
        assertThat(ink / digits.size() / 64 * 16).isCloseTo(4.884, within(0.001));
    }

    @Test
    void quadrantsWithoutNoiseAreTheSignOfTheProduct() {
        DataSet data = BuiltInSets.named("quadrants").orElseThrow().make(new Options(100, 0, 1));
        var classes = (Target.Classes) data.target();
        for (int row = 0; row < 100; row++) {
            double product = data.inputs().get(row, 0) * data.inputs().get(row, 1);
            assertThat(product < 0).isEqualTo(classes.of(row) == 1);
        }
    }

    @Test
    void theCircleWithoutNoiseIsInsideTheRing() {
        DataSet data = BuiltInSets.named("circle").orElseThrow().make(new Options(200, 0, 1));
        var classes = (Target.Classes) data.target();
        for (int row = 0; row < 200; row++) {
            double radius = Math.hypot(data.inputs().get(row, 0), data.inputs().get(row, 1));
            assertThat(radius < 1.8).isEqualTo(classes.of(row) == 1);
        }
    }

    @Test
    void aCurveWithoutNoiseIsItsFunction() {
        DataSet sine = BuiltInSets.named("sine").orElseThrow().make(new Options(7, 0, 1));
        for (int row = 0; row < 7; row++) {
            assertThat(sine.inputs().get(row, 0)).isEqualTo(row - 3);
            assertThat(((Target.Numbers) sine.target()).values().get(row, 0))
                    .isCloseTo(Math.sin(row - 3), within(0.0051));
        }
    }

    @Test
    void aTypedFunctionGivesItsTargets() throws FunctionException {
        var set = new FunctionSet(TypedFunction.parse("x1*x2"), -1, 1);
        DataSet data = set.make(new Options(50, 0, 2));
        for (int row = 0; row < 50; row++) {
            assertThat(((Target.Numbers) data.target()).values().get(row, 0))
                    .isEqualTo(data.inputs().get(row, 0) * data.inputs().get(row, 1));
        }
    }

    @Test
    void aFunctionThatIsNowhereDefinedGivesNoRows() throws FunctionException {
        assertThat(new FunctionSet(TypedFunction.parse("log(-1 - x^2)"), -1, 1)
                        .make(new Options(10, 0, 1))
                        .size())
                .isZero();
    }
}

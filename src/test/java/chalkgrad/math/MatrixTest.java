package chalkgrad.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixTest {
    private static final Matrix A = Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
    private static final Matrix B = Matrix.of(new double[] {1, -1}, new double[] {0, 2}, new double[] {3, 1});

    @Test
    void theProductIsRowsByColumns() {
        assertThat(A.times(B)).isEqualTo(Matrix.of(new double[] {10, 6}, new double[] {22, 12}));
    }

    @Test
    void productsWithATransposeEqualTheProductOfTheTransposed() {
        var random = new Random(1);
        for (int k = 0; k < 50; k++) {
            int inner = 1 + random.nextInt(5);
            Matrix left = random(random, 1 + random.nextInt(5), inner);
            Matrix right = random(random, inner, 1 + random.nextInt(5));
            Matrix product = definition(left, right);
            assertThat(left.times(right)).isEqualTo(product);
            assertThat(left.timesTransposeOf(right.transpose())).isEqualTo(product);
            assertThat(left.transpose().transposeTimes(right)).isEqualTo(product);
        }
    }

    @Test
    void whatIsNotFiniteIsNotLostInAProduct() {
        Matrix infinite = Matrix.row(Double.POSITIVE_INFINITY, 1);
        assertThat(infinite.times(Matrix.row(0, 1).transpose()).get(0, 0)).isNaN();
        assertThat(infinite.times(Matrix.row(2, 1).transpose()).get(0, 0)).isInfinite();
    }

    @Test
    void entrywiseOperationsCombineEntriesAtTheSamePlace() {
        assertThat(A.plus(A)).isEqualTo(A.scale(2));
        assertThat(A.minus(A)).isEqualTo(Matrix.zeros(2, 3));
        assertThat(A.hadamard(A).row(1)).isEqualTo(Matrix.row(16, 25, 36));
        assertThat(A.map(entry -> entry + 1).row(0)).isEqualTo(Matrix.row(2, 3, 4));
        assertThat(A.zip(A.scale(2), (p, q) -> q - p)).isEqualTo(A);
    }

    /// Also where a reciprocal would be rounded otherwise.
    @Test
    void aNumberMeetsEveryEntry() {
        assertThat(A.plus(0.5)).isEqualTo(Matrix.of(new double[] {1.5, 2.5, 3.5}, new double[] {4.5, 5.5, 6.5}));
        assertThat(A.over(49)).isEqualTo(A.map(entry -> entry / 49));
        assertThat(Broadcast.over(A, Matrix.number(49))).isEqualTo(A.over(49));
        assertThat(Broadcast.plus(A, Matrix.number(0.5))).isEqualTo(A.plus(0.5));
    }

    @Test
    void sumsAddUpColumnsOrEverything() {
        assertThat(A.sumOfRows()).isEqualTo(Matrix.row(5, 7, 9));
        assertThat(A.sum()).isEqualTo(21);
    }

    @Test
    void aReplacedEntryLeavesTheOriginalAsItIs() {
        Matrix changed = A.with(1, 2, 7);
        assertThat(changed.get(1, 2)).isEqualTo(7);
        assertThat(A.get(1, 2)).isEqualTo(6);
        A.toArray(0)[0] = 9;
        assertThat(A.get(0, 0)).isEqualTo(1);
    }

    @Test
    void equalityMeansShapeAndContent() {
        assertThat(Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6}))
                .isEqualTo(A)
                .hasSameHashCodeAs(A);
        assertThat(Matrix.row(1, 2, 3, 4, 5, 6)).isNotEqualTo(A);
        assertThat(A.with(0, 0, 0)).isNotEqualTo(A);
        assertThat(Matrix.row(Double.NaN)).isEqualTo(Matrix.row(Double.NaN));
    }

    @Test
    void theTextShowsRowsInBrackets() {
        assertThat(A).hasToString("[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]");
    }

    static Stream<Supplier<Matrix>> misfits() {
        return Stream.of(
                () -> A.times(A),
                () -> A.timesTransposeOf(B),
                () -> A.transposeTimes(B),
                () -> A.plus(B),
                () -> A.minus(A.row(0)),
                () -> A.hadamard(A.transpose()),
                () -> A.over(B),
                () -> A.zip(B, Double::sum),
                () -> A.row(2),
                () -> A.with(0, 3, 1),
                () -> Broadcast.plus(A, B),
                () -> Broadcast.times(A, Matrix.row(1, 2)),
                () -> Broadcast.choose(A, A, B));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void whereShapesDoNotFitThereIsNoResult(Supplier<Matrix> operation) {
        assertThat(operation.get()).matches(Matrix::isNone);
    }

    static Stream<UnaryOperator<Matrix>> operations() {
        return Stream.of(
                matrix -> matrix.times(A),
                matrix -> B.times(matrix),
                matrix -> matrix.timesTransposeOf(matrix),
                matrix -> matrix.transposeTimes(matrix),
                matrix -> matrix.plus(matrix),
                matrix -> Broadcast.plus(A, matrix),
                matrix -> Broadcast.times(matrix, Matrix.number(2)),
                matrix -> Broadcast.plus(matrix, A.row(0)),
                matrix -> matrix.map(any -> 1),
                matrix -> matrix.scale(0),
                Matrix::transpose,
                Matrix::sumOfRows,
                matrix -> matrix.row(0),
                matrix -> matrix.with(0, 0, 1),
                matrix -> matrix.columnsFrom(any -> 0));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nothingFollowsFromAMatrixThatThereIsNot(UnaryOperator<Matrix> operation) {
        assertThat(operation.apply(Matrix.NONE)).matches(Matrix::isNone);
    }

    @Test
    void aNumberThatIsNotThereIsNotANumber() {
        assertThat(A.get(2, 0)).isNaN();
        assertThat(A.get(0, 3)).isNaN();
        assertThat(A.get(-1, 0)).isNaN();
        assertThat(Matrix.NONE.get(0, 0)).isNaN();
        assertThat(Matrix.NONE.sum()).isNaN();
        assertThat(A.toArray(2)).isEmpty();
        assertThat(A.toArray(-1)).isEmpty();
    }

    @Test
    void rowsOfDifferentLengthsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Matrix.of(new double[] {1, 2}, new double[] {3}));
        assertThatIllegalArgumentException().isThrownBy(() -> Matrix.of(new double[] {1}, new double[] {2, 3}));
    }

    private static Matrix random(Random random, int rows, int columns) {
        // whole numbers, whose sums are exact in any order
        return Matrix.generate(rows, columns, (i, j) -> random.nextInt(-9, 10));
    }

    private static Matrix definition(Matrix left, Matrix right) {
        return Matrix.generate(left.rows(), right.columns(), (i, j) -> {
            double sum = 0;
            for (int k = 0; k < left.columns(); k++) {
                sum += left.get(i, k) * right.get(k, j);
            }
            return sum;
        });
    }
}

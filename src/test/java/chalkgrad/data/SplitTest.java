package chalkgrad.data;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.data.sets.BuiltInSet;
import chalkgrad.data.sets.BuiltInSets;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static DataSet iris() {
        BuiltInSet iris = BuiltInSets.named("iris").orElseThrow();
        return iris.make(iris.usual());
    }

    private static long count(DataSet data, int number) {
        var classes = (Target.Classes) data.target();
        return IntStream.range(0, data.size())
                .filter(row -> classes.of(row) == number)
                .count();
    }

    @Test
    void everyClassKeepsItsShare() {
        Parts parts = new Split(0.2, 5).of(iris());
        for (int number = 0; number < 3; number++) {
            assertThat(count(parts.training(), number)).isEqualTo(40);
            assertThat(count(parts.test(), number)).isEqualTo(10);
        }
    }

    @Test
    void theSameSeedChoosesTheSameRows() {
        assertThat(new Split(0.3, 8).of(iris())).isEqualTo(new Split(0.3, 8).of(iris()));
        assertThat(new Split(0.3, 8).of(iris())).isNotEqualTo(new Split(0.3, 9).of(iris()));
    }

    @Test
    void somethingIsLeftToLearnFrom() {
        var one = new DataSet(
                List.of("x"), Matrix.of(new double[] {1}), new Target.Numbers(List.of("y"), Matrix.of(new double[] {2
                })));
        assertThat(new Split(1, 1).of(one).training().size()).isOne();
    }

    @Test
    void withoutAShareNothingIsTested() {
        Parts parts = Split.NONE.of(iris());
        assertThat(parts.test().size()).isZero();
        assertThat(parts.training()).isEqualTo(iris());
    }
}

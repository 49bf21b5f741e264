package chalkgrad.app.plots;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Sheet;
import chalkgrad.app.plots.measure.SamplesByClass;
import chalkgrad.math.Decimals;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// A matrix of many classes in a small room shows shades instead of numbers that lie over each other.
class ConfusionGridTest {
    private static final double LETTERS = 12;

    /// As many classes, with 12 samples of each, all taken for their own class.
    private static Stream<String> words(int classes, double side) {
        List<String> names = IntStream.range(0, classes).mapToObj(c -> "c" + c).toList();
        List<Integer> samples = IntStream.rangeClosed(1, 12).boxed().toList();
        List<List<List<Integer>>> cells = IntStream.range(0, classes)
                .mapToObj(i -> IntStream.range(0, classes)
                        .mapToObj(j -> i == j ? samples : List.<Integer>of())
                        .toList())
                .toList();
        var confusion = new SamplesByClass(cells, List.of());
        ConfusionGrid grid = ConfusionGrid.of(new Rectangle2D(0, 0, side, side), List.of(confusion), names, LETTERS)
                .getFirst();
        return grid.marks(new Sheet(side, side, 0, LETTERS, Decimals.STANDARD), "Training", names).stream()
                .flatMap(mark -> mark instanceof Mark.Words words ? Stream.of(words.text()) : Stream.empty());
    }

    @Test
    void countsAreWrittenWhereTheyCanBeRead() {
        assertThat(words(3, 300)).contains("12", "0");
        assertThat(words(10, 500)).contains("12");
    }

    @Test
    void cellsThatAreSmallerThanTheirNumbersHaveNone() {
        assertThat(words(10, 150)).doesNotContain("12", "0").contains("c0", "Training");
    }
}

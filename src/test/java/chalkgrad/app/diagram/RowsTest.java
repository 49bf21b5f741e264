package chalkgrad.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which neurons of a layer of 50 are drawn.
class RowsTest {
    private static final int SIZE = 50;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 12, 48, 49, 50, 60})
    void everyNeuronIsShownOnItsPage(int room) {
        for (int neuron = 1; neuron <= SIZE; neuron++) {
            Rows rows = Rows.of(SIZE, room, Rows.page(SIZE, room, neuron));
            assertThat(rows.isShown(neuron)).as("%d in %d rows", neuron, room).isTrue();
            assertThat(rows.count()).isLessThanOrEqualTo(Math.max(3, room));
            int hidden = rows.gaps().stream().mapToInt(Rows.Gap::count).sum();
            assertThat(hidden).isEqualTo(rows.leftOut());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 12, 48, 49})
    void theFirstAndTheLastNeuronAreOnEveryPageAndAllPagesAreFull(int room) {
        int last = Rows.page(SIZE, room, SIZE - 1);
        assertThat(last).isPositive();
        for (int page = 0; page <= last; page++) {
            Rows rows = Rows.of(SIZE, room, page);
            assertThat(rows.shown()).startsWith(1).endsWith(SIZE).isSorted().doesNotHaveDuplicates();
            assertThat(rows.count()).isEqualTo(room);
        }
    }

    @Test
    void theRowsAreThoseOfTheNeuronsAndOfWhatIsLeftOut() {
        Rows rows = Rows.of(SIZE, 7, 3);
        assertThat(rows.shown()).containsExactly(1, 12, 13, 14, SIZE);
        assertThat(rows.gaps()).containsExactly(new Rows.Gap(1, 2, 11), new Rows.Gap(5, 15, 49));
        assertThat(IntStream.of(1, 12, 14, SIZE).map(rows::row)).containsExactly(0, 2, 4, 6);
    }
}

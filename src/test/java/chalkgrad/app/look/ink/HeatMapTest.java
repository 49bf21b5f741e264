package chalkgrad.app.look.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    private static final int WHITE = 0xffffffff;
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;
    private static final Palette PALETTE =
            new Palette(Map.of(Ink.GROUND, Color.WHITE, Ink.CLASS_1, Color.RED, Ink.CLASS_2, Color.BLUE));

    @Test
    void theSignHasAColourAndTheStrongestNumberAllOfIt() {
        double[] numbers = {-2, 0, 2, Double.NaN};
        Pixels pixels = new HeatMap(4, 1, (column, row) -> numbers[column]).pixels(4, 1, PALETTE);
        assertThat(new int[] {pixels.at(0, 0), pixels.at(1, 0), pixels.at(2, 0), pixels.at(3, 0)})
                .containsExactly(RED, WHITE, BLUE, WHITE);
    }

    @Test
    void aWeakNumberHasAWeakColour() {
        double[] numbers = {1, 4};
        Pixels pixels = new HeatMap(2, 1, (column, row) -> numbers[column]).pixels(2, 1, PALETTE);
        int red = pixels.at(0, 0) >> 16 & 0xff;
        assertThat(red).as("a quarter of the way from white to blue").isBetween(189, 193);
    }

    @Test
    void aNumberHasAsManyPixelsAsThereAre() {
        Pixels pixels = new HeatMap(2, 1, (column, row) -> column == 0 ? -1 : 1).pixels(6, 2, PALETTE);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 6; column++) {
                assertThat(pixels.at(column, row)).isEqualTo(column < 3 ? RED : BLUE);
            }
        }
    }

    @Test
    void noNumberThatStandsOutIsLostInAnImageThatIsSmallerThanItsTable() {
        var random = new Random(5);
        for (int k = 0; k < 50; k++) {
            int columns = 20 + random.nextInt(800);
            int rows = 20 + random.nextInt(200);
            int wide = random.nextInt(columns);
            int deep = random.nextInt(rows);
            var map = new HeatMap(columns, rows, (column, row) -> column == wide && row == deep ? -9 : 0.001);
            Pixels pixels = map.pixels(19, 13, PALETTE);
            long found = 0;
            for (int cell = 0; cell < 19 * 13; cell++) {
                found += pixels.at(cell % 19, cell / 19) == RED ? 1 : 0;
            }
            assertThat(found).isBetween(1L, 4L);
        }
    }

    @Test
    void aPixelTellsItsStrongestNumber() {
        var map = new HeatMap(100, 100, (column, row) -> column == 57 && row == 31 ? -3 : 1);
        assertThat(map.strongest(5, 3, 10, 10)).isEqualTo(new HeatMap.Cell(57, 31));
        assertThat(map.strongest(0, 0, 10, 10)).isEqualTo(new HeatMap.Cell(0, 0));
    }

    @Test
    void aTableOfZerosHasNoColour() {
        Pixels pixels = new HeatMap(3, 3, (column, row) -> 0).pixels(9, 9, PALETTE);
        assertThat(pixels.at(4, 4)).isEqualTo(WHITE);
    }
}

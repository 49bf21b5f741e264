package chalkgrad.app.plots.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.plots.drawing.Ticks.Tick;
import chalkgrad.math.Decimals;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The numbers at an axis can be read: there are at least two, and none lies over another.
@OnScreen
class TicksTest {
    private static final Sheet SHEET = new Sheet(320, 200, 0, 12, Decimals.STANDARD);

    @BeforeAll
    static void loadTheFont() {
        BundledFonts.load();
    }

    private static List<String> iterations(long last, double width) {
        return Ticks.across(Range.ofCounts(0, last), SHEET, width, 10).stream()
                .map(Tick::text)
                .toList();
    }

    @Test
    void fewIterationsAreWholeNumbersWithoutRepetition() {
        assertThat(iterations(1, 260)).containsExactly("0", "1");
        assertThat(iterations(3, 260)).containsExactly("0", "1", "2", "3");
        assertThat(iterations(0, 260)).containsExactly("0", "1");
    }

    @Test
    void manyIterationsAreGroupedAndMillionsAreWrittenAsSuch() {
        assertThat(iterations(200_000, 260)).contains("0", "100\u00a0000", "200\u00a0000");
        assertThat(iterations(16_000_000, 260)).contains("0", "10\u00a0M");
        assertThat(iterations(1_500_000, 260)).contains("0", "1\u00a0M", "1.5\u00a0M");
    }

    @Test
    void thereAreTwoNumbersEvenIfOnlyOneIsRound() {
        for (double height : new double[] {24, 40, 110}) {
            assertThat(Ticks.upwards(new Range(-0.3, 0.9), SHEET, height)).hasSizeGreaterThanOrEqualTo(2);
            assertThat(Ticks.upwards(new Range(0.31, 0.39).over(true), SHEET, height))
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(Ticks.upwards(new Range(0.9, 1.1).over(true), SHEET, height))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void noNumberLiesOverAnother() {
        var random = new Random(5);
        for (int k = 0; k < 300; k++) {
            double width = 120 + 800 * random.nextDouble();
            Range range = Range.ofCounts(0, (long) Math.pow(10, 9 * random.nextDouble()));
            List<Tick> ticks = Ticks.across(range, SHEET, width, 8);
            assertThat(ticks).hasSizeGreaterThanOrEqualTo(2);
            for (int t = 1; t < ticks.size(); t++) {
                double distance = width
                        * (range.share(ticks.get(t).at())
                                - range.share(ticks.get(t - 1).at()));
                double room = Letters.width(ticks.get(t).text(), 12) / 2
                        + Letters.width(ticks.get(t - 1).text(), 12) / 2;
                assertThat(distance).isGreaterThan(room);
            }
            Tick last = ticks.getLast();
            assertThat(last.middle() + Letters.width(last.text(), 12) / 2).isLessThanOrEqualTo(width + 8.001);
        }
    }
}

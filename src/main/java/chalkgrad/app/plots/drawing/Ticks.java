package chalkgrad.app.plots.drawing;

import chalkgrad.app.words.Counts;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Which round numbers are written at an axis: as many as can be read, at least two, and none over another.
final class Ticks {
    private static final int MOST = 8;
    private static final double MILLION = 1e6;
    /// The least gap between two numbers, in letters.
    private static final double GAP = 0.9;
    /// The least distance of two lines of text, in letters.
    private static final double LINE = 1.6;

    private Ticks() {}

    /// A number at an axis.
    ///
    /// @param middle where the middle of its text is, in pixels from the low end of the axis
    record Tick(double at, String text, double middle) {}

    /// The numbers below a plot.
    ///
    /// @param beyond the pixels on the right of the axis, which a text does not exceed
    static List<Tick> across(Range range, Sheet sheet, double width, double beyond) {
        double gap = GAP * sheet.letters();
        return fitting(
                about -> range.ticks(about).stream()
                        .map(at -> {
                            String text = text(at, range, sheet);
                            double half = Letters.width(text, sheet.letters()) / 2;
                            return new Tick(at, text, Math.min(range.share(at) * width, width + beyond - half));
                        })
                        .toList(),
                text -> Letters.width(text, sheet.letters()) + gap);
    }

    /// The numbers on the left of a plot.
    static List<Tick> upwards(Range range, Sheet sheet, double height) {
        return fitting(about -> ticks(range, sheet, height, about), text -> LINE * sheet.letters());
    }

    /// The width of the longest number on the left of a plot of any height.
    static double widest(Range range, Sheet sheet) {
        return ticks(range, sheet, 1, MOST).stream()
                .mapToDouble(tick -> Letters.width(tick.text(), sheet.letters()))
                .max()
                .orElse(0);
    }

    /// The most numbers that have room; if not even two have, the first and the last of few.
    private static List<Tick> fitting(IntFunction<List<Tick>> ticks, ToDoubleFunction<String> room) {
        List<Tick> fewest = List.of();
        for (int about = MOST; about > 0; about--) {
            List<Tick> some = ticks.apply(about);
            if (some.size() < 2) {
                break;
            }
            if (haveRoom(some, room)) {
                return some;
            }
            fewest = some;
        }
        return fewest.size() < 2 ? ticks.apply(MOST) : List.of(fewest.getFirst(), fewest.getLast());
    }

    private static boolean haveRoom(List<Tick> ticks, ToDoubleFunction<String> room) {
        return IntStream.range(1, ticks.size()).allMatch(k -> {
            Tick before = ticks.get(k - 1);
            Tick tick = ticks.get(k);
            return tick.middle() - before.middle()
                    >= (room.applyAsDouble(before.text()) + room.applyAsDouble(tick.text())) / 2;
        });
    }

    private static List<Tick> ticks(Range range, Sheet sheet, double length, int about) {
        return range.ticks(about).stream()
                .map(at -> new Tick(at, text(at, range, sheet), range.share(at) * length))
                .toList();
    }

    /// Millions of iterations are written as such, at the whole axis.
    private static String text(double number, Range range, Sheet sheet) {
        if (range.spacing() != Range.Spacing.COUNTS) {
            return sheet.number(number);
        }
        return range.high() < MILLION || number == 0
                ? Counts.grouped(Math.round(number))
                : sheet.number(number / MILLION) + "\u00a0M";
    }
}

package chalkgrad.app.plots.drawing;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Pixels;
import chalkgrad.app.plots.drawing.Mark.Anchor;
import chalkgrad.app.plots.drawing.Mark.Curve;
import chalkgrad.app.plots.drawing.Mark.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// What the colours and marks of a plot mean.
public sealed interface Legend {
    /// No legend.
    Legend NONE = new Entries(List.of());

    /// The width beside a plot.
    double width(double letters);

    /// The height below a plot.
    double height(double letters, double width);

    /// Draws it.
    List<Mark> marks(Sheet sheet, Plate plate);

    /// One mark and what it means.
    ///
    /// @param filled whether the dot is
    /// @param line whether it is a line instead of a dot
    record LegendEntry(String name, Ink ink, Mark.Shape shape, boolean filled, boolean line) {}

    /// Marks with their meanings.
    record Entries(List<LegendEntry> entries) implements Legend {
        private static final double MARK = 1.8;
        private static final double LINE = 1.5;

        public Entries {
            entries = List.copyOf(entries);
        }

        private static double width(LegendEntry entry, double letters) {
            return MARK * letters + Letters.width(entry.name(), letters) + letters;
        }

        @Override
        public double width(double letters) {
            return entries.stream()
                    .mapToDouble(entry -> width(entry, letters) + letters)
                    .max()
                    .orElse(0);
        }

        @Override
        public double height(double letters, double width) {
            return entries.isEmpty() ? 0 : rows(letters, width - 2 * letters).size() * LINE * letters + letters * 0.4;
        }

        private List<List<LegendEntry>> rows(double letters, double width) {
            var rows = new ArrayList<List<LegendEntry>>();
            double taken = Double.POSITIVE_INFINITY;
            for (LegendEntry entry : entries) {
                double needed = width(entry, letters);
                if (taken + needed > width) {
                    rows.add(new ArrayList<>());
                    taken = 0;
                }
                rows.getLast().add(entry);
                taken += needed;
            }
            return rows;
        }

        @Override
        public List<Mark> marks(Sheet sheet, Plate plate) {
            var marks = new ArrayList<Mark>();
            double letters = sheet.letters();
            Rectangle2D place = plate.legend();
            List<List<LegendEntry>> rows =
                    plate.beside() ? entries.stream().map(List::of).toList() : rows(letters, place.getWidth());
            double y = place.getMinY() + letters;
            for (List<LegendEntry> row : rows) {
                double x = place.getMinX();
                for (LegendEntry entry : row) {
                    draw(entry, x, y, letters, marks);
                    x += width(entry, letters);
                }
                y += LINE * letters;
            }
            return marks;
        }

        private static void draw(LegendEntry entry, double x, double y, double letters, List<Mark> marks) {
            double middle = y - letters * 0.35;
            marks.add(
                    entry.line()
                            ? new Curve(
                                    List.of(new Point2D(x, middle), new Point2D(x + letters * 1.3, middle)),
                                    entry.ink(),
                                    2.5,
                                    !entry.filled())
                            : new Mark.Dot(
                                    new Point2D(x + letters * 0.6, middle),
                                    letters * 0.4,
                                    entry.shape(),
                                    entry.ink(),
                                    entry.filled()));
            marks.add(new Words(entry.name(), x + MARK * letters, y, letters, Ink.TEXT, Anchor.START));
        }
    }

    /// A bar of colours with the numbers that they stand for.
    ///
    /// @param colors from the low to the high end
    /// @param numbers the number at a share of the way
    record Bar(String name, Pixels colors, DoubleFunction<String> numbers) implements Legend {
        private static final double THICKNESS = 1.1;
        private static final int STEPS = 4;

        @Override
        public double width(double letters) {
            double widest = 0;
            for (int k = 0; k <= STEPS; k++) {
                widest = Math.max(widest, Letters.width(numbers.apply((double) k / STEPS), letters));
            }
            return widest + (THICKNESS + 2.4) * letters;
        }

        @Override
        public double height(double letters, double width) {
            return (THICKNESS + 2.4) * letters;
        }

        @Override
        public List<Mark> marks(Sheet sheet, Plate plate) {
            var marks = new ArrayList<Mark>();
            double letters = sheet.letters();
            Rectangle2D place = plate.legend();
            if (plate.beside()) {
                var bar = new Rectangle2D(place.getMinX(), place.getMinY(), THICKNESS * letters, place.getHeight());
                marks.add(new Mark.Raster(bar, upright()));
                marks.add(new Mark.Frame(bar, Ink.AXIS, 1));
                for (int k = 0; k <= STEPS; k++) {
                    double y = bar.getMaxY() - bar.getHeight() * k / STEPS;
                    double baseline = Math.clamp(y + 0.35 * letters, bar.getMinY() + 0.7 * letters, bar.getMaxY());
                    marks.add(new Words(
                            number(k), bar.getMaxX() + 0.5 * letters, baseline, letters, Ink.WEAK, Anchor.START));
                }
            } else {
                double left = place.getMinX() + Letters.width(name, letters) + letters;
                double length = Math.max(letters, place.getMaxX() - left - letters);
                var bar = new Rectangle2D(left, place.getMinY() + 0.2 * letters, length, THICKNESS * letters);
                marks.add(new Words(name, place.getMinX(), bar.getMaxY(), letters, Ink.TEXT, Anchor.START));
                marks.add(new Mark.Raster(bar, colors));
                marks.add(new Mark.Frame(bar, Ink.AXIS, 1));
                for (int k = 0; k <= STEPS; k += STEPS / 2) {
                    double x = bar.getMinX() + bar.getWidth() * k / STEPS;
                    marks.add(new Words(number(k), x, bar.getMaxY() + 1.1 * letters, letters, Ink.WEAK, Anchor.MIDDLE));
                }
            }
            return marks;
        }

        private String number(int step) {
            return numbers.apply((double) step / STEPS);
        }

        private Pixels upright() {
            int[] turned = new int[colors.columns()];
            for (int k = 0; k < turned.length; k++) {
                turned[k] = colors.at(turned.length - 1 - k, 0);
            }
            return new Pixels(1, turned.length, turned);
        }
    }
}

package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.plots.drawing.Letters;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Mark.Anchor;
import chalkgrad.app.plots.drawing.Mark.Words;
import chalkgrad.app.plots.drawing.Sheet;
import chalkgrad.app.plots.measure.SamplesByClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where the cells of a confusion matrix are.
///
/// @param table the number of the matrix, from 0
/// @param left the left edge of all that belongs to it
/// @param place the cells
record ConfusionGrid(int table, double left, Rectangle2D place, SamplesByClass samples) {
    private static final double LEAST = 16;
    private static final double HEADING = 3.1;

    /// A cell; classes count from 0.
    record Cell(int table, int actual, int predicted) {}

    /// Divides a rectangle among matrices, side by side or one below the other, whichever makes them larger.
    ///
    /// @param texts the names of the classes and the headings, which are at the left of the cells
    static List<ConfusionGrid> of(Rectangle2D room, List<SamplesByClass> matrices, List<String> texts, double letters) {
        double side = texts.stream()
                        .mapToDouble(name -> Letters.width(name, letters))
                        .max()
                        .orElse(0)
                + 2.4 * letters;
        int count = matrices.size();
        double around = (HEADING + 0.8) * letters;
        boolean beside = Math.min(room.getWidth() / count - side, room.getHeight() - around)
                >= Math.min(room.getWidth() - side, room.getHeight() / count - around);
        double width = beside ? room.getWidth() / count : room.getWidth();
        double height = beside ? room.getHeight() : room.getHeight() / count;
        double cells = Math.max(LEAST, Math.min(width - side - letters, height - around));
        var grids = new ArrayList<ConfusionGrid>();
        for (int k = 0; k < count; k++) {
            double left = room.getMinX() + (beside ? k * width : 0);
            double top = room.getMinY() + (beside ? 0 : k * height) + HEADING * letters;
            grids.add(new ConfusionGrid(k, left, new Rectangle2D(left + side, top, cells, cells), matrices.get(k)));
        }
        return grids;
    }

    private int classes() {
        return samples.cells().size();
    }

    private double size() {
        return place.getWidth() / classes();
    }

    Point2D middle(int actual, int predicted) {
        return new Point2D(place.getMinX() + (predicted + 0.5) * size(), place.getMinY() + (actual + 0.5) * size());
    }

    Optional<Cell> at(Point2D pixel) {
        if (!place.contains(pixel)) {
            return Optional.empty();
        }
        int predicted = (int) Math.clamp((pixel.getX() - place.getMinX()) / size(), 0, classes() - 1);
        int actual = (int) Math.clamp((pixel.getY() - place.getMinY()) / size(), 0, classes() - 1);
        return Optional.of(new Cell(table, actual, predicted));
    }

    /// The middle of the next cell in a direction; beyond the last cell, that of the next matrix.
    static Point2D moved(List<ConfusionGrid> grids, Point2D from, int right, int down) {
        Optional<Cell> now =
                grids.stream().flatMap(grid -> grid.at(from).stream()).findFirst();
        if (now.isEmpty()) {
            return grids.getFirst().middle(0, 0);
        }
        ConfusionGrid grid = grids.get(now.get().table());
        int actual = now.get().actual() + down;
        int predicted = now.get().predicted() + right;
        int last = grid.classes() - 1;
        if (actual > last || predicted > last) {
            return grids.get(Math.min(grids.size() - 1, grid.table + 1))
                    .middle(Math.min(last, actual % (last + 1)), Math.min(last, predicted % (last + 1)));
        }
        if (actual < 0 || predicted < 0) {
            return grids.get(Math.max(0, grid.table - 1))
                    .middle(Math.floorMod(actual, last + 1), Math.floorMod(predicted, last + 1));
        }
        return grid.middle(actual, predicted);
    }

    List<Mark> marks(Sheet sheet, String heading, List<String> names) {
        var marks = new ArrayList<Mark>();
        double letters = sheet.letters();
        marks.add(new Words(heading, left + letters, place.getMinY() - letters * 1.7, letters, Ink.TEXT, Anchor.START)
                .bold());
        for (int i = 0; i < classes(); i++) {
            marks.add(new Words(
                    names.get(i),
                    place.getMinX() - letters * 0.5,
                    middle(i, 0).getY() + letters * 0.35,
                    letters,
                    Ink.TEXT,
                    Anchor.END));
            String above = Letters.width(names.get(i), letters) < size() ? names.get(i) : Integer.toString(i + 1);
            marks.add(new Words(
                    above, middle(0, i).getX(), place.getMinY() - letters * 0.4, letters, Ink.TEXT, Anchor.MIDDLE));
            for (int j = 0; j < classes(); j++) {
                marks.addAll(cell(sheet, i, j));
            }
        }
        return marks;
    }

    /// Whether all counts can be read in their cells. In smaller cells only shares are seen, as shades.
    private boolean haveRoom(double letters) {
        int largest = samples.cells().stream()
                .flatMap(List::stream)
                .mapToInt(List::size)
                .max()
                .orElse(0);
        return letters < size() && Letters.width(Integer.toString(largest), letters) < size();
    }

    /// The count and its share of the row. What is right has the ink of right, what is wrong that of wrong, and right
    /// cells have a thick frame.
    private List<Mark> cell(Sheet sheet, int actual, int predicted) {
        var marks = new ArrayList<Mark>();
        double letters = sheet.letters();
        int count = samples.count(actual, predicted);
        double share = count == 0 ? 0 : (double) count / samples.ofClass(actual);
        boolean right = actual == predicted;
        Point2D middle = middle(actual, predicted);
        double half = size() / 2;
        var box = new Rectangle2D(middle.getX() - half, middle.getY() - half, size(), size());
        marks.add(new Mark.Box(box, right ? Ink.PATH : Ink.WRONG, 0.35 * share));
        marks.add(new Mark.Frame(box, Ink.AXIS, 1));
        boolean two = count > 0 && size() > 3 * letters;
        if (haveRoom(letters)) {
            marks.add(new Words(
                            Integer.toString(count),
                            middle.getX(),
                            middle.getY() + (two ? -0.1 : 0.35) * letters,
                            letters,
                            Ink.TEXT,
                            Anchor.MIDDLE)
                    .bold());
        }
        if (two) {
            marks.add(new Words(
                    sheet.decimals().significant(3).format(100 * share) + " %",
                    middle.getX(),
                    middle.getY() + 1.15 * letters,
                    letters,
                    Ink.TEXT,
                    Anchor.MIDDLE));
        }
        if (right) {
            var inner = new Rectangle2D(
                    box.getMinX() + 2, box.getMinY() + 2, Math.max(1, size() - 4), Math.max(1, size() - 4));
            marks.add(new Mark.Frame(inner, Ink.PATH, 1.6));
        }
        return marks;
    }
}

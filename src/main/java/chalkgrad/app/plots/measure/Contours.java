package chalkgrad.app.plots.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.Point2D;

/// The lines on which a function of the plane has a value, between the middles of the cells of a field. Each square of
/// four middles is crossed where the function passes the value on its sides (marching squares; Maple, 2003).
public final class Contours {
    private final Field field;
    private final IntToDoubleFunction values;
    private final double level;
    private final List<Point2D> ends = new ArrayList<>();

    private Contours(Field field, IntToDoubleFunction values, double level) {
        this.field = field;
        this.values = values;
        this.level = level;
    }

    /// The ends of the pieces of the lines, two for each piece.
    ///
    /// @param values of each cell
    public static List<Point2D> of(Field field, IntToDoubleFunction values, double level) {
        var contours = new Contours(field, values, level);
        for (int row = 0; row + 1 < field.rows(); row++) {
            for (int column = 0; column + 1 < field.columns(); column++) {
                contours.cross(column, row);
            }
        }
        return contours.ends;
    }

    private void cross(int column, int row) {
        var crossings = new ArrayList<Point2D>(4);
        side(crossings, column, row, column + 1, row);
        side(crossings, column + 1, row, column + 1, row + 1);
        side(crossings, column + 1, row + 1, column, row + 1);
        side(crossings, column, row + 1, column, row);
        if (crossings.size() % 2 == 0) {
            ends.addAll(crossings);
        }
    }

    private void side(List<Point2D> crossings, int c1, int r1, int c2, int r2) {
        double from = values.applyAsDouble(r1 * field.columns() + c1) - level;
        double to = values.applyAsDouble(r2 * field.columns() + c2) - level;
        if (Double.isFinite(from) && Double.isFinite(to) && from < 0 != to < 0) {
            double share = from / (from - to);
            double x = field.x(c1) + share * (field.x(c2) - field.x(c1));
            double y = field.y(r1) + share * (field.y(r2) - field.y(r1));
            crossings.add(new Point2D(x, y));
        }
    }
}

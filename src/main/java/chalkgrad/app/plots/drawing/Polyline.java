package chalkgrad.app.plots.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;

/// The points of a line from left to right, of which no more are kept in a column of pixels than can be seen: the
/// first,
/// the highest, the lowest and the last.
public final class Polyline {
    private final List<Point2D> points = new ArrayList<>();
    private int column = Integer.MIN_VALUE;
    private double x;
    private double first;
    private double highest;
    private double lowest;
    private double last;

    /// Adds a point, which is not to the left of those before.
    public void add(Point2D point) {
        int of = (int) Math.floor(point.getX());
        double y = point.getY();
        if (of != column) {
            flush();
            column = of;
            first = y;
            highest = y;
            lowest = y;
        }
        x = point.getX();
        highest = Math.min(highest, y);
        lowest = Math.max(lowest, y);
        last = y;
    }

    private void flush() {
        if (column == Integer.MIN_VALUE) {
            return;
        }
        put(first);
        if (highest < Math.min(first, last)) {
            put(highest);
        }
        if (lowest > Math.max(first, last)) {
            put(lowest);
        }
        if (last != first) {
            put(last);
        }
    }

    private void put(double y) {
        points.add(new Point2D(x, y));
    }

    /// The points so far. A single one comes twice, as a line that is drawn as a dot.
    public List<Point2D> points() {
        flush();
        column = Integer.MIN_VALUE;
        if (points.size() == 1) {
            points.add(points.getFirst());
        }
        return points;
    }
}

package chalkgrad.app.look;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Finds the place of a hint, which must not cover what it is about, also at the edge of the screen. Lengths are
/// pixels of the screen.
///
/// @param screen where the hint has to lie
/// @param width of the hint
/// @param height of the hint
record HintPlace(Rectangle2D screen, double width, double height) {
    /// How far from the mouse a hint begins, so that the pointer does not cover it.
    private static final double FROM_MOUSE = 14;
    /// The distance between a hint and a line.
    private static final double FROM_LINE = 6;
    /// The most steps that a hint is moved away from a line.
    private static final int STEPS = 40;

    /// The corner of a hint below something, or above it, or at its right or left: the first place that has room.
    Point2D beside(Bounds about) {
        double left = about.getMinX();
        double top = about.getMinY();
        return Stream.of(
                        new Point2D(left, about.getMaxY()),
                        new Point2D(left, top - height),
                        new Point2D(about.getMaxX(), top),
                        new Point2D(left - width, top))
                .map(this::onScreen)
                .filter(corner -> isBeside(about, corner))
                .findFirst()
                .orElseGet(() -> onScreen(new Point2D(left, about.getMaxY())));
    }

    /// The corner of a hint near the mouse on a line, at the side where the line is not.
    ///
    /// @param line the points of the line, from its start to its end
    Point2D beside(List<Point2D> line, Point2D mouse) {
        return IntStream.range(0, STEPS)
                .mapToObj(k -> FROM_MOUSE + k * FROM_LINE)
                .flatMap(away -> Stream.of(
                        mouse.add(away, away),
                        mouse.add(-width - away, away),
                        mouse.add(away, -height - away),
                        mouse.add(-width - away, -height - away),
                        mouse.add(away, -height / 2),
                        mouse.add(-width - away, -height / 2),
                        mouse.add(-width / 2, away),
                        mouse.add(-width / 2, -height - away)))
                .map(this::onScreen)
                .filter(corner -> !covers(corner, line))
                .min(Comparator.comparingDouble(corner -> distance(corner, mouse)))
                .orElseGet(() -> onScreen(mouse.add(FROM_MOUSE, FROM_MOUSE)));
    }

    private Point2D onScreen(Point2D corner) {
        return new Point2D(
                Math.clamp(corner.getX(), screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - width)),
                Math.clamp(corner.getY(), screen.getMinY(), Math.max(screen.getMinY(), screen.getMaxY() - height)));
    }

    private boolean isBeside(Bounds about, Point2D corner) {
        double x = corner.getX();
        double y = corner.getY();
        return x >= about.getMaxX()
                || y >= about.getMaxY()
                || x + width <= about.getMinX()
                || y + height <= about.getMinY();
    }

    private double distance(Point2D corner, Point2D mouse) {
        double x = Math.clamp(mouse.getX(), corner.getX(), corner.getX() + width);
        double y = Math.clamp(mouse.getY(), corner.getY(), corner.getY() + height);
        return mouse.distance(x, y);
    }

    private boolean covers(Point2D corner, List<Point2D> line) {
        return IntStream.range(1, line.size()).anyMatch(k -> covers(corner, line.get(k - 1), line.get(k)));
    }

    /// Whether a hint lies on a straight line or too near to it (Liang and Barsky's clipping).
    private boolean covers(Point2D corner, Point2D start, Point2D end) {
        double[] from = {start.getX() - corner.getX() + FROM_LINE, start.getY() - corner.getY() + FROM_LINE};
        double[] to = {end.getX() - corner.getX() + FROM_LINE, end.getY() - corner.getY() + FROM_LINE};
        double[] most = {width + 2 * FROM_LINE, height + 2 * FROM_LINE};
        double enters = 0;
        double leaves = 1;
        for (int axis = 0; axis < 2; axis++) {
            double way = to[axis] - from[axis];
            if (way == 0 && (from[axis] < 0 || from[axis] > most[axis])) {
                return false;
            }
            if (way != 0) {
                double one = -from[axis] / way;
                double other = (most[axis] - from[axis]) / way;
                enters = Math.max(enters, Math.min(one, other));
                leaves = Math.min(leaves, Math.max(one, other));
            }
        }
        return enters <= leaves;
    }
}

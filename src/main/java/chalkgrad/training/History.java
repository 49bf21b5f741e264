package chalkgrad.training;

import java.util.ArrayList;
import java.util.List;

/// The course of a training of any length in bounded memory: when there are too many points, every second one is left
/// out, and from then on points lie twice as far apart.
final class History {
    private static final int MOST_POINTS = 1024;

    private final List<Point> points = new ArrayList<>();
    private int distance;
    private int doubled;

    /// @param distance how many iterations lie between the first points
    History(int distance) {
        this.distance = distance;
    }

    /// All points in order.
    List<Point> points() {
        return List.copyOf(points);
    }

    /// The number of iterations after which the next point is due.
    long due() {
        return points.isEmpty() ? 0 : (long) points.getLast().iterations() + ((long) distance << doubled);
    }

    void add(Point point) {
        points.add(point);
        if (points.size() == MOST_POINTS) {
            for (int k = points.size() - 1; k > 0; k -= 2) {
                points.remove(k);
            }
            doubled++;
        }
    }

    /// Goes on from a number of iterations, perhaps fewer than were made.
    ///
    /// @param between how many iterations lie between points that are next to each other
    void goOn(int iterations, int between) {
        points.removeIf(point -> point.iterations() >= iterations);
        distance = between;
    }
}

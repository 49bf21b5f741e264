package chalkgrad.app.diagram;

import chalkgrad.app.diagram.EdgeColumn.Room;
import chalkgrad.app.diagram.EdgeLabels.Edge;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;

/// A column of weights on straight edges, at the x where the edges are spaced best. Weights that would touch are moved
/// apart along the column, as little as necessary, so that each stays on its edge.
record StraightColumn(DiagramLayout layout, int layer) {
    /// How far weights may reach into the margins of the neurons.
    private static final double REACH = 2.5;

    private static final int TRIES = 60;
    /// A weight further from its edge than this could be taken for another edge's.
    private static final double FURTHEST = 1;
    /// Weights with a smaller gap between them could be taken for each other's.
    private static final double APART = 8;

    /// The column of all edges into the layer, or empty if straight edges come too near to each other.
    Optional<EdgeColumn> of(List<Edge> edges, Room room) {
        double pitch = room == Room.TAGS_BELOW ? EdgeColumn.LEAST_TAGGED : EdgeColumn.pitch(layout, edges.size(), room);
        return DoubleStream.of(0, REACH)
                .boxed()
                .flatMap(reach -> best(edges, pitch, room, reach).stream())
                .filter(tried -> tried.furthest() <= FURTHEST)
                .filter(tried -> tried.leastDistance() >= Math.max(pitch, EdgeColumn.PITCH + APART))
                .findFirst()
                .map(tried -> tried.column(room));
    }

    /// The column in which some of the edges are spaced best, whether or not they have room.
    ///
    /// @param pitch the least distance from one weight to the next
    EdgeColumn ofSome(List<Edge> edges, double pitch) {
        return best(edges, pitch, Room.SOME, 0).orElseThrow().column(Room.SOME);
    }

    /// The y at which an edge passes an x.
    double onEdge(Edge edge, double x) {
        return line(edge).at(x);
    }

    /// The place where edges are furthest apart, or have to be moved least, and all of them are in order. Of equally
    /// good ones it is the one nearest to the middle.
    ///
    /// @param reach how far the weights may reach into the margins of the neurons
    private Optional<Tried> best(List<Edge> edges, double pitch, Room room, double reach) {
        double half = layout.pillWidth() / 2 + 1;
        double beside = room == Room.TAGS_BESIDE ? layout.gapRoom().besideWidth() + GapRoom.BESIDE - 1 : 0;
        double low = layout.gapLeft(layer) - reach + half;
        double high = Math.max(low, layout.gapRight(layer) + reach - half - beside);
        double middle = (low + high) / 2;
        List<Line> lines = edges.stream().map(this::line).toList();
        return IntStream.rangeClosed(0, TRIES)
                .mapToObj(k -> at(lines, low + (high - low) * k / TRIES, pitch, room))
                .filter(tried -> room == Room.SOME || layout.edgeOrder().isOrderOf(tried.edges()))
                .max(Comparator.comparingDouble(
                        tried -> tried.score() - 0.01 * Math.abs(tried.x - middle) / (high - low + 1)));
    }

    private Tried at(List<Line> lines, double x, double pitch, Room room) {
        List<Line> downwards = lines.stream()
                .sorted(Comparator.comparingDouble(line -> line.at(x)))
                .toList();
        double below = room == Room.TAGS_BELOW ? DiagramLayout.TAG_HEIGHT : 0;
        double margin = EdgeColumn.margin(pitch);
        double least = layout.top() + margin;
        double most = Math.max(least, layout.bottom() - margin - below - (lines.size() - 1) * pitch);
        var heights = new double[lines.size()];
        for (int k = 0; k < heights.length; k++) {
            heights[k] = Math.clamp(downwards.get(k).at(x) - k * pitch, least, most);
        }
        EdgeColumn.makeAscending(heights);
        for (int k = 0; k < heights.length; k++) {
            heights[k] += k * pitch;
        }
        return new Tried(x, downwards, heights);
    }

    private Line line(Edge edge) {
        return new Line(edge, layout.center(edge.layer() - 1, edge.from()), layout.center(edge.layer(), edge.to()));
    }

    /// An edge from the middle of one node to that of the other.
    private record Line(Edge edge, Point2D start, Point2D end) {
        /// The y at an x.
        double at(double x) {
            double t = (x - start.getX()) / (end.getX() - start.getX());
            return start.getY() + t * (end.getY() - start.getY());
        }
    }

    /// The weights at one x, downwards.
    private static final class Tried {
        private final double x;
        private final List<Line> downwards;
        private final double[] heights;

        Tried(double x, List<Line> downwards, double[] heights) {
            this.x = x;
            this.downwards = downwards;
            this.heights = heights;
        }

        List<Edge> edges() {
            return downwards.stream().map(Line::edge).toList();
        }

        /// How good it is: the least distance between weights; if a weight is off its edge, minus that distance.
        double score() {
            double furthest = furthest();
            double enough = 2 * EdgeColumn.PITCH + DiagramLayout.TAG_HEIGHT;
            return furthest > 0.5 ? -furthest : Math.min(enough, leastDistance());
        }

        /// How far a weight is from its edge, at most.
        double furthest() {
            double furthest = 0;
            for (int k = 0; k < heights.length; k++) {
                furthest = Math.max(
                        furthest, Math.abs(heights[k] - downwards.get(k).at(x)));
            }
            return furthest;
        }

        double leastDistance() {
            double least = Double.MAX_VALUE;
            for (int k = 1; k < heights.length; k++) {
                least = Math.min(least, heights[k] - heights[k - 1]);
            }
            return least;
        }

        EdgeColumn column(Room room) {
            var column = new HashMap<Edge, Double>();
            for (int k = 0; k < heights.length; k++) {
                column.put(downwards.get(k).edge, heights[k]);
            }
            return new EdgeColumn(x, column, room, false);
        }
    }
}

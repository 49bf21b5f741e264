package chalkgrad.app.diagram;

import chalkgrad.app.diagram.EdgeLabels.Edge;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The column of the weights on the edges into a layer, in the order of their names.
///
/// @param x the middle of the column
/// @param heights the y of each weight's middle
/// @param room what has room
/// @param bent whether edges are bent so that they run through their weights
record EdgeColumn(double x, Map<Edge, Double> heights, Room room, boolean bent) {
    /// The usual distance from one weight to the next.
    static final double PITCH = DiagramLayout.PILL_HEIGHT + 2;

    /// The smallest distance, in a column that could not hold all weights otherwise.
    static final double LEAST_PITCH = DiagramLayout.PILL_HEIGHT + 0.5;

    /// The smallest distance between weights with a tag between them.
    static final double LEAST_TAGGED = DiagramLayout.PILL_HEIGHT + DiagramLayout.TAG_HEIGHT + 1;

    /// The distance of an edge from the bias above it.
    private static final double BELOW_BIAS = 3;

    /// What has room in the column.
    enum Room {
        /// All weights, each with a tag above or below it.
        TAGS_BELOW,
        /// All weights, each with a tag at its right.
        TAGS_BESIDE,
        /// All weights.
        WEIGHTS,
        /// Some of the weights.
        SOME
    }

    /// Returns the best column for all edges into a layer.
    static EdgeColumn of(DiagramLayout layout, int layer) {
        List<Edge> edges = edges(layout, layer);
        var straight = new StraightColumn(layout, layer);
        var bent = new BentColumn(layout, layer);
        return Stream.of(Room.TAGS_BELOW, Room.TAGS_BESIDE, Room.WEIGHTS)
                .filter(room -> hasRoom(layout, edges, room))
                .map(room -> straight.of(edges, room).orElseGet(() -> bent.of(edges, room)))
                .findFirst()
                .orElseGet(() -> straight.ofSome(edges, 0));
    }

    /// Returns the column in which some of the edges are spaced best. The other weights stay on their edges.
    static EdgeColumn of(DiagramLayout layout, int layer, List<Edge> some) {
        var straight = new StraightColumn(layout, layer);
        EdgeColumn column = straight.ofSome(some, PITCH);
        edges(layout, layer).forEach(edge -> column.heights.putIfAbsent(edge, straight.onEdge(edge, column.x)));
        return column;
    }

    static List<Edge> edges(DiagramLayout layout, int layer) {
        return layout.shown(layer - 1).stream()
                .flatMap(i -> layout.shown(layer).stream().map(j -> new Edge(layer, i, j)))
                .toList();
    }

    /// The distance from one of some weights to the next, which is smaller where they would not fit otherwise.
    static double pitch(DiagramLayout layout, int weights, Room room) {
        return room == Room.TAGS_BELOW
                ? PITCH + DiagramLayout.TAG_HEIGHT
                : Math.clamp((layout.bottom() - layout.top()) / weights, LEAST_PITCH, PITCH);
    }

    /// The distance from the middle of the first weight to the upper end of the column, and of the last one to the
    /// lower end.
    static double margin(double pitch) {
        return Math.clamp(pitch, LEAST_PITCH, PITCH) / 2;
    }

    private static boolean hasRoom(DiagramLayout layout, List<Edge> edges, Room room) {
        boolean wide = room != Room.TAGS_BESIDE || layout.gapRoom().hasRoomBesideWeights();
        double least = room == Room.TAGS_BELOW ? PITCH + DiagramLayout.TAG_HEIGHT : LEAST_PITCH;
        return wide && edges.size() * least <= layout.bottom() - layout.top();
    }

    /// The edges in the order of their weights.
    private List<Edge> downwards() {
        return heights.keySet().stream()
                .sorted(Comparator.comparingDouble(this::height))
                .toList();
    }

    /// This column with room for more tags below one of its weights: others are moved along the column,
    /// as few as possible. Edges follow their weights only if they are bent; if not, or if the column is
    /// too high, it is empty.
    Optional<EdgeColumn> opened(DiagramLayout layout, Edge edge, int tags) {
        List<Edge> ordered = downwards();
        double more = tags * (DiagramLayout.TAG_HEIGHT + 1);
        double pitch = pitch(layout, ordered.size(), room);
        int last = ordered.size() - 1;
        double below = pitch - margin(pitch) + (ordered.getLast().equals(edge) ? more : 0);
        var moved = ordered.stream().mapToDouble(this::height).toArray();
        double[] pitches = ordered.stream()
                .mapToDouble(weight -> pitch + (weight.equals(edge) ? more : 0))
                .toArray();
        for (int k = 1; k <= last; k++) {
            moved[k] = Math.max(moved[k], moved[k - 1] + pitches[k - 1]);
        }
        moved[last] = Math.min(moved[last], layout.bottom() - below);
        for (int k = last; k > 0; k--) {
            moved[k - 1] = Math.min(moved[k - 1], moved[k] - pitches[k - 1]);
        }
        boolean fits = bent && moved[0] >= layout.top() + DiagramLayout.PILL_HEIGHT / 2;
        return fits ? Optional.of(new EdgeColumn(x, heights(ordered, moved), room(), true)) : Optional.empty();
    }

    private static Map<Edge, Double> heights(List<Edge> edges, double[] heights) {
        var result = new HashMap<Edge, Double>();
        IntStream.range(0, heights.length).forEach(k -> result.put(edges.get(k), heights[k]));
        return result;
    }

    /// Replaces numbers by the ascending ones nearest to them (least squares): neighbours in the wrong order are
    /// replaced by their mean.
    static void makeAscending(double[] numbers) {
        var sums = new double[numbers.length];
        var counts = new int[numbers.length];
        int blocks = 0;
        for (double number : numbers) {
            double sum = number;
            int count = 1;
            while (blocks > 0 && sums[blocks - 1] / counts[blocks - 1] > sum / count) {
                blocks--;
                sum += sums[blocks];
                count += counts[blocks];
            }
            sums[blocks] = sum;
            counts[blocks] = count;
            blocks++;
        }
        int from = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(numbers, from, from + counts[block], sums[block] / counts[block]);
            from += counts[block];
        }
    }

    /// Whether each weight has room for a tag.
    boolean hasRoomForTags() {
        return room == Room.TAGS_BELOW || room == Room.TAGS_BESIDE;
    }

    /// The points of an edge from the middle of one node to that of the other. If it is bent, it runs level through its
    /// weight and the tag beside it or in its place, so that neither cuts it, and in the gap only, so that no other
    /// node or bias covers it.
    List<Point2D> path(DiagramLayout layout, Edge edge) {
        Double y = heights.get(edge);
        if (!bent || y == null) {
            return List.of(layout.center(edge.layer() - 1, edge.from()), layout.center(edge.layer(), edge.to()));
        }
        Rectangle2D level = level(layout, edge.layer(), y);
        Stream<Point2D> through = Stream.of(
                layout.port(edge.layer() - 1, edge.from(), HorizontalDirection.RIGHT, y),
                new Point2D(level.getMinX(), y),
                new Point2D(level.getMaxX(), y));
        return Stream.concat(through, end(layout, edge, y)).toList();
    }

    /// The last points of a bent edge: where it meets its node, and if a bias is in the way, a point from which it runs
    /// below that: the bias would seem to belong to the edge.
    private Stream<Point2D> end(DiagramLayout layout, Edge edge, double y) {
        Optional<Rectangle2D> bias = new BiasPlaces(layout).beside(edge.layer(), edge.to());
        if (bias.isEmpty()) {
            return Stream.of(layout.port(edge.layer(), edge.to(), HorizontalDirection.LEFT, y));
        }
        Rectangle2D knob = bias.get();
        double below = Math.max(y, knob.getMaxY() + BELOW_BIAS);
        Point2D port = layout.port(edge.layer(), edge.to(), HorizontalDirection.LEFT, below);
        return Stream.of(new Point2D(knob.getMinX(), port.getY()), port);
    }

    /// The place of a weight, together with that of the tag beside it, or in its place if there is no room for both.
    private Rectangle2D level(DiagramLayout layout, int layer, double y) {
        double width = layout.pillWidth();
        if (room == Room.TAGS_BESIDE) {
            double beside = GapRoom.BESIDE + layout.gapRoom().besideWidth();
            return new Rectangle2D(x - width / 2, y, width + beside, 0);
        }
        Rectangle2D pill = Places.around(new Point2D(x, y), width, DiagramLayout.PILL_HEIGHT);
        if (!layout.edges().holdsLatestOnly(layer)) {
            return pill;
        }
        Rectangle2D tag = TagSide.alone(layout, layer, pill);
        double left = Math.min(pill.getMinX(), tag.getMinX());
        return new Rectangle2D(left, y, Math.max(pill.getMaxX(), tag.getMaxX()) - left, 0);
    }

    private double height(Edge edge) {
        return Objects.requireNonNull(heights.get(edge));
    }

    /// The least distance between the weights of some edges.
    double leastDistance(List<Edge> some) {
        double[] ordered = some.stream().mapToDouble(heights::get).sorted().toArray();
        return IntStream.range(1, ordered.length)
                .mapToDouble(k -> ordered[k] - ordered[k - 1])
                .min()
                .orElse(Double.MAX_VALUE);
    }
}

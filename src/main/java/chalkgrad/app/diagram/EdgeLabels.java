package chalkgrad.app.diagram;

import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where the labels of the edges into one layer stand: in one column, so far along the edges that they are spaced best.
/// Where there is no room for all, the edges that matter now come first, and no two labels overlap.
/// Of an edge whose tag matters now and that has room for one label only, the tag is shown.
final class EdgeLabels {
    private static final int TRIES = 60;
    private static final double PLAIN = DiagramLayout.PILL_HEIGHT + 2;

    private final DiagramLayout layout;
    private final int layer;
    private final List<Edge> edges;
    private final double x;
    private final Map<Edge, Double> moved = new HashMap<>();
    private final Map<Edge, Place> places = new HashMap<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    private EdgeLabels(DiagramLayout layout, int layer, List<Edge> edges, double x) {
        this.layout = layout;
        this.layer = layer;
        this.edges = edges;
        this.x = x;
    }

    /// The labels of the edges into a layer.
    static Map<Edge, Place> place(DiagramLayout layout, int layer, Wanted wanted) {
        var edges = new ArrayList<Edge>();
        for (int i : layout.shown(layer - 1)) {
            for (int j : layout.shown(layer)) {
                edges.add(new Edge(layer, i, j));
            }
        }
        List<Edge> urgent = edges.stream().filter(wanted::isUrgent).toList();
        double best = layout.labelColumn(layer, () -> bestColumn(layout, layer, edges));
        boolean crowded = leastDistance(layout, urgent, best) < PLAIN;
        double column = crowded ? bestColumn(layout, layer, urgent) : best;
        var labels = new EdgeLabels(layout, layer, edges, column);
        labels.spread(urgent);
        return labels.greedy(urgent, wanted);
    }

    /// The x at which the edges are furthest from each other; of equally good ones that nearest to the middle.
    private static double bestColumn(DiagramLayout layout, int layer, List<Edge> edges) {
        double half = layout.pillWidth() / 2 + 1;
        double low = layout.gapLeft(layer) + half;
        double high = Math.max(low, layout.gapRight(layer) - half);
        double best = (low + high) / 2;
        double bestScore = -1;
        for (int k = 0; k <= TRIES; k++) {
            double x = low + (high - low) * k / TRIES;
            double enough = 2 * PLAIN + DiagramLayout.TAG_HEIGHT;
            double score = Math.min(enough, leastDistance(layout, edges, x))
                    - 0.01 * Math.abs(x - (low + high) / 2) / (high - low + 1);
            if (score > bestScore) {
                bestScore = score;
                best = x;
            }
        }
        return best;
    }

    private static double leastDistance(DiagramLayout layout, List<Edge> edges, double x) {
        double[] heights = edges.stream()
                .mapToDouble(edge -> height(layout, edge, x))
                .sorted()
                .toArray();
        double least = Double.MAX_VALUE;
        for (int k = 1; k < heights.length; k++) {
            least = Math.min(least, heights[k] - heights[k - 1]);
        }
        return least;
    }

    /// The y of an edge at an x.
    private static double height(DiagramLayout layout, Edge edge, double x) {
        Point2D start = layout.center(edge.layer() - 1, edge.from());
        Point2D end = layout.center(edge.layer(), edge.to());
        double t = (x - start.getX()) / (end.getX() - start.getX());
        return start.getY() + t * (end.getY() - start.getY());
    }

    /// Labels that matter now and would overlap stand at equal distances, in the order of their edges.
    private void spread(List<Edge> urgent) {
        if (leastDistance(layout, urgent, x) >= PLAIN) {
            return;
        }
        List<Edge> ordered = urgent.stream().sorted(byHeight()).toList();
        double total = (urgent.size() - 1) * PLAIN;
        double middle = urgent.stream().mapToDouble(this::height).average().orElse(0);
        double least = DiagramLayout.HEADER_HEIGHT + PLAIN / 2;
        double most = Math.max(least, layout.bottom() - PLAIN / 2 - total);
        double first = Math.clamp(middle - total / 2, least, most);
        for (int k = 0; k < ordered.size(); k++) {
            moved.put(ordered.get(k), first + k * PLAIN);
        }
    }

    private Comparator<Edge> byHeight() {
        return Comparator.comparingDouble(this::height);
    }

    /// The y of the middle of an edge's label.
    private double height(Edge edge) {
        return moved.getOrDefault(edge, height(layout, edge, x));
    }

    private Map<Edge, Place> greedy(List<Edge> urgent, Wanted wanted) {
        boolean roomForBoth = leastDistance(layout, urgent, x) >= PLAIN + DiagramLayout.TAG_HEIGHT;
        if (!roomForBoth) {
            urgent.stream().filter(wanted.urgentTags::contains).forEach(this::putTagAlone);
        }
        putPills(urgent, wanted);
        putPills(edges.stream().sorted(byHeight()).toList(), wanted);
        return places;
    }

    /// Puts the pills that have room, and then the tags that have room beside them.
    private void putPills(List<Edge> some, Wanted wanted) {
        List<Edge> absent =
                some.stream().filter(edge -> !places.containsKey(edge)).toList();
        absent.forEach(this::putPill);
        List<Edge> tagged = absent.stream()
                .filter(wanted.tagged::contains)
                .filter(places::containsKey)
                .toList();
        putTags(tagged, bestSide(tagged));
        tagged.stream()
                .filter(wanted::isUrgent)
                .filter(edge -> !place(edge).hasTag())
                .forEach(edge -> Side.ALL.forEach(side -> putTag(edge, side)));
    }

    /// All tags stand on the same side of their pills and are equally wide: where most of them have room.
    private Side bestSide(List<Edge> tagged) {
        Side best = Side.ALL.getFirst();
        long most = -1;
        for (Side side : Side.ALL) {
            var trial = new EdgeLabels(layout, layer, edges, x);
            trial.moved.putAll(moved);
            trial.places.putAll(places);
            trial.taken.addAll(taken);
            trial.putTags(tagged, side);
            if (trial.taken.size() > most) {
                most = trial.taken.size();
                best = side;
            }
        }
        return best;
    }

    private void putTags(List<Edge> tagged, Side side) {
        tagged.forEach(edge -> putTag(edge, side));
    }

    private Place place(Edge edge) {
        return places.getOrDefault(edge, Place.NONE);
    }

    private void putPill(Edge edge) {
        Rectangle2D pill = pill(edge);
        if (isFree(pill)) {
            places.put(edge, new Place(pill, Rectangle2D.EMPTY));
            taken.add(pill);
        }
    }

    /// Puts the tag where the pill would stand.
    private void putTagAlone(Edge edge) {
        double y = height(edge) - DiagramLayout.TAG_HEIGHT / 2;
        Rectangle2D tag = aligned(pill(edge), DiagramLayout.TAG_WIDTH, y);
        if (isFree(tag)) {
            places.put(edge, new Place(Rectangle2D.EMPTY, tag));
            taken.add(tag);
        }
    }

    /// Puts the tag of a pill that has none, if there is room.
    private void putTag(Edge edge, Side side) {
        Place place = place(edge);
        if (place.hasTag() || side.width > layout.gapRight(layer) - layout.gapLeft(layer)) {
            return;
        }
        double y = side.below ? place.pill.getMaxY() + 1 : place.pill.getMinY() - DiagramLayout.TAG_HEIGHT - 1;
        Rectangle2D tag = aligned(place.pill, side.width, y);
        if (isBelowHeadings(tag) && isFree(tag)) {
            places.put(edge, new Place(place.pill, tag));
            taken.add(tag);
        }
    }

    private boolean isBelowHeadings(Rectangle2D tag) {
        return tag.getMaxY() <= layout.bottom() && tag.getMinY() >= DiagramLayout.HEADER_HEIGHT;
    }

    /// A tag whose middle is that of the pill, or as near to it as there is room.
    private Rectangle2D aligned(Rectangle2D pill, double width, double y) {
        double least = layout.gapLeft(layer);
        double most = Math.max(least, layout.gapRight(layer) - width);
        double left = Math.clamp(DiagramLayout.middle(pill) - width / 2, least, most);
        return new Rectangle2D(left, y, width, DiagramLayout.TAG_HEIGHT);
    }

    private Rectangle2D pill(Edge edge) {
        return DiagramLayout.around(new Point2D(x, height(edge)), layout.pillWidth(), DiagramLayout.PILL_HEIGHT);
    }

    private boolean isFree(Rectangle2D box) {
        return taken.stream().noneMatch(box::intersects);
    }

    /// An edge into a layer.
    record Edge(int layer, int from, int to) {
        /// The edge that a number belongs to.
        static Edge of(Quantity quantity) {
            return new Edge(quantity.layer(), quantity.from(), quantity.to());
        }
    }

    /// Which labels there are to place.
    ///
    /// @param urgentPills the edges whose weight matters now
    /// @param urgentTags the edges whose tag matters now
    /// @param tagged the edges that have a tag
    record Wanted(Set<Edge> urgentPills, Set<Edge> urgentTags, Set<Edge> tagged) {
        boolean isUrgent(Edge edge) {
            return urgentPills.contains(edge) || urgentTags.contains(edge);
        }
    }

    /// The room of a weight, and that of the tag at it; either is empty if it is not shown.
    record Place(Rectangle2D pill, Rectangle2D tag) {
        private static final Place NONE = new Place(Rectangle2D.EMPTY, Rectangle2D.EMPTY);

        boolean hasPill() {
            return pill.getWidth() > 0;
        }

        /// The y of the pill, or of a tag without one.
        double top() {
            return hasPill() ? pill.getMinY() : tag.getMinY();
        }

        boolean hasTag() {
            return tag.getWidth() > 0;
        }
    }

    /// Where a tag can stand at its pill.
    private record Side(double width, boolean below) {
        /// From best to least good.
        static final List<Side> ALL = List.of(
                new Side(DiagramLayout.WIDE_TAG_WIDTH, true),
                new Side(DiagramLayout.WIDE_TAG_WIDTH, false),
                new Side(DiagramLayout.NAMED_TAG_WIDTH, true),
                new Side(DiagramLayout.NAMED_TAG_WIDTH, false),
                new Side(DiagramLayout.TAG_WIDTH, true),
                new Side(DiagramLayout.TAG_WIDTH, false));
    }
}

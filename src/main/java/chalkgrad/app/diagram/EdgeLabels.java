package chalkgrad.app.diagram;

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
final class EdgeLabels {
    private static final int TRIES = 60;
    private static final double PLAIN = DiagramLayout.PILL_HEIGHT + 2;

    private final DiagramLayout layout;
    private final int layer;
    private final List<Edge> edges;
    private final double x;

    private EdgeLabels(DiagramLayout layout, int layer, List<Edge> edges, double x) {
        this.layout = layout;
        this.layer = layer;
        this.edges = edges;
        this.x = x;
    }

    /// The labels of the edges into a layer.
    ///
    /// @param urgent the edges that matter now
    static Map<Edge, Place> place(DiagramLayout layout, int layer, Set<Edge> urgent, Set<Edge> tagged) {
        var edges = new ArrayList<Edge>();
        for (int i : layout.shown(layer - 1)) {
            for (int j : layout.shown(layer)) {
                edges.add(new Edge(layer, i, j));
            }
        }
        List<Edge> own = edges.stream().filter(urgent::contains).toList();
        double best = bestColumn(layout, layer, edges);
        boolean crowded = leastDistance(layout, own, best) < PLAIN && !own.isEmpty();
        double column = crowded ? bestColumn(layout, layer, own) : best;
        return new EdgeLabels(layout, layer, edges, column).greedy(own, tagged);
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

    private Map<Edge, Place> greedy(List<Edge> urgent, Set<Edge> tagged) {
        var places = new HashMap<Edge, Place>();
        var taken = new ArrayList<Rectangle2D>();
        urgent.forEach(edge -> put(edge, tagged.contains(edge), places, taken));
        List<Edge> rest = edges.stream()
                .filter(edge -> !places.containsKey(edge))
                .sorted(Comparator.comparingDouble(edge -> height(layout, edge, x)))
                .toList();
        rest.forEach(edge -> put(edge, false, places, taken));
        rest.stream().filter(tagged::contains).forEach(edge -> addTag(edge, places, taken));
        return places;
    }

    private void put(Edge edge, boolean withTag, Map<Edge, Place> places, List<Rectangle2D> taken) {
        Rectangle2D pill = pill(edge);
        if (isFree(pill, taken)) {
            places.put(edge, new Place(pill, Rectangle2D.EMPTY));
            taken.add(pill);
            if (withTag) {
                addTag(edge, places, taken);
            }
        }
    }

    /// Puts a tag below the pill, or else above or beside it.
    private void addTag(Edge edge, Map<Edge, Place> places, List<Rectangle2D> taken) {
        Place place = places.get(edge);
        if (place == null) {
            return;
        }
        for (Rectangle2D tag : tagPlaces(place.pill)) {
            boolean within = tag.getMaxY() <= layout.height() && tag.getMinY() >= DiagramLayout.HEADER_HEIGHT;
            if (within && isFree(tag, taken)) {
                places.put(edge, new Place(place.pill, tag));
                taken.add(tag);
                return;
            }
        }
    }

    private List<Rectangle2D> tagPlaces(Rectangle2D pill) {
        double height = DiagramLayout.TAG_HEIGHT;
        double room = layout.gapRight(layer) - layout.gapLeft(layer);
        var result = new ArrayList<Rectangle2D>();
        for (double width : List.of(DiagramLayout.NAMED_TAG_WIDTH, DiagramLayout.TAG_WIDTH)) {
            if (width <= room) {
                double x = Math.clamp(
                        DiagramLayout.middle(pill) - width / 2, layout.gapLeft(layer), layout.gapRight(layer) - width);
                result.add(new Rectangle2D(x, pill.getMaxY() + 1, width, height));
                result.add(new Rectangle2D(x, pill.getMinY() - height - 1, width, height));
            }
        }
        return result;
    }

    private Rectangle2D pill(Edge edge) {
        return DiagramLayout.around(
                new Point2D(x, height(layout, edge, x)), layout.pillWidth(), DiagramLayout.PILL_HEIGHT);
    }

    private static boolean isFree(Rectangle2D box, List<Rectangle2D> taken) {
        return taken.stream().noneMatch(box::intersects);
    }

    /// An edge into a layer.
    record Edge(int layer, int from, int to) {}

    /// The room of a weight, and that of the tag at it, which is empty if there is none.
    record Place(Rectangle2D pill, Rectangle2D tag) {
        boolean hasTag() {
            return tag.getWidth() > 0;
        }
    }
}

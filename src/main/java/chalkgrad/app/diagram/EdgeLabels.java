package chalkgrad.app.diagram;

import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The places of the labels of the edges into one layer: in one column, at the place along the edges where they are
/// furthest apart. If there is no room for all, the edges that matter now come first, and no two labels overlap. If an
/// edge has room for only one label and its tag matters now, the tag is shown.
final class EdgeLabels {
    private final DiagramLayout layout;
    private final int layer;
    private final List<Edge> edges;
    private final EdgeColumn column;
    private final Map<Edge, WeightPlaces> places = new HashMap<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    private EdgeLabels(DiagramLayout layout, int layer, List<Edge> edges, EdgeColumn column) {
        this.layout = layout;
        this.layer = layer;
        this.edges = edges;
        this.column = column;
    }

    /// The labels of the edges into a layer.
    static Placed place(DiagramLayout layout, int layer, Wanted wanted) {
        List<Edge> edges = EdgeColumn.edges(layout, layer);
        List<Edge> urgent = edges.stream().filter(wanted::isUrgent).toList();
        EdgeColumn usual = layout.edges().column(layer);
        boolean crowded = usual.leastDistance(urgent) < DiagramLayout.PILL_HEIGHT;
        EdgeColumn column = crowded ? EdgeColumn.of(layout, layer, urgent) : opened(layout, layer, usual, wanted);
        return new Placed(column, new EdgeLabels(layout, layer, edges, column).greedy(urgent, wanted));
    }

    /// The column with room for the tags of a weight that matters together with them. It is the usual one if there is
    /// room already, or if the weights below cannot be moved.
    private static EdgeColumn opened(DiagramLayout layout, int layer, EdgeColumn usual, Wanted wanted) {
        int places = usual.hasRoomForTags() ? 1 : 0;
        List<Edge> edges = EdgeColumn.edges(layout, layer);
        var labels = new EdgeLabels(layout, layer, edges, usual);
        return edges.stream()
                .filter(wanted.urgentPills::contains)
                .filter(edge -> wanted.tagsOf(edge) > places)
                .filter(edge ->
                        wanted.tagsOf(edge) > 1 || labels.sideApart(edge).isEmpty())
                .findFirst()
                .flatMap(edge -> usual.opened(layout, edge, wanted.tagsOf(edge) - places))
                .orElse(usual);
    }

    /// Where the tag of a weight has room without touching the place of another weight.
    private Optional<TagSide> sideApart(Edge edge) {
        return TagSide.OF_ONE.stream()
                .filter(side -> side.isInTheGap(layout, layer, pill(edge)))
                .filter(side -> edges.stream()
                        .filter(other -> !other.equals(edge))
                        .noneMatch(other -> pill(other).intersects(side.box(layout, layer, pill(edge)))))
                .findFirst();
    }

    private Comparator<Edge> byHeight() {
        return Comparator.comparingDouble(this::height);
    }

    /// The y of the middle of an edge's label, in its column.
    private double height(Edge edge) {
        return Objects.requireNonNull(column.heights().get(edge));
    }

    private Map<Edge, WeightPlaces> greedy(List<Edge> urgent, Wanted wanted) {
        urgent.stream()
                .filter(wanted.urgentTags::containsKey)
                .filter(edge -> isAlone(edge, urgent, wanted))
                .forEach(this::putTagAlone);
        if (column.room() == EdgeColumn.Room.WEIGHTS) {
            urgent.stream()
                    .filter(edge -> !places.containsKey(edge))
                    .filter(wanted.urgentTags::containsKey)
                    .forEach(this::putApart);
        }
        putPills(urgent, wanted);
        if (layout.edges().holdsLatestOnly(layer)) {
            edges.stream()
                    .filter(wanted.tagged::contains)
                    .filter(edge -> !places.containsKey(edge))
                    .sorted(Comparator.comparing(edge -> !wanted.renewed.contains(edge)))
                    .forEach(this::putTagAlone);
        }
        putPills(edges.stream().sorted(byHeight()).toList(), wanted);
        return places;
    }

    /// Whether a tag that matters stands in the place of its weight: there is no room for both, or only in the place
    /// of another weight and its own does not matter.
    private boolean isAlone(Edge edge, List<Edge> urgent, Wanted wanted) {
        boolean roomForBoth =
                column.room() == EdgeColumn.Room.TAGS_BESIDE || column.leastDistance(urgent) >= EdgeColumn.LEAST_TAGGED;
        boolean coversAnother = column.room() == EdgeColumn.Room.WEIGHTS
                && !wanted.urgentPills.contains(edge)
                && sideApart(edge).isEmpty();
        return !roomForBoth || coversAnother;
    }

    /// Whether an edge may show its tag. If not all tags have room, only those that matter now are shown: others would
    /// seem to belong to the wrong weights, or to be all there are.
    private boolean mayBeTagged(Edge edge, Wanted wanted) {
        return wanted.tagged.contains(edge) && (column.hasRoomForTags() || wanted.urgentTags.containsKey(edge));
    }

    /// Places the pills that have room, and then the tags that have room beside them.
    private void putPills(List<Edge> some, Wanted wanted) {
        List<Edge> absent =
                some.stream().filter(edge -> !places.containsKey(edge)).toList();
        absent.forEach(this::putPill);
        List<Edge> tagged = absent.stream()
                .filter(edge -> mayBeTagged(edge, wanted))
                .filter(places::containsKey)
                .toList();
        putTags(tagged, bestSide(tagged));
        tagged.stream()
                .filter(wanted::isUrgent)
                .filter(edge -> !place(edge).hasTag())
                .forEach(edge -> possibleSides().forEach(side -> putTag(edge, side)));
    }

    /// The side and width for all tags, chosen so that most of them have room.
    private TagSide bestSide(List<Edge> tagged) {
        List<TagSide> possible = possibleSides();
        TagSide best = possible.getFirst();
        long most = -1;
        for (TagSide side : possible) {
            var trial = new EdgeLabels(layout, layer, edges, column);
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

    /// Where all tags have room beside their weights, none moves below its own: it would hide the next weight.
    private List<TagSide> possibleSides() {
        boolean beside = column.room() == EdgeColumn.Room.TAGS_BESIDE;
        return TagSide.ALL.stream().filter(side -> !beside || side.isBeside()).toList();
    }

    private void putTags(List<Edge> tagged, TagSide side) {
        tagged.forEach(edge -> putTag(edge, side));
    }

    private WeightPlaces place(Edge edge) {
        return places.getOrDefault(edge, WeightPlaces.NONE);
    }

    private void putPill(Edge edge) {
        Rectangle2D pill = pill(edge);
        if (isFree(pill)) {
            places.put(edge, new WeightPlaces(pill, Rectangle2D.EMPTY));
            taken.add(pill);
        }
    }

    /// Places the tag where the pill would be.
    private void putTagAlone(Edge edge) {
        Rectangle2D tag = TagSide.alone(layout, layer, pill(edge));
        if (isFree(tag)) {
            places.put(edge, new WeightPlaces(Rectangle2D.EMPTY, tag));
            taken.add(tag);
        }
    }

    /// Places the tag of a pill that has none, if there is room.
    private void putTag(Edge edge, TagSide side) {
        WeightPlaces place = place(edge);
        if (!place.hasTag() && side.isInTheGap(layout, layer, place.pill)) {
            Rectangle2D tag = side.box(layout, layer, place.pill);
            if (isFree(tag)) {
                places.put(edge, new WeightPlaces(place.pill, tag));
                taken.add(tag);
            }
        }
    }

    /// Places a weight and its tag, if the tag has room without touching the place of another weight.
    private void putApart(Edge edge) {
        sideApart(edge).ifPresent(side -> {
            putPill(edge);
            if (place(edge).hasPill()) {
                putTag(edge, side);
            }
        });
    }

    private Rectangle2D pill(Edge edge) {
        return Places.around(new Point2D(column.x(), height(edge)), layout.pillWidth(), DiagramLayout.PILL_HEIGHT);
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

    /// The labels to place.
    ///
    /// @param urgentPills the edges whose weight matters now
    /// @param urgentTags how many numbers matter now of an edge, other than its weight
    /// @param tagged the edges that have a tag
    /// @param renewed those whose tag is the new weight, which gradients of other edges must not hide again
    record Wanted(Set<Edge> urgentPills, Map<Edge, Integer> urgentTags, Set<Edge> tagged, Set<Edge> renewed) {
        int tagsOf(Edge edge) {
            return urgentTags.getOrDefault(edge, 0);
        }

        boolean isUrgent(Edge edge) {
            return urgentPills.contains(edge) || urgentTags.containsKey(edge);
        }
    }

    /// The column of the labels of a layer, and their places.
    record Placed(EdgeColumn column, Map<Edge, WeightPlaces> places) {}

    /// The place of a weight and that of its tag; either is empty if it is not shown.
    record WeightPlaces(Rectangle2D pill, Rectangle2D tag) {
        private static final WeightPlaces NONE = new WeightPlaces(Rectangle2D.EMPTY, Rectangle2D.EMPTY);

        boolean hasPill() {
            return pill.getWidth() > 0;
        }

        boolean hasTag() {
            return tag.getWidth() > 0;
        }
    }
}

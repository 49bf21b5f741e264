package chalkgrad.app.diagram;

import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The places of the labels of the edges into one layer: in one column, at the place along the edges where they are
/// furthest apart. If there is no room for all, the edges that matter now come first, and no two labels overlap. If an
/// edge has room for only one label and its tag matters now, the tag is shown.
final class EdgeLabels {
    /// How far a tag beside its weight may reach into the margin of the neurons.
    private static final double MARGIN = 2;

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
    static Map<Edge, WeightPlaces> place(DiagramLayout layout, int layer, Wanted wanted) {
        List<Edge> edges = EdgeColumn.edges(layout, layer);
        List<Edge> urgent = edges.stream().filter(wanted::isUrgent).toList();
        EdgeColumn usual = layout.edgeColumn(layer);
        boolean crowded = usual.leastDistance(urgent) < EdgeColumn.PITCH;
        EdgeColumn column = crowded ? EdgeColumn.of(layout, layer, urgent) : usual;
        return new EdgeLabels(layout, layer, edges, column).greedy(urgent, wanted);
    }

    private Comparator<Edge> byHeight() {
        return Comparator.comparingDouble(this::height);
    }

    /// The y of the middle of an edge's label, in its column.
    private double height(Edge edge) {
        return Objects.requireNonNull(column.heights().get(edge));
    }

    private Map<Edge, WeightPlaces> greedy(List<Edge> urgent, Wanted wanted) {
        boolean roomForBoth = column.room() == EdgeColumn.Room.TAGS_BESIDE
                || column.leastDistance(urgent) >= EdgeColumn.PITCH + DiagramLayout.TAG_HEIGHT;
        if (!roomForBoth) {
            urgent.stream().filter(wanted.urgentTags::contains).forEach(this::putTagAlone);
        }
        putPills(urgent, wanted);
        if (layout.showsLatestOnly(layer)) {
            edges.stream()
                    .filter(wanted.tagged::contains)
                    .filter(edge -> !places.containsKey(edge))
                    .forEach(this::putTagAlone);
        }
        putPills(edges.stream().sorted(byHeight()).toList(), wanted);
        return places;
    }

    /// Whether an edge may show its tag. If not all tags have room, only those that matter now are shown: others would
    /// seem to belong to the wrong weights, or to be all there are.
    private boolean mayBeTagged(Edge edge, Wanted wanted) {
        return wanted.tagged.contains(edge) && (column.hasRoomForTags() || wanted.urgentTags.contains(edge));
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
    private Side bestSide(List<Edge> tagged) {
        List<Side> possible = possibleSides();
        Side best = possible.getFirst();
        long most = -1;
        for (Side side : possible) {
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
    private List<Side> possibleSides() {
        boolean beside = column.room() == EdgeColumn.Room.TAGS_BESIDE;
        return Side.ALL.stream()
                .filter(side -> !beside || side.where == Where.BESIDE)
                .toList();
    }

    private void putTags(List<Edge> tagged, Side side) {
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
        double y = height(edge) - DiagramLayout.TAG_HEIGHT / 2;
        Rectangle2D tag = aligned(pill(edge), layout.gapRoom().tagWidth(), y);
        if (isFree(tag)) {
            places.put(edge, new WeightPlaces(Rectangle2D.EMPTY, tag));
            taken.add(tag);
        }
    }

    /// Places the tag of a pill that has none, if there is room.
    private void putTag(Edge edge, Side side) {
        WeightPlaces place = place(edge);
        if (!place.hasTag() && side.fits(layout, layer)) {
            Rectangle2D tag = tag(place.pill, side);
            if (isInTheGap(tag) && isFree(tag)) {
                places.put(edge, new WeightPlaces(place.pill, tag));
                taken.add(tag);
            }
        }
    }

    private Rectangle2D tag(Rectangle2D pill, Side side) {
        double width = side.width(layout);
        return switch (side.where) {
            case BELOW -> aligned(pill, width, pill.getMaxY() + 1);
            case ABOVE -> aligned(pill, width, pill.getMinY() - DiagramLayout.TAG_HEIGHT - 1);
            case BESIDE ->
                new Rectangle2D(
                        pill.getMaxX() + GapRoom.BESIDE,
                        Places.middleY(pill) - DiagramLayout.TAG_HEIGHT / 2,
                        width,
                        DiagramLayout.TAG_HEIGHT);
        };
    }

    private boolean isInTheGap(Rectangle2D tag) {
        return tag.getMaxY() <= layout.bottom()
                && tag.getMinY() >= layout.top()
                && tag.getMaxX() <= layout.gapRight(layer) + MARGIN;
    }

    /// A tag centred at the pill, or as near to that as there is room.
    private Rectangle2D aligned(Rectangle2D pill, double width, double y) {
        double least = layout.gapLeft(layer);
        double most = Math.max(least, layout.gapRight(layer) - width);
        double left = Math.clamp(Places.middle(pill) - width / 2, least, most);
        return new Rectangle2D(left, y, width, DiagramLayout.TAG_HEIGHT);
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
    /// @param urgentTags the edges whose tag matters now
    /// @param tagged the edges that have a tag
    record Wanted(Set<Edge> urgentPills, Set<Edge> urgentTags, Set<Edge> tagged) {
        boolean isUrgent(Edge edge) {
            return urgentPills.contains(edge) || urgentTags.contains(edge);
        }
    }

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

    /// The possible places of a tag at its pill.
    private enum Where {
        BELOW,
        ABOVE,
        BESIDE
    }

    /// The width and place of a tag.
    private record Side(Width kind, Where where) {
        /// All of them, the best one first.
        static final List<Side> ALL = Stream.of(Width.values())
                .flatMap(kind -> Stream.of(Where.values()).map(where -> new Side(kind, where)))
                .toList();

        double width(DiagramLayout layout) {
            return switch (kind) {
                case WIDE -> DiagramLayout.WIDE_TAG_WIDTH;
                case NAMED -> DiagramLayout.NAMED_TAG_WIDTH;
                case PLAIN ->
                    where == Where.BESIDE
                            ? layout.gapRoom().besideWidth()
                            : layout.gapRoom().tagWidth();
            };
        }

        boolean fits(DiagramLayout layout, int layer) {
            return width(layout) <= layout.gapRight(layer) - layout.gapLeft(layer);
        }
    }

    /// What a tag has room for, the most first.
    private enum Width {
        /// A long name, or an old and a new number.
        WIDE,
        /// A name and a number.
        NAMED,
        /// A number.
        PLAIN
    }
}

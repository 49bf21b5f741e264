package chalkgrad.app.diagram;

import chalkgrad.app.diagram.EdgeLabels.Edge;
import chalkgrad.app.look.Hints;
import chalkgrad.app.number.Label.Direction;
import chalkgrad.app.number.Pointing;
import chalkgrad.app.session.Attention;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;

/// Draws the edges. They are on a layer that is cached as an image, except the few whose weight is being changed. The
/// edges that matter now are drawn again above it.
final class EdgesView extends Group {
    /// The largest width of a cached layer, in pixels; wider ones would take too much memory.
    private static final double LARGEST_PICTURE = 4500;
    /// The most edges that are drawn one by one while their weights change.
    private static final int FEW = 4;

    /// The factors of a chain with which it leaves the loss.
    private static final Set<Kind> LOSS_SLOPES = Set.of(Kind.ACTIVATION_GRADIENT, Kind.DELTA);

    /// The shades of bent edges, by the neuron that they come from.
    private static final List<String> SHADES = List.of("dark", "middle", "light");

    private static final double END_RADIUS = 2.8;

    private final Group all = new Group();
    private final Group changing = new Group();
    private final Group current = new Group();
    private final Group pointed = new Group();
    private final Group wide = new Group();
    private final List<Drawn> lines = new ArrayList<>();
    private final List<Drawn> currentLines = new ArrayList<>();
    /// The columns that the edges into each layer run through, from the first layer.
    private List<EdgeColumn> columns = List.of();
    private Optional<Current> shown = Optional.empty();
    /// The weights that the widths are those of.
    private Optional<Weights> weights = Optional.empty();
    private final Session session;
    private final Function<Edge, String> hint;
    private final Function<Edge, String> spoken;

    /// @param hint the tooltip of an edge
    /// @param spoken what a screen reader says about an edge
    EdgesView(Session session, Function<Edge, String> hint, Function<Edge, String> spoken) {
        this.session = session;
        this.hint = hint;
        this.spoken = spoken;
        all.setCache(true);
        // what is fully transparent takes the mouse but is not painted
        wide.setOpacity(0);
        getChildren().addAll(all, changing, current, pointed, wide);
    }

    /// Redraws all edges, if the layout or a column of weights has changed.
    ///
    /// @param through the columns that the edges into each layer run through, from the first layer
    void showAll(DiagramLayout layout, List<EdgeColumn> through, boolean newLayout, Moment moment) {
        if (newLayout || !through.equals(columns)) {
            columns = through;
            drawAll(layout, moment);
        }
    }

    private void drawAll(DiagramLayout layout, Moment moment) {
        lines.clear();
        weights = Optional.empty();
        all.getChildren().clear();
        changing.getChildren().clear();
        wide.getChildren().clear();
        var cables = new Cables(layout);
        all.setCache(layout.width() * layout.scale() < LARGEST_PICTURE);
        for (int l = 1; l <= layout.network().depth(); l++) {
            for (int i : layout.shown(l - 1)) {
                for (int j : layout.shown(l)) {
                    addEdge(layout, moment, new Edge(l, i, j));
                }
            }
            all.getChildren().addAll(cables.ofBiases(l));
        }
        all.getChildren().addAll(cables.ofLoss());
    }

    private void addEdge(DiagramLayout layout, Moment moment, Edge edge) {
        Shape line = line(layout, moment, edge);
        lines.add(new Drawn(edge, line));
        all.getChildren().add(line);
        if (column(edge).bent()) {
            all.getChildren().add(end(layout, edge));
        }
        var target = new EdgeTarget(path(layout, edge), () -> spoken.apply(edge));
        Hints.install(target, () -> hint.apply(edge));
        Pointing.install(session, target, () -> Quantity.weight(edge.layer(), edge.from(), edge.to()));
        wide.getChildren().add(target);
    }

    /// Gives the edges the widths of their weights. A changing edge leaves the cached image, so the image need not be
    /// painted again while a weight is dragged.
    ///
    /// @param change the change of the current step
    /// @param progress the progress of the change, from 0 to 1
    /// @param unseen the difference of widths, in layout units, that is too small to be painted now
    void showWeights(Moment moment, Optional<UpdatedNumber> change, double progress, double unseen) {
        Optional<UpdatedNumber> counting = change.filter(UpdatedNumber::isOfParameter);
        Optional<Edge> ofChange = counting.map(made -> Edge.of(made.quantity()));
        UnaryOperator<Quantity> here = moment.here();
        ToDoubleFunction<Edge> widths = edge -> width(counting.filter(made -> ofChange.equals(Optional.of(edge)))
                .map(made -> made.at(progress))
                .orElseGet(() -> weight(moment, here, edge)));
        currentLines.forEach(drawn -> drawn.line.setStrokeWidth(widths.applyAsDouble(drawn.edge)));
        var now = Optional.of(Weights.of(moment, unseen));
        boolean others = !now.equals(weights);
        weights = now;
        List<Drawn> changed = lines.stream()
                .filter(drawn -> others || ofChange.equals(Optional.of(drawn.edge)))
                .filter(drawn -> Math.abs(drawn.line.getStrokeWidth() - widths.applyAsDouble(drawn.edge)) > unseen)
                .toList();
        if (changed.size() > FEW) {
            all.getChildren().addAll(List.copyOf(changing.getChildren()));
        }
        for (Drawn drawn : changed) {
            drawn.line.setStrokeWidth(widths.applyAsDouble(drawn.edge));
            if (changed.size() <= FEW && all.getChildren().remove(drawn.line)) {
                changing.getChildren().add(drawn.line);
            }
        }
    }

    /// Draws the edges that the current number is computed along; while paths of its chain are explained,
    /// only theirs and its own.
    void showCurrent(DiagramLayout layout, Moment moment) {
        Direction direction = moment.subject()
                .map(subject -> Direction.of(subject, moment))
                .filter(way -> way != Direction.GIVEN)
                .orElse(Direction.FORWARD);
        Set<Edge> edges = currentEdges(moment);
        Attention attention = session.attention();
        Set<Quantity> onPaths = attention.litProperty().get();
        if (!attention.tracedProperty().get().isEmpty() && !onPaths.isEmpty()) {
            edges.retainAll(Stream.concat(onPaths.stream(), moment.subject().stream())
                    .map(Edge::of)
                    .collect(Collectors.toSet()));
        }
        var wanted = new Current(layout, columns, edges, direction);
        if (!shown.equals(Optional.of(wanted))) {
            shown = Optional.of(wanted);
            draw(wanted, moment);
        }
    }

    private void draw(Current wanted, Moment moment) {
        DiagramLayout layout = wanted.layout;
        current.getChildren().clear();
        currentLines.clear();
        for (Edge edge : wanted.edges) {
            if (layout.isShown(edge.layer() - 1, edge.from()) && layout.isShown(edge.layer(), edge.to())) {
                Shape line = line(layout, moment, edge);
                line.getStyleClass()
                        .setAll("edge", "current", wanted.direction.name().toLowerCase(Locale.ROOT));
                currentLines.add(new Drawn(edge, line));
                current.getChildren().add(line);
                if (wanted.hasArrows()) {
                    current.getChildren()
                            .add(Arrow.of(layout, path(layout, edge), edge, wanted.direction == Direction.BACKWARD));
                }
            }
        }
    }

    /// Draws the edges of the paths that the user looks at, the lines from the loss where they begin, and the edges
    /// that are pointed at, here or in the code.
    void showPointed(DiagramLayout layout, Moment moment) {
        Attention attention = session.attention();
        pointed.getChildren().clear();
        attention.litProperty().get().forEach(weight -> point(layout, moment, Edge.of(weight), "lit"));
        int depth = layout.network().depth();
        attention.tracedProperty().get().stream()
                .filter(factor -> factor.layer() == depth && LOSS_SLOPES.contains(factor.kind()))
                .filter(factor -> layout.isShown(depth, factor.to()))
                .flatMap(slope -> new Cables(layout).toLoss(slope.to()).stream())
                .forEach(line -> {
                    line.getStyleClass().add("lit");
                    pointed.getChildren().add(line);
                });
        Stream.concat(attention.pointedProperty().get().stream(), attention.ofVariableProperty().get().stream())
                .filter(q -> q.isOfParameter() && q.from() != 0)
                .map(Edge::of)
                .distinct()
                .forEach(edge -> point(layout, moment, edge, "pointed"));
    }

    private void point(DiagramLayout layout, Moment moment, Edge edge, String style) {
        if (layout.isShown(edge.layer() - 1, edge.from()) && layout.isShown(edge.layer(), edge.to())) {
            Shape line = line(layout, moment, edge);
            line.getStyleClass().add(style);
            pointed.getChildren().add(line);
        }
    }

    /// The edges of the subject and, if it is a sum over edges, of its terms.
    static Set<Edge> currentEdges(Moment moment) {
        var edges = new HashSet<Edge>();
        for (Quantity q : moment.emphasis()) {
            if (q.isOfEdge() && q.sample() == moment.here(q).sample()) {
                edges.add(Edge.of(q));
            }
        }
        return edges;
    }

    private List<Point2D> path(DiagramLayout layout, Edge edge) {
        return column(edge).path(layout, edge);
    }

    private EdgeColumn column(Edge edge) {
        return columns.get(edge.layer() - 1);
    }

    /// The style of the edges from a neuron that are bent, where many run close beside each other: those from
    /// neighbours are told apart by their shade.
    private static String shade(Edge edge) {
        return SHADES.get((edge.from() - 1) % SHADES.size());
    }

    /// The end of a bent edge at its weight, in the shade of the edge.
    private Circle end(DiagramLayout layout, Edge edge) {
        Point2D before = path(layout, edge).get(1);
        var end = new Circle(before.getX(), before.getY(), END_RADIUS);
        end.getStyleClass().addAll("edge-end", shade(edge));
        return end;
    }

    private Shape line(DiagramLayout layout, Moment moment, Edge edge) {
        var line = new Polyline();
        path(layout, edge).forEach(point -> line.getPoints().addAll(point.getX(), point.getY()));
        line.getStyleClass().add("edge");
        if (column(edge).bent()) {
            line.getStyleClass().add(shade(edge));
        }
        line.setStrokeWidth(width(weight(moment, moment.here(), edge)));
        return line;
    }

    /// The current weight, after the update if it has been updated already.
    private static double weight(Moment moment, UnaryOperator<Quantity> here, Edge edge) {
        Quantity weight = here.apply(Quantity.weight(edge.layer(), edge.from(), edge.to()));
        Quantity changed = weight.as(Kind.NEW_PARAMETER).at(0, weight.iteration());
        boolean updated = moment.timeline().isUpdated(weight) && moment.isKnown(changed);
        return moment.value(updated ? changed : weight);
    }

    /// The width of an edge by |weight|, on a fixed scale: 1 for 0, 3 for 1, and slowly more.
    static double width(double weight) {
        double size = Double.isFinite(weight) ? Math.abs(weight) : 1e3;
        return Math.min(7, 1 + 2 * Math.log1p(size) / Math.log(2));
    }

    private record Drawn(Edge edge, Shape line) {}

    /// Which weights a moment has. Those of an iteration are the same in all steps before its update.
    ///
    /// @param updates the cursor during the update, otherwise 0
    private record Weights(Document document, int iteration, long updates, double unseen) {
        static Weights of(Moment moment, double unseen) {
            boolean updating =
                    moment.step().filter(step -> step.phase() == Phase.UPDATE).isPresent();
            return new Weights(moment.document(), moment.iteration(), updating ? moment.cursor() : 0, unseen);
        }
    }

    /// The edges that the current number is computed along, with the direction.
    private record Current(DiagramLayout layout, List<EdgeColumn> columns, Set<Edge> edges, Direction direction) {
        /// Whether the edges have arrows. Nothing moves along an edge while its weight is updated.
        boolean hasArrows() {
            return direction == Direction.FORWARD || direction == Direction.BACKWARD;
        }
    }
}

package chalkgrad.app.diagram;

import chalkgrad.app.diagram.EdgeLabels.Edge;
import chalkgrad.app.look.Hints;
import chalkgrad.app.number.Label.Direction;
import chalkgrad.app.number.Pointing;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// Draws the edges. They lie on a layer that is kept as a picture, except the few whose weight is being changed; those
/// that matter now are drawn again above it.
final class EdgesView extends Group {
    private static final double ARROW = 11;
    private static final double TARGET_WIDTH = 12;
    /// Wider layers are not kept as a picture, which would take too much memory, in pixels.
    private static final double LARGEST_PICTURE = 4500;
    /// So many edges at most are drawn one by one while their weights change.
    private static final int FEW = 4;

    private final Group all = new Group();
    private final Group changing = new Group();
    private final Group current = new Group();
    private final Group pointed = new Group();
    private final Group wide = new Group();
    private final List<Drawn> lines = new ArrayList<>();
    private final List<Drawn> currentLines = new ArrayList<>();
    private Optional<Current> shown = Optional.empty();
    private final Session session;
    private final Function<Edge, String> hint;

    /// @param hint what is told of an edge that the mouse points at
    EdgesView(Session session, Function<Edge, String> hint) {
        this.session = session;
        this.hint = hint;
        all.setCache(true);
        // what is fully transparent takes the mouse but is not painted
        wide.setOpacity(0);
        getChildren().addAll(all, changing, current, pointed, wide);
    }

    /// Draws all edges anew, after a change of the layout.
    void showAll(DiagramLayout layout, Moment moment) {
        lines.clear();
        all.getChildren().clear();
        changing.getChildren().clear();
        wide.getChildren().clear();
        all.setCache(layout.width() * layout.scale() < LARGEST_PICTURE);
        for (int l = 1; l <= layout.network().depth(); l++) {
            for (int i : layout.shown(l - 1)) {
                for (int j : layout.shown(l)) {
                    addEdge(layout, moment, new Edge(l, i, j));
                }
            }
            drawCables(layout, l);
        }
        drawLossLines(layout);
    }

    /// An edge, and over it a wide line that nobody sees, so that it is easy to point at.
    private void addEdge(DiagramLayout layout, Moment moment, Edge edge) {
        Line line = line(layout, moment, edge);
        lines.add(new Drawn(edge, line));
        all.getChildren().add(line);
        Line target = line(layout, moment, edge);
        target.getStyleClass().setAll("edge-target");
        target.setStrokeWidth(TARGET_WIDTH);
        Hints.install(target, () -> hint.apply(edge));
        Pointing.install(session, target, () -> Quantity.weight(edge.layer(), edge.from(), edge.to()));
        wide.getChildren().add(target);
    }

    /// Gives the edges the widths of their weights. An edge that changes leaves the picture, so that the picture need
    /// not be painted again while a weight is dragged.
    void showWeights(Moment moment) {
        List<Drawn> changed = lines.stream()
                .filter(drawn -> drawn.line.getStrokeWidth() != width(weight(moment, drawn.edge)))
                .toList();
        if (changed.size() > FEW) {
            all.getChildren().addAll(List.copyOf(changing.getChildren()));
        }
        for (Drawn drawn : changed) {
            drawn.line.setStrokeWidth(width(weight(moment, drawn.edge)));
            if (changed.size() <= FEW && all.getChildren().remove(drawn.line)) {
                changing.getChildren().add(drawn.line);
            }
        }
    }

    /// Draws the edges that the current number is computed along.
    void showCurrent(DiagramLayout layout, Moment moment) {
        Direction direction = moment.subject().map(Direction::of).orElse(Direction.GIVEN);
        var wanted = new Current(layout, currentEdges(moment), direction == Direction.BACKWARD);
        if (!shown.equals(Optional.of(wanted))) {
            shown = Optional.of(wanted);
            draw(wanted, moment);
        }
        currentLines.forEach(drawn -> drawn.line.setStrokeWidth(width(weight(moment, drawn.edge))));
    }

    private void draw(Current wanted, Moment moment) {
        DiagramLayout layout = wanted.layout;
        current.getChildren().clear();
        currentLines.clear();
        for (Edge edge : wanted.edges) {
            if (layout.isShown(edge.layer() - 1, edge.from()) && layout.isShown(edge.layer(), edge.to())) {
                Line line = line(layout, moment, edge);
                line.getStyleClass().setAll("edge", "current", wanted.backward ? "backward" : "forward");
                currentLines.add(new Drawn(edge, line));
                current.getChildren().addAll(line, arrow(layout, line, edge, wanted.backward));
            }
        }
    }

    /// Draws the edge that somebody points at.
    void showPointed(DiagramLayout layout, Moment moment, Optional<Quantity> quantity) {
        pointed.getChildren().clear();
        quantity.filter(q -> q.isOfParameter() && q.from() != 0)
                .map(q -> new Edge(q.layer(), q.from(), q.to()))
                .filter(edge ->
                        layout.isShown(edge.layer() - 1, edge.from()) && layout.isShown(edge.layer(), edge.to()))
                .ifPresent(edge -> {
                    Line line = line(layout, moment, edge);
                    line.getStyleClass().add("pointed");
                    pointed.getChildren().add(line);
                });
    }

    /// The edges of the subject and, where it is a sum over edges, of its terms.
    static Set<Edge> currentEdges(Moment moment) {
        var edges = new HashSet<Edge>();
        for (Quantity q : moment.emphasis()) {
            boolean alongEdge = switch (q.kind()) {
                case PRODUCT, WEIGHT, WEIGHT_GRADIENT -> true;
                default -> false;
            };
            if (alongEdge && q.sample() == moment.here(q).sample() || q.kind() == Kind.NEW_PARAMETER && q.from() != 0) {
                edges.add(new Edge(q.layer(), q.from(), q.to()));
            }
        }
        return edges;
    }

    private static Line line(DiagramLayout layout, Moment moment, Edge edge) {
        Point2D start = layout.center(edge.layer() - 1, edge.from());
        Point2D end = layout.center(edge.layer(), edge.to());
        var line = new Line(start.getX(), start.getY(), end.getX(), end.getY());
        line.getStyleClass().add("edge");
        line.setStrokeWidth(width(weight(moment, edge)));
        return line;
    }

    private static double weight(Moment moment, Edge edge) {
        return moment.value(moment.here(Quantity.weight(edge.layer(), edge.from(), edge.to())));
    }

    /// Always by |weight|, on a fixed scale: 1 for 0, 3 for 1, and slowly more.
    static double width(double weight) {
        double size = Double.isFinite(weight) ? Math.abs(weight) : 1e3;
        return Math.min(7, 1 + 2 * Math.log1p(size) / Math.log(2));
    }

    private static Node arrow(DiagramLayout layout, Line line, Edge edge, boolean backward) {
        var tail =
                new Point2D(backward ? line.getEndX() : line.getStartX(), backward ? line.getEndY() : line.getStartY());
        var head =
                new Point2D(backward ? line.getStartX() : line.getEndX(), backward ? line.getStartY() : line.getEndY());
        Point2D unit = head.subtract(tail).normalize();
        Point2D tip = head.subtract(unit.multiply(
                backward
                        ? distanceToRim(layout, edge.layer() - 1, edge.from(), unit)
                        : distanceToRim(layout, edge.layer(), edge.to(), unit)));
        Point2D base = tip.subtract(unit.multiply(ARROW));
        var across = new Point2D(-unit.getY(), unit.getX()).multiply(ARROW * 0.45);
        var arrow = new Polygon(
                tip.getX(),
                tip.getY(),
                base.getX() + across.getX(),
                base.getY() + across.getY(),
                base.getX() - across.getX(),
                base.getY() - across.getY());
        arrow.getStyleClass().addAll("arrow", backward ? "backward" : "forward");
        return arrow;
    }

    /// How far the rim of a node is from its middle, in a direction.
    private static double distanceToRim(DiagramLayout layout, int layer, int neuron, Point2D unit) {
        Rectangle2D node = layout.node(layer, neuron);
        if (layer > 0 && layout.detail().hasRoundNeurons()) {
            return node.getWidth() / 2 + 1;
        }
        return Math.min(
                node.getWidth() / 2 / Math.max(Math.abs(unit.getX()), 1e-9),
                node.getHeight() / 2 / Math.max(Math.abs(unit.getY()), 1e-9));
    }

    private void drawCables(DiagramLayout layout, int layer) {
        if (!layout.detail().hasBiases()) {
            return;
        }
        if (!layout.network().layer(layer).tiedBias()) {
            layout.shown(layer).forEach(j -> drawKnobLine(layout, layer, j));
            return;
        }
        Rectangle2D knob = layout.bias(layer, 0);
        double x = Math.min(knob.getMinX(), layout.node(layer, 1).getMinX()) - 7;
        for (int j : layout.shown(layer)) {
            double y = layout.center(layer, j).getY() - layout.detail().height() * 0.28;
            double middle = knob.getMinY() + knob.getHeight() / 2;
            double inset = layout.detail().hasRoundNeurons() ? layout.detail().width() * 0.09 : 0;
            var cable = new Polyline(
                    knob.getMinX(),
                    middle,
                    x,
                    middle,
                    x,
                    y,
                    layout.node(layer, j).getMinX() + inset,
                    y);
            cable.getStyleClass().add("cable");
            all.getChildren().add(cable);
        }
    }

    private void drawKnobLine(DiagramLayout layout, int layer, int neuron) {
        Rectangle2D knob = layout.bias(layer, neuron);
        Rectangle2D node = layout.node(layer, neuron);
        double x = DiagramLayout.middle(knob);
        var line = layout.detail().hasBiasAbove()
                ? new Line(x, knob.getMaxY(), x, node.getMinY())
                : new Line(knob.getMaxX(), knob.getMinY() + 12, node.getMinX(), knob.getMinY() + 12);
        line.getStyleClass().add("cable");
        all.getChildren().add(line);
    }

    private void drawLossLines(DiagramLayout layout) {
        int depth = layout.network().depth();
        Rectangle2D loss = layout.lossColumn().loss();
        boolean several = layout.network().outputLayer().size() > 1;
        for (int j : layout.shown(depth)) {
            Rectangle2D node = layout.node(depth, j);
            Rectangle2D target = several ? layout.term(j) : loss;
            var line = new Line(
                    node.getMaxX(),
                    layout.center(depth, j).getY(),
                    target.getMinX(),
                    target.getMinY() + target.getHeight() / 2);
            line.getStyleClass().add("loss-line");
            Rectangle2D term = layout.term(j);
            var down = new Line(DiagramLayout.middle(term), term.getMaxY(), DiagramLayout.middle(term), loss.getMinY());
            down.getStyleClass().add("loss-line");
            all.getChildren().addAll(line, down);
        }
    }

    private record Drawn(Edge edge, Line line) {}

    /// The edges that the current number is computed along, and which way.
    private record Current(DiagramLayout layout, Set<Edge> edges, boolean backward) {}
}

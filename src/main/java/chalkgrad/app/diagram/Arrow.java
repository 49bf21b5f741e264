package chalkgrad.app.diagram;

import chalkgrad.app.diagram.EdgeLabels.Edge;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Polygon;

/// An arrowhead at the end of an edge, or at its start when pointing backwards.
final class Arrow {
    private static final double LENGTH = 11;

    private Arrow() {}

    /// The arrow of an edge at the node that its path runs to.
    static Polygon of(DiagramLayout layout, List<Point2D> path, Edge edge, boolean backward) {
        Point2D tail = path.get(backward ? 1 : path.size() - 2);
        Point2D head = backward ? path.getFirst() : path.getLast();
        Point2D unit = head.subtract(tail).normalize();
        int layer = backward ? edge.layer() - 1 : edge.layer();
        int neuron = backward ? edge.from() : edge.to();
        boolean beneath = head.equals(layout.center(layer, neuron));
        Point2D tip = beneath ? head.subtract(unit.multiply(distanceToRim(layout, layer, neuron, unit))) : head;
        Point2D base = tip.subtract(unit.multiply(LENGTH));
        var across = new Point2D(-unit.getY(), unit.getX()).multiply(LENGTH * 0.45);
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

    /// The distance from the middle of a node to its rim, in a direction.
    private static double distanceToRim(DiagramLayout layout, int layer, int neuron, Point2D unit) {
        Rectangle2D node = layout.node(layer, neuron);
        if (layer > 0 && layout.detail().hasRoundNeurons()) {
            return node.getWidth() / 2 + 1;
        }
        return Math.min(
                node.getWidth() / 2 / Math.max(Math.abs(unit.getX()), 1e-9),
                node.getHeight() / 2 / Math.max(Math.abs(unit.getY()), 1e-9));
    }
}

package chalkgrad.app.diagram;

import chalkgrad.app.number.Label.Direction;
import chalkgrad.app.session.Moment;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.pass.Quantity;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// Draws the body of a neuron: a circle or capsule with the curve of its activation, the point on it, and backwards the
/// tangent.
final class NeuronView extends Group {
    private static final PseudoClass FORWARD = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass SUBJECT = PseudoClass.getPseudoClass("subject");
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
    private static final int SAMPLES = 48;
    private static final double LEAST_RANGE = 3;
    private static final double CURVE_WIDTH = 84;
    private static final double CURVE_HEIGHT = 26;
    private static final double CURVE_TOP = 6;

    private final int layer;
    private final int neuron;
    private final Group curve = new Group();
    private final Group cross = new Group();
    private final Group body = new Group();

    NeuronView(int layer, int neuron) {
        this.layer = layer;
        this.neuron = neuron;
        getStyleClass().add("neuron");
        getChildren().addAll(body, curve, cross);
        setAccessibleRole(AccessibleRole.NODE);
    }

    int layer() {
        return layer;
    }

    int neuron() {
        return neuron;
    }

    void show(DiagramLayout layout, Moment moment) {
        Rectangle2D box = layout.node(layer, neuron);
        body.getChildren().setAll(outline(layout, box));
        curve.getChildren().clear();
        if (layout.detail() == Detail.FULL
                && layout.network().layer(layer).activation() instanceof ElementwiseActivation activation) {
            drawCurve(box, activation, moment);
        }
        showState(box, moment);
    }

    private static Shape outline(DiagramLayout layout, Rectangle2D box) {
        Shape shape;
        if (layout.detail().hasRoundNeurons()) {
            double radius = box.getWidth() / 2;
            shape = new Circle(box.getMinX() + radius, box.getMinY() + radius, radius);
        } else {
            var capsule = new Rectangle(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
            capsule.setArcWidth(box.getHeight() * 0.8);
            capsule.setArcHeight(box.getHeight() * 0.8);
            shape = capsule;
        }
        shape.getStyleClass().add("body");
        return shape;
    }

    private void showState(Rectangle2D box, Moment moment) {
        Quantity a = moment.here(Quantity.activation(layer, neuron));
        Quantity delta = moment.here(Quantity.delta(layer, neuron));
        boolean backward = moment.subject()
                .map(subject -> Direction.of(subject) == Direction.BACKWARD)
                .orElse(false);
        boolean subject = moment.subject()
                .filter(q -> q.layer() == layer && q.to() == neuron && !q.isOfParameter())
                .isPresent();
        pseudoClassStateChanged(FORWARD, moment.isKnown(a));
        pseudoClassStateChanged(SUBJECT, subject);
        pseudoClassStateChanged(BACKWARD, backward);
        cross.getChildren().clear();
        if (moment.isKnown(delta) && isBlocked(moment)) {
            drawCross(box.getMaxX() - 4, box.getMinY() + box.getHeight() / 2);
        }
    }

    /// Whether a gradient other than 0 ends here, at a derivative of 0.
    private boolean isBlocked(Moment moment) {
        return moment.document().network().layer(layer).activation().isElementwise()
                && moment.value(moment.here(Quantity.activationDerivative(layer, neuron))) == 0
                && moment.value(moment.here(Quantity.activationGradient(layer, neuron))) != 0
                && moment.value(moment.here(Quantity.delta(layer, neuron))) == 0;
    }

    private void drawCross(double x, double y) {
        for (int sign : List.of(-1, 1)) {
            var line = new Line(x - 6, y - 6 * sign, x + 6, y + 6 * sign);
            line.getStyleClass().add("cross");
            cross.getChildren().add(line);
        }
    }

    private void drawCurve(Rectangle2D box, ElementwiseActivation activation, Moment moment) {
        double left = DiagramLayout.middle(box) - CURVE_WIDTH / 2;
        double top = (box.getMinY() + box.getMaxY()) / 2 + CURVE_TOP;
        Quantity zName = moment.here(Quantity.preActivation(layer, neuron));
        boolean known = moment.isKnown(moment.here(Quantity.activation(layer, neuron)));
        double z = known && Double.isFinite(moment.value(zName)) ? moment.value(zName) : 0;
        var plot = new Plot(activation, Math.max(LEAST_RANGE, 1.3 * Math.abs(z)), left, top);
        var axis = new Line(left, plot.y(0), left + CURVE_WIDTH, plot.y(0));
        axis.getStyleClass().add("axis");
        curve.getChildren().addAll(axis, plot.line());
        if (known && moment.isKnown(moment.here(Quantity.activationDerivative(layer, neuron)))) {
            curve.getChildren().add(plot.tangent(z));
        }
        if (known) {
            var point = new Circle(plot.x(z), plot.y(activation.value(z)), 3.6);
            point.getStyleClass().add("point");
            curve.getChildren().add(point);
        }
    }

    /// An activation function over [-range, range], in a small frame.
    private record Plot(ElementwiseActivation activation, double range, double left, double top) {
        double x(double z) {
            return left + CURVE_WIDTH * (z + range) / (2 * range);
        }

        double y(double a) {
            double low = lowest();
            double high = highest();
            double share = (a - low) / (high - low);
            return top + CURVE_HEIGHT * (1 - Math.clamp(share, 0, 1));
        }

        private double lowest() {
            return Math.min(activation.value(-range), Math.min(activation.value(range), activation.value(-1)));
        }

        private double highest() {
            return Math.max(activation.value(range), activation.value(-range));
        }

        Polyline line() {
            var line = new Polyline();
            for (int k = 0; k <= SAMPLES; k++) {
                double z = -range + 2 * range * k / SAMPLES;
                line.getPoints().addAll(x(z), y(activation.value(z)));
            }
            line.getStyleClass().add("curve");
            return line;
        }

        Line tangent(double z) {
            double slope = (y(activation.value(z) + activation.derivative(z) * range * 0.3) - y(activation.value(z)));
            double run = CURVE_WIDTH * 0.15;
            double shorten = Math.min(1, CURVE_HEIGHT * 0.5 / Math.max(Math.abs(slope), 1e-9));
            double dx = run * shorten;
            double dy = slope * shorten;
            double y = y(activation.value(z));
            var line = new Line(x(z) - dx, y - dy, x(z) + dx, y + dy);
            line.getStyleClass().add("tangent");
            return line;
        }
    }
}

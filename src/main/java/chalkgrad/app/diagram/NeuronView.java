package chalkgrad.app.diagram;

import chalkgrad.app.number.Label.Direction;
import chalkgrad.app.session.Moment;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/// Draws the body of a neuron: a circle or capsule with the curve of its activation, the point on it and, in the
/// backward pass, the tangent.
final class NeuronView extends Group {
    private static final PseudoClass FORWARD = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass SUBJECT = PseudoClass.getPseudoClass("subject");
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final int SAMPLES = 48;
    private static final double LEAST_RANGE = 3;
    /// The roundness of the corners of flat neurons, whose numbers reach almost to their sides.
    private static final double ROUNDNESS = 0.5;
    private static final double POINT_RADIUS = 3.6;
    private static final double CROSS = 5;
    private static final double BORDER = 1.5;

    private final int layer;
    private final int neuron;
    private final Supplier<String> spoken;
    private final Group body = new Group();
    private final ImageView picture = new ImageView();
    private final Group curve = new Group();
    private final Line axis = styled(new Line(), "axis");
    private final Polyline line = styled(new Polyline(), "curve");
    private final Line tangent = styled(new Line(), "tangent");
    private final Circle point = styled(new Circle(POINT_RADIUS), "point");
    private final Polyline cross = styled(new Polyline(), "cross");
    private Optional<Plot> plotted = Optional.empty();

    /// @param spoken what a screen reader says about the neuron
    NeuronView(int layer, int neuron, Supplier<String> spoken) {
        this.layer = layer;
        this.neuron = neuron;
        this.spoken = spoken;
        getStyleClass().add("neuron");
        curve.getChildren().addAll(axis, line, tangent, point);
        getChildren().addAll(body, picture, curve, cross);
        picture.setMouseTransparent(true);
        picture.setSmooth(true);
        setAccessibleRole(AccessibleRole.NODE);
    }

    private static <S extends Shape> S styled(S shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        return shape;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? spoken.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    int layer() {
        return layer;
    }

    int neuron() {
        return neuron;
    }

    /// Shows a picture instead of the curve, or no picture.
    void showPicture(Optional<Image> shown) {
        picture.setVisible(shown.isPresent());
        setCursor(shown.isPresent() ? Cursor.HAND : null);
        shown.ifPresent(image -> {
            picture.setImage(image);
            curve.setVisible(false);
        });
    }

    /// Shows whether some of the numbers that the user points at are this neuron's.
    void showPointed(Set<Quantity> numbers) {
        pseudoClassStateChanged(POINTED, numbers.stream().anyMatch(this::isOwn));
    }

    private boolean isOwn(Quantity quantity) {
        boolean ofNeuron = !quantity.isOfParameter() && quantity.kind() != Kind.PRODUCT;
        return ofNeuron && quantity.layer() == layer && quantity.to() == neuron;
    }

    /// Places the neuron in a layout.
    void place(DiagramLayout layout) {
        Rectangle2D box = layout.node(layer, neuron);
        body.getChildren().setAll(outline(layout, box));
        picture.setX(box.getMinX());
        picture.setY(box.getMinY());
        picture.setFitWidth(box.getWidth());
        picture.setFitHeight(box.getHeight());
        picture.setClip(outline(layout, inside(box)));
        double x = box.getMaxX() - CROSS;
        double y = (box.getMinY() + box.getMaxY()) / 2;
        cross.getPoints()
                .setAll(x - CROSS, y - CROSS, x + CROSS, y + CROSS, x, y, x - CROSS, y + CROSS, x + CROSS, y - CROSS);
        plotted = Optional.empty();
    }

    /// Without the border.
    private static Rectangle2D inside(Rectangle2D box) {
        return new Rectangle2D(
                box.getMinX() + BORDER,
                box.getMinY() + BORDER,
                Math.max(1, box.getWidth() - 2 * BORDER),
                Math.max(1, box.getHeight() - 2 * BORDER));
    }

    void show(DiagramLayout layout, Moment moment) {
        boolean hasCurve = layout.detail().hasCurve()
                && moment.document().network().layer(layer).activation().isElementwise();
        curve.setVisible(hasCurve);
        if (hasCurve) {
            showCurve(layout.detail().curve(layout.node(layer, neuron)), moment);
        }
        showState(moment);
    }

    private static Shape outline(DiagramLayout layout, Rectangle2D box) {
        Shape shape;
        if (layout.detail().hasRoundNeurons()) {
            double radius = box.getWidth() / 2;
            shape = new Circle(box.getMinX() + radius, box.getMinY() + radius, radius);
        } else {
            var capsule = new Rectangle(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
            capsule.setArcWidth(box.getHeight() * ROUNDNESS);
            capsule.setArcHeight(box.getHeight() * ROUNDNESS);
            shape = capsule;
        }
        shape.getStyleClass().add("body");
        return shape;
    }

    private void showState(Moment moment) {
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
        cross.setVisible(moment.isKnown(delta) && isBlocked(moment));
    }

    /// Whether a gradient other than 0 stops here at a derivative of 0.
    private boolean isBlocked(Moment moment) {
        return moment.document().network().layer(layer).activation().isElementwise()
                && moment.value(moment.here(Quantity.activationDerivative(layer, neuron))) == 0
                && moment.value(moment.here(Quantity.activationGradient(layer, neuron))) != 0
                && moment.value(moment.here(Quantity.delta(layer, neuron))) == 0;
    }

    private void showCurve(Rectangle2D frame, Moment moment) {
        double z = moment.value(moment.here(Quantity.preActivation(layer, neuron)));
        boolean known = Double.isFinite(z) && moment.isKnown(moment.here(Quantity.activation(layer, neuron)));
        double shown = known ? z : 0;
        var activation =
                (ElementwiseActivation) moment.document().network().layer(layer).activation();
        var plot = new Plot(activation, Math.max(LEAST_RANGE, 1.3 * Math.abs(shown)), frame);
        if (!plotted.equals(Optional.of(plot))) {
            plotted = Optional.of(plot);
            plot.draw(line);
            put(axis, frame.getMinX(), plot.y(0), frame.getMaxX(), plot.y(0));
        }
        point.setVisible(known);
        point.setCenterX(plot.x(shown));
        point.setCenterY(plot.y(activation.value(shown)));
        tangent.setVisible(known && moment.isKnown(moment.here(Quantity.activationDerivative(layer, neuron))));
        plot.drawTangent(tangent, shown);
    }

    private static void put(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }

    /// An activation function over [-range, range], in a small frame.
    private record Plot(ElementwiseActivation activation, double range, Rectangle2D frame) {
        double x(double z) {
            return frame.getMinX() + frame.getWidth() * (z + range) / (2 * range);
        }

        double y(double a) {
            double low = lowest();
            double high = highest();
            double share = (a - low) / (high - low);
            return frame.getMinY() + frame.getHeight() * (1 - Math.clamp(share, 0, 1));
        }

        private double lowest() {
            return Math.min(activation.value(-range), Math.min(activation.value(range), activation.value(-1)));
        }

        private double highest() {
            return Math.max(activation.value(range), activation.value(-range));
        }

        void draw(Polyline line) {
            var points = new ArrayList<Double>();
            for (int k = 0; k <= SAMPLES; k++) {
                double z = -range + 2 * range * k / SAMPLES;
                points.add(x(z));
                points.add(y(activation.value(z)));
            }
            line.getPoints().setAll(points);
        }

        /// Draws a short piece of the tangent, no steeper on the screen than the frame is high.
        void drawTangent(Line tangent, double z) {
            double run = frame.getWidth() * 0.15;
            double height = highest() - lowest();
            double rise = -activation.derivative(z) * (2 * range * 0.15) / height * frame.getHeight();
            double shorten = Math.min(1, frame.getHeight() * 0.5 / Math.max(Math.abs(rise), 1e-9));
            double y = y(activation.value(z));
            put(tangent, x(z) - run * shorten, y - rise * shorten, x(z) + run * shorten, y + rise * shorten);
        }
    }
}

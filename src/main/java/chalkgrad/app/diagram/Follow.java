package chalkgrad.app.diagram;

import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.pass.Quantity;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// Keeps the current step in view when only a part of the diagram is visible.
final class Follow {
    private Follow() {}

    /// Shows the current number and its operands, or only the number if they do not fit.
    static Camera aim(Camera camera, DiagramLayout layout, List<Label> labels) {
        List<Rectangle2D> subject = boxes(layout, labels, Stress.SUBJECT);
        List<Rectangle2D> operands = boxes(layout, labels, Stress.OPERAND);
        if (camera.zoom() == 1 || subject.isEmpty()) {
            return camera;
        }
        Rectangle2D current = share(subject.getFirst(), layout);
        Rectangle2D all = operands.stream().map(box -> share(box, layout)).reduce(current, Follow::union);
        return camera.canShow(all)
                ? camera.following(all)
                : camera.following(all).following(current);
    }

    private static List<Rectangle2D> boxes(DiagramLayout layout, List<Label> labels, Stress stress) {
        return labels.stream()
                .filter(label -> label.stress() == stress)
                .map(label -> whole(layout, label))
                .toList();
    }

    /// A number with the neuron that it belongs to.
    private static Rectangle2D whole(DiagramLayout layout, Label label) {
        Quantity quantity = label.quantity();
        boolean ofNeuron = quantity.layer() > 0 && quantity.from() == 0 && quantity.to() > 0;
        return ofNeuron ? union(layout.node(quantity.layer(), quantity.to()), label.box()) : label.box();
    }

    private static Rectangle2D share(Rectangle2D box, DiagramLayout layout) {
        return new Rectangle2D(
                box.getMinX() / layout.width(),
                box.getMinY() / layout.height(),
                box.getWidth() / layout.width(),
                box.getHeight() / layout.height());
    }

    private static Rectangle2D union(Rectangle2D one, Rectangle2D other) {
        double x = Math.min(one.getMinX(), other.getMinX());
        double y = Math.min(one.getMinY(), other.getMinY());
        return new Rectangle2D(
                x, y, Math.max(one.getMaxX(), other.getMaxX()) - x, Math.max(one.getMaxY(), other.getMaxY()) - y);
    }
}

package chalkgrad.app.diagram;

import chalkgrad.app.number.Label;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// What a number stands with: the numbers of the same edge, or the neuron with its bias and gradients.
record Surroundings(DiagramLayout layout, List<Label> labels) {
    /// The box around a number and what it stands with.
    Rectangle2D of(Label label) {
        Quantity q = label.quantity();
        Stream<Rectangle2D> others = labels.stream()
                .filter(other -> isWith(NetworkPart.of(other.quantity()), NetworkPart.of(q)))
                .map(Label::box);
        boolean ofNode = isOfNode(NetworkPart.of(q)) && layout.isShown(q.layer(), q.to());
        Stream<Rectangle2D> node = ofNode ? Stream.of(layout.node(q.layer(), q.to())) : Stream.empty();
        return Stream.concat(others, node).reduce(label.box(), Surroundings::around);
    }

    private static boolean isWith(NetworkPart one, NetworkPart other) {
        return one.equals(other)
                || isOfNode(one) && isOfNode(other) && one.layer() == other.layer() && one.to() == other.to();
    }

    /// Whether it is a neuron or input, or the bias of one.
    private static boolean isOfNode(NetworkPart part) {
        return part.to() > 0 && (part.sort() == NetworkPart.Sort.NEURON || part.sort() == NetworkPart.Sort.BIAS);
    }

    private static Rectangle2D around(Rectangle2D one, Rectangle2D other) {
        double x = Math.min(one.getMinX(), other.getMinX());
        double y = Math.min(one.getMinY(), other.getMinY());
        return new Rectangle2D(
                x, y, Math.max(one.getMaxX(), other.getMaxX()) - x, Math.max(one.getMaxY(), other.getMaxY()) - y);
    }
}

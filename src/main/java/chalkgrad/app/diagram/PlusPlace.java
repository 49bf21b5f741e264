package chalkgrad.app.diagram;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The place of a plus sign that adds something to the network. No number is ever there: a plus for a layer stands
/// between the headings, and one for a neuron at the bottom, below its layer.
///
/// @param layer the number that the new layer gets, or the layer that gets a neuron; 0 for the inputs
/// @param isForLayer whether it adds a layer
record PlusPlace(int layer, boolean isForLayer, Point2D middle) {
    static final double RADIUS = 9;

    /// The plus of the gap or the column that a point of the stage lies in; empty beside the network.
    static Optional<PlusPlace> near(DiagramLayout layout, Point2D pointer) {
        int depth = layout.network().depth();
        double x = pointer.getX();
        for (int l = 1; l <= depth; l++) {
            if (x < layout.gapLeft(l)) {
                return Optional.of(below(layout, l - 1));
            }
            if (x <= layout.gapRight(l)) {
                return Optional.of(between(layout, l));
            }
        }
        double end = layout.lossColumn().middle() - layout.lossColumn().width() / 2;
        return x < end ? Optional.of(below(layout, depth)) : Optional.empty();
    }

    /// What the sign covers.
    Rectangle2D box() {
        return Places.around(middle, 2 * RADIUS, 2 * RADIUS);
    }

    /// The plus in the gap before a layer.
    static PlusPlace between(DiagramLayout layout, int layer) {
        double x = (layout.gapLeft(layer) + layout.gapRight(layer)) / 2;
        return new PlusPlace(layer, true, new Point2D(x, DiagramLayout.HEADER_HEIGHT / 2));
    }

    /// The plus below a layer.
    static PlusPlace below(DiagramLayout layout, int layer) {
        double x = layout.center(layer, layout.shown(layer).getFirst()).getX();
        double y = layout.height() - DiagramLayout.BELOW / 2;
        return new PlusPlace(layer, false, new Point2D(x, y));
    }
}

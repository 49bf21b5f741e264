package chalkgrad.app.diagram;

import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The places of biases and of the numbers computed for them.
record BiasPlaces(DiagramLayout layout) {
    /// Between a neuron and its bias.
    private static final double NEAR = 4;
    /// The same of a tied bias, whose cable begins there.
    private static final double TIED = 12;

    /// The bias that is added in a neuron: its own, or that of its whole layer; empty if the layer has none.
    static Optional<Quantity> of(Network network, int layer, int neuron) {
        Layer its = network.layer(layer);
        return its.hasBiases() ? Optional.of(Quantity.bias(layer, its.tiedBias() ? 0 : neuron)) : Optional.empty();
    }

    /// The knob of a bias; for a tied one (neuron 0), at the first neuron shown of its layer.
    Rectangle2D knob(int layer, int neuron) {
        Rectangle2D node = layout.node(layer, neuron == 0 ? layout.shown(layer).getFirst() : neuron);
        double distance = distance(node, neuron == 0 ? TIED : NEAR);
        return layout.detail().hasBiasAbove()
                ? new Rectangle2D(
                        Places.middle(node) - DiagramLayout.KNOB_WIDTH / 2,
                        node.getMinY() - DiagramLayout.PILL_HEIGHT - distance,
                        DiagramLayout.KNOB_WIDTH,
                        DiagramLayout.PILL_HEIGHT)
                : new Rectangle2D(
                        node.getMinX() - DiagramLayout.KNOB_WIDTH - 3,
                        node.getMinY() - 1,
                        DiagramLayout.KNOB_WIDTH,
                        23);
    }

    /// The knob at the left of a neuron, where the edges run; empty if there is none.
    Optional<Rectangle2D> beside(int layer, int neuron) {
        boolean first = neuron == layout.shown(layer).getFirst();
        return layout.detail().hasBiases() && !layout.detail().hasBiasAbove()
                ? of(layout.network(), layer, neuron)
                        .filter(bias -> bias.to() == neuron || first)
                        .map(bias -> knob(layer, bias.to()))
                : Optional.empty();
    }

    /// Between a neuron and its knob, so that the tag above that covers no heading.
    private double distance(Rectangle2D node, double usual) {
        double tag = layout.detail().hasBiasTags() ? DiagramLayout.TAG_HEIGHT : 0;
        double spare = node.getMinY() - layout.top() - DiagramLayout.PILL_HEIGHT - tag;
        double most = Math.min(usual, layout.detail().above() - DiagramLayout.PILL_HEIGHT);
        return Math.min(most, Math.max(NEAR, spare));
    }

    /// The tag of a bias: above its knob, or below if the knob is at the left, or in its place.
    Rectangle2D tag(int layer, int neuron) {
        Rectangle2D knob = knob(layer, neuron);
        if (!layout.detail().hasBiasTags()) {
            Point2D place = new Point2D(Places.middle(knob), Places.middleY(knob));
            return Places.around(place, DiagramLayout.KNOB_WIDTH, DiagramLayout.TAG_HEIGHT);
        }
        double y = layout.detail().hasBiasAbove() ? knob.getMinY() - DiagramLayout.TAG_HEIGHT : knob.getMaxY();
        return new Rectangle2D(knob.getMinX(), y, DiagramLayout.TAG_WIDTH, DiagramLayout.TAG_HEIGHT);
    }
}

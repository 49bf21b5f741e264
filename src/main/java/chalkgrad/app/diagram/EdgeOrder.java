package chalkgrad.app.diagram;

import chalkgrad.app.diagram.EdgeLabels.Edge;
import chalkgrad.app.session.Moment;
import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The order of the weights between two layers, downwards: that of their names, at every size of the stage, so that
/// they keep their order when a panel opens.
enum EdgeOrder {
    /// All edges from one neuron follow each other, as in a course where w₁₂ leads from neuron 1 to neuron 2.
    BY_SOURCE,
    /// All edges into one neuron follow each other.
    BY_TARGET;

    /// The order of the names of a document's weights.
    static EdgeOrder of(Moment moment) {
        Network network = moment.document().network();
        return IntStream.rangeClosed(1, network.depth())
                .filter(l -> network.size(l - 1) > 1 && network.size(l) > 1)
                .mapToObj(l -> of(
                        moment.names().bareText(Quantity.weight(l, 1, 2)),
                        moment.names().bareText(Quantity.weight(l, 2, 1))))
                .findFirst()
                .orElse(BY_TARGET);
    }

    private static EdgeOrder of(String fromFirst, String intoFirst) {
        return new NaturalOrder().compare(fromFirst, intoFirst) < 0 ? BY_SOURCE : BY_TARGET;
    }

    /// Whether some edges into a layer are in this order.
    boolean isOrderOf(List<Edge> edges) {
        return edges.equals(edges.stream().sorted(comparator()).toList());
    }

    Comparator<Edge> comparator() {
        return this == BY_SOURCE
                ? Comparator.comparingInt(Edge::from).thenComparingInt(Edge::to)
                : Comparator.comparingInt(Edge::to).thenComparingInt(Edge::from);
    }

    /// The neuron or input whose edges follow each other.
    int neuron(Edge edge) {
        return this == BY_SOURCE ? edge.from() : edge.to();
    }

    /// The layer of those neurons, 0 for the inputs.
    int layer(int layerOfEdges) {
        return this == BY_SOURCE ? layerOfEdges - 1 : layerOfEdges;
    }
}

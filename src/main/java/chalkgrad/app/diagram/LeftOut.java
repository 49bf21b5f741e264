package chalkgrad.app.diagram;

import chalkgrad.app.number.Label;
import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How many weights and biases have no number on the stage, whether or not it shows their neurons.
///
/// @param weights for each layer, the weights into it
/// @param biases for each layer, its biases
record LeftOut(List<Long> weights, List<Long> biases) {
    /// Nothing is left out.
    static final LeftOut NOTHING = new LeftOut(List.of(), List.of());

    LeftOut {
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
    }

    static LeftOut of(Network network, List<Label> labels) {
        return new LeftOut(
                layers(network)
                        .mapToObj(l -> (long) network.size(l - 1) * network.size(l) - shown(labels, l, true))
                        .toList(),
                layers(network)
                        .mapToObj(l -> network.layer(l).biasCount() - shown(labels, l, false))
                        .toList());
    }

    private static IntStream layers(Network network) {
        return IntStream.rangeClosed(1, network.depth());
    }

    /// The number of weights or biases of a layer that have a number: their own, or one computed for them.
    private static long shown(List<Label> labels, int layer, boolean weights) {
        Stream<Quantity> ofLayer = labels.stream().map(Label::quantity).filter(q -> q.layer() == layer);
        return ofLayer.filter(q -> weights ? q.isOfEdge() : q.isOfParameter() && !q.isOfEdge())
                .map(EdgeLabels.Edge::of)
                .distinct()
                .count();
    }
}

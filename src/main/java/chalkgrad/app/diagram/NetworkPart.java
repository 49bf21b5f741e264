package chalkgrad.app.diagram;

import chalkgrad.app.number.Label;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of a network that a number belongs to.
///
/// @param layer 0 for an input
/// @param from the neuron or input that an edge comes from; otherwise 0
/// @param to the neuron; 0 for what belongs to all of a layer, such as a tied bias
record NetworkPart(Sort sort, int layer, int from, int to) {
    static NetworkPart of(Quantity q) {
        if (q.isOfEdge()) {
            return new NetworkPart(Sort.EDGE, q.layer(), q.from(), q.to());
        }
        return new NetworkPart(sort(q), q.layer(), 0, q.to());
    }

    /// Whether the parts of some numbers that are covered have others that are left.
    static boolean haveOtherNumbers(List<Label> covered, Stream<Quantity> left) {
        Set<NetworkPart> bare =
                covered.stream().map(label -> NetworkPart.of(label.quantity())).collect(Collectors.toSet());
        if (!bare.isEmpty()) {
            left.map(NetworkPart::of).forEach(bare::remove);
        }
        return bare.isEmpty();
    }

    private static Sort sort(Quantity q) {
        boolean ofLoss = q.kind() == Kind.TARGET || q.kind() == Kind.LOSS_TERM || q.kind() == Kind.LOSS;
        return q.isOfParameter() ? Sort.BIAS : ofLoss ? Sort.LOSS : Sort.NEURON;
    }

    /// The sorts of parts that have numbers.
    enum Sort {
        EDGE,
        BIAS,
        /// A neuron or input.
        NEURON,
        /// A target with its term of the loss, or the loss.
        LOSS
    }
}

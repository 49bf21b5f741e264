package chalkgrad.exchange.label;

import chalkgrad.network.LayerKind;
import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;

/// An activation that reaches a neuron and the weight by which it is multiplied, without sample and iteration.
public record Factors(Quantity weight, Quantity activation) {
    /// The products whose sum a pre-activation is. A weight can be in several of them.
    public static List<Factors> of(Network network, int layer, int neuron) {
        LayerKind kind = network.layer(layer).kind();
        return network.wires(layer, neuron).stream()
                .filter(wire -> wire.row() != 0)
                .map(wire -> new Factors(
                        Quantity.weight(network.parameterLayer(layer), wire.row(), wire.column()),
                        Quantity.activation(kind.sources(layer).get(wire.source()), wire.neuron())))
                .toList();
    }

    /// What one of the two is multiplied by; empty for any other quantity.
    Optional<Quantity> otherThan(Quantity one) {
        return one.equals(weight)
                ? Optional.of(activation)
                : Optional.of(weight).filter(any -> one.equals(activation));
    }
}

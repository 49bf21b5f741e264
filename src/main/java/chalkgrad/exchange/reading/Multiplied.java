package chalkgrad.exchange.reading;

import chalkgrad.network.LayerKind;
import chalkgrad.network.LayerKind.Wire;
import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which activations a network multiplies by which weights. A weight that several connections share multiplies several.
final class Multiplied {
    private final Map<Quantity, Set<Quantity>> byWeight = new HashMap<>();
    private final Map<Quantity, Set<Quantity>> byActivation = new HashMap<>();

    Multiplied(Network network) {
        for (int l = 1; l <= network.depth(); l++) {
            LayerKind kind = network.layer(l).kind();
            for (int j = 1; j <= kind.size(); j++) {
                for (Wire wire : network.wires(l, j)) {
                    if (wire.row() != 0) {
                        add(
                                Quantity.weight(network.parameterLayer(l), wire.row(), wire.column()),
                                Quantity.activation(kind.sources(l).get(wire.source()), wire.neuron()));
                    }
                }
            }
        }
    }

    private void add(Quantity weight, Quantity activation) {
        byWeight.computeIfAbsent(weight, any -> new LinkedHashSet<>()).add(activation);
        byActivation.computeIfAbsent(activation, any -> new LinkedHashSet<>()).add(weight);
    }

    /// The activations that a weight multiplies, without sample and iteration.
    Set<Quantity> activationsBy(Quantity weight) {
        return byWeight.getOrDefault(weight.at(0, 1), Set.of());
    }

    /// The weights that multiply an activation, without sample and iteration.
    Set<Quantity> weightsFrom(Quantity activation) {
        return byActivation.getOrDefault(activation.at(0, 1), Set.of());
    }
}

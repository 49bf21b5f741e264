package chalkgrad.exchange.reading;

import chalkgrad.exchange.label.Factors;
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
            for (int j = 1; j <= network.size(l); j++) {
                Factors.of(network, l, j).forEach(this::add);
            }
        }
    }

    private void add(Factors factors) {
        byWeight.computeIfAbsent(factors.weight(), any -> new LinkedHashSet<>()).add(factors.activation());
        byActivation
                .computeIfAbsent(factors.activation(), any -> new LinkedHashSet<>())
                .add(factors.weight());
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

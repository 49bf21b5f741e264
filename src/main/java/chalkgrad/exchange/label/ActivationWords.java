package chalkgrad.exchange.label;

import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What homework calls activation functions.
public final class ActivationWords {
    /// Names that are also words for something else.
    private static final Set<String> ORDINARY = Set.of("identity", "step");

    private ActivationWords() {}

    /// The names of all activations that mean nothing else, and some others.
    public static Set<String> and(String... others) {
        Set<String> names = Activations.ALL.stream()
                .map(Activation::name)
                .filter(name -> !ORDINARY.contains(name))
                .collect(Collectors.toCollection(HashSet::new));
        names.addAll(List.of(others));
        return Set.copyOf(names);
    }
}

package chalkgrad.script.recognition;

import chalkgrad.script.recognition.ActivationProbe.Activated;
import chalkgrad.script.recognition.Neuron.Term;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Activations that a next layer leaves out, since it multiplies another one by two weights. Code with a variable for
/// each neuron can have the wrong one.
final class LeftOut {
    private final ActivationSearch search;
    private final Map<Integer, Neuron> before = new HashMap<>();
    private final List<Neuron> next;
    private final Map<Integer, Activated> activated;

    /// The pre-activations whose activations the next layer takes.
    private final Set<Integer> taken = new HashSet<>();

    /// @param activated the activations that are used, to which those are added that were left out
    LeftOut(ActivationSearch search, List<Neuron> before, List<Neuron> next, Map<Integer, Activated> activated) {
        this.search = search;
        this.next = next;
        this.activated = activated;
        before.forEach(neuron -> this.before.put(neuron.z(), neuron));
        next.forEach(neuron -> neuron.terms().forEach(term -> taken.add(z(term))));
    }

    /// The next layer's neurons, each with all activations that it is meant to take.
    List<Neuron> meant() {
        return next.stream()
                .map(neuron -> neuron.repeated()
                        .flatMap(again -> leftOut(z(again)).map(other -> exchanged(neuron, again, other)))
                        .orElse(neuron))
                .toList();
    }

    private Neuron exchanged(Neuron neuron, Term again, Activated other) {
        activated.put(other.node(), other);
        return neuron.with(again, other.node(), other.z() > z(again));
    }

    private int z(Term term) {
        return Objects.requireNonNull(activated.get(term.other())).z();
    }

    /// The activation of the nearest neuron that shares inputs with another and that the next layer does not take.
    private Optional<Activated> leftOut(int z) {
        Neuron neuron = before.get(z);
        return neuron == null
                ? Optional.empty()
                : before.values().stream()
                        .filter(other ->
                                !taken.contains(other.z()) && !Collections.disjoint(other.factors(), neuron.factors()))
                        .min(Comparator.comparingInt((Neuron other) -> Math.abs(other.z() - z)))
                        .flatMap(other -> search.firstOf(other.z()));
    }
}

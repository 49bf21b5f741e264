package chalkgrad.script.recognition;

import chalkgrad.script.recognition.Neuron.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells networks apart that have the same weights and the same inputs: a program that computes its outputs once and
/// then again in another way, for another loss.
final class Versions {
    private final FoundLayers layers;
    private final Map<List<Long>, Integer> numbers = new HashMap<>();

    Versions(FoundLayers layers) {
        this.layers = layers;
    }

    /// The outputs of each version, in the order in which they are computed. What is computed again only in part, as a
    /// check, is no version.
    List<List<Neuron>> of(List<Neuron> outputs) {
        Map<Integer, Integer> seen = new HashMap<>();
        List<List<Neuron>> versions = new ArrayList<>();
        for (Neuron neuron : outputs) {
            int version = seen.merge(number(neuron), 1, Integer::sum);
            if (version > versions.size()) {
                versions.add(new ArrayList<>());
            }
            versions.get(version - 1).add(neuron);
        }
        boolean isWhole = versions.stream()
                .allMatch(version -> version.size() == versions.getFirst().size());
        return isWhole ? versions : List.of(outputs);
    }

    /// The same for neurons whose weights meet the same inputs, however the sum is written.
    private int number(Neuron neuron) {
        List<Long> key = neuron.terms().stream().map(this::product).sorted().toList();
        return numbers.computeIfAbsent(key, any -> numbers.size());
    }

    private long product(Term term) {
        if (layers.isHidden(term.other())) {
            int before = number(layers.neuron(layers.hidden(term.other()).z()));
            return (long) term.given() << Integer.SIZE | before;
        }
        // either factor of a first layer's product can stand first
        int smaller = Math.min(term.given(), term.other());
        return (long) smaller << Integer.SIZE | Math.max(term.given(), term.other());
    }
}

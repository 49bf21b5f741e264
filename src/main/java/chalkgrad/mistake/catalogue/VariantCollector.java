package chalkgrad.mistake.catalogue;

import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.table.Role;
import chalkgrad.table.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Collects the ways to make one mistake in a document.
public final class VariantCollector {
    private final Mistake mistake;
    private final Assignment assignment;
    private final List<Variant> found = new ArrayList<>();

    VariantCollector(Mistake mistake, Assignment assignment) {
        this.mistake = mistake;
        this.assignment = assignment;
    }

    /// An expression that is exchanged in any layer.
    public record LayerChange(Role role, Change change) {
        Exchange in(int layer) {
            return new Exchange(role, layer, change);
        }

        Exchange at(int layer, int neuron) {
            return new Exchange(role, layer, change.onlyFor(neuron));
        }
    }

    /// Adds a way to make the mistake, as far as the document has what it exchanges.
    ///
    /// @param cost how much less likely this way is than others; 0 for the plain one
    public void add(double cost, Wording wording, List<Exchange> exchanges) {
        var possible = new ArrayList<Exchange>(exchanges.size());
        boolean ofBiases = true;
        int first = Integer.MAX_VALUE;
        for (Exchange exchange : exchanges) {
            Term term = exchange.term();
            if (assignment.table().isDense(term)) {
                possible.add(exchange);
                ofBiases &= term.role().isOfBiases();
                first = Math.min(first, assignment.table().order(term));
            }
        }
        if (!possible.isEmpty()) {
            boolean isEverywhere = !ofBiases && possible.size() == exchanges.size();
            List<Integer> layers = isEverywhere
                    ? List.of()
                    : possible.stream().map(Exchange::layer).toList();
            found.add(new Variant(mistake, cost, possible, first, isEverywhere ? wording : wording.within(layers)));
        }
    }

    public void add(double cost, Wording wording, Role role, int layer, Change change) {
        add(cost, wording, List.of(new Exchange(role, layer, change)));
    }

    /// Adds a change in each layer separately, in all of them, in all hidden ones, and at each neuron separately.
    public void inLayers(double cost, Wording wording, Role role, List<Integer> layers, Change change) {
        inLayers(cost, wording, layers, new LayerChange(role, change));
    }

    /// Adds changes made together in each layer separately, in all of them, in all hidden ones, and at each neuron
    /// separately.
    public void inLayers(double cost, Wording wording, List<Integer> wanted, LayerChange... parts) {
        List<Integer> layers = wanted.stream()
                .filter(l ->
                        Stream.of(parts).anyMatch(part -> assignment.table().isDense(part.role.in(l))))
                .toList();
        for (int l : layers) {
            add(cost, wording.in(l), in(List.of(l), parts));
            atNeurons(cost + Cost.ONE_OF_SIBLINGS, wording, l, parts);
        }
        List<Integer> hidden =
                layers.stream().filter(l -> l < assignment.depth()).toList();
        if (layers.size() > 1) {
            add(cost + Cost.EVERYWHERE, wording.inOneOf(layers), in(layers, parts));
        }
        if (hidden.size() > 1 && hidden.size() < layers.size()) {
            add(cost + Cost.EVERYWHERE, wording.inOneOf(hidden), in(hidden, parts));
        }
    }

    private void atNeurons(double cost, Wording wording, int l, LayerChange... parts) {
        boolean ofOutputs = Stream.of(parts).anyMatch(part -> part.role == Role.LOSS_TERMS);
        boolean ofSample = Stream.of(parts).anyMatch(part -> part.role == Role.LOSS);
        int size = assignment.size(ofOutputs ? assignment.depth() : l);
        if (!ofSample && size > 1 && size <= Assignment.MOST_NEURONS) {
            for (int j = 1; j <= size; j++) {
                var own = new ArrayList<Exchange>(parts.length);
                for (LayerChange part : parts) {
                    own.add(part.at(l, j));
                }
                add(cost, wording.in(l, j), own);
            }
        }
    }

    /// Changes made together in each of some layers.
    static List<Exchange> in(List<Integer> layers, LayerChange... parts) {
        var all = new ArrayList<Exchange>(layers.size() * parts.length);
        for (int l : layers) {
            for (LayerChange part : parts) {
                all.add(part.in(l));
            }
        }
        return all;
    }

    List<Variant> found() {
        return found;
    }
}

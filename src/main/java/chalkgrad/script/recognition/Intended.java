package chalkgrad.script.recognition;

import chalkgrad.script.graph.Memory;
import chalkgrad.script.recognition.Orphans.Orphan;
import chalkgrad.script.recognition.Structure.LayerNodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The structure that a program means, where its forward pass uses the parameters wrongly.
final class Intended {
    /// How much must speak for numbers to be the biases that a layer leaves out.
    private static final int ENOUGH = 3;

    private final Structure computed;
    private final TransposedWeights orientation;
    private final Orphans orphans;
    private final UnnamedBiases unnamed;

    /// @param used the numbers that any forward pass uses
    Intended(Memory memory, Origins origins, FoundLayers layers, Set<Integer> used, Structure computed) {
        this.computed = computed;
        this.orientation = new TransposedWeights(memory, origins, layers, computed);
        Set<Integer> own = new HashSet<>(computed.parameters());
        computed.samples().forEach(sample -> own.addAll(sample.x()));
        int least = own.stream()
                .filter(node -> node >= 0)
                .mapToInt(node -> node)
                .min()
                .orElse(0);
        int before = used.stream()
                .filter(node -> node < least && !own.contains(node))
                .mapToInt(node -> node)
                .max()
                .orElse(-1);
        int first = computed.samples().getFirst().z().getFirst().getFirst();
        orphans = new Orphans(memory, origins, used, before + 1, first);
        unnamed = new UnnamedBiases(memory.graph(), origins, used, computed, before + 1, first);
    }

    /// The structure with all parameters; empty if some weights cannot be found.
    Optional<Structure> structure() {
        List<LayerNodes> layers = new ArrayList<>();
        for (int l = 1; l <= computed.layers().size(); l++) {
            LayerNodes layer = withOwnWeights(l);
            if (layer.weights().stream().anyMatch(row -> row.contains(Structure.MISSING))) {
                return Optional.empty();
            }
            LayerNodes turned = orientation.isTransposed(l) ? layer.transposed() : layer;
            layers.add(turned.withBiases(biases(l)));
        }
        return Optional.of(new Structure(layers, computed.samples()));
    }

    private static List<List<Integer>> transposed(List<List<Integer>> weights) {
        List<List<Integer>> result = new ArrayList<>();
        for (int j = 0; j < weights.getFirst().size(); j++) {
            int column = j;
            result.add(weights.stream().map(row -> row.get(column)).toList());
        }
        return result;
    }

    private LayerNodes layer(int l) {
        return computed.layers().get(l - 1);
    }

    /// Single weights that are used in two places: one of these belongs to a weight that is not used.
    private LayerNodes withOwnWeights(int l) {
        LayerNodes layer = layer(l);
        List<List<Integer>> weights = layer.weights();
        List<Integer> all = weights.stream().flatMap(List::stream).toList();
        for (int node : all) {
            if (node != Structure.MISSING && Collections.frequency(all, node) == 2) {
                return orphans.all().stream()
                        .filter(one -> one.nodes().size() == 1 && one.isUpdated() && orphans.isNamedLike(one, node))
                        .findFirst()
                        .map(one -> layer.withWeights(
                                replaced(weights, node, one.nodes().getFirst())))
                        .orElse(layer);
            }
        }
        return layer;
    }

    /// The weights with one of two places of a node given to another, so that they are in the order of the code.
    private static List<List<Integer>> replaced(List<List<Integer>> weights, int node, int other) {
        List<List<List<Integer>>> possible = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            for (int j = 0; j < weights.get(i).size(); j++) {
                if (weights.get(i).get(j) == node) {
                    List<List<Integer>> changed = new ArrayList<>();
                    weights.forEach(row -> changed.add(new ArrayList<>(row)));
                    changed.get(i).set(j, other);
                    possible.add(changed);
                }
            }
        }
        return Collections.min(possible, Comparator.comparingInt(Intended::disorder));
    }

    private static int disorder(List<List<Integer>> weights) {
        return Math.min(descents(weights), descents(transposed(weights)));
    }

    private static int descents(List<List<Integer>> weights) {
        List<Integer> all = weights.stream().flatMap(List::stream).toList();
        int result = 0;
        for (int k = 1; k < all.size(); k++) {
            result += all.get(k) < all.get(k - 1) ? 1 : 0;
        }
        return result;
    }

    private List<Integer> biases(int l) {
        List<Integer> own = withoutThoseOfOthers(l);
        boolean isOfAnother = !own.contains(Structure.MISSING)
                && computed.layers().stream()
                        .anyMatch(other ->
                                !other.equals(layer(l)) && other.biases().equals(own));
        if (!own.contains(Structure.MISSING)) {
            return isOfAnother ? orphan(l, ENOUGH + 1).orElse(own) : own;
        }
        Set<Integer> known = new HashSet<>(own);
        known.remove(Structure.MISSING);
        if (known.isEmpty()) {
            return orphan(l, ENOUGH).or(() -> unnamed.of(l)).orElse(List.of());
        }
        boolean isTied = known.size() == 1 && (own.size() > 2 || isAnyTied());
        return isTied
                ? Collections.nCopies(own.size(), known.iterator().next())
                : withSingleOnes(own).orElse(List.of());
    }

    /// The biases, where one that is not the tied bias of the layer, but that of another, counts as missing.
    private List<Integer> withoutThoseOfOthers(int l) {
        List<Integer> own = layer(l).biases();
        Set<Integer> tied = new HashSet<>();
        computed.layers().stream()
                .filter(other -> !other.equals(layer(l)) && other.isTied())
                .forEach(other -> tied.add(other.biases().getFirst()));
        List<Integer> rest = own.stream().filter(node -> !tied.contains(node)).toList();
        return rest.isEmpty()
                ? own
                : own.stream()
                        .map(node -> tied.contains(node) ? Structure.MISSING : node)
                        .toList();
    }

    private boolean isAnyTied() {
        return computed.layers().stream().anyMatch(LayerNodes::isTied);
    }

    /// Biases that are single numbers, of which some are left out.
    private Optional<List<Integer>> withSingleOnes(List<Integer> own) {
        List<Integer> result = new ArrayList<>(own);
        List<Orphan> single = new ArrayList<>(orphans.all().stream()
                .filter(one ->
                        one.nodes().size() == 1 && (one.isCalledBias() || one.isUpdated() && isNamedLike(one, own)))
                .toList());
        for (int j = 0; j < result.size(); j++) {
            if (result.get(j) == Structure.MISSING) {
                if (single.isEmpty()) {
                    return Optional.empty();
                }
                result.set(j, single.removeFirst().nodes().getFirst());
            }
        }
        return Optional.of(result);
    }

    /// The biases that a layer leaves out.
    private Optional<List<Integer>> orphan(int l, int enough) {
        int size = layer(l).size();
        return orphans.all().stream()
                .filter(one -> one.nodes().size() == size || one.nodes().size() == 1)
                .filter(one -> score(one, l) >= enough)
                .max(Comparator.comparingInt((Orphan one) -> score(one, l))
                        .thenComparingInt(one -> one.nodes().size())
                        .thenComparingInt(one -> one.nodes().getFirst()))
                .map(one -> one.nodes().size() == size
                        ? one.nodes()
                        : Collections.nCopies(size, one.nodes().getFirst()));
    }

    /// Whether a number is called as one of some others is.
    private boolean isNamedLike(Orphan orphan, List<Integer> others) {
        return others.stream().anyMatch(node -> node != Structure.MISSING && orphans.isNamedLike(orphan, node));
    }

    private int score(Orphan orphan, int l) {
        boolean isLike = computed.layers().stream().anyMatch(other -> isNamedLike(orphan, other.biases()));
        boolean isOfAnother = orphan.layer() > 0 && orphan.layer() != l;
        if (isOfAnother || !orphan.isCalledBias() && !isLike) {
            return 0;
        }
        return (orphan.isCalledBias() ? 2 : 0)
                + (orphan.layer() == l ? 2 : 0)
                + (orphan.isUpdated() ? 1 : 0)
                + (isLike ? 1 : 0);
    }
}

package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.recognition.Origins.Updated;
import chalkgrad.script.recognition.Structure.LayerNodes;
import chalkgrad.script.recognition.Structure.SampleNodes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the samples that each of the first updates of a network comes from.
final class BatchReading {
    /// So many updates are looked at, or more if two rounds have more.
    private static final int LOOKED = 60;

    private final Memory memory;
    private final Graph graph;
    private final Origins origins;
    private final ParameterVersions versions;
    private final Structure first;

    /// @param whole the network with its parameters before the first update, and all samples that are computed with
    /// them
    BatchReading(Memory memory, Origins origins, Structure whole, ParameterVersions versions) {
        this.memory = memory;
        this.graph = memory.graph();
        this.origins = origins;
        this.versions = versions;
        first = used(whole, 0).orElse(whole);
    }

    /// The network with the samples of the first update; with all if there is none.
    Structure first() {
        return first;
    }

    /// The network before each of the first updates, with the samples of the update; fewer if that is not understood,
    /// and
    /// two if all updates have the same samples.
    List<Structure> all() {
        if (versions.updates() < 2) {
            return List.of(first);
        }
        List<Structure> two = found(2);
        boolean isAlways = two.size() == 2 && inputs(two.getLast()).equals(inputs(first));
        return isAlways ? two : two.size() < 2 ? List.of(first) : found(looked());
    }

    /// How many updates are looked at: at least those of two rounds, to see whether samples come again.
    private int looked() {
        return Math.min(versions.updates(), Math.max(LOOKED, 2 * versions.perRound() + 1));
    }

    private static List<List<Integer>> inputs(Structure of) {
        return of.samples().stream().map(SampleNodes::x).toList();
    }

    /// The first batches, up to one that is not understood.
    private List<Structure> found(int updates) {
        Map<Integer, Updated> updated = new HashMap<>();
        for (int k = 1; k < updates; k++) {
            int update = k;
            versions.after(k).forEach((parameter, node) -> {
                if (node >= 0 && !node.equals(parameter)) {
                    updated.putIfAbsent(node, new Updated(origins.group(parameter), update));
                }
            });
        }
        Origins later = origins.after(updated);
        var layers = new FoundLayers(memory, later);
        List<Structure> computed = new Structures(graph, later, layers, new Roles(memory, later, layers)).all();
        Map<List<Integer>, List<Structure>> byWeights = new HashMap<>();
        computed.forEach(one -> byWeights
                .computeIfAbsent(firstWeights(one), any -> new ArrayList<>())
                .add(one));
        List<Structure> result = new ArrayList<>(List.of(first));
        for (int k = 1; k < updates; k++) {
            int update = k;
            Structure own = first.withParameters(versions.after(k));
            Optional<Structure> batch = byWeights.getOrDefault(firstWeights(own), List.of()).stream()
                    .filter(one -> isSame(one, own))
                    .flatMap(one -> used(one, update).stream())
                    .max(Comparator.comparingInt(one -> one.samples().size()));
            if (batch.isEmpty()) {
                break;
            }
            result.add(own.withSamples(batch.get().samples()));
        }
        return result;
    }

    private static List<Integer> firstWeights(Structure of) {
        return of.layers().getFirst().weights().stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /// Whether two networks have the same weights, which the forward pass may use transposed.
    private static boolean isSame(Structure one, Structure other) {
        if (one.layers().size() != other.layers().size()) {
            return false;
        }
        for (int l = 0; l < one.layers().size(); l++) {
            LayerNodes layer = one.layers().get(l);
            List<List<Integer>> weights = other.layers().get(l).weights();
            if (!layer.weights().equals(weights)
                    && !layer.transposed().weights().equals(weights)) {
                return false;
            }
        }
        return true;
    }

    /// The network with those samples that an update comes from; empty if it comes from none.
    private Optional<Structure> used(Structure of, int update) {
        if (update >= versions.updates()) {
            return Optional.empty();
        }
        int from = of.samples().stream()
                .flatMap(sample -> sample.z().stream().flatMap(List::stream))
                .mapToInt(z -> z)
                .min()
                .orElse(0);
        BitSet sources = graph.sources(versions.after(update + 1).values(), from);
        List<SampleNodes> samples = of.samples().stream()
                .filter(sample -> sample.z().stream().flatMap(List::stream).anyMatch(sources::get))
                .toList();
        return samples.isEmpty() ? Optional.empty() : Optional.of(of.withSamples(samples));
    }
}

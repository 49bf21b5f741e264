package chalkgrad.script.recognition;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Parameters;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.recognition.Structure.LayerNodes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// A network and all numbers of its code as they are, and as they would be with slightly other weights, biases and
/// inputs. A number of the code can equal one of the network by chance; it does not do so in several worlds.
///
/// Where rounding decides what the code computes, as it does where symmetric inputs make gradients that are nearly 0,
/// the real world is not one of those that are compared.
///
/// @param document the network as it is
/// @param documents the network in each world, the real one first, if it is one of them
/// @param values all numbers of the code in each world, by node
/// @param dependent the nodes that a number goes into which differs in the worlds
/// @param own those of them that are not of another network
/// @param rounded the nodes whose numbers rounding decides, in one of the worlds
record NudgedGraph(
        Document document,
        List<Document> documents,
        List<double[]> values,
        BitSet dependent,
        BitSet own,
        BitSet rounded) {
    /// So many worlds are compared.
    private static final int WORLDS = 3;

    NudgedGraph {
        documents = List.copyOf(documents);
        values = List.copyOf(values);
    }

    /// Targets stay as they are in all worlds, also where the code makes them of the inputs. Inputs that are the
    /// targets
    /// too, as those of an autoencoder, stay with them.
    ///
    /// @param used the samples of the structure that are those of the document
    static NudgedGraph of(Graph graph, Origins origins, Structure structure, Document document, List<Integer> used) {
        List<Integer> given = new ArrayList<>(structure.parameters());
        if (!areTargets(document)) {
            used.forEach(s -> given.addAll(structure.samples().get(s).x()));
        }
        Map<Integer, Double> kept = kept(graph, origins, structure);
        given.forEach(kept::remove);
        var nudges = new Nudges(graph, given, kept);
        List<Document> documents = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        var rounded = new BitSet();
        if (nudges.real().rounded().isEmpty()) {
            documents.add(document);
            values.add(nudges.real().values());
        }
        while (documents.size() < WORLDS) {
            Nudges.World world = nudges.next();
            documents.add(with(document, structure, used, world.others()));
            values.add(world.values());
            rounded.or(world.rounded());
        }
        BitSet dependent = graph.dependents(given, kept.keySet());
        BitSet own = (BitSet) dependent.clone();
        own.andNot(ofOthers(graph, origins, structure));
        return new NudgedGraph(document, documents, values, dependent, own, rounded);
    }

    /// The nodes of other networks, as of one that is trained with the same samples from other weights: they come from
    /// numbers that are trained, but from none of the network's own.
    private static BitSet ofOthers(Graph graph, Origins origins, Structure structure) {
        Set<Integer> own = Set.copyOf(structure.parameters());
        List<Integer> others = IntStream.range(0, graph.size())
                .filter(node -> origins.isTrained(node) && !own.contains(node))
                .boxed()
                .toList();
        BitSet result = graph.dependents(others, Set.of());
        result.andNot(graph.dependents(structure.parameters(), Set.of()));
        return result;
    }

    private static boolean areTargets(Document document) {
        return document.samples().stream().allMatch(sample -> sample.y().equals(sample.x()));
    }

    /// What the code makes of given numbers before the network computes something, with its value.
    private static Map<Integer, Double> kept(Graph graph, Origins origins, Structure structure) {
        int first = structure.samples().stream()
                .flatMap(sample -> sample.z().stream().flatMap(List::stream))
                .mapToInt(z -> z)
                .min()
                .orElse(0);
        Map<Integer, Double> result = new HashMap<>();
        for (int node = 0; node < first; node++) {
            if (graph.operands(node).length > 0 && (origins.isGiven(node) || origins.isBehind(node))) {
                result.put(node, graph.value(node));
            }
        }
        return result;
    }

    private static Document with(
            Document document, Structure structure, List<Integer> used, Map<Integer, Double> others) {
        List<Matrix> weights = new ArrayList<>();
        List<Matrix> biases = new ArrayList<>();
        for (int l = 1; l <= structure.layers().size(); l++) {
            LayerNodes nodes = structure.layers().get(l - 1);
            Matrix before = document.parameters().weights(l);
            weights.add(Matrix.generate(
                    nodes.weights().size(),
                    nodes.size(),
                    (i, j) -> others.getOrDefault(nodes.weights().get(i).get(j), before.get(i, j))));
            Matrix old = document.parameters().biases(l);
            biases.add(Matrix.generate(
                    old.rows(),
                    old.columns(),
                    (i, j) -> nodes.biases().isEmpty()
                            ? old.get(i, j)
                            : others.getOrDefault(nodes.biases().get(j), old.get(i, j))));
        }
        Document result = document.with(new Parameters(weights, biases));
        for (int k = 0; k < used.size(); k++) {
            List<Integer> x = structure.samples().get(used.get(k)).x();
            Sample real = document.samples().get(k);
            Matrix inputs = Matrix.row(IntStream.range(0, x.size())
                    .mapToDouble(i -> others.getOrDefault(x.get(i), real.x().get(0, i)))
                    .toArray());
            result = result.withSample(k + 1, new Sample(inputs, real.y()));
        }
        return result;
    }
}

package chalkgrad.script.recognition;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.document.Notation.IndexOrder;
import chalkgrad.document.Notation.IndexStyle;
import chalkgrad.notation.NotationRules;
import chalkgrad.pass.Quantity;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.recognition.Structure.LayerNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes the names of weights and biases from the code. Names that would mean two things are left out.
final class NotationReading {
    private final Memory memory;
    private final Structure structure;
    private final Map<Integer, Memory.NamedArray> arrays = new HashMap<>();

    NotationReading(Memory memory, Structure structure) {
        this.memory = memory;
        this.structure = structure;
        for (Memory.NamedArray array : memory.arrays()) {
            array.nodes().forEach(node -> arrays.putIfAbsent(node, array));
        }
    }

    /// The document in the letters of the code, as far as they name its parameters.
    Document applyTo(Document document) {
        Notation plain = document.notation();
        List<Document> tries = List.of(
                document.with(withMatrices(withLetters(plain))),
                document.with(withMatrices(plain)),
                document.with(withSingleNames(withLetters(plain))),
                document.with(withSingleNames(plain)),
                document.with(withLetters(plain)));
        return tries.stream()
                .filter(one -> !one.notation().equals(document.notation()) && NotationRules.allow(one))
                .findFirst()
                .orElse(document);
    }

    private Notation withLetters(Notation notation) {
        String z = letter(structure.samples().getFirst().z().getFirst(), notation.preActivation());
        return z.equals(notation.activation()) || z.length() > 2
                ? notation
                : new Notation(
                        z,
                        notation.activation(),
                        notation.weights(),
                        notation.biases(),
                        notation.indexBase(),
                        notation.indexOrder(),
                        notation.indexStyle(),
                        notation.transposed(),
                        notation.names());
    }

    /// The name of what these numbers are in, without the number of the layer.
    private String letter(List<Integer> nodes, String otherwise) {
        String name = arrayName(nodes);
        if (name == null) {
            return otherwise;
        }
        int end = name.length();
        while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == '_')) {
            end--;
        }
        return end == 0 ? otherwise : name.substring(0, end);
    }

    private @Nullable String arrayName(List<Integer> nodes) {
        Memory.NamedArray array = arrays.get(nodes.getFirst());
        return array != null && array.nodes().containsAll(nodes) && isPlain(array.name()) ? array.name() : null;
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    private Notation withMatrices(Notation notation) {
        List<String> weights = new ArrayList<>();
        List<String> biases = new ArrayList<>();
        boolean transposed = false;
        for (LayerNodes layer : structure.layers()) {
            List<Integer> all = layer.weights().stream().flatMap(List::stream).toList();
            String name = arrayName(all);
            // a matrix that holds the biases too has other indices
            if (name != null
                    && Objects.requireNonNull(arrays.get(all.getFirst()))
                                    .nodes()
                                    .size()
                            == all.size()) {
                weights.add(name);
                transposed |= isTransposed(layer, Objects.requireNonNull(arrays.get(all.getFirst())));
            }
            String bias = layer.biases().isEmpty() ? null : arrayName(layer.biases());
            if (bias != null) {
                biases.add(bias);
            }
        }
        int depth = structure.layers().size();
        if (weights.size() < depth) {
            return Notation.CANONICAL;
        }
        return new Notation(
                notation.preActivation(),
                notation.activation(),
                weights,
                biases.size() == depth ? biases : List.of(),
                0,
                transposed ? IndexOrder.OUTPUT_INPUT : IndexOrder.INPUT_OUTPUT,
                IndexStyle.ARRAYS,
                transposed,
                Map.of());
    }

    /// Whether a matrix has a row for each neuron.
    private static boolean isTransposed(LayerNodes layer, Memory.NamedArray array) {
        List<List<Integer>> weights = layer.weights();
        if (array.shape().size() != 2
                || weights.size() == 1
                || weights.getFirst().size() == 1) {
            return false;
        }
        return array.nodes().indexOf(weights.get(1).getFirst())
                == array.nodes().indexOf(weights.getFirst().getFirst()) + 1;
    }

    /// Names of single weights, such as w1 to w8.
    private Notation withSingleNames(Notation notation) {
        Map<String, String> names = new HashMap<>();
        for (int l = 1; l <= structure.layers().size(); l++) {
            LayerNodes layer = structure.layers().get(l - 1);
            for (int i = 1; i <= layer.weights().size(); i++) {
                for (int j = 1; j <= layer.size(); j++) {
                    put(
                            names,
                            Quantity.weight(l, i, j).name(),
                            layer.weights().get(i - 1).get(j - 1));
                }
            }
            for (int j = 1; j <= layer.biases().size(); j++) {
                put(
                        names,
                        Quantity.bias(l, layer.isTied() ? 0 : j).name(),
                        layer.biases().get(j - 1));
            }
        }
        return notation.withNames(List.of(), List.of(), names);
    }

    private void put(Map<String, String> names, String canonical, int node) {
        String name = memory.name(node);
        if (name != null && isPlain(name) && !names.containsValue(name)) {
            names.put(canonical, name);
        }
    }
}

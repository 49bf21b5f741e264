package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.Structure.LayerNodes;
import chalkgrad.script.recognition.Structure.SampleNodes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides whether the forward pass uses a square matrix of weights transposed: if the backward pass, the update and
/// other layers say so.
final class TransposedWeights {
    private static final int MOST_FACTORS = 6;

    private final Graph graph;
    private final Memory memory;
    private final Origins origins;
    private final Structure structure;
    private final FoundLayers layers;

    TransposedWeights(Memory memory, Origins origins, FoundLayers layers, Structure structure) {
        this.graph = memory.graph();
        this.memory = memory;
        this.origins = origins;
        this.layers = layers;
        this.structure = structure;
    }

    /// Whether a layer's weights are the other way round than the forward pass has them. Layers count from 1.
    boolean isTransposed(int l) {
        LayerNodes layer = structure.layers().get(l - 1);
        if (layer.weights().size() != layer.size() || layer.size() < 2) {
            return false;
        }
        int votes = backward(l) + update(l) + convention(l);
        // the forward pass itself is one vote
        return votes < -1;
    }

    /// The inputs of a layer, by node.
    private Map<Integer, Integer> inputs(int l) {
        Map<Integer, Integer> result = new HashMap<>();
        for (SampleNodes sample : structure.samples()) {
            List<Integer> before = l == 1 ? sample.x() : sample.z().get(l - 2);
            for (int i = 0; i < before.size(); i++) {
                if (l == 1) {
                    result.put(before.get(i), i);
                } else {
                    int place = i;
                    layers.activationsOf(before.get(i)).forEach(node -> result.put(node, place));
                }
            }
        }
        return result;
    }

    /// 1 if gradients are passed back by the weights as the forward pass has them, -1 if transposed, 0 if neither.
    private int backward(int l) {
        LayerNodes layer = structure.layers().get(l - 1);
        Map<Integer, Integer> rows = new HashMap<>();
        Map<Integer, Integer> columns = new HashMap<>();
        for (int i = 0; i < layer.weights().size(); i++) {
            for (int j = 0; j < layer.size(); j++) {
                rows.put(layer.weights().get(i).get(j), i);
                columns.put(layer.weights().get(i).get(j), j);
            }
        }
        Map<Integer, Integer> inputs = inputs(l);
        int votes = 0;
        for (int node : rows.keySet()) {
            for (int user : node < 0 ? new int[0] : origins.users(node)) {
                votes += graph.operation(user) == Operation.DOT ? vote(graph.operands(user), rows, columns, inputs) : 0;
            }
        }
        return Integer.signum(votes);
    }

    private static int vote(
            int[] of, Map<Integer, Integer> rows, Map<Integer, Integer> columns, Map<Integer, Integer> inputs) {
        Set<Integer> sameRow = new HashSet<>();
        Set<Integer> sameColumn = new HashSet<>();
        for (int k = 0; k < of.length; k += 2) {
            boolean isFirst = rows.containsKey(of[k]);
            int weight = isFirst ? of[k] : of[k + 1];
            Integer row = rows.get(weight);
            Integer column = columns.get(weight);
            if (row == null || column == null || inputs.containsKey(isFirst ? of[k + 1] : of[k])) {
                return 0;
            }
            sameRow.add(row);
            sameColumn.add(column);
        }
        return sameRow.size() == sameColumn.size() ? 0 : sameRow.size() == 1 ? 1 : sameColumn.size() == 1 ? -1 : 0;
    }

    /// 1 if the gradient of each weight is made with the input that the forward pass multiplies it by, -1 if with the
    /// input of the transposed weight.
    private int update(int l) {
        LayerNodes layer = structure.layers().get(l - 1);
        Map<Integer, Integer> inputs = inputs(l);
        int votes = 0;
        for (int i = 0; i < layer.weights().size(); i++) {
            for (int j = 0; j < layer.size(); j++) {
                int node = layer.weights().get(i).get(j);
                if (i != j && node >= 0) {
                    Set<Integer> used = inputsOfStep(node, inputs);
                    votes += used.equals(Set.of(i)) ? 1 : used.equals(Set.of(j)) ? -1 : 0;
                }
            }
        }
        return Integer.signum(votes);
    }

    private Set<Integer> inputsOfStep(int weight, Map<Integer, Integer> inputs) {
        Set<Integer> result = new HashSet<>();
        for (int user : origins.users(weight)) {
            int[] of = graph.operands(user);
            Operation operation = graph.operation(user);
            if (operation == Operation.SUBTRACT && of[0] == weight || operation == Operation.ADD) {
                collect(of[0] == weight ? of[1] : of[0], inputs, result, MOST_FACTORS);
            }
        }
        return result;
    }

    /// The inputs that a gradient is a product with, under factors that are added or multiplied.
    private void collect(int node, Map<Integer, Integer> inputs, Set<Integer> result, int depth) {
        int[] of = graph.operands(node);
        boolean isProduct = graph.operation(node).isProduct();
        boolean isFound = false;
        for (int operand : of) {
            Integer place = isProduct ? inputs.get(operand) : null;
            if (place != null) {
                result.add(place);
                isFound = true;
            }
        }
        if (!isFound && depth > 0 && of.length <= 2) {
            for (int operand : of) {
                if (origins.isMixed(operand)) {
                    collect(operand, inputs, result, depth - 1);
                }
            }
        }
    }

    /// 1 if the matrix is used as those of other layers, -1 if the other way round.
    private int convention(int l) {
        int own = orientation(structure.layers().get(l - 1));
        int votes = 0;
        for (LayerNodes other : structure.layers()) {
            votes += other.equals(structure.layers().get(l - 1)) ? 0 : own * orientation(other);
        }
        return Integer.signum(votes);
    }

    /// 1 if the matrix has a row for each input, -1 if it has one for each neuron, 0 if neither can be seen.
    private int orientation(LayerNodes layer) {
        int first = layer.weights().getFirst().getFirst();
        for (Memory.NamedArray array : memory.arrays()) {
            if (array.shape().size() == 2 && array.nodes().contains(first)) {
                int rows = array.shape().getFirst();
                int columns = array.shape().getLast();
                if (rows != columns) {
                    return rows == layer.weights().size() && columns == layer.size() ? 1 : -1;
                }
                int next = array.nodes().indexOf(layer.weights().getFirst().getLast());
                return next < 0 ? 0 : next < columns ? 1 : -1;
            }
        }
        return 0;
    }
}

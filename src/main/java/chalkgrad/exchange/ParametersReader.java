package chalkgrad.exchange;

import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Reads weights and biases of the shapes that a network needs.
record ParametersReader(Network network) {
    Parameters parameters(Fields root) {
        List<Integer> owners = IntStream.rangeClosed(1, network.depth())
                .filter(l -> network.parameterLayer(l) == l)
                .boxed()
                .toList();
        Supplier<String> layers = () -> Sentences.of("has.network", Sentences.count(owners.size(), "layer"));
        List<Node> weights = root.required("weights", "weights").list(owners.size(), "matrix", layers);
        List<Node> biases = root.required("biases", "biases").list(owners.size(), "list", layers);
        var matrices = new ArrayList<Matrix>();
        var rows = new ArrayList<Matrix>();
        for (int l = 1; l <= network.depth(); l++) {
            int place = owners.indexOf(l);
            matrices.add(place < 0 ? Matrix.zeros(0, 0) : weights(l, weights.get(place)));
            rows.add(place < 0 ? Matrix.zeros(1, 0) : biases(l, biases.get(place)));
        }
        return new Parameters(matrices, rows);
    }

    private Matrix weights(int l, Node node) {
        int inputs = network.weightRows(l);
        int columns = network.weightColumns(l);
        boolean dense = network.layer(l).kind().isDense();
        Supplier<String> shape = () -> Sentences.of("weights.shape", l, inputs, columns);
        Supplier<String> before = () -> l == 1
                ? Sentences.of("has.network", Sentences.count(inputs, "input"))
                : Sentences.of("has.layer", l - 1, Sentences.count(inputs, "neuron"));
        List<Node> rows = node.list(inputs, "row", dense ? before : shape);
        double[][] numbers = rows.stream()
                .map(row -> row.numbers(columns, dense ? () -> neurons(l) : shape))
                .toArray(double[][]::new);
        return numbers.length == 0 ? Matrix.zeros(0, columns) : Matrix.of(numbers);
    }

    private Matrix biases(int l, Node node) {
        int count = network.biasCount(l);
        double[] numbers = node.numbers(count, () -> biasesOf(l));
        return numbers.length == 0 ? Matrix.zeros(1, 0) : Matrix.row(numbers);
    }

    /// How many biases a layer has, as a sentence.
    private String biasesOf(int l) {
        int count = network.biasCount(l);
        return switch (network.layer(l).biases()) {
            case EACH ->
                count == network.size(l) ? neurons(l) : Sentences.of("has.layer", l, Sentences.count(count, "filter"));
            case TIED -> Sentences.of("biases.tied", l);
            case NONE -> Sentences.of("biases.none", l);
        };
    }

    private String neurons(int l) {
        return Sentences.of("has.layer", l, Sentences.count(network.size(l), "neuron"));
    }
}

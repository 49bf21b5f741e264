package chalkgrad.exchange;

import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Reads weights and biases of the shapes that a network needs.
record ParametersReader(Network network) {
    Parameters parameters(Fields root) {
        List<Integer> owners = IntStream.rangeClosed(1, network.depth())
                .filter(l -> network.parameterLayer(l) == l)
                .boxed()
                .toList();
        String layers = "the network has " + Found.count(owners.size(), "layer");
        List<Node> weights = root.required("weights", "a document has the weights of every layer")
                .list(owners.size(), "matrix", "matrices", layers);
        List<Node> biases = root.required("biases", "a document has the biases of every layer")
                .list(owners.size(), "list", "lists", layers);
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
        String wanted = "the weights of layer %d have the shape %d × %d".formatted(l, inputs, columns);
        String before = l == 1
                ? "the network has " + Found.count(inputs, "input")
                : "layer %d has %s".formatted(l - 1, Found.count(inputs, "neuron"));
        List<Node> rows = node.list(inputs, "row", "rows", dense ? before : wanted);
        double[][] numbers = rows.stream()
                .map(row -> row.numbers(columns, dense ? neurons(l) : wanted))
                .toArray(double[][]::new);
        return numbers.length == 0 ? Matrix.zeros(0, columns) : Matrix.of(numbers);
    }

    private Matrix biases(int l, Node node) {
        int count = network.biasCount(l);
        String wanted = switch (network.layer(l).biases()) {
            case EACH ->
                count == network.size(l) ? neurons(l) : "layer %d has %s".formatted(l, Found.count(count, "filter"));
            case TIED -> "the tied bias of layer %d is 1 number".formatted(l);
            case NONE -> "layer %d has no biases".formatted(l);
        };
        double[] numbers = node.numbers(count, wanted);
        return numbers.length == 0 ? Matrix.zeros(1, 0) : Matrix.row(numbers);
    }

    private String neurons(int l) {
        return "layer %d has %s".formatted(l, Found.count(network.size(l), "neuron"));
    }
}

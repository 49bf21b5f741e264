package chalkgrad.exchange;

import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.List;

/// Reads weights and biases of the shapes that a network needs.
record ParametersReader(Network network) {
    Parameters parameters(Fields root) {
        String layers = "the network has " + Found.count(network.depth(), "layer");
        List<Node> weights = root.required("weights", "a document has the weights of every layer")
                .list(network.depth(), "matrix", "matrices", layers);
        var matrices = new ArrayList<Matrix>();
        for (int l = 1; l <= network.depth(); l++) {
            matrices.add(weights(l, weights.get(l - 1)));
        }
        List<Node> biases = root.required("biases", "a document has the biases of every layer")
                .list(network.depth(), "list", "lists", layers);
        var rows = new ArrayList<Matrix>();
        for (int l = 1; l <= network.depth(); l++) {
            rows.add(biases(l, biases.get(l - 1)));
        }
        return new Parameters(matrices, rows);
    }

    private Matrix weights(int l, Node node) {
        int inputs = network.size(l - 1);
        String before = l == 1
                ? "the network has " + Found.count(inputs, "input")
                : "layer %d has %s".formatted(l - 1, Found.count(inputs, "neuron"));
        List<Node> rows = node.list(inputs, "row", "rows", before);
        return Matrix.of(rows.stream()
                .map(row -> row.numbers(network.size(l), neurons(l)))
                .toArray(double[][]::new));
    }

    private Matrix biases(int l, Node node) {
        boolean tied = network.layer(l).tiedBias();
        String wanted = tied ? "the tied bias of layer %d is 1 number".formatted(l) : neurons(l);
        return Matrix.row(node.numbers(network.layer(l).biasCount(), wanted));
    }

    private String neurons(int l) {
        return "layer %d has %s".formatted(l, Found.count(network.size(l), "neuron"));
    }
}

package chalkgrad.training;

import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import java.util.stream.IntStream;

/// Mutable arrays of the shapes of a network's parameters: parameters, gradients, or what an optimizer remembers.
/// Layers
/// count from 1. A layer that shares the parameters of another one has none of its own.
final class ParameterArrays {
    private final Network network;
    private final double[][][] weights;
    private final double[][] biases;

    /// Zeros.
    ParameterArrays(Network network) {
        this.network = network;
        this.weights = new double[network.depth() + 1][][];
        this.biases = new double[network.depth() + 1][];
        for (int l = 1; l <= network.depth(); l++) {
            weights[l] = new double[network.weightRows(l)][network.weightColumns(l)];
            biases[l] = new double[network.biasCount(l)];
        }
    }

    /// The weights that belong to layer l, row by row.
    double[][] weights(int l) {
        return weights[l];
    }

    /// The biases that belong to layer l; a single one if they are tied.
    double[] biases(int l) {
        return biases[l];
    }

    /// Takes over numbers of these shapes.
    void take(Parameters parameters) {
        for (int l = 1; l <= network.depth(); l++) {
            for (int i = 0; i < weights[l].length; i++) {
                copy(parameters.weights(l), i, weights[l][i]);
            }
            copy(parameters.biases(l), 0, biases[l]);
        }
    }

    private static void copy(Matrix matrix, int row, double[] into) {
        for (int j = 0; j < into.length; j++) {
            into[j] = matrix.get(row, j);
        }
    }

    /// The numbers that are here now.
    Parameters toParameters() {
        return new Parameters(
                IntStream.rangeClosed(1, network.depth())
                        .mapToObj(this::weightMatrix)
                        .toList(),
                IntStream.rangeClosed(1, network.depth())
                        .mapToObj(l -> Matrix.row(biases[l]))
                        .toList());
    }

    private Matrix weightMatrix(int l) {
        return weights[l].length == 0 ? Matrix.zeros(0, 0) : Matrix.of(weights[l]);
    }
}

package chalkgrad.training;

import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Mutable arrays of the shapes of a network's parameters: parameters, gradients, or what an optimizer remembers.
/// Layers
/// count from 1. A layer that shares the parameters of another one has none of its own.
///
/// The numbers lie in few pieces, so that one loop goes through all of them: wide dense layers have an array for each
/// row of weights, all other weights lie in one array, row by row, and all biases in another one.
final class ParameterArrays {
    private final Network network;
    private final double[] pool;
    private final double[] biases;
    private final double[][][] wide;
    private final int[] weightStarts;
    private final int[] biasStarts;
    private final double[][] weightPieces;
    private final double[][] biasPieces;

    /// Zeros.
    ParameterArrays(Network network) {
        this.network = network;
        int depth = network.depth();
        this.wide = new double[depth + 1][0][];
        this.weightStarts = new int[depth + 2];
        this.biasStarts = new int[depth + 2];
        List<double[]> pieces = new ArrayList<>();
        for (int l = 1; l <= depth; l++) {
            int rows = network.weightRows(l);
            int columns = network.weightColumns(l);
            biasStarts[l + 1] = biasStarts[l] + network.biasCount(l);
            weightStarts[l + 1] = weightStarts[l];
            if (Connections.isWide(network, l)) {
                wide[l] = new double[rows][columns];
                pieces.addAll(List.of(wide[l]));
            } else {
                weightStarts[l + 1] += rows * columns;
            }
        }
        this.pool = new double[weightStarts[depth + 1]];
        this.biases = new double[biasStarts[depth + 1]];
        pieces.addFirst(pool);
        this.weightPieces = pieces.toArray(double[][]::new);
        this.biasPieces = new double[][] {biases};
    }

    /// All weights.
    double[][] weightPieces() {
        return weightPieces;
    }

    /// All biases.
    double[][] biasPieces() {
        return biasPieces;
    }

    /// The rows of the weights of a wide layer.
    double[][] wideRows(int l) {
        return wide[l];
    }

    /// The weights of all layers that are not wide, row by row.
    double[] pool() {
        return pool;
    }

    /// Where the weights of a layer start in the pool.
    int weightStart(int l) {
        return weightStarts[l];
    }

    /// The biases of all layers.
    double[] biases() {
        return biases;
    }

    /// Where the biases of a layer start.
    int biasStart(int l) {
        return biasStarts[l];
    }

    void clear() {
        Arrays.fill(biases, 0);
        for (double[] piece : weightPieces) {
            Arrays.fill(piece, 0);
        }
    }

    /// Takes over numbers of these shapes.
    void take(Parameters parameters) {
        for (int l = 1; l <= network.depth(); l++) {
            int columns = network.weightColumns(l);
            for (int i = 0; i < network.weightRows(l); i++) {
                boolean isWide = wide[l].length > 0;
                copy(
                        parameters.weights(l),
                        i,
                        columns,
                        isWide ? wide[l][i] : pool,
                        isWide ? 0 : weightStarts[l] + i * columns);
            }
            copy(parameters.biases(l), 0, network.biasCount(l), biases, biasStarts[l]);
        }
    }

    private static void copy(Matrix matrix, int row, int count, double[] into, int start) {
        for (int j = 0; j < count; j++) {
            into[start + j] = matrix.get(row, j);
        }
    }

    /// Takes over the numbers of other arrays of these shapes.
    void take(ParameterArrays other) {
        System.arraycopy(other.biases, 0, biases, 0, biases.length);
        for (int k = 0; k < weightPieces.length; k++) {
            System.arraycopy(other.weightPieces[k], 0, weightPieces[k], 0, weightPieces[k].length);
        }
    }

    /// The numbers that are here now.
    Parameters toParameters() {
        return new Parameters(
                IntStream.rangeClosed(1, network.depth())
                        .mapToObj(this::weightMatrix)
                        .toList(),
                IntStream.rangeClosed(1, network.depth())
                        .mapToObj(l -> Matrix.row(Arrays.copyOfRange(biases, biasStarts[l], biasStarts[l + 1])))
                        .toList());
    }

    private Matrix weightMatrix(int l) {
        int columns = network.weightColumns(l);
        return wide[l].length > 0
                ? Matrix.of(wide[l])
                : Matrix.generate(network.weightRows(l), columns, (i, j) -> pool[weightStarts[l] + i * columns + j]);
    }

    /// The sum of all weights.
    double sumOfWeights() {
        double sum = 0;
        for (int l = 1; l <= network.depth(); l++) {
            double ofLayer = 0;
            for (double[] row : wide[l]) {
                for (double weight : row) {
                    ofLayer += weight;
                }
            }
            for (int k = weightStarts[l]; k < weightStarts[l + 1]; k++) {
                ofLayer += pool[k];
            }
            sum += ofLayer;
        }
        return sum;
    }

    /// Whether all numbers are finite.
    boolean areFinite() {
        boolean finite = areFinite(biases);
        for (double[] piece : weightPieces) {
            finite &= areFinite(piece);
        }
        return finite;
    }

    /// Four sums in turn, since each addition waits for the one before. The product with 0 is NaN where a number is not
    /// finite.
    private static boolean areFinite(double[] numbers) {
        double p = 0;
        double q = 0;
        double r = 0;
        double s = 0;
        int k = 0;
        for (; k + 4 <= numbers.length; k += 4) {
            p += 0 * numbers[k];
            q += 0 * numbers[k + 1];
            r += 0 * numbers[k + 2];
            s += 0 * numbers[k + 3];
        }
        for (; k < numbers.length; k++) {
            p += 0 * numbers[k];
        }
        return p + q + r + s == 0;
    }
}

package chalkgrad.training;

import java.util.Arrays;

/// Every neuron of the layer before reaches every neuron of layer l, which has many of them. The products run over
/// whole
/// rows, which are copied into arrays of their own where they lie in a longer one.
final class WideConnections implements Connections {
    /// How many samples are computed at a time, so that their sums stay near the processor.
    private static final int TILE = 32;

    /// From so many samples on, it is worth while to transpose the weights for the way back.
    private static final int WORTH_TRANSPOSING = 4;

    private final int l;
    private final int inputs;
    private final int outputs;
    private final double[][] tile;
    private double[][] transposed = {};
    private double[][] back = {};
    private double[][] deltaRows = {};

    WideConnections(int l, int inputs, int outputs) {
        this.l = l;
        this.inputs = inputs;
        this.outputs = outputs;
        this.tile = new double[TILE][outputs];
    }

    @Override
    public void forward(double[][] activations, int rows, ParameterArrays parameters, double[] sums) {
        double[][] weights = parameters.wideRows(l);
        for (int first = 0; first < rows; first += TILE) {
            int count = Math.min(TILE, rows - first);
            product(tile, count, weights, activations[l - 1], first * inputs);
            for (int s = 0; s < count; s++) {
                System.arraycopy(tile[s], 0, sums, (first + s) * outputs, outputs);
            }
        }
    }

    /// Sets each sum to the product of a row of factors and all rows.
    ///
    /// @param factors one after the other, as many for each sum as there are rows
    private static void product(double[][] sums, int count, double[][] rows, double[] factors, int start) {
        for (int s = 0; s < count; s++) {
            Arrays.fill(sums[s], 0);
        }
        for (int k = 0; k < rows.length; k += RowSums.BLOCK) {
            int to = Math.min(k + RowSums.BLOCK, rows.length);
            int s = 0;
            for (; s + 2 <= count; s += 2) {
                int at = start + s * rows.length;
                RowSums.add(sums[s], sums[s + 1], rows, k, to, factors, at, at + rows.length, 1);
            }
            if (s < count) {
                RowSums.add(sums[s], rows, k, to, factors, start + s * rows.length, 1);
            }
        }
    }

    @Override
    public void backward(
            double[][] activations,
            int rows,
            double[] deltas,
            ParameterArrays parameters,
            int source,
            double[] gradient) {
        double[][] weights = parameters.wideRows(l);
        if (rows < WORTH_TRANSPOSING) {
            backwardDirectly(rows, deltas, weights, gradient);
            return;
        }
        transpose(weights);
        for (int first = 0; first < rows; first += TILE) {
            int count = Math.min(TILE, rows - first);
            product(back, count, transposed, deltas, first * outputs);
            for (int s = 0; s < count; s++) {
                for (int i = 0; i < inputs; i++) {
                    gradient[(first + s) * inputs + i] += back[s][i];
                }
            }
        }
    }

    /// Two sums at a time, since each addition waits for the one before.
    private void backwardDirectly(int rows, double[] deltas, double[][] weights, double[] gradient) {
        for (int s = 0; s < rows; s++) {
            int i = 0;
            for (; i + 2 <= inputs; i += 2) {
                double[] row = weights[i];
                double[] next = weights[i + 1];
                double sum = 0;
                double other = 0;
                for (int j = 0; j < outputs; j++) {
                    double delta = deltas[s * outputs + j];
                    sum += delta * row[j];
                    other += delta * next[j];
                }
                gradient[s * inputs + i] += sum;
                gradient[s * inputs + i + 1] += other;
            }
            if (i < inputs) {
                double sum = 0;
                for (int j = 0; j < outputs; j++) {
                    sum += deltas[s * outputs + j] * weights[i][j];
                }
                gradient[s * inputs + i] += sum;
            }
        }
    }

    /// Square by square, so that what is read and what is written stays near the processor.
    private void transpose(double[][] weights) {
        if (transposed.length == 0) {
            transposed = new double[outputs][inputs];
            back = new double[TILE][inputs];
        }
        for (int top = 0; top < inputs; top += TILE) {
            for (int left = 0; left < outputs; left += TILE) {
                for (int i = top; i < Math.min(top + TILE, inputs); i++) {
                    double[] row = weights[i];
                    for (int j = left; j < Math.min(left + TILE, outputs); j++) {
                        transposed[j][i] = row[j];
                    }
                }
            }
        }
    }

    @Override
    public void addGradient(double[][] activations, int rows, double[] deltas, ParameterArrays gradient) {
        if (deltaRows.length < rows) {
            deltaRows = new double[rows][outputs];
        }
        for (int s = 0; s < rows; s++) {
            System.arraycopy(deltas, s * outputs, deltaRows[s], 0, outputs);
        }
        double[] from = activations[l - 1];
        double[][] sums = gradient.wideRows(l);
        int i = 0;
        for (; i + 2 <= inputs; i += 2) {
            RowSums.add(sums[i], sums[i + 1], deltaRows, 0, rows, from, i, i + 1, inputs);
        }
        if (i < inputs) {
            RowSums.add(sums[i], deltaRows, 0, rows, from, i, inputs);
        }
    }
}

package chalkgrad.training;

import java.util.Arrays;

/// Every neuron of the layer before reaches every neuron of layer l.
record DenseConnections(int l, int inputs, int outputs) implements Connections {
    @Override
    public void forward(double[][] activations, int rows, double[][] weights, double[] sums) {
        double[] from = activations[l - 1];
        var sum = new double[outputs];
        for (int s = 0; s < rows; s++) {
            Arrays.fill(sum, 0);
            for (int i = 0; i < inputs; i++) {
                double activation = from[s * inputs + i];
                double[] row = weights[i];
                for (int j = 0; j < outputs; j++) {
                    sum[j] += activation * row[j];
                }
            }
            System.arraycopy(sum, 0, sums, s * outputs, outputs);
        }
    }
}

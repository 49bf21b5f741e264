package chalkgrad.training;

/// The sum of the activations that are connected to each neuron, each times its weight.
record WiredConnections(WireArrays wires) implements Connections {
    @Override
    public void forward(double[][] activations, int rows, double[][] weights, double[] sums) {
        for (int s = 0; s < rows; s++) {
            for (int j = 0; j < wires.neurons(); j++) {
                double sum = 0;
                for (int k = wires.start(j); k < wires.start(j + 1); k++) {
                    sum += wires.activation(k, activations, s) * wires.factor(k, weights);
                }
                sums[s * wires.neurons() + j] = sum;
            }
        }
    }
}

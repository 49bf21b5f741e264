package chalkgrad.training;

/// The largest of the activations that are connected to each neuron.
record LargestConnections(WireArrays wires) implements Connections {
    @Override
    public void forward(double[][] activations, int rows, double[][] weights, double[] sums) {
        for (int s = 0; s < rows; s++) {
            for (int j = 0; j < wires.neurons(); j++) {
                sums[s * wires.neurons() + j] = wires.activation(chosen(activations, s, j), activations, s);
            }
        }
    }

    /// The wire with the largest activation; the first of several.
    private int chosen(double[][] activations, int row, int neuron) {
        int best = wires.start(neuron);
        for (int k = best + 1; k < wires.start(neuron + 1); k++) {
            if (wires.activation(k, activations, row) > wires.activation(best, activations, row)) {
                best = k;
            }
        }
        return best;
    }
}

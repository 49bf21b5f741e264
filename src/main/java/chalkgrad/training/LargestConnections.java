package chalkgrad.training;

/// The largest of the activations that are connected to each neuron.
record LargestConnections(WireArrays wires) implements Connections {
    @Override
    public void forward(double[][] activations, int rows, ParameterArrays parameters, double[] sums) {
        for (int s = 0; s < rows; s++) {
            for (int j = 0; j < wires.neurons(); j++) {
                sums[s * wires.neurons() + j] = wires.activation(chosen(activations, s, j), activations, s);
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
        int size = wires.size(source);
        for (int s = 0; s < rows; s++) {
            double[] sums = wires.zeros(size);
            for (int j = 0; j < wires.neurons(); j++) {
                sums[wires.from(chosen(activations, s, j))] += deltas[s * wires.neurons() + j];
            }
            for (int i = 0; i < size; i++) {
                gradient[s * size + i] += sums[i];
            }
        }
    }

    /// There are no weights.
    @Override
    public void addGradient(double[][] activations, int rows, double[] deltas, ParameterArrays gradient) {}

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

package chalkgrad.training;

/// The sum of the activations that are connected to each neuron, each times its weight.
record WiredConnections(WireArrays wires) implements Connections {
    @Override
    public void forward(double[][] activations, int rows, ParameterArrays parameters, double[] sums) {
        for (int s = 0; s < rows; s++) {
            for (int j = 0; j < wires.neurons(); j++) {
                double sum = 0;
                for (int k = wires.start(j); k < wires.start(j + 1); k++) {
                    sum += wires.activation(k, activations, s) * wires.factor(k, parameters);
                }
                sums[s * wires.neurons() + j] = sum;
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
                for (int k = wires.start(j); k < wires.start(j + 1); k++) {
                    if (wires.isFrom(k, source)) {
                        sums[wires.from(k)] += deltas[s * wires.neurons() + j] * wires.factor(k, parameters);
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                gradient[s * size + i] += sums[i];
            }
        }
    }

    @Override
    public void beginGradient() {
        wires.clearSums();
    }

    @Override
    public void addGradient(double[][] activations, int rows, double[] deltas, ParameterArrays gradient) {
        double[] sums = wires.sums();
        for (int s = 0; s < rows && wires.weightCount() > 0; s++) {
            for (int j = 0; j < wires.neurons(); j++) {
                for (int k = wires.start(j); k < wires.start(j + 1); k++) {
                    sums[wires.weight(k)] += deltas[s * wires.neurons() + j] * wires.activation(k, activations, s);
                }
            }
        }
    }

    /// Layers that share weights add their sums one after the other.
    @Override
    public void endGradient(ParameterArrays gradient) {
        double[] sums = wires.sums();
        int start = gradient.weightStart(wires.owner());
        for (int k = 0; k < wires.weightCount(); k++) {
            gradient.pool()[start + k] += sums[k];
        }
    }
}

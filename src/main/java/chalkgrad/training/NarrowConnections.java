package chalkgrad.training;

/// Every neuron of the layer before reaches every neuron of layer l, which has few of them.
record NarrowConnections(int l, int inputs, int outputs) implements Connections {
    @Override
    public void forward(double[][] activations, int rows, ParameterArrays parameters, double[] sums) {
        double[] from = activations[l - 1];
        double[] weights = parameters.pool();
        int start = parameters.weightStart(l);
        for (int s = 0; s < rows; s++) {
            for (int j = 0; j < outputs; j++) {
                double sum = 0;
                for (int i = 0; i < inputs; i++) {
                    sum += from[s * inputs + i] * weights[start + i * outputs + j];
                }
                sums[s * outputs + j] = sum;
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
        double[] weights = parameters.pool();
        int start = parameters.weightStart(l);
        for (int s = 0; s < rows; s++) {
            for (int i = 0; i < inputs; i++) {
                double sum = 0;
                for (int j = 0; j < outputs; j++) {
                    sum += deltas[s * outputs + j] * weights[start + i * outputs + j];
                }
                gradient[s * inputs + i] += sum;
            }
        }
    }

    @Override
    public void addGradient(double[][] activations, int rows, double[] deltas, ParameterArrays gradient) {
        double[] from = activations[l - 1];
        double[] sums = gradient.pool();
        int start = gradient.weightStart(l);
        for (int s = 0; s < rows; s++) {
            for (int i = 0; i < inputs; i++) {
                double activation = from[s * inputs + i];
                for (int j = 0; j < outputs; j++) {
                    sums[start + i * outputs + j] += activation * deltas[s * outputs + j];
                }
            }
        }
    }
}

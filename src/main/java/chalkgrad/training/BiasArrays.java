package chalkgrad.training;

import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import java.util.Arrays;

/// Which bias each neuron of a layer has.
final class BiasArrays {
    private final int owner;
    private final int size;
    private final int count;
    /// By neuron, the index of its bias among those of the layer.
    private final int[] indices;

    private final double[] sums;
    private final double[] byBias;

    BiasArrays(Network network, int l) {
        Layer layer = network.layer(l);
        this.owner = network.parameterLayer(l);
        this.size = layer.size();
        this.count = network.biasCount(owner);
        this.indices = new int[size];
        for (int j = 0; j < size; j++) {
            indices[j] = layer.tiedBias() ? 0 : layer.kind().bias(j + 1) - 1;
        }
        this.sums = new double[size];
        this.byBias = new double[count];
    }

    /// Adds the biases to what reaches the neurons.
    void addTo(double[] preActivations, int rows, ParameterArrays parameters) {
        if (count == 0) {
            return;
        }
        double[] biases = parameters.biases();
        int start = parameters.biasStart(owner);
        for (int s = 0; s < rows; s++) {
            for (int j = 0; j < size; j++) {
                preActivations[s * size + j] += biases[start + indices[j]];
            }
        }
    }

    /// Begins a sum over the samples of the gradient of the loss by the biases. Samples are added some at a time.
    void beginGradient() {
        Arrays.fill(sums, 0);
    }

    /// Adds the gradient of the loss by the biases, summed over some samples.
    void addGradient(double[] deltas, int rows) {
        if (count == 0) {
            return;
        }
        for (int s = 0; s < rows; s++) {
            for (int j = 0; j < size; j++) {
                sums[j] += deltas[s * size + j];
            }
        }
    }

    /// Ends the sum over the samples.
    void endGradient(ParameterArrays gradient) {
        if (count == 0) {
            return;
        }
        Arrays.fill(byBias, 0);
        for (int j = 0; j < size; j++) {
            byBias[indices[j]] += sums[j];
        }
        int start = gradient.biasStart(owner);
        for (int k = 0; k < count; k++) {
            gradient.biases()[start + k] += byBias[k];
        }
    }
}

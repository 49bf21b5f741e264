package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;

/// The forward pass of many rows of inputs at once, in arrays that are used again. Not thread-safe; each thread makes
/// one of its own.
public final class Evaluation {
    private final Network network;
    private final ParameterArrays parameters;
    private final Connections[] connections;
    private final double[][] sums;
    private final double[][] activations;
    private int capacity;

    private Evaluation(Network network) {
        this.network = network;
        this.parameters = new ParameterArrays(network);
        this.connections = new Connections[network.depth() + 1];
        this.sums = new double[network.depth() + 1][];
        this.activations = new double[network.depth() + 1][];
        for (int l = 1; l <= network.depth(); l++) {
            connections[l] = Connections.of(network, l);
        }
    }

    /// The forward pass of a document's network with its parameters.
    public static Evaluation of(Document document) {
        var result = new Evaluation(document.network());
        result.with(document.parameters());
        return result;
    }

    /// Goes on with other parameters of the same shapes.
    public void with(Parameters changed) {
        parameters.take(changed);
    }

    /// Computes all layers.
    ///
    /// @param inputs row by row; what comes behind the last row is ignored
    public void run(double[] inputs, int rows) {
        provide(rows);
        System.arraycopy(inputs, 0, activations[0], 0, rows * network.inputSize());
        for (int l = 1; l <= network.depth(); l++) {
            int owner = network.parameterLayer(l);
            connections[l].forward(activations, rows, parameters.weights(owner), sums[l]);
            addBiases(network.layer(l), parameters.biases(owner), rows, sums[l]);
            activate(network.layer(l).activation(), rows, network.size(l), sums[l], activations[l]);
        }
    }

    /// The activations of a layer, row by row; of layer 0, the inputs. The array may be longer; the numbers behind
    /// those
    /// of the last row mean nothing. The next run replaces them.
    public double[] activations(int layer) {
        provide(0);
        return activations[layer];
    }

    /// The pre-activations of a layer, which counts from 1, row by row, in an array like that of the activations.
    public double[] preActivations(int layer) {
        provide(0);
        return sums[layer];
    }

    private void provide(int rows) {
        if (rows > capacity || capacity == 0) {
            capacity = Math.max(rows, 1);
            for (int l = 0; l <= network.depth(); l++) {
                sums[l] = new double[capacity * network.size(l)];
                activations[l] = new double[capacity * network.size(l)];
            }
        }
    }

    private static void addBiases(Layer layer, double[] biases, int rows, double[] sums) {
        int size = layer.size();
        for (int j = 0; j < size && layer.hasBiases(); j++) {
            double bias = biases[layer.tiedBias() ? 0 : layer.kind().bias(j + 1) - 1];
            for (int s = 0; s < rows; s++) {
                sums[s * size + j] += bias;
            }
        }
    }

    private static void activate(Activation activation, int rows, int size, double[] z, double[] a) {
        Matrix values = activation.value(Matrix.generate(rows, size, (s, j) -> z[s * size + j]));
        for (int s = 0; s < rows; s++) {
            System.arraycopy(values.toArray(s), 0, a, s * size, size);
        }
    }
}

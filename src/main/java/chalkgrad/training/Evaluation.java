package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;

/// The forward pass of many rows of inputs at once, in arrays that are used again. It gives the numbers of the table of
/// terms bit for bit, for layers of every kind. Not thread-safe; each thread makes one of its own.
public final class Evaluation {
    private final Network network;
    private final ParameterArrays parameters;
    private final ForwardPass pass;

    private Evaluation(Network network) {
        this.network = network;
        this.parameters = new ParameterArrays(network);
        this.pass = new ForwardPass(network, false);
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
        pass.provide(rows);
        System.arraycopy(inputs, 0, pass.inputs(), 0, rows * network.inputSize());
        pass.run(rows, parameters);
    }

    /// The activations of a layer, row by row; of layer 0, the inputs. The array may be longer; the numbers behind
    /// those
    /// of the last row mean nothing. The next run replaces them.
    public double[] activations(int layer) {
        return pass.layer(layer).a();
    }

    /// The pre-activations of a layer, which counts from 1, row by row, in an array like that of the activations.
    public double[] preActivations(int layer) {
        return pass.layer(layer).z();
    }
}

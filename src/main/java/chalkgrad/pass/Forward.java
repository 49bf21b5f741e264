package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.List;

/// The forward pass of a batch. All matrices have one row per sample.
///
/// @param x the inputs
/// @param z the pre-activations by layer, z = x W + b
/// @param a the activations by layer
/// @param lossTerms what each output adds to the loss of its sample
public record Forward(Matrix x, List<Matrix> z, List<Matrix> a, Matrix lossTerms) {
    public Forward {
        z = List.copyOf(z);
        a = List.copyOf(a);
    }

    static Forward of(Document document, Parameters parameters) {
        Network network = document.network();
        Matrix x = document.inputs();
        var z = new ArrayList<Matrix>();
        var a = new ArrayList<Matrix>();
        for (int l = 1; l <= network.depth(); l++) {
            Matrix before = l == 1 ? x : a.getLast();
            z.add(before.times(parameters.weights(l)).plusRow(parameters.biases(l)));
            a.add(network.layer(l).activation().value(z.getLast()));
        }
        Activation output = network.outputLayer().activation();
        return new Forward(x, z, a, document.loss().terms(output, z.getLast(), a.getLast(), document.targets()));
    }

    /// The pre-activations of layer l, which counts from 1.
    public Matrix z(int l) {
        return z.get(l - 1);
    }

    /// The activations of layer l; the inputs for layer 0.
    public Matrix a(int l) {
        return l == 0 ? x : a.get(l - 1);
    }

    /// The loss of sample s, which counts from 1.
    public double loss(int s) {
        return lossTerms.row(s - 1).sum();
    }
}

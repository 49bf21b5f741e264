package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.List;

/// The backward pass of a batch. Matrices by layer have one row per sample and hold gradients of that sample's own
/// loss.
///
/// @param byActivation dL/da by layer
/// @param deltas dL/dz by layer
/// @param byInput dL/dx
/// @param gradient the mean or sum of the gradients over the samples, in the shape of the parameters
public record Backward(List<Matrix> byActivation, List<Matrix> deltas, Matrix byInput, Parameters gradient) {
    public Backward {
        byActivation = List.copyOf(byActivation);
        deltas = List.copyOf(deltas);
    }

    static Backward of(Document document, Parameters parameters, Forward forward) {
        Network network = document.network();
        int depth = network.depth();
        Activation output = network.outputLayer().activation();
        Matrix z = forward.z(depth);
        Matrix a = forward.a(depth);
        Matrix y = document.targets();
        var byActivation = new ArrayList<>(List.of(document.loss().gradient(output, z, a, y)));
        var deltas = new ArrayList<>(List.of(document.loss().delta(output, z, a, y)));
        for (int l = depth - 1; l >= 1; l--) {
            byActivation.addFirst(deltas.getFirst().timesTransposeOf(parameters.weights(l + 1)));
            deltas.addFirst(network.layer(l).activation().backward(forward.z(l), byActivation.getFirst()));
        }
        Matrix byInput = deltas.getFirst().timesTransposeOf(parameters.weights(1));
        return new Backward(byActivation, deltas, byInput, gradient(document, forward, deltas));
    }

    private static Parameters gradient(Document document, Forward forward, List<Matrix> deltas) {
        double factor = document.reduction().factor(document.samples().size());
        var weights = new ArrayList<Matrix>();
        var biases = new ArrayList<Matrix>();
        for (int l = 1; l <= deltas.size(); l++) {
            Matrix delta = deltas.get(l - 1);
            Matrix byBias = delta.sumOfRows();
            boolean tied = document.network().layer(l).tiedBias();
            weights.add(forward.a(l - 1).transposeTimes(delta).scale(factor));
            biases.add((tied ? Matrix.row(byBias.sum()) : byBias).scale(factor));
        }
        return new Parameters(weights, biases);
    }

    /// dL/da of layer l, which counts from 1.
    public Matrix byActivation(int l) {
        return byActivation.get(l - 1);
    }

    /// dL/dz of layer l, which counts from 1.
    public Matrix delta(int l) {
        return deltas.get(l - 1);
    }
}

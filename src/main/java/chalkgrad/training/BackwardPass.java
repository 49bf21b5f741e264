package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.network.Network;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The backward pass of many rows at once, after their forward pass.
final class BackwardPass {
    private final int depth;
    private final ForwardPass forward;
    private final OutputDeltas deltas;
    /// By layer, the layers that read its activations, in order.
    private final int[][] readers;

    BackwardPass(Document document, ForwardPass forward) {
        Network network = document.network();
        this.depth = network.depth();
        this.forward = forward;
        this.deltas =
                OutputDeltas.of(document.loss(), network.outputLayer().activation(), network.size(network.depth()));
        this.readers = new int[depth + 1][];
        for (int l = 0; l <= depth; l++) {
            int source = l;
            readers[l] = IntStream.rangeClosed(1, depth)
                    .filter(reader ->
                            network.layer(reader).kind().sources(reader).contains(source))
                    .toArray();
        }
    }

    /// Begins the gradient of the loss by all parameters, summed over rows that are added some at a time.
    void begin(ParameterArrays gradient) {
        gradient.clear();
        for (int l = 1; l <= depth; l++) {
            forward.connections(l).beginGradient();
            forward.biases(l).beginGradient();
        }
    }

    /// Ends the sum over the rows.
    void end(ParameterArrays gradient) {
        for (int l = 1; l <= depth; l++) {
            forward.connections(l).endGradient(gradient);
            forward.biases(l).endGradient(gradient);
        }
    }

    /// Adds the gradient of the loss by all parameters, summed over some rows after their forward pass.
    ///
    /// @param outputs hold the targets
    void add(int rows, OutputArrays outputs, ParameterArrays parameters, ParameterArrays gradient) {
        deltas.run(outputs, rows);
        for (int l = depth - 1; l > 0; l--) {
            LayerArrays layer = forward.layer(l);
            Arrays.fill(layer.gradient(), 0, rows * layer.size(), 0);
            for (int reader : readers[l]) {
                double[] upstream = forward.layer(reader).gradient();
                forward.connections(reader)
                        .backward(forward.activations(), rows, upstream, parameters, l, layer.gradient());
            }
            forward.loops(l).backward(layer, rows);
        }
        for (int l = 1; l <= depth; l++) {
            double[] deltasOfLayer = forward.layer(l).gradient();
            forward.connections(l).addGradient(forward.activations(), rows, deltasOfLayer, gradient);
            forward.biases(l).addGradient(deltasOfLayer, rows);
        }
    }
}

package chalkgrad.training;

import chalkgrad.network.Network;

/// The forward pass of many rows at once, in arrays that are used again.
final class ForwardPass {
    private final Network network;
    private final boolean withGradients;
    private final Connections[] connections;
    private final BiasArrays[] biases;
    private final ActivationLoops[] loops;
    private final LayerArrays[] layers;
    private final double[][] activations;
    private int capacity;

    /// @param withGradients whether there are arrays for the backward pass
    ForwardPass(Network network, boolean withGradients) {
        int depth = network.depth();
        this.network = network;
        this.withGradients = withGradients;
        this.connections = new Connections[depth + 1];
        this.biases = new BiasArrays[depth + 1];
        this.loops = new ActivationLoops[depth + 1];
        this.layers = new LayerArrays[depth + 1];
        this.activations = new double[depth + 1][];
        layers[0] = new LayerArrays(network.inputSize());
        for (int l = 1; l <= depth; l++) {
            connections[l] = Connections.of(network, l);
            biases[l] = new BiasArrays(network, l);
            loops[l] = ActivationLoops.of(network.layer(l).activation());
            layers[l] = new LayerArrays(network.size(l));
        }
        provide(1);
    }

    /// Makes room for rows. If there is not enough, what is in the arrays is lost.
    void provide(int rows) {
        if (rows > capacity) {
            capacity = rows;
            for (int l = 0; l < layers.length; l++) {
                layers[l].provide(rows, withGradients && l > 0);
                activations[l] = layers[l].a();
            }
        }
    }

    /// Where the inputs are put before a pass.
    double[] inputs() {
        return activations[0];
    }

    /// By layer, the activations; at 0 the inputs.
    double[][] activations() {
        return activations;
    }

    LayerArrays layer(int l) {
        return layers[l];
    }

    Connections connections(int l) {
        return connections[l];
    }

    BiasArrays biases(int l) {
        return biases[l];
    }

    ActivationLoops loops(int l) {
        return loops[l];
    }

    LayerArrays outputs() {
        return layers[network.depth()];
    }

    /// Computes all layers from the inputs.
    void run(int rows, ParameterArrays parameters) {
        for (int l = 1; l < layers.length; l++) {
            connections[l].forward(activations, rows, parameters, layers[l].z());
            biases[l].addTo(layers[l].z(), rows, parameters);
            loops[l].forward(layers[l], rows);
        }
    }
}

package chalkgrad.network;

import java.util.List;

/// The structure of a feed-forward network. Layers count from 1; layer 0 is the inputs.
///
/// @param inputSize number of inputs, at least 1
/// @param layers the first hidden layer to the output layer, at least one
public record Network(int inputSize, List<Layer> layers) {
    public Network {
        layers = List.copyOf(layers);
        if (inputSize < 1 || layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least 1 input and 1 layer");
        }
    }

    public int depth() {
        return layers.size();
    }

    /// Layer l, from 1 to [#depth()].
    public Layer layer(int l) {
        return layers.get(l - 1);
    }

    /// The number of inputs for l = 0, otherwise the number of neurons of layer l.
    public int size(int l) {
        return l == 0 ? inputSize : layer(l).size();
    }

    public Layer outputLayer() {
        return layers.getLast();
    }

    /// The number of inputs and of all neurons.
    public long neuronCount() {
        long count = inputSize;
        for (Layer layer : layers) {
            count += layer.size();
        }
        return count;
    }

    /// The number of weights and biases.
    public long parameterCount() {
        long count = 0;
        for (int l = 1; l <= depth(); l++) {
            count += (long) weightRows(l) * weightColumns(l) + biasCount(l);
        }
        return count;
    }

    /// The layer whose parameters layer l uses: itself, or an earlier one that it shares them with.
    public int parameterLayer(int l) {
        return l - layer(l).kind().sharedBack();
    }

    /// What reaches a neuron of a layer; see [LayerKind#wires].
    public List<LayerKind.Wire> wires(int l, int neuron) {
        return layer(l).kind().wires(neuron, size(l - 1));
    }

    /// The number of rows of the weights that belong to layer l; 0 if it has none of its own.
    public int weightRows(int l) {
        return parameterLayer(l) == l ? layer(l).kind().weightRows(size(l - 1)) : 0;
    }

    /// The number of columns of the weights that belong to layer l; 0 if it has none of its own.
    public int weightColumns(int l) {
        return parameterLayer(l) == l ? layer(l).kind().weightColumns() : 0;
    }

    /// The number of biases that belong to layer l; 0 if it has none of its own.
    public int biasCount(int l) {
        return parameterLayer(l) == l ? layer(l).biasCount() : 0;
    }

    /// Whether all layers are fully connected.
    public boolean isDense() {
        return layers.stream().allMatch(layer -> layer.kind().isDense());
    }
}

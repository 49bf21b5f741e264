package chalkgrad.script.recognition;

import chalkgrad.network.Activation;
import chalkgrad.script.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A network whose numbers are nodes of the graph.
///
/// @param layers the first hidden layer to the output layer
/// @param samples in the order of their inputs
record Structure(List<LayerNodes> layers, List<SampleNodes> samples) {
    /// Stands for a parameter that the forward pass does not use.
    static final int MISSING = -1;

    Structure {
        layers = List.copyOf(layers);
        samples = List.copyOf(samples);
    }

    /// The parameters of a layer.
    ///
    /// @param weights by input, then by neuron
    /// @param biases one for each neuron; none if the layer has no biases. Some of what the code computes can be
    ///     missing
    record LayerNodes(Activation activation, List<List<Integer>> weights, List<Integer> biases) {
        LayerNodes {
            weights = weights.stream().map(List::copyOf).toList();
            biases = List.copyOf(biases);
        }

        LayerNodes withWeights(List<List<Integer>> changed) {
            return new LayerNodes(activation, changed, biases);
        }

        LayerNodes transposed() {
            List<List<Integer>> turned = new ArrayList<>();
            for (int j = 0; j < size(); j++) {
                int column = j;
                turned.add(weights.stream().map(row -> row.get(column)).toList());
            }
            return withWeights(turned);
        }

        LayerNodes activatedBy(Activation other) {
            return new LayerNodes(other, weights, biases);
        }

        LayerNodes withBiases(List<Integer> changed) {
            return new LayerNodes(activation, weights, changed);
        }

        int size() {
            return weights.getFirst().size();
        }

        /// Whether all neurons add the same bias.
        boolean isTied() {
            return biases.size() > 1 && biases.stream().distinct().count() == 1;
        }
    }

    /// The numbers of a sample.
    ///
    /// @param x its inputs
    /// @param z the pre-activations, by layer
    /// @param outputs the output layer's activations, where they were computed
    record SampleNodes(List<Integer> x, List<List<Integer>> z, List<OptionalInt> outputs) {
        SampleNodes {
            x = List.copyOf(x);
            z = z.stream().map(List::copyOf).toList();
            outputs = List.copyOf(outputs);
        }

        List<Integer> outputZ() {
            return z.getLast();
        }

        /// The same with the activations of the outputs for their pre-activations.
        private SampleNodes activatedAgain() {
            List<List<Integer>> all = new ArrayList<>(z.subList(0, z.size() - 1));
            all.add(outputs.stream().map(OptionalInt::getAsInt).toList());
            return new SampleNodes(
                    x, all, outputs.stream().map(one -> OptionalInt.empty()).toList());
        }
    }

    /// The network whose loss activates the outputs once more, as a softmax before PyTorch's cross-entropy makes it, by
    /// which its targets can be read; empty if outputs are not activated.
    Optional<Structure> activatedAgain() {
        boolean isActivated =
                samples.stream().flatMap(sample -> sample.outputs().stream()).allMatch(OptionalInt::isPresent);
        return isActivated
                ? Optional.of(withSamples(
                        samples.stream().map(SampleNodes::activatedAgain).toList()))
                : Optional.empty();
    }

    /// The network with another activation of its outputs, of which the code computes wrong ones.
    Structure activatedBy(Activation other) {
        List<LayerNodes> changed = new ArrayList<>(layers);
        changed.set(changed.size() - 1, outputLayer().activatedBy(other));
        return new Structure(changed, samples);
    }

    Structure withSamples(List<SampleNodes> changed) {
        return new Structure(layers, changed);
    }

    /// The same samples, where the parameters have other nodes.
    ///
    /// @param others by the node that each has here; those that are left out keep theirs
    Structure withParameters(Map<Integer, Integer> others) {
        List<LayerNodes> changed = layers.stream()
                .map(layer -> new LayerNodes(
                        layer.activation(),
                        layer.weights().stream()
                                .map(row -> exchanged(row, others))
                                .toList(),
                        exchanged(layer.biases(), others)))
                .toList();
        return new Structure(changed, samples);
    }

    private static List<Integer> exchanged(List<Integer> nodes, Map<Integer, Integer> others) {
        return nodes.stream().map(node -> others.getOrDefault(node, node)).toList();
    }

    LayerNodes outputLayer() {
        return layers.getLast();
    }

    /// The nodes of all parameters.
    List<Integer> parameters() {
        List<Integer> result = new ArrayList<>();
        for (LayerNodes layer : layers) {
            layer.weights().forEach(result::addAll);
            result.addAll(layer.biases());
        }
        return result;
    }

    /// Where the network was computed: the first and the last cell.
    List<Integer> cells(Graph graph) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (SampleNodes sample : samples) {
            for (List<Integer> layer : sample.z()) {
                for (int z : layer) {
                    first = Math.min(first, graph.mark(z).cell());
                    last = Math.max(last, graph.mark(z).cell());
                }
            }
        }
        return List.of(first, last);
    }
}

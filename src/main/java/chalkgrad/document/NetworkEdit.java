package chalkgrad.document;

import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Biases;
import chalkgrad.network.Dense;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A change of the structure of a network. Numbers that still have a place are kept, new weights are drawn at random
/// with a seed, and other new numbers are 0.
public sealed interface NetworkEdit extends Edit {
    /// The largest number of neurons that a layer can be given.
    int LARGEST_LAYER = 1000;

    /// The activation of the first hidden layer that is added.
    Activation FIRST_ACTIVATION = Activations.named("sigmoid").orElseThrow();

    /// Another activation for a layer.
    record SetActivation(int layer, Activation activation) implements NetworkEdit {
        @Override
        public Document applyTo(Document document) {
            Layer old = document.network().layer(layer);
            Network after = Resizing.with(document.network(), layer, old.with(activation));
            Document changed = Resizing.of(after, 0).applyTo(document);
            List<String> settings = activation.settings().keySet().stream()
                    .map(Hyperparameter::key)
                    .toList();
            return changed.with(changed.extras().without("/layers/" + (layer - 1), settings));
        }
    }

    /// Other biases for a layer. Biases that become one are their mean; one that becomes many is copied.
    record SetBiases(int layer, Biases biases) implements NetworkEdit {
        @Override
        public Document applyTo(Document document) {
            Layer old = document.network().layer(layer);
            if (old.biases() == biases) {
                return document;
            }
            Network after = Resizing.with(document.network(), layer, old.with(biases));
            Document resized = Resizing.of(after, 0).applyTo(document);
            if (!old.tiedBias()) {
                return resized;
            }
            double shared = document.parameters().biases(layer).get(0, 0);
            return resized.with(resized.parameters()
                    .withBiases(layer, resized.parameters().biases(layer).map(zero -> shared)));
        }
    }

    /// Another number of neurons for a layer, or of inputs if the layer is 0.
    record SetSize(int layer, int size, long seed) implements NetworkEdit {
        @Override
        public Optional<Problem> problem(Document document) {
            return sizeProblem(pointer(layer), size)
                    .or(() -> rigidProblem(document.network(), pointer(layer), layer, layer + 1));
        }

        @Override
        public Document applyTo(Document document) {
            Network before = document.network();
            if (layer == 0) {
                return Resizing.of(new Network(size, before.layers()), seed).applyTo(document);
            }
            Layer old = before.layer(layer);
            Network after = Resizing.with(before, layer, old.with(new Dense(size)));
            return Resizing.of(after, seed).applyTo(document);
        }
    }

    /// Takes one neuron out of a layer, or one input if the layer is 0, with its weights, its bias and its numbers in
    /// the samples. Those after it move up by one and keep theirs.
    record RemoveNeuron(int layer, int neuron) implements NetworkEdit {
        @Override
        public Optional<Problem> problem(Document document) {
            Network network = document.network();
            if (!areDense(network, layer, layer + 1)) {
                return Optional.of(new Problem(pointer(layer), Sentences.of("neuron.notDense")));
            }
            return network.size(layer) > 1
                    ? Optional.empty()
                    : Optional.of(new Problem(pointer(layer), lastOne(network, layer)));
        }

        private static String lastOne(Network network, int layer) {
            if (layer == 0) {
                return Sentences.of("input.last");
            }
            return Sentences.of(layer == network.depth() ? "output.last" : "neuron.last");
        }

        @Override
        public Document applyTo(Document document) {
            Network before = document.network();
            Network after = layer == 0
                    ? new Network(before.inputSize() - 1, before.layers())
                    : Resizing.with(before, layer, before.layer(layer).with(new Dense(before.size(layer) - 1)));
            return new Resizing(after, l -> l, new Resizing.Removed(layer, neuron), 0).applyTo(document);
        }
    }

    /// A new layer with the number `layer`. The layers from there on move up by one.
    record AddLayer(int layer, int size, Activation activation, long seed) implements NetworkEdit {
        /// A hidden layer like the hidden layer before it, or after it if there is none. The first one has a sigmoid
        /// and a neuron for each input, and at least two.
        public static AddLayer hidden(Network network, int layer) {
            int like = layer > 1 ? layer - 1 : 1;
            boolean isFirst = network.depth() == 1;
            return new AddLayer(
                    layer,
                    isFirst ? Math.max(2, network.inputSize()) : network.size(like),
                    isFirst ? FIRST_ACTIVATION : network.layer(like).activation(),
                    layer);
        }

        @Override
        public Optional<Problem> problem(Document document) {
            return sizeProblem("/layers", size).or(() -> rigidProblem(document.network(), "/layers", layer));
        }

        @Override
        public Document applyTo(Document document) {
            var layers = new ArrayList<>(document.network().layers());
            layers.add(layer - 1, new Layer(size, activation, false));
            Document resized = new Resizing(
                            new Network(document.network().inputSize(), layers),
                            l -> l == layer ? 0 : l < layer ? l : l - 1,
                            seed)
                    .applyTo(document);
            return resized.with(resized.extras().withElementInserted("/layers", layer - 1));
        }
    }

    /// Removes a layer. The layers after it move down by one.
    record RemoveLayer(int layer, long seed) implements NetworkEdit {
        @Override
        public Optional<Problem> problem(Document document) {
            return document.network().depth() > 1
                    ? rigidProblem(document.network(), "/layers", layer, layer + 1)
                    : Optional.of(new Problem("/layers", Sentences.of("layer.last")));
        }

        @Override
        public Document applyTo(Document document) {
            var layers = new ArrayList<>(document.network().layers());
            layers.remove(layer - 1);
            Document resized = new Resizing(
                            new Network(document.network().inputSize(), layers), l -> l < layer ? l : l + 1, seed)
                    .applyTo(document);
            return resized.with(resized.extras().withoutElement("/layers", layer - 1));
        }
    }

    /// Draws the weights of a layer, or of all layers if it is 0, and sets their biases to 0.
    record Initialise(int layer, Drawn drawn) implements NetworkEdit {
        @Override
        public Document applyTo(Document document) {
            Parameters fresh = drawn.parameters(document.network());
            Parameters all = layer == 0
                    ? fresh
                    : document.parameters()
                            .withWeights(layer, fresh.weights(layer))
                            .withBiases(layer, fresh.biases(layer));
            return document.drawn(all, drawn);
        }
    }

    private static String pointer(int layer) {
        return layer == 0 ? "/inputSize" : "/layers/" + (layer - 1) + "/size";
    }

    /// Whether those of some layers that a network has are fully connected, and so adapt to any layer before them.
    private static boolean areDense(Network network, int... layers) {
        return IntStream.of(layers)
                .filter(l -> l >= 1 && l <= network.depth())
                .allMatch(l -> network.layer(l).kind().isDense());
    }

    private static Optional<Problem> rigidProblem(Network network, String pointer, int... layers) {
        return areDense(network, layers)
                ? Optional.empty()
                : Optional.of(new Problem(pointer, Sentences.of("layer.notDense")));
    }

    private static Optional<Problem> sizeProblem(String pointer, int size) {
        return size >= 1 && size <= LARGEST_LAYER
                ? Optional.empty()
                : Optional.of(new Problem(pointer, Sentences.of("layer.size", size, LARGEST_LAYER)));
    }
}

package chalkgrad.exchange;

import chalkgrad.document.Document;
import chalkgrad.document.Extras;
import chalkgrad.document.Metadata;
import chalkgrad.document.Notation;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.network.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes documents from arrays named W1, b1, W2, b2 and so on, in upper or lower case. Missing biases are zeros; a
/// single number for a layer of several neurons is a tied bias.
///
/// The shapes decide the orientation of the weights if only one makes each layer fit the next and its biases, or only
/// one does so without tied biases. Otherwise, biases with two dimensions decide: columns belong to W x + b, rows to x
/// W + b. Otherwise, the choice is left to the user.
public final class ParameterImport {
    private final NamedArrays arrays;
    private final List<Orientation> possible;

    private ParameterImport(NamedArrays arrays, List<Orientation> possible) {
        this.arrays = arrays;
        this.possible = List.copyOf(possible);
    }

    /// Finds the parameters among the arrays of a file.
    ///
    /// @throws InputException if there are none, some are missing, or their shapes do not fit together
    public static ParameterImport of(NumpyArchive archive) {
        NamedArrays arrays = NamedArrays.in(archive);
        List<Orientation> fitting = List.of(Orientation.values()).stream()
                .filter(orientation -> fits(arrays, orientation))
                .toList();
        if (fitting.isEmpty()) {
            throw arrays.error("arrays.misfit", arrays.shapes());
        }
        return new ParameterImport(arrays, narrowed(arrays, fitting));
    }

    private static boolean fits(NamedArrays arrays, Orientation orientation) {
        return IntStream.rangeClosed(1, arrays.depth()).allMatch(l -> {
            Matrix weights = arrays.weights(l, orientation);
            boolean chained = l == 1 || arrays.weights(l - 1, orientation).columns() == weights.rows();
            return chained
                    && arrays.biases(l)
                            .map(biases -> biases.columns() == 1 || biases.columns() == weights.columns())
                            .orElse(true);
        });
    }

    private static List<Orientation> narrowed(NamedArrays arrays, List<Orientation> fitting) {
        List<Orientation> untied = fitting.stream()
                .filter(orientation ->
                        IntStream.rangeClosed(1, arrays.depth()).noneMatch(l -> isTied(arrays, l, orientation)))
                .toList();
        List<Orientation> rest = untied.isEmpty() ? fitting : untied;
        return rest.size() == 1
                ? rest
                : arrays.orientationOfBiases().map(List::of).orElse(rest);
    }

    private static boolean isTied(NamedArrays arrays, int l, Orientation orientation) {
        int neurons = arrays.weights(l, orientation).columns();
        return neurons > 1
                && arrays.biases(l).filter(biases -> biases.columns() == 1).isPresent();
    }

    /// Whether the shapes leave a choice.
    public boolean isAmbiguous() {
        return possible.size() > 1;
    }

    /// The orientations that the shapes allow, at least one.
    public List<Orientation> possibleOrientations() {
        return possible;
    }

    /// The number of layers, and so of the activations needed.
    public int depth() {
        return arrays.depth();
    }

    /// The number of inputs and of the neurons of each layer.
    public List<Integer> sizes(Orientation orientation) {
        var sizes = new ArrayList<Integer>();
        sizes.add(arrays.weights(1, orientation).rows());
        for (int l = 1; l <= depth(); l++) {
            sizes.add(arrays.weights(l, orientation).columns());
        }
        return sizes;
    }

    /// All parameters with their shapes, such as `W1 (3, 2), b1 (3,)`.
    public String shapes() {
        return arrays.shapes();
    }

    /// A document with these parameters, one sample of zeros, and gradient descent. If targets cannot be any numbers,
    /// the target is the first output.
    ///
    /// @param activations one for each layer
    /// @param name the name of the document
    /// @throws InputException if the number of activations or the orientation does not fit
    public Document toDocument(Orientation orientation, List<Activation> activations, Loss loss, String name) {
        if (!fits(arrays, orientation)) {
            throw arrays.error("arrays.misfitAs", orientation.key(), shapes());
        }
        if (activations.size() != depth()) {
            throw arrays.error(
                    "arrays.activations",
                    Sentences.count(activations.size(), "activation"),
                    Sentences.count(depth(), "layer"),
                    shapes());
        }
        Network network = network(orientation, activations);
        return new Document(
                new Metadata(name, "", "", List.of()),
                network,
                parameters(orientation, network),
                List.of(sample(network, loss)),
                loss,
                Optional.empty(),
                Reduction.MEAN,
                Optional.empty(),
                new Optimizer(Optimizers.GRADIENT_DESCENT, Map.of(), true),
                1,
                Notation.CANONICAL,
                Extras.NONE);
    }

    private Network network(Orientation orientation, List<Activation> activations) {
        var layers = new ArrayList<Layer>();
        for (int l = 1; l <= depth(); l++) {
            int size = arrays.weights(l, orientation).columns();
            layers.add(new Layer(size, activations.get(l - 1), isTied(arrays, l, orientation)));
        }
        return new Network(arrays.weights(1, orientation).rows(), layers);
    }

    private Parameters parameters(Orientation orientation, Network network) {
        var weights = new ArrayList<Matrix>();
        var biases = new ArrayList<Matrix>();
        for (int l = 1; l <= depth(); l++) {
            Matrix zeros = Matrix.zeros(1, network.biasCount(l));
            weights.add(arrays.weights(l, orientation));
            biases.add(arrays.biases(l).orElse(zeros));
        }
        return new Parameters(weights, biases);
    }

    private static Sample sample(Network network, Loss loss) {
        return new Sample(
                Matrix.zeros(1, network.inputSize()),
                loss.targets().ofNewSample(network.outputLayer().size()));
    }
}

package chalkgrad.document;

import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Network;
import chalkgrad.network.Probability;
import chalkgrad.network.Softmax;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Layers and a loss that do not fit together. A document can have them, but its numbers teach nothing. So the user
/// is warned and shown alternatives.
public final class Misfit {
    private Misfit() {}

    /// The misfit of a network and its loss, if there is one.
    public static Optional<Problem> of(Network network, Loss loss) {
        for (int l = 1; l <= network.depth(); l++) {
            if (isConstant(network.layer(l))) {
                return Optional.of(new Problem(activation(l), Sentences.of("softmax.single")));
            }
        }
        Layer outputs = network.outputLayer();
        return loss.wantsProbabilities() && !(outputs.activation() instanceof Probability)
                ? Optional.of(new Problem(activation(network.depth()), noProbabilities(loss, outputs)))
                : Optional.empty();
    }

    private static boolean isConstant(Layer layer) {
        return layer.activation() instanceof Softmax && layer.size() == 1;
    }

    private static String activation(int layer) {
        return "/layers/%d/activation".formatted(layer - 1);
    }

    private static String noProbabilities(Loss loss, Layer outputs) {
        String activations = Activations.ALL.stream()
                .filter(one -> one instanceof Probability && !isConstant(new Layer(outputs.size(), one, false)))
                .map(Activation::name)
                .reduce((one, other) -> Sentences.of("outputs.either", one, other))
                .orElseThrow();
        List<String> losses = Losses.ALL.stream()
                .filter(Predicate.not(Loss::wantsProbabilities))
                .map(Loss::name)
                .toList();
        return Sentences.of(
                "outputs.outside", loss.name(), outputs.activation().name(), activations, String.join(", ", losses));
    }
}

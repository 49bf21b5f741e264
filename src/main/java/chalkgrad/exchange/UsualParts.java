package chalkgrad.exchange;

import chalkgrad.network.Activation;
import chalkgrad.network.Loss;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What the line of a network means where it names no activation or no loss.
final class UsualParts {
    private UsualParts() {}

    /// The activations of all layers, if none, two, one or all of them are given. One alone is that of the hidden
    /// layers, unless it makes probabilities of a whole layer, as softmax does: then it is that of the outputs.
    ///
    /// @param sizes from the inputs to the outputs
    /// @throws InputException if as many cannot be meant
    static List<Activation> activations(List<Activation> given, Optional<Loss> loss, List<Integer> sizes) {
        int depth = sizes.size() - 1;
        int said = given.size();
        if (said > depth || said > 2 && said < depth) {
            throw new InputException(Sentences.of(
                    "line.activations", Sentences.count(depth, "layer"), Sentences.count(said, "activation")));
        }
        if (said == depth) {
            return given;
        }
        boolean ofOutputs = said == 1 && !given.getFirst().isElementwise();
        Activation hidden = said == 0 || ofOutputs ? activation("sigmoid") : given.getFirst();
        var result = new ArrayList<>(Collections.nCopies(depth - 1, hidden));
        result.add(said == 2 || ofOutputs ? given.getLast() : output(loss, sizes.getLast()));
        return result;
    }

    private static Activation output(Optional<Loss> loss, int outputs) {
        String usual = loss.map(Loss::name).orElse(outputs > 1 ? "categorical_cross_entropy" : "");
        return activation(
                switch (usual) {
                    case "categorical_cross_entropy" -> "softmax";
                    case "binary_cross_entropy" -> "sigmoid";
                    default -> "identity";
                });
    }

    /// The loss that goes with the activation of the outputs.
    static Loss loss(Activation output) {
        String name = switch (output.name()) {
            case "softmax" -> "categorical_cross_entropy";
            case "sigmoid" -> "binary_cross_entropy";
            default -> "half_squared_error";
        };
        return NamedChoices.LOSS.named(name).orElseThrow();
    }

    private static Activation activation(String name) {
        return NamedChoices.ACTIVATION.named(name).orElseThrow();
    }
}

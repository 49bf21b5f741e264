package chalkgrad.exchange;

import chalkgrad.network.Activation;
import chalkgrad.network.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a new network is to be from a line such as `2-4-2 relu softmax`: the sizes from the inputs to the
/// outputs, which may also be words of their own as in `2 4 2`, then the activations, and perhaps a loss and `seed 7`.
/// Activations are one for each layer, or one for all hidden
/// layers and one for the outputs, or one for the hidden layers alone. What is not said is what such networks usually
/// have.
public final class NetworkText {
    private static final String EXAMPLE = "such as 2-4-2 relu softmax";
    private static final String SEED = "seed";
    private static final long FIRST_SEED = 1;
    private static final int MOST_LAYERS = 50;
    private static final long MOST_PARAMETERS = 1_000_000;

    private final List<Activation> activations = new ArrayList<>();
    private Optional<Loss> loss = Optional.empty();
    private long seed = FIRST_SEED;

    private NetworkText() {}

    /// Reads a line of text.
    ///
    /// @throws InputException with one sentence about what is wrong and what is wanted
    public static NetworkPlan parse(String text) {
        List<String> words = List.of(text.strip().replace("seed=", "seed ").split("[\\s;]+"));
        int structure = 1;
        while (structure < words.size() && words.get(structure).matches("\\d+,?")) {
            structure++;
        }
        List<Integer> sizes =
                sizes(String.join("-", words.subList(0, structure)).replace(",", ""));
        var parts = new NetworkText();
        for (int k = structure; k < words.size(); k++) {
            if (words.get(k).equals(SEED)) {
                k++;
                parts.seed(k < words.size() ? words.get(k) : "");
            } else {
                parts.word(words.get(k));
            }
        }
        return parts.plan(sizes);
    }

    private static List<Integer> sizes(String word) {
        if (!word.matches("\\d+(-\\d+)*")) {
            throw new InputException(
                    "a network begins with its sizes, %s, but \"%s\" are none".formatted(EXAMPLE, word));
        }
        String[] numbers = word.split("-", -1);
        if (numbers.length < 2) {
            throw new InputException(
                    "a network has at least inputs and outputs, such as 2-1, but only \"%s\" is said".formatted(word));
        }
        if (numbers.length - 1 > MOST_LAYERS) {
            throw new InputException(
                    "%d layers are too many: %d are possible".formatted(numbers.length - 1, MOST_LAYERS));
        }
        var sizes = new ArrayList<Integer>();
        for (String number : numbers) {
            sizes.add(size(number));
        }
        checkParameters(sizes);
        return sizes;
    }

    private static int size(String number) {
        int size = number.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(number);
        if (size < 1) {
            throw new InputException("a layer has at least 1 neuron, but one is said to have %s".formatted(number));
        }
        return size;
    }

    private static void checkParameters(List<Integer> sizes) {
        double parameters = 0;
        for (int l = 1; l < sizes.size(); l++) {
            parameters += (sizes.get(l - 1) + 1.0) * sizes.get(l);
        }
        if (parameters > MOST_PARAMETERS) {
            throw new InputException(
                    "a network of more than %d weights and biases is too large here".formatted(MOST_PARAMETERS));
        }
    }

    private void seed(String word) {
        if (!word.matches("-?\\d{1,18}")) {
            throw new InputException("a seed is a whole number, such as seed 7, but \"%s\" is none".formatted(word));
        }
        seed = Long.parseLong(word);
    }

    private void word(String word) {
        String name = word.replace('-', '_').replace(",", "");
        Optional<Activation> activation = Choices.ACTIVATION.named(name);
        Optional<Loss> named = Choices.LOSS.named(name);
        if (named.isPresent() && loss.isPresent()) {
            throw new InputException("a network has one loss, but %s and %s are said"
                    .formatted(loss.get().name(), name));
        }
        if (activation.isEmpty() && named.isEmpty()) {
            throw unknown(word, name);
        }
        activation.ifPresent(activations::add);
        loss = named.or(() -> loss);
    }

    private static InputException unknown(String word, String name) {
        String wanted = Choices.ACTIVATION
                .similar(name)
                .or(() -> Choices.LOSS.similar(name))
                .map("did you mean %s?"::formatted)
                .orElseGet(() -> Choices.ACTIVATION.wanted(name) + "; " + Choices.LOSS.wanted(name));
        return new InputException("\"%s\" is no activation and no loss: %s".formatted(word, wanted));
    }

    private NetworkPlan plan(List<Integer> sizes) {
        List<Activation> each = activations(sizes.size() - 1, sizes.getLast());
        return new NetworkPlan(sizes, each, loss.orElseGet(() -> usualLoss(each.getLast())), seed);
    }

    private List<Activation> activations(int depth, int outputs) {
        int said = activations.size();
        if (said > depth || said > 2 && said < depth) {
            throw new InputException(
                    "%s, but %s: say one for each layer, or one for the hidden layers and one for the outputs"
                            .formatted(Found.count(depth, "layer"), Found.count(said, "activation")));
        }
        if (said == depth) {
            return activations;
        }
        Activation hidden = said == 0 ? activation("sigmoid") : activations.getFirst();
        var result = new ArrayList<Activation>();
        for (int l = 1; l < depth; l++) {
            result.add(hidden);
        }
        result.add(said == 2 ? activations.getLast() : usualOutput(outputs));
        return result;
    }

    private Activation usualOutput(int outputs) {
        String usual = loss.map(Loss::name).orElse(outputs > 1 ? "categorical_cross_entropy" : "");
        return activation(
                switch (usual) {
                    case "categorical_cross_entropy" -> "softmax";
                    case "binary_cross_entropy" -> "sigmoid";
                    default -> "identity";
                });
    }

    private static Loss usualLoss(Activation output) {
        String name = switch (output.name()) {
            case "softmax" -> "categorical_cross_entropy";
            case "sigmoid" -> "binary_cross_entropy";
            default -> "half_squared_error";
        };
        return Choices.LOSS.named(name).orElseThrow();
    }

    private static Activation activation(String name) {
        return Choices.ACTIVATION.named(name).orElseThrow();
    }
}

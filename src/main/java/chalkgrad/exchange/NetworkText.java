package chalkgrad.exchange;

import chalkgrad.math.Decimals;
import chalkgrad.math.NumberText;
import chalkgrad.math.Spelling;
import chalkgrad.network.Activation;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Reads the plan of a new network from a line such as `2-4-2 relu softmax`: the sizes from the inputs to the outputs,
/// which can also be separate words as in `2 4 2`, then the activations, and perhaps a loss and `seed 7`. Activations
/// are one for each layer, or one for all hidden layers and one for the outputs, or one for the hidden layers alone.
/// A loss can have settings, as in `huber delta 0.5`. Anything left out gets the usual value for such networks.
///
///     line  = sizes { activation | loss | setting number | "seed" integer }
///     sizes = integer { ( "-" | blank | "," ) integer }
public final class NetworkText {
    private static final String EXAMPLE = "such as 2-4-2 relu softmax";
    private static final String SEED = "seed";
    private static final long FIRST_SEED = 1;
    private static final int MOST_LAYERS = 50;
    private static final long MOST_PARAMETERS = 1_000_000;
    private static final int LONGEST_LINE = 20_000;
    private static final int MOST_DIGITS = 9;
    private static final int MOST_SEED_DIGITS = 18;

    private final List<Activation> activations = new ArrayList<>();
    private Optional<Loss> loss = Optional.empty();
    private final Map<Hyperparameter, Double> settings = new LinkedHashMap<>();
    private long seed = FIRST_SEED;

    private NetworkText() {}

    /// Reads a line of text.
    ///
    /// @throws InputException with one sentence about what is wrong and what is expected
    public static NetworkPlan parse(String text) {
        if (text.length() > LONGEST_LINE) {
            throw new InputException(
                    "%d characters are too many: a network is one line, %s".formatted(text.length(), EXAMPLE));
        }
        List<String> words = words(text);
        int structure = 0;
        while (structure < words.size() && (structure == 0 || isCount(words.get(structure)))) {
            structure++;
        }
        List<Integer> sizes = sizes(String.join("-", words.subList(0, structure)));
        var parts = new NetworkText();
        for (int k = structure; k < words.size(); k++) {
            String next = k + 1 < words.size() ? words.get(k + 1) : "";
            Optional<Hyperparameter> setting = setting(words.get(k));
            if (words.get(k).equals(SEED)) {
                k++;
                parts.seed(next);
            } else if (setting.isPresent()) {
                k++;
                parts.settings.put(setting.get(), number(setting.get(), next));
            } else {
                parts.word(words.get(k));
            }
        }
        return parts.plan(sizes);
    }

    /// The setting of a loss with this name.
    private static Optional<Hyperparameter> setting(String word) {
        return Losses.ALL.stream()
                .flatMap(loss -> loss.settings().keySet().stream())
                .filter(setting -> setting.key().equals(word))
                .findFirst();
    }

    private static double number(Hyperparameter setting, String word) {
        OptionalDouble number = NumberText.parse(word);
        if (number.isEmpty() || !setting.allows(number.getAsDouble())) {
            throw new InputException("%s is %s, such as %s %s, but %s is not"
                    .formatted(
                            setting.key(),
                            setting.range(),
                            setting.key(),
                            Decimals.EXACT.format(setting.preset()),
                            Found.text(word)));
        }
        return number.getAsDouble();
    }

    /// The words between blanks, commas and semicolons; `seed=7` are two.
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int k = 0; k <= text.length(); k++) {
            char c = k < text.length() ? text.charAt(k) : ' ';
            boolean ends = Character.isWhitespace(c)
                    || c == ';'
                    || c == ','
                    || c == '='
                            && (word.toString().equals(SEED)
                                    || setting(word.toString()).isPresent());
            if (!ends) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean isCount(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<Integer> sizes(String word) {
        List<String> numbers = List.of(word.split("-", -1));
        if (!numbers.stream().allMatch(NetworkText::isCount)) {
            throw new InputException("a network starts with its sizes, %s, but %s is not a list of sizes"
                    .formatted(EXAMPLE, Found.text(word)));
        }
        if (numbers.size() < 2) {
            throw new InputException("a network has at least inputs and outputs, such as 2-1, but only %s is given"
                    .formatted(Found.text(word)));
        }
        if (numbers.size() - 1 > MOST_LAYERS) {
            throw new InputException(
                    "%d layers are too many: at most %d are possible".formatted(numbers.size() - 1, MOST_LAYERS));
        }
        List<Integer> sizes = numbers.stream().map(NetworkText::size).toList();
        checkParameters(sizes);
        return sizes;
    }

    private static int size(String number) {
        int size = number.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(number);
        if (size < 1) {
            throw new InputException("a layer has at least 1 neuron, but one is given %s".formatted(number));
        }
        return size;
    }

    private static void checkParameters(List<Integer> sizes) {
        double parameters = 0;
        for (int l = 1; l < sizes.size(); l++) {
            parameters += (sizes.get(l - 1) + 1.0) * sizes.get(l);
        }
        if (parameters > MOST_PARAMETERS) {
            throw new InputException("the network is too large: here it can have at most %d weights and biases"
                    .formatted(MOST_PARAMETERS));
        }
    }

    private void seed(String word) {
        boolean isNegative = word.startsWith("-");
        String digits = isNegative ? word.substring(1) : word;
        if (!isCount(digits) || digits.length() > MOST_SEED_DIGITS) {
            throw new InputException(
                    "a seed is a whole number, such as seed 7, but %s is not".formatted(Found.text(word)));
        }
        seed = Long.parseLong(word);
    }

    private void word(String word) {
        String name = word.replace('-', '_');
        Optional<Activation> activation = Choices.ACTIVATION.named(name);
        Optional<Loss> named = Choices.LOSS.named(name);
        if (named.isPresent() && loss.isPresent()) {
            throw new InputException("a network has one loss, but %s and %s are given"
                    .formatted(loss.get().name(), name));
        }
        if (activation.isEmpty() && named.isEmpty()) {
            throw unknown(word, name);
        }
        activation.ifPresent(activations::add);
        loss = named.or(() -> loss);
    }

    private static InputException unknown(String word, String name) {
        List<String> all = Stream.concat(Choices.ACTIVATION.names().stream(), Choices.LOSS.names().stream())
                .toList();
        String wanted = Spelling.question(name, all)
                .orElseGet(() ->
                        String.join(", ", Choices.ACTIVATION.names()) + "; " + String.join(", ", Choices.LOSS.names()));
        return new InputException("%s is neither an activation nor a loss: %s".formatted(Found.text(word), wanted));
    }

    private NetworkPlan plan(List<Integer> sizes) {
        List<Activation> each = activations(sizes.size() - 1, sizes.getLast());
        Loss chosen = loss.orElseGet(() -> usualLoss(each.getLast()));
        settings.keySet().stream()
                .filter(setting -> !chosen.settings().containsKey(setting))
                .findFirst()
                .ifPresent(setting -> {
                    throw new InputException("%s has no %s".formatted(chosen.name(), setting.key()));
                });
        return new NetworkPlan(sizes, each, chosen.with(settings), seed);
    }

    private List<Activation> activations(int depth, int outputs) {
        int said = activations.size();
        if (said > depth || said > 2 && said < depth) {
            throw new InputException(
                    "%s, but %s: give one for each layer, or one for the hidden layers and one for the outputs"
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

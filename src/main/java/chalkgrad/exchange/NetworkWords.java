package chalkgrad.exchange;

import chalkgrad.math.TextScanner;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Biases;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Penalties;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Schedule;
import chalkgrad.network.Schedules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The words that a line about a new network can have: names as files, the window and books write them. Capitals and
/// what separates words do not matter: `half_squared_error`, `half squared error` and `Half-squared error` are one.
final class NetworkWords {
    /// The most words of a name, such as `one for the whole layer (tied)`.
    static final int LONGEST = 6;

    private static final String SEED = "seed";

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, Hyperparameter> settings = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    NetworkWords() {
        nameActivations();
        nameLosses();
        nameOptimizers();
        nameInitialisations();
        nameBiases();
        nameSettings();
        add(new Meaning.Seed(), SEED, "random seed");
        add(new Meaning.Nothing(), "and", "with");
        names.add(SEED);
    }

    /// What a name stands for.
    sealed interface Meaning {
        record OfActivation(Activation activation) implements Meaning {}

        record OfLoss(Loss loss) implements Meaning {}

        record OfOptimizer(OptimizerRule rule) implements Meaning {}

        record OfSchedule(Schedule schedule) implements Meaning {}

        record OfPenalty(Optional<PenaltyRule> rule) implements Meaning {}

        record OfInitialisation(Initialisation rule) implements Meaning {}

        record OfBiases(Biases biases) implements Meaning {}

        /// A number follows.
        record Seed() implements Meaning {}

        /// A word that only joins others.
        record Nothing() implements Meaning {}
    }

    /// What a name stands for, if it is one.
    Optional<Meaning> meaning(String name) {
        return Optional.ofNullable(meanings.get(plain(name)));
    }

    /// The setting of an activation, a loss, an optimizer, a penalty or an initialisation with this name.
    Optional<Hyperparameter> setting(String name) {
        return Optional.ofNullable(settings.get(plain(name)));
    }

    /// The names as files have them.
    List<String> names() {
        return names;
    }

    private void nameActivations() {
        for (Activation activation : Activations.ALL) {
            add(new Meaning.OfActivation(activation), activation.name(), activation.name() + " activation");
            names.add(activation.name());
        }
        activation("identity", "linear");
        activation("sigmoid", "logistic");
        activation("silu", "swish");
    }

    private void activation(String name, String other) {
        add(new Meaning.OfActivation(Activations.named(name).orElseThrow()), other, other + " activation");
    }

    private void nameLosses() {
        for (Loss loss : Losses.ALL) {
            add(new Meaning.OfLoss(loss), loss.name(), loss.name() + " loss");
            names.add(loss.name());
        }
        loss("sum_squared_error", "sum of squared errors", "SSE");
        loss("mean_squared_error", "MSE");
        loss("mean_absolute_error", "MAE");
        loss("binary_cross_entropy", "BCE", "log loss");
        loss("categorical_cross_entropy", "cross-entropy", "cross-entropy loss", "CCE");
    }

    private void loss(String name, String... others) {
        add(new Meaning.OfLoss(Losses.named(name).orElseThrow()), others);
    }

    private void nameOptimizers() {
        for (OptimizerRule rule : Optimizers.ALL) {
            if (rule.moves()) {
                add(new Meaning.OfOptimizer(rule), rule.name(), rule.name() + " optimizer");
                names.add(rule.name());
            }
        }
        add(new Meaning.OfOptimizer(Optimizers.NONE), "no optimizer", "optimizer none");
        add(new Meaning.OfOptimizer(Optimizers.GRADIENT_DESCENT), "gradient descent");
        add(new Meaning.OfOptimizer(Optimizers.named("nesterov").orElseThrow()), "Nesterov momentum");
        Schedules.ALL.forEach(schedule -> add(new Meaning.OfSchedule(schedule), schedule.name()));
        Penalties.ALL.forEach(
                rule -> add(new Meaning.OfPenalty(Optional.of(rule)), rule.name(), rule.name() + " penalty"));
        add(new Meaning.OfPenalty(Optional.empty()), "no penalty", "penalty none");
    }

    private void nameInitialisations() {
        for (Initialisation rule : Initialisation.values()) {
            var meaning = new Meaning.OfInitialisation(rule);
            add(meaning, rule.key(), rule.key() + " initialisation", rule.key() + " initialization");
            names.add(rule.key());
        }
        initialisation(Initialisation.HE_NORMAL, "he", "kaiming", "he initialisation", "he initialization");
        initialisation(Initialisation.GLOROT_NORMAL, "glorot", "xavier", "Glorot (Xavier)", "xavier normal");
        initialisation(Initialisation.GLOROT_NORMAL, "Glorot (Xavier), normal", "xavier initialisation");
        initialisation(Initialisation.GLOROT_UNIFORM, "Glorot (Xavier), uniform", "xavier uniform");
        initialisation(Initialisation.BY_ACTIVATION, "by activation (He or Glorot)");
    }

    private void initialisation(Initialisation rule, String... others) {
        add(new Meaning.OfInitialisation(rule), others);
    }

    private void nameBiases() {
        biases(Biases.EACH, "biases each", "each", "one for each neuron", "one bias for each neuron");
        biases(Biases.TIED, "tied biases", "tied bias", "biases tied", "one bias", "biases one", "shared bias");
        biases(Biases.TIED, "tied", "one for the whole layer (tied)");
        biases(Biases.NONE, "no biases", "no bias", "biases none", "without biases", "without bias");
        names.addAll(List.of("tied biases", "no biases"));
    }

    private void biases(Biases biases, String... words) {
        add(new Meaning.OfBiases(biases), words);
    }

    private void nameSettings() {
        Stream.of(
                        Activations.ALL.stream().flatMap(activation -> activation.settings().keySet().stream()),
                        Losses.ALL.stream().flatMap(loss -> loss.settings().keySet().stream()),
                        Optimizers.ALL.stream().flatMap(rule -> rule.hyperparameters().stream()),
                        Schedules.ALL.stream().flatMap(schedule -> schedule.hyperparameters().stream()),
                        Stream.of(PenaltyRule.STRENGTH),
                        Stream.of(Initialisation.values()).flatMap(rule -> rule.setting().stream()))
                .flatMap(all -> all)
                .distinct()
                .forEach(setting -> {
                    settings.put(plain(setting.key()), setting);
                    names.add(setting.key());
                });
        settings.put("lr", Hyperparameter.LEARNING_RATE);
        settings.put("eta", Hyperparameter.LEARNING_RATE);
        settings.put("strength", PenaltyRule.STRENGTH);
        Initialisation.NORMAL.setting().ifPresent(setting -> settings.put("standarddeviation", setting));
    }

    private void add(Meaning meaning, String... words) {
        for (String word : words) {
            meanings.put(plain(word), meaning);
        }
    }

    /// A name without capitals and without what separates its words.
    private static String plain(String name) {
        var result = new StringBuilder();
        TextScanner.lowerCase(name).chars().filter(Character::isLetterOrDigit).forEach(c -> result.append((char) c));
        return result.toString();
    }
}

package chalkgrad.exchange;

import chalkgrad.document.Drawn;
import chalkgrad.exchange.NetworkWords.Meaning;
import chalkgrad.math.Decimals;
import chalkgrad.math.NumberText;
import chalkgrad.math.Spelling;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Biases;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Schedule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Reads the plan of a new network from a line such as `2-4-2 relu softmax`: the sizes from the inputs to the outputs,
/// which can also be separate words as in `2 4 2`, then the activations, and perhaps a loss, an optimizer, a penalty,
/// an initialisation, biases and `seed 7`. Activations are one for each layer, or one for all hidden layers and one for
/// the outputs, or one for the hidden layers alone; softmax alone is that of the outputs. Each can have settings, as in
/// `huber delta 0.5` or `adam learning rate 0.01`. Anything left out gets the usual value for such networks. No word is
/// passed over: what is not known is reported.
///
///     line  = sizes { name | setting number | "seed" integer }
///     sizes = integer { ( "-" | blank | "," ) integer }
public final class NetworkText {
    private static final NetworkWords WORDS = new NetworkWords();
    private static final long FIRST_SEED = 1;
    private static final int LONGEST_LINE = 20_000;
    /// The longest name, with what separates its words.
    private static final int LONGEST_NAME = 60;
    private static final int MOST_SEED_DIGITS = 18;

    private final List<String> words;
    private final List<Activation> activations = new ArrayList<>();
    private Optional<Loss> loss = Optional.empty();
    private Optional<OptimizerRule> rule = Optional.empty();
    private Optional<Schedule> schedule = Optional.empty();
    private Optional<PenaltyRule> penalty = Optional.empty();
    private Optional<Initialisation> initialisation = Optional.empty();
    private Biases biases = Biases.EACH;
    private final Map<Hyperparameter, Double> settings = new LinkedHashMap<>();
    private long seed = FIRST_SEED;

    private NetworkText(List<String> words) {
        this.words = words;
    }

    /// Reads a line of text.
    ///
    /// @throws InputException with one sentence about what is wrong and what is expected
    public static NetworkPlan parse(String text) {
        if (text.length() > LONGEST_LINE) {
            throw new InputException(Sentences.of("line.long", text.length(), LayerSizes.EXAMPLE));
        }
        List<String> words = words(text);
        int place = LayerSizes.end(words);
        List<Integer> sizes = LayerSizes.of(words.subList(0, place));
        var parts = new NetworkText(words);
        while (place < words.size()) {
            place = parts.read(place);
        }
        return parts.plan(sizes);
    }

    /// The words between blanks, commas, semicolons and equals signs.
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int k = 0; k <= text.length(); k++) {
            char c = k < text.length() ? text.charAt(k) : ' ';
            if (!Character.isWhitespace(c) && c != ';' && c != ',' && c != '=') {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /// Reads the longest name that begins at a place, with its number if it has one.
    ///
    /// @return the place after it
    private int read(int place) {
        for (int count = Math.min(NetworkWords.LONGEST, words.size() - place); count > 0; count--) {
            String name = name(place, count);
            Optional<Meaning> meaning = name.length() > LONGEST_NAME ? Optional.empty() : WORDS.meaning(name);
            Optional<Hyperparameter> setting = name.length() > LONGEST_NAME ? Optional.empty() : WORDS.setting(name);
            int after = place + count;
            boolean isBoth = setting.isPresent() && meaning.isPresent();
            if (setting.isPresent() && !(isBoth && NumberText.parse(word(after)).isEmpty())) {
                settings.put(setting.get(), number(setting.get(), word(after)));
                // momentum is an optimizer and its setting
                if (isBoth && rule.isEmpty()) {
                    take(meaning.get(), name, after);
                }
                return after + 1;
            }
            if (meaning.isPresent()) {
                return take(meaning.get(), name, after);
            }
        }
        throw unknown(place);
    }

    private String name(int place, int count) {
        return String.join(" ", words.subList(place, place + count));
    }

    /// A word of the line; empty after its end.
    private String word(int place) {
        return place < words.size() ? words.get(place) : "";
    }

    /// Takes a name into the plan.
    ///
    /// @return the place after what belongs to it
    private int take(Meaning meaning, String name, int after) {
        switch (meaning) {
            case Meaning.OfActivation(Activation activation) -> activations.add(activation);
            case Meaning.OfLoss(Loss one) -> loss = only("loss", loss.map(Loss::name), name, one);
            case Meaning.OfOptimizer(OptimizerRule one) ->
                rule = only("optimizer", rule.map(OptimizerRule::name), name, one);
            case Meaning.OfSchedule(Schedule one) ->
                schedule = only("schedule", schedule.map(Schedule::name), name, one);
            case Meaning.OfPenalty(Optional<PenaltyRule> one) -> penalty = one;
            case Meaning.OfInitialisation(Initialisation one) ->
                initialisation = only("initialisation", initialisation.map(Initialisation::key), name, one);
            case Meaning.OfBiases(Biases one) -> biases = one;
            case Meaning.Seed() -> {
                seed(word(after));
                return after + 1;
            }
            case Meaning.Nothing() -> {}
        }
        // as in nesterov momentum 0.9
        String last = words.get(after - 1);
        Optional<Hyperparameter> setting = WORDS.setting(last);
        if (setting.isPresent() && NumberText.parse(word(after)).isPresent()) {
            settings.put(setting.get(), number(setting.get(), word(after)));
            return after + 1;
        }
        return after;
    }

    private static <T> Optional<T> only(String thing, Optional<String> before, String name, T one) {
        if (before.isPresent()) {
            throw new InputException(Sentences.of("line.two." + thing, before.get(), Found.shortened(name)));
        }
        return Optional.of(one);
    }

    private static double number(Hyperparameter setting, String word) {
        OptionalDouble number = NumberText.parse(word);
        if (number.isEmpty() || !setting.allows(number.getAsDouble())) {
            throw new InputException(Sentences.of(
                    "setting.number",
                    setting.key(),
                    setting.range(),
                    Decimals.EXACT.format(setting.preset()),
                    Found.text(word)));
        }
        return number.getAsDouble();
    }

    private void seed(String word) {
        boolean isNegative = word.startsWith("-");
        String digits = isNegative ? word.substring(1) : word;
        if (!LayerSizes.isCount(digits) || digits.length() > MOST_SEED_DIGITS) {
            throw new InputException(Sentences.of("line.seed", Found.text(word)));
        }
        seed = Long.parseLong(word);
    }

    /// Asks what a number is, or names the word that is not known, with the names that begin like it, or with all that
    /// are possible.
    private InputException unknown(int place) {
        String word = words.get(place);
        if (NumberText.parse(word).isPresent()) {
            return new InputException(Sentences.of("line.number", Found.text(word), Found.shortened(word)));
        }
        for (int count = Math.min(NetworkWords.LONGEST, words.size() - place); count > 0; count--) {
            String name = name(place, count);
            Optional<String> question = Spelling.question(name, WORDS.names());
            if (question.isPresent()) {
                return new InputException(Sentences.of("line.unknown", Found.text(name), question.get()));
            }
        }
        return new InputException(Sentences.of(
                "line.unknown.all",
                Found.text(word),
                String.join(", ", NamedChoices.ACTIVATION.names()),
                String.join(", ", NamedChoices.LOSS.names())));
    }

    private NetworkPlan plan(List<Integer> sizes) {
        List<Activation> each = UsualParts.activations(activations, loss, sizes).stream()
                .map(one -> one.with(settings))
                .toList();
        Loss chosen = loss.orElseGet(() -> UsualParts.loss(each.getLast()));
        OptimizerRule moving = rule.orElse(Optimizers.GRADIENT_DESCENT).scheduled(schedule);
        Initialisation drawing = initialisation.orElse(Initialisation.BY_ACTIVATION);
        checkSettings(each, chosen, moving, drawing);
        if (moving.equals(Optimizers.GRADIENT_DESCENT)) {
            settings.putIfAbsent(Hyperparameter.LEARNING_RATE, NetworkPlan.LEARNING_RATE);
        }
        var drawn = new Drawn(drawing, seed);
        return new NetworkPlan(
                sizes,
                each,
                biases,
                chosen.with(settings),
                new Optimizer(moving, settings, moving.moves()),
                penalty.map(one ->
                        new Penalty(one, settings.getOrDefault(PenaltyRule.STRENGTH, PenaltyRule.STRENGTH.preset()))),
                drawing.setting()
                        .flatMap(setting -> Optional.ofNullable(settings.get(setting)))
                        .map(drawn::withSetting)
                        .orElse(drawn));
    }

    /// Each setting belongs to something that the network has.
    private void checkSettings(List<Activation> each, Loss chosen, OptimizerRule moving, Initialisation drawing) {
        var possible = new HashSet<>(chosen.settings().keySet());
        each.forEach(one -> possible.addAll(one.settings().keySet()));
        possible.addAll(moving.hyperparameters());
        penalty.ifPresent(one -> possible.add(PenaltyRule.STRENGTH));
        drawing.setting().ifPresent(possible::add);
        settings.keySet().stream()
                .filter(setting -> !possible.contains(setting))
                .findFirst()
                .ifPresent(setting -> {
                    throw new InputException(
                            setting.equals(PenaltyRule.STRENGTH)
                                    ? Sentences.of("setting.noPenalty", setting.key())
                                    : Sentences.of(
                                            "setting.none",
                                            owner(setting, each, chosen, moving, drawing),
                                            setting.key()));
                });
    }

    /// What a setting was perhaps meant for: the chosen thing of the kind that has such a setting.
    private static String owner(
            Hyperparameter setting, List<Activation> each, Loss chosen, OptimizerRule moving, Initialisation drawing) {
        if (Activations.ALL.stream().anyMatch(one -> one.settings().containsKey(setting))) {
            return each.getFirst().name();
        }
        if (Losses.ALL.stream().anyMatch(loss -> loss.settings().containsKey(setting))) {
            return chosen.name();
        }
        return Stream.of(Initialisation.values())
                        .anyMatch(rule -> rule.setting().equals(Optional.of(setting)))
                ? drawing.key()
                : moving.name();
    }
}

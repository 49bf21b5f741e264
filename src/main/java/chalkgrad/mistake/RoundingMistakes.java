package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Intermediate results that are rounded before they are used.
final class RoundingMistakes {
    private static final int MOST_DECIMALS = 5;

    private static final List<Term> ROUNDED =
            List.of(Term.PRE_ACTIVATION, Term.ACTIVATION, Term.ACTIVATION_GRADIENT, Term.DERIVATIVE, Term.DELTA);

    private static final List<Term> EVERYTHING = List.of(
            Term.PRE_ACTIVATION,
            Term.ACTIVATION,
            Term.ACTIVATION_GRADIENT,
            Term.DERIVATIVE,
            Term.DELTA,
            Term.WEIGHT_GRADIENT,
            Term.BIAS_GRADIENT);

    static final List<Mistake> ALL = List.of(new Mistake(
            "rounded-intermediate",
            "Intermediate result rounded",
            "Only the last result is rounded; what is rounded before spoils the digits of what is made of it.",
            RoundingMistakes::all));

    private RoundingMistakes() {}

    private static void all(Setting setting, Variants variants) {
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            Change rounded = to(decimals);
            for (Term term : ROUNDED) {
                Telling telling = telling(decimals, of(term));
                variants.inLayers(Cost.ONE_NEURON, telling, term, setting.layers(), rounded);
            }
            Telling telling = telling(decimals, "all intermediate results");
            together(setting, variants, telling, rounded, List.of(Term.PRE_ACTIVATION, Term.ACTIVATION));
            together(setting, variants, telling, rounded, ROUNDED);
            together(setting, variants, telling, rounded, EVERYTHING);
            together(setting, variants, telling, rounded, List.of(Term.WEIGHT_GRADIENT, Term.BIAS_GRADIENT));
            updated(setting, variants, rounded, telling);
        }
    }

    private static void together(
            Setting setting, Variants variants, Telling telling, Change rounded, List<Term> terms) {
        List<Integer> layers = setting.layers();
        Stream.of(layers, setting.hidden())
                .filter(some -> !some.isEmpty())
                .distinct()
                .forEach(some -> variants.add(Cost.ONE_NEURON, telling, exchanges(some, terms, rounded)));
        for (int l : layers) {
            variants.add(Cost.ONE_NEURON, telling.in(l), exchanges(List.of(l), terms, rounded));
        }
    }

    private static List<Exchange> exchanges(List<Integer> layers, List<Term> terms, Change rounded) {
        return layers.stream()
                .flatMap(l -> terms.stream().map(term -> new Exchange(term, l, rounded)))
                .toList();
    }

    private static void updated(Setting setting, Variants variants, Change rounded, Telling telling) {
        if (setting.document().optimizer().rule().moves()) {
            var exchanges = new ArrayList<Exchange>();
            for (int l : setting.layers()) {
                exchanges.add(new Exchange(Term.NEW_WEIGHTS, l, rounded));
                exchanges.add(new Exchange(Term.NEW_BIASES, l, rounded));
            }
            variants.add(Cost.ONE_NEURON, telling, exchanges);
        }
    }

    private static String of(Term term) {
        return switch (term) {
            case PRE_ACTIVATION -> "z";
            case ACTIVATION -> "a";
            case ACTIVATION_GRADIENT -> "dL/da";
            case DERIVATIVE -> "da/dz";
            default -> "dL/dz";
        };
    }

    private static Telling telling(int decimals, String what) {
        return w -> Told.instead(
                "went on with",
                new Worth(what + " rounded to %d decimal%s".formatted(decimals, decimals == 1 ? "" : "s"), ""),
                new Worth("all its digits", ""),
                "%s");
    }

    private static Change to(int decimals) {
        return at -> {
            Matrix usual = at.usual();
            return usual.map(value -> Double.isFinite(value) ? rounded(value, decimals) : value);
        };
    }

    private static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}

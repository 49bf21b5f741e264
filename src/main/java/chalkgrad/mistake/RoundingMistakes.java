package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Intermediate results that are rounded before they are used.
final class RoundingMistakes {
    private static final int MOST_DECIMALS = 5;

    private static final List<Term> ROUNDED =
            List.of(Term.PRE_ACTIVATION, Term.ACTIVATION, Term.ACTIVATION_GRADIENT, Term.DERIVATIVE, Term.DELTA);

    static final List<Mistake> ALL = List.of(new Mistake(
            "rounded-intermediate",
            "Intermediate result rounded",
            "Only the last result is rounded; what is rounded before spoils the digits of what is made of it.",
            RoundingMistakes::all));

    private RoundingMistakes() {}

    private static void all(Setting setting, Variants variants) {
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            Change rounded = to(decimals);
            Telling telling = telling(decimals, "an intermediate result");
            var everything = new ArrayList<Exchange>();
            var forward = new ArrayList<Exchange>();
            var activations = new ArrayList<Exchange>();
            for (int l : setting.layers()) {
                for (Term term : ROUNDED) {
                    var exchange = new Exchange(term, l, rounded);
                    everything.add(exchange);
                    if (term == Term.PRE_ACTIVATION || term == Term.ACTIVATION) {
                        forward.add(exchange);
                    }
                    if (term == Term.ACTIVATION) {
                        activations.add(exchange);
                    }
                    variants.add(Cost.RARE, telling(decimals, of(term) + " of layer " + l), List.of(exchange));
                }
            }
            variants.add(Cost.RARE, telling, everything);
            variants.add(Cost.RARE, telling, forward);
            variants.add(Cost.RARE, telling, activations);
            updated(setting, variants, rounded, telling);
        }
    }

    private static void updated(Setting setting, Variants variants, Change rounded, Telling telling) {
        if (setting.document().optimizer().rule().moves()) {
            var exchanges = new ArrayList<Exchange>();
            for (int l : setting.layers()) {
                exchanges.add(new Exchange(Term.NEW_WEIGHTS, l, rounded));
                exchanges.add(new Exchange(Term.NEW_BIASES, l, rounded));
            }
            variants.add(Cost.RARE, telling, exchanges);
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

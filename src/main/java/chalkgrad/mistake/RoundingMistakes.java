package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Intermediate results that are rounded before they are used.
final class RoundingMistakes {
    private static final int MOST_DECIMALS = 5;

    /// The number of digits that show the effect of rounding.
    private static final int SHOWN = 10;

    private static final String ALL_RESULTS = "all intermediate results";

    private static final List<Role> ROUNDED =
            List.of(Role.PRE_ACTIVATION, Role.ACTIVATION, Role.ACTIVATION_GRADIENT, Role.DERIVATIVE, Role.DELTA);

    private static final List<Role> EVERYTHING = List.of(
            Role.PRE_ACTIVATION,
            Role.ACTIVATION,
            Role.ACTIVATION_GRADIENT,
            Role.DERIVATIVE,
            Role.DELTA,
            Role.WEIGHT_GRADIENT,
            Role.BIAS_GRADIENT);

    static final List<Mistake> ALL = List.of(new Mistake(
            "rounded-intermediate",
            "Intermediate result rounded",
            "Round only the final result: rounding earlier spoils the digits of everything computed from it.",
            RoundingMistakes::all));

    private RoundingMistakes() {}

    private static void all(Setting setting, Variants variants) {
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            Change rounded = to(decimals);
            for (Role role : ROUNDED) {
                Telling telling = telling(decimals, "%s", Shown.ofNeuron(w -> of(role, w)));
                variants.inLayers(Cost.ONE_NEURON, telling, role, setting.layers(), rounded);
            }
            Shown results = Shown.ofNeuron(Wording::a).or(Shown.ofNeuron(Wording::z));
            Telling forward = telling(decimals, ALL_RESULTS, results);
            Telling backward = telling(
                    decimals, ALL_RESULTS, Shown.ofNeuron(Wording::delta).or(results));
            Telling gradients = telling(decimals, ALL_RESULTS, Shown.ofParameters(Quantity::gradient));
            Telling parameters =
                    telling(decimals, ALL_RESULTS, Shown.ofParameters(weight -> weight.as(Kind.NEW_PARAMETER)));
            together(setting, variants, forward, rounded, List.of(Role.PRE_ACTIVATION, Role.ACTIVATION));
            together(setting, variants, backward, rounded, ROUNDED);
            together(setting, variants, backward, rounded, EVERYTHING);
            together(setting, variants, gradients, rounded, List.of(Role.WEIGHT_GRADIENT, Role.BIAS_GRADIENT));
            updated(setting, variants, rounded, parameters);
        }
    }

    private static void together(
            Setting setting, Variants variants, Telling telling, Change rounded, List<Role> terms) {
        List<Integer> layers = setting.layers();
        Stream.of(layers, setting.hidden())
                .filter(some -> !some.isEmpty())
                .distinct()
                .forEach(some -> variants.add(Cost.ONE_NEURON, telling, exchanges(some, terms, rounded)));
        for (int l : layers) {
            variants.add(Cost.ONE_NEURON, telling.in(l), exchanges(List.of(l), terms, rounded));
        }
    }

    private static List<Exchange> exchanges(List<Integer> layers, List<Role> terms, Change rounded) {
        return layers.stream()
                .flatMap(l -> terms.stream().map(role -> new Exchange(role, l, rounded)))
                .toList();
    }

    private static void updated(Setting setting, Variants variants, Change rounded, Telling telling) {
        if (setting.document().optimizer().rule().moves()) {
            var exchanges = new ArrayList<Exchange>();
            for (int l : setting.layers()) {
                exchanges.add(new Exchange(Role.NEW_WEIGHTS, l, rounded));
                exchanges.add(new Exchange(Role.NEW_BIASES, l, rounded));
            }
            variants.add(Cost.ONE_NEURON, telling, exchanges);
        }
    }

    private static Quantity of(Role role, Wording w) {
        return switch (role) {
            case PRE_ACTIVATION -> w.z();
            case ACTIVATION -> w.a();
            case ACTIVATION_GRADIENT -> w.gradient();
            case DERIVATIVE -> w.slope();
            default -> w.delta();
        };
    }

    /// @param what what was rounded, with `%s` for the name of the number shown
    private static Telling telling(int decimals, String what, Shown shown) {
        return w -> {
            List<Rounded> all = Stream.concat(shown.of(w), everywhere(w).flatMap(shown::of))
                    .map(q -> new Rounded(
                            w.text(q),
                            w.number(w.run().value(q), SHOWN),
                            w.number(rounded(w.run().value(q), decimals), SHOWN)))
                    .toList();
            // where rounding changes nothing, another number is shown
            Rounded one = all.stream().filter(Rounded::isVisible).findFirst().orElse(all.getFirst());
            return new Told(
                    "you rounded %s to %d decimal%s before going on"
                            .formatted(what.formatted(one.name), decimals, decimals == 1 ? "" : "s"),
                    one.name + " = «" + one.right + "»",
                    one.name + " = «" + one.wrong + "»");
        };
    }

    private record Rounded(String name, String right, String wrong) {
        boolean isVisible() {
            return !right.equals(wrong);
        }
    }

    /// The wording for each neuron, those of the layer in question first, for each sample.
    private static Stream<Wording> everywhere(Wording w) {
        var setting = new Setting(w.document());
        List<Integer> layers = Stream.concat(Stream.of(w.l()), setting.layers().stream())
                .filter(l -> l > 0)
                .distinct()
                .toList();
        boolean ofOne = w.sample() > 0 && w.iteration() == w.asked().iteration();
        List<Integer> samples = ofOne ? List.of(w.sample()) : Setting.range(1, setting.samples());
        return samples.stream()
                .map(w::ofSample)
                .flatMap(of -> layers.stream()
                        .flatMap(l -> Setting.range(1, setting.size(l)).stream().map(j -> of.in(l, j))));
    }

    /// The rounded numbers of one neuron.
    private interface Shown {
        Stream<Quantity> of(Wording w);

        static Shown ofNeuron(Function<Wording, Quantity> quantity) {
            return w -> Stream.of(w.placed(quantity.apply(w)));
        }

        /// The numbers of this one before those of another.
        default Shown or(Shown other) {
            return w -> Stream.concat(of(w), other.of(w));
        }

        static Shown ofParameters(UnaryOperator<Quantity> belonging) {
            return w -> {
                int inputs = w.document().network().size(w.l() - 1);
                return Stream.concat(Stream.of(w.i()), Setting.range(1, inputs).stream())
                        .map(i -> w.placed(belonging.apply(Quantity.weight(w.l(), i, w.j()))));
            };
        }
    }

    private static Change to(int decimals) {
        return at -> {
            Matrix usual = at.usual();
            return usual.map(value -> rounded(value, decimals));
        };
    }

    private static double rounded(double value, int decimals) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue()
                : value;
    }
}

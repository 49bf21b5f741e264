package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.swap;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.Network;
import chalkgrad.pass.Address;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Intermediate results that are rounded before they are used.
final class RoundingMistakes {
    private static final int MOST_DECIMALS = 5;

    /// A visible effect is looked for in so many samples.
    private static final int MOST_SAMPLES = 100;

    /// The number of digits that show the effect of rounding.
    private static final int SHOWN = 10;

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

    static final List<Mistake> ALL = List.of(new Mistake("rounded-intermediate", RoundingMistakes::all));

    private RoundingMistakes() {}

    private static void all(Assignment assignment, VariantCollector variants) {
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            Change rounded = to(decimals);
            for (Role role : ROUNDED) {
                Wording wording = wording(decimals, true, Shown.ofNeuron(v -> of(role, v)));
                variants.inLayers(Cost.ONE_NEURON, wording, role, assignment.layers(), rounded);
            }
            Shown results = Shown.ofNeuron(Viewpoint::a).or(Shown.ofNeuron(Viewpoint::z));
            Wording forward = wording(decimals, false, results);
            Wording backward =
                    wording(decimals, false, Shown.ofNeuron(Viewpoint::delta).or(results));
            Wording gradients = wording(decimals, false, Shown.ofParameters(Quantity::gradient));
            Wording parameters = wording(decimals, false, Shown.ofParameters(weight -> weight.as(Kind.NEW_PARAMETER)));
            together(assignment, variants, forward, rounded, List.of(Role.PRE_ACTIVATION, Role.ACTIVATION));
            together(assignment, variants, backward, rounded, ROUNDED);
            together(assignment, variants, backward, rounded, EVERYTHING);
            together(assignment, variants, gradients, rounded, List.of(Role.WEIGHT_GRADIENT, Role.BIAS_GRADIENT));
            updated(assignment, variants, rounded, parameters);
        }
    }

    private static void together(
            Assignment assignment, VariantCollector variants, Wording wording, Change rounded, List<Role> terms) {
        List<Integer> layers = assignment.layers();
        Stream.of(layers, assignment.hidden())
                .filter(some -> !some.isEmpty())
                .distinct()
                .forEach(some -> variants.add(Cost.ONE_NEURON, wording, exchanges(some, terms, rounded)));
        for (int l : layers) {
            variants.add(Cost.ONE_NEURON, wording.in(l), exchanges(List.of(l), terms, rounded));
        }
    }

    private static List<Exchange> exchanges(List<Integer> layers, List<Role> terms, Change rounded) {
        return layers.stream()
                .flatMap(l -> terms.stream().map(role -> new Exchange(role, l, rounded)))
                .toList();
    }

    private static void updated(Assignment assignment, VariantCollector variants, Change rounded, Wording wording) {
        if (assignment.document().optimizer().rule().moves()) {
            variants.add(
                    Cost.ONE_NEURON,
                    wording,
                    exchanges(assignment.layers(), List.of(Role.NEW_WEIGHTS, Role.NEW_BIASES), rounded));
        }
    }

    private static Quantity of(Role role, Viewpoint v) {
        return role == Role.DERIVATIVE ? v.slope() : Address.quantity(role.in(v.l()), 0, v.j());
    }

    private static Wording wording(int decimals, boolean isOne, Shown shown) {
        return v -> {
            List<Rounded> all = Stream.concat(shown.of(v), everywhere(v).flatMap(shown::of))
                    .map(q -> new Rounded(q, v.number(q), decimals))
                    .toList();
            // where rounding changes nothing, another number is shown
            Rounded one = all.stream().filter(Rounded::isVisible).findFirst().orElse(all.getFirst());
            Viewpoint of = v.ofSample(one.number.sample());
            Contrast contrast = of.equation(one.number, swap(one.right(), one.wrong()));
            return isOne
                    ? contrast.described(
                            "rounded", new Count(decimals), new Written(v.writtenOut(Formula.of(one.number))))
                    : contrast.described("all-rounded", new Count(decimals));
        };
    }

    /// A number that is rounded.
    private record Rounded(Quantity number, double value, int decimals) {
        Formula right() {
            return Formula.constant(shown(value));
        }

        Formula wrong() {
            return Formula.constant(shown(rounded(value, decimals)));
        }

        private static double shown(double value) {
            return Double.isFinite(value)
                    ? BigDecimal.valueOf(value).round(new MathContext(SHOWN)).doubleValue()
                    : value;
        }

        boolean isVisible() {
            return !right().equals(wrong());
        }
    }

    /// The wording for each neuron, those of the layer in question first, for each sample.
    private static Stream<Viewpoint> everywhere(Viewpoint v) {
        Network network = v.document().network();
        List<Integer> layers = Stream.concat(Stream.of(v.l()), Assignment.range(1, network.depth()).stream())
                .filter(l -> l > 0)
                .distinct()
                .toList();
        boolean ofOne = v.sample() > 0 && v.iteration() == v.asked().iteration();
        List<Integer> samples = ofOne
                ? List.of(v.sample())
                : v.batch().samples().limit(MOST_SAMPLES).boxed().toList();
        return samples.stream()
                .map(v::ofSample)
                .flatMap(of -> layers.stream()
                        .flatMap(l ->
                                Assignment.range(1, network.size(l)).stream().map(j -> of.in(l, j))));
    }

    /// The rounded numbers of one neuron.
    private interface Shown {
        Stream<Quantity> of(Viewpoint v);

        static Shown ofNeuron(Function<Viewpoint, Quantity> quantity) {
            return v -> Stream.of(v.placed(quantity.apply(v)));
        }

        /// The numbers of this one before those of another.
        default Shown or(Shown other) {
            return v -> Stream.concat(of(v), other.of(v));
        }

        static Shown ofParameters(UnaryOperator<Quantity> belonging) {
            return v -> v.parameters().map(parameter -> v.placed(belonging.apply(parameter)));
        }
    }

    private static Change to(int decimals) {
        return at -> {
            Matrix unchanged = at.unchanged();
            return unchanged.map(value -> rounded(value, decimals));
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

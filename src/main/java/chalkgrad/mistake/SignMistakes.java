package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.network.Loss;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/// Signs and factors that are lost or added.
final class SignMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "sign-flipped",
                    "Sign flipped",
                    "A minus sign was lost, or one too many was written.",
                    SignMistakes::signs),
            new Mistake(
                    "factor-two",
                    "Factor 2 lost or added",
                    "The derivative of a square has a factor 2, which a factor 1/2 in the loss cancels.",
                    SignMistakes::factorTwo));

    private SignMistakes() {}

    private static void signs(Setting setting, Variants variants) {
        int last = setting.depth();
        scaled(
                variants,
                Cost.PLAIN,
                -1,
                Role.WEIGHT_GRADIENT,
                setting.layers(),
                w -> Quantity.weightGradient(w.l(), w.i(), w.j()));
        scaled(
                variants,
                Cost.PLAIN,
                -1,
                Role.BIAS_GRADIENT,
                setting.layers(),
                w -> w.bias(w.l(), w.j()).gradient());
        scaled(variants, Cost.PLAIN, -1, Role.DELTA, setting.layers(), Wording::delta);
        scaled(variants, Cost.EVERYWHERE, -1, Role.ACTIVATION_GRADIENT, Setting.range(0, last), Wording::gradient);
        scaled(variants, Cost.PLAIN, -1, Role.LOSS, List.of(0), w -> Quantity.loss());
        scaled(variants, Cost.PLAIN, -1, Role.LOSS_TERMS, List.of(0), Wording::lossTerm);
        added(setting, variants);
        scaled(variants, Cost.PLAIN, -1, Role.PRE_ACTIVATION, setting.layers(), Wording::z);
        scaled(variants, Cost.SELDOM, -1, Role.ACTIVATION, setting.layers(), Wording::a);
        allGradients(setting, variants);
        for (Edge edge : Edge.all(setting)) {
            edge.exchange(
                    variants,
                    Cost.ONE_NEURON,
                    weights -> -weights.get(edge.i() - 1, edge.j() - 1),
                    Edge.instead(w -> w.worth("-" + w.name(edge.weight()), -w.value(edge.weight()))));
        }
        for (int l : setting.layers()) {
            paths(setting, variants, l);
        }
        Telling bias = w -> {
            Quantity own = w.bias(w.l(), w.j());
            return w.contrast(w.z())
                    .withTerm(own, "-" + w.name(own))
                    .told(w.where() + "you subtracted the bias %s instead of adding it".formatted(w.worth(own)));
        };
        variants.inLayers(
                Cost.PLAIN,
                bias,
                Role.PRE_ACTIVATION,
                setting.biased(),
                at -> Broadcast.zip(at.usual(), at.b(), (z, b) -> z - 2 * b));
    }

    /// a + y where a - y belongs, and signs within derivatives.
    private static void added(Setting setting, Variants variants) {
        int last = setting.depth();
        Telling error = w -> added(w.output(), w.output().gradient());
        Telling inDelta = w -> added(w.output(), w.output().delta());
        Loss loss = setting.document().loss();
        if (loss.isOfDifference()) {
            Change sum = at -> loss.derivatives(at.output(), at.target().scale(-1), setting.size(last));
            variants.inLayers(Cost.EVERYWHERE, error, Role.ACTIVATION_GRADIENT, List.of(last), sum);
        }
        variants.inLayers(
                Cost.EVERYWHERE,
                inDelta,
                Role.DELTA,
                List.of(last),
                at -> Broadcast.zip(at.output(), at.target(), Double::sum));
        inDerivative(setting, variants, "sigmoid", "a(1 + a)", "a(1 - a)", a -> a * (1 + a));
        inDerivative(setting, variants, "tanh", "1 + a²", "1 - a²", a -> 1 + a * a);
    }

    private static Told added(Wording output, Quantity number) {
        String a = output.name(output.a());
        String y = output.name(Quantity.target(output.j()));
        String sentence = "you used %s + %s where %1$s - %2$s belongs".formatted(a, y);
        Contrast contrast = output.contrast(number);
        String start = output.name(number) + " = ";
        String minus = " - " + y;
        return contrast.right().contains(minus)
                ? new Told(
                        sentence,
                        start + contrast.right().replace(minus, " «-» " + y),
                        start + contrast.right().replace(minus, " «+» " + y))
                : contrast.whole(sentence, a + " + " + y);
    }

    private static void inDerivative(
            Setting setting,
            Variants variants,
            String activation,
            String wrong,
            String right,
            DoubleUnaryOperator formula) {
        List<Integer> layers = setting.curved().stream()
                .filter(l -> setting.activation(l).name().equals(activation))
                .toList();
        Telling telling = w -> Told.instead(
                w.where() + "used as the derivative of " + activation,
                new Worth(wrong, ""),
                new Worth(right, ""),
                SlopeWording.frame(w));
        variants.inLayers(
                Cost.EVERYWHERE, telling, Role.DERIVATIVE, layers, at -> at.a().map(formula));
    }

    private static void allGradients(Setting setting, Variants variants) {
        var exchanges = new ArrayList<Exchange>();
        for (int l : setting.layers()) {
            exchanges.add(new Exchange(Role.WEIGHT_GRADIENT, l, at -> at.usual().scale(-1)));
            exchanges.add(new Exchange(Role.BIAS_GRADIENT, l, at -> at.usual().scale(-1)));
        }
        variants.add(
                Cost.EVERYWHERE,
                w -> w.ofSample()
                        .contrast(w.parameter().gradient())
                        .times("all your gradients have the wrong sign", "-"),
                exchanges);
    }

    /// What comes back from one neuron, with the other sign.
    private static void paths(Setting setting, Variants variants, int l) {
        for (int k = 1; k <= setting.size(l) && setting.size(l) > 1; k++) {
            int path = k - 1;
            Telling telling = w -> {
                Quantity delta = Quantity.delta(l, path + 1);
                Worth wrong = w.worth("-" + w.name(delta), -w.value(delta));
                return w.contrast(w.in(l - 1, 0).gradient())
                        .with(delta, wrong.name())
                        .told("passed back", wrong, w.worth(delta));
            };
            variants.add(
                    Cost.ONE_NEURON,
                    telling,
                    Role.ACTIVATION_GRADIENT,
                    l - 1,
                    at -> at.usual().minus(EdgeMistakes.alongPath(at, path).scale(2)));
        }
    }

    private static void factorTwo(Setting setting, Variants variants) {
        int last = setting.depth();
        for (double factor : new double[] {2, 0.5}) {
            scaled(variants, Cost.PLAIN, factor, Role.ACTIVATION_GRADIENT, List.of(last), Wording::gradient);
            scaled(variants, Cost.PLAIN, factor, Role.LOSS, List.of(0), w -> Quantity.loss());
            scaled(variants, Cost.PLAIN, factor, Role.LOSS_TERMS, List.of(0), Wording::lossTerm);
            scaled(variants, Cost.EVERYWHERE, factor, Role.DELTA, setting.layers(), Wording::delta);
            scaled(
                    variants,
                    Cost.SELDOM,
                    factor,
                    Role.WEIGHT_GRADIENT,
                    setting.layers(),
                    w -> Quantity.weightGradient(w.l(), w.i(), w.j()));
            scaled(
                    variants,
                    Cost.SELDOM,
                    factor,
                    Role.BIAS_GRADIENT,
                    setting.layers(),
                    w -> w.bias(w.l(), w.j()).gradient());
        }
    }

    private static void scaled(
            Variants variants,
            double cost,
            double factor,
            Role role,
            List<Integer> layers,
            Function<Wording, Quantity> what) {
        variants.inLayers(
                cost, telling(factor, what), role, layers, at -> at.usual().scale(factor));
    }

    static Telling telling(double factor, Function<Wording, Quantity> what) {
        return w -> {
            Quantity q = what.apply(w);
            String sign = factor == -1 ? "-" : w.number(factor) + " ·";
            Worth wrong = w.worth(sign + (factor == -1 ? "" : " ") + w.name(q), factor * w.value(q));
            String sentence = factor == -1
                    ? "the sign of %s is wrong: you have %s where %s belongs"
                    : "you have " + (factor == 2 ? "twice" : "half of") + " %s: %s where %s belongs";
            return w.contrast(q).times(sentence.formatted(w.name(q), wrong.value(), w.number(w.value(q))), sign);
        };
    }
}

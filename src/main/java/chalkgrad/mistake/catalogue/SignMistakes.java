package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.mistake.catalogue.VariantCollector.LayerChange;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.wording.Argument.Verbatim;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.Loss;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Signs and factors that are lost or added.
final class SignMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("sign-flipped", SignMistakes::signs), new Mistake("factor-two", SignMistakes::factorTwo));

    private SignMistakes() {}

    private static void signs(Assignment assignment, VariantCollector variants) {
        int last = assignment.depth();
        scaled(variants, Cost.PLAIN, -1, Role.WEIGHT_GRADIENT, assignment.layers(), Viewpoint::weightGradient);
        scaled(variants, Cost.PLAIN, -1, Role.BIAS_GRADIENT, assignment.layers(), Viewpoint::biasGradient);
        scaled(variants, Cost.PLAIN, -1, Role.DELTA, assignment.layers(), Viewpoint::delta);
        scaled(variants, Cost.EVERYWHERE, -1, Role.ACTIVATION_GRADIENT, Assignment.range(0, last), Viewpoint::gradient);
        scaled(variants, Cost.PLAIN, -1, Role.LOSS, List.of(0), v -> Quantity.loss());
        scaled(variants, Cost.PLAIN, -1, Role.LOSS_TERMS, List.of(0), Viewpoint::lossTerm);
        added(assignment, variants);
        scaled(variants, Cost.PLAIN, -1, Role.PRE_ACTIVATION, assignment.layers(), Viewpoint::z);
        scaled(variants, Cost.SELDOM, -1, Role.ACTIVATION, assignment.layers(), Viewpoint::a);
        allGradients(assignment, variants);
        for (Edge edge : Edge.all(assignment)) {
            edge.exchange(
                    variants,
                    Cost.ONE_NEURON,
                    weights -> -weights.get(edge.i() - 1, edge.j() - 1),
                    Edge.instead(v -> v.of(edge.weight()).negated()));
        }
        for (int l : assignment.layers()) {
            paths(assignment, variants, l);
        }
        Wording bias = v -> v.contrast(v.z())
                .with(v.of(v.bias()), v.of(v.bias()).negated())
                .describedHere("bias-subtracted", v.valued(v.bias()));
        variants.inLayers(
                Cost.PLAIN,
                bias,
                Role.PRE_ACTIVATION,
                assignment.biased(),
                at -> at.with(Role.BIASES, at.layer(), at.b().scale(-1)).unchanged());
    }

    /// a + y where a - y belongs, and signs within losses and derivatives.
    private static void added(Assignment assignment, VariantCollector variants) {
        LossMistakes.signOfPart(assignment, variants);
        int last = assignment.depth();
        Wording error = v -> added(v.output(), v.output().gradient());
        Wording inDelta = v -> added(v.output(), v.output().delta());
        Loss loss = assignment.document().loss();
        if (loss.isOfDifference()) {
            Change sum = at -> at.with(Role.TARGET, 0, at.target().scale(-1)).unchanged();
            variants.inLayers(Cost.EVERYWHERE, error, Role.ACTIVATION_GRADIENT, List.of(last), sum);
            variants.add(Cost.EVERYWHERE, v -> added(v.output(), v.lossTerm()), Role.LOSS_TERMS, 0, sum);
        }
        variants.inLayers(
                Cost.EVERYWHERE,
                inDelta,
                Role.DELTA,
                List.of(last),
                at -> Broadcast.zip(at.output(), at.target(), Double::sum));
        inDerivative(
                assignment,
                variants,
                "sigmoid",
                a -> a.times(ONE.plus(a)),
                a -> a.times(ONE.minus(a)),
                a -> a * (1 + a));
        inDerivative(
                assignment, variants, "tanh", a -> ONE.plus(a.squared()), a -> ONE.minus(a.squared()), a -> 1 + a * a);
    }

    private static Description added(Viewpoint output, Quantity number) {
        Formula a = output.of(output.a());
        Formula y = output.of(output.target());
        Contrast contrast = output.contrast(number);
        return (contrast.has(y.negated()) ? contrast.with(y.negated(), y) : contrast.whole(a.plus(y)))
                .described("used", new Written(a.plus(y)), new Written(a.minus(y)));
    }

    private static void inDerivative(
            Assignment assignment,
            VariantCollector variants,
            String activation,
            UnaryOperator<Formula> wrong,
            UnaryOperator<Formula> right,
            DoubleUnaryOperator formula) {
        List<Integer> layers = assignment.curved().stream()
                .filter(l -> assignment.activation(l).name().equals(activation))
                .toList();
        Wording wording = v -> {
            Formula a = v.of(v.a());
            return SlopeWording.contrast(v, right.apply(a), wrong.apply(a))
                    .describedHere(
                            "used-as-derivative",
                            new Written(wrong.apply(a)),
                            new Written(right.apply(a)),
                            new Verbatim(activation));
        };
        variants.inLayers(
                Cost.EVERYWHERE, wording, Role.DERIVATIVE, layers, at -> at.a().map(formula));
    }

    private static void allGradients(Assignment assignment, VariantCollector variants) {
        Change negated = at -> at.unchanged().scale(-1);
        variants.add(
                Cost.EVERYWHERE,
                v -> v.ofSample().contrast(v.parameter().gradient()).negated().described("all-gradients-negated"),
                VariantCollector.in(
                        assignment.layers(),
                        new LayerChange(Role.WEIGHT_GRADIENT, negated),
                        new LayerChange(Role.BIAS_GRADIENT, negated)));
    }

    /// What comes back from one neuron, with the other sign.
    private static void paths(Assignment assignment, VariantCollector variants, int l) {
        for (int k = 1; k <= assignment.size(l) && assignment.size(l) > 1; k++) {
            int path = k - 1;
            Wording wording = v -> {
                Quantity delta = Quantity.delta(l, path + 1);
                Formula wrong = v.of(delta).negated();
                return v.contrast(v.in(l - 1, 0).gradient())
                        .with(delta, wrong)
                        .described("passed-back", v.valued(wrong), v.valued(delta));
            };
            variants.add(
                    Cost.ONE_NEURON,
                    wording,
                    Role.ACTIVATION_GRADIENT,
                    l - 1,
                    at -> at.with(Role.DELTA, l, at.deltaNext().mapColumn(path, delta -> -delta))
                            .unchanged());
        }
    }

    private static void factorTwo(Assignment assignment, VariantCollector variants) {
        int last = assignment.depth();
        for (double factor : new double[] {2, 0.5}) {
            scaled(variants, Cost.PLAIN, factor, Role.ACTIVATION_GRADIENT, List.of(last), Viewpoint::gradient);
            scaled(variants, Cost.PLAIN, factor, Role.LOSS, List.of(0), v -> Quantity.loss());
            scaled(variants, Cost.PLAIN, factor, Role.LOSS_TERMS, List.of(0), Viewpoint::lossTerm);
            scaled(variants, Cost.EVERYWHERE, factor, Role.DELTA, assignment.layers(), Viewpoint::delta);
            scaled(variants, Cost.SELDOM, factor, Role.WEIGHT_GRADIENT, assignment.layers(), Viewpoint::weightGradient);
            scaled(variants, Cost.SELDOM, factor, Role.BIAS_GRADIENT, assignment.layers(), Viewpoint::biasGradient);
        }
    }

    private static void scaled(
            VariantCollector variants,
            double cost,
            double factor,
            Role role,
            List<Integer> layers,
            Function<Viewpoint, Quantity> what) {
        variants.inLayers(
                cost, wording(factor, what), role, layers, at -> at.unchanged().scale(factor));
    }

    private static Wording wording(double factor, Function<Viewpoint, Quantity> what) {
        return v -> {
            Quantity q = what.apply(v);
            boolean isSign = factor == -1;
            Contrast contrast = v.contrast(q);
            return (isSign ? contrast.negated() : contrast.times(Formula.constant(factor)))
                    .described(
                            isSign ? "sign" : factor == 2 ? "twice" : "half",
                            v.named(q),
                            v.number(factor * v.value(q)),
                            v.number(v.value(q)));
        };
    }
}

package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.catalogue.VariantCollector.LayerChange;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Mistakes in the gradients of weights, and with z where a belongs.
final class GradientMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("weight-gradient-is-bias-gradient", GradientMistakes::weightIsBias),
            new Mistake("wrong-activation-in-gradient", GradientMistakes::otherActivation),
            new Mistake("preactivation-for-activation", GradientMistakes::preActivation));

    private GradientMistakes() {}

    private static void weightIsBias(Assignment assignment, VariantCollector variants) {
        Wording wording = GradientMistakes::withoutFactor;
        variants.inLayers(
                Cost.PLAIN,
                wording,
                Role.WEIGHT_GRADIENT,
                assignment.layers(),
                at -> withInputs(at, at.before().map(any -> 1)));
    }

    /// The gradients or sums of a layer, with other numbers in the place of the activations that it gets.
    private static Matrix withInputs(Site at, Matrix inputs) {
        return at.with(Role.ACTIVATION, at.layer() - 1, inputs).unchanged();
    }

    /// An entry of a matrix, with rows and columns from 0.
    interface Product {
        double of(Site at, int i, int j);
    }

    /// The gradients of weights with another product in the place of activation times dL/dz. What else they are the sum
    /// of, such as the derivative of a penalty, stays.
    static Change product(Product product) {
        return at -> {
            Matrix besides = withInputs(at, at.before().scale(0));
            return Matrix.generate(
                    besides.rows(), besides.columns(), (i, j) -> besides.get(i, j) + product.of(at, i, j));
        };
    }

    private static Description withoutFactor(Viewpoint v) {
        Quantity right = Quantity.activation(v.l() - 1, v.i());
        return v.ofSample()
                .contrast(v.weightGradient())
                .with(right, ONE)
                .describedHere("factor-left-out", v.valued(right));
    }

    private static void otherActivation(Assignment assignment, VariantCollector variants) {
        for (int l : assignment.layers()) {
            Wording own = v -> instead(v, v.a());
            variants.add(
                    Cost.ONE_NEURON,
                    own.in(l),
                    Role.WEIGHT_GRADIENT,
                    l,
                    product((at, i, j) -> at.delta().get(0, j) * at.a().get(0, j)));
            for (int other : Assignment.range(0, assignment.depth())) {
                if (other != l - 1 && assignment.size(other) == assignment.size(l - 1)) {
                    Wording wording = v -> instead(v, Quantity.activation(other, v.i()));
                    variants.add(
                            Cost.ONE_NEURON,
                            wording.in(l),
                            Role.WEIGHT_GRADIENT,
                            l,
                            at -> withInputs(at, at.of(Role.ACTIVATION, other)));
                }
            }
        }
    }

    static Description instead(Viewpoint v, Quantity wrong) {
        Quantity right = Quantity.activation(v.l() - 1, v.i());
        return v.ofSample()
                .contrast(v.weightGradient())
                .with(right, wrong)
                .describedHere("multiplied", v.named(v.delta()), v.valued(wrong), v.valued(right));
    }

    private static void preActivation(Assignment assignment, VariantCollector variants) {
        List<Integer> after = Assignment.range(2, assignment.depth());
        Wording gradient = v -> instead(v, Quantity.preActivation(v.l() - 1, v.i()));
        variants.inLayers(Cost.PLAIN, gradient, Role.WEIGHT_GRADIENT, after, GradientMistakes::passedOn);
        Wording forward = v -> {
            return v.contrast(v.z())
                    .with(
                            assignment.size(v.l() - 1),
                            i -> Quantity.activation(v.l() - 1, i),
                            i -> Quantity.preActivation(v.l() - 1, i))
                    .describedHere(
                            "used",
                            v.valued(Quantity.preActivation(v.l() - 1, v.i())),
                            v.valued(Quantity.activation(v.l() - 1, v.i())));
        };
        variants.inLayers(Cost.EVERYWHERE, forward, Role.PRE_ACTIVATION, after, GradientMistakes::passedOn);
        variants.inLayers(
                Cost.EVERYWHERE,
                forward,
                after,
                new LayerChange(Role.PRE_ACTIVATION, GradientMistakes::passedOn),
                new LayerChange(Role.WEIGHT_GRADIENT, GradientMistakes::passedOn));
        atTheOutputs(assignment, variants);
        inDerivatives(assignment, variants);
    }

    private static Matrix passedOn(Site at) {
        return withInputs(at, at.of(Role.PRE_ACTIVATION, at.layer() - 1));
    }

    /// The loss, or a - y, with z in the place of a.
    private static void atTheOutputs(Assignment assignment, VariantCollector variants) {
        int last = assignment.depth();
        Change inPlace = at ->
                at.with(Role.ACTIVATION, last, at.of(Role.PRE_ACTIVATION, last)).unchanged();
        Wording inLoss = compared(v -> Quantity.lossTerm(v.j()));
        Wording inGradient = compared(Viewpoint::gradient);
        Wording inDelta = compared(Viewpoint::delta);
        variants.add(Cost.SELDOM, inLoss, Role.LOSS_TERMS, 0, inPlace);
        variants.add(Cost.SELDOM, inDelta, Role.DELTA, last, at -> Broadcast.zip(at.z(), at.target(), (z, y) -> z - y));
        variants.add(Cost.SELDOM, inGradient, Role.ACTIVATION_GRADIENT, last, inPlace);
    }

    private static Wording compared(Function<Viewpoint, Quantity> number) {
        return any -> {
            Viewpoint v = any.output();
            Contrast contrast = v.contrast(number.apply(v));
            return (contrast.has(v.of(v.a()))
                            ? contrast.with(v.a(), v.z())
                            : contrast.whole(v.of(v.z()).minus(v.of(v.target()))))
                    .described("used-for-output", v.valued(v.z()), v.valued(v.a()));
        };
    }

    /// z in a short form that is meant for a, such as a(1 - a).
    private static void inDerivatives(Assignment assignment, VariantCollector variants) {
        for (String name : List.of("sigmoid", "tanh")) {
            List<Integer> layers = assignment.curved().stream()
                    .filter(l -> assignment.activation(l).name().equals(name))
                    .toList();
            UnaryOperator<Formula> form =
                    name.equals("tanh") ? a -> ONE.minus(a.squared()) : a -> a.times(ONE.minus(a));
            Wording wording = v -> SlopeWording.written(v, form.apply(v.of(v.z())), form.apply(v.of(v.a())));
            variants.inLayers(
                    Cost.PLAIN,
                    wording,
                    Role.DERIVATIVE,
                    layers,
                    at -> at.z().map(name.equals("tanh") ? z -> 1 - z * z : z -> z * (1 - z)));
        }
    }
}

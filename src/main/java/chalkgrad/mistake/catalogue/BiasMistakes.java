package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ZERO;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.Function;

/// Mistakes with the biases in the weighted sums.
final class BiasMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("bias-left-out", BiasMistakes::leftOut),
            new Mistake("wrong-bias", BiasMistakes::other),
            new Mistake("bias-for-each-input", BiasMistakes::forEachInput),
            new Mistake("bias-after-activation", BiasMistakes::afterActivation));

    private BiasMistakes() {}

    private static void leftOut(Assignment assignment, VariantCollector variants) {
        Wording wording = v -> {
            Quantity bias = v.bias();
            return v.contrast(v.z()).withTerm(bias, ZERO).describedHere("bias-left-out", v.valued(bias));
        };
        variants.inLayers(Cost.PLAIN, wording, Role.PRE_ACTIVATION, assignment.biased(), BiasMistakes::products);
    }

    private static Matrix products(Site at) {
        return withBias(at, Matrix.number(0));
    }

    /// The weighted sums with another bias.
    private static Matrix withBias(Site at, Matrix bias) {
        return at.with(Role.BIASES, at.layer(), bias).unchanged();
    }

    private static void other(Assignment assignment, VariantCollector variants) {
        for (int l : assignment.biased()) {
            for (int other : assignment.biased()) {
                int count = assignment.network().biasCount(other);
                if (other != l && (count == 1 || count == assignment.size(l))) {
                    Wording wording = other(v -> v.bias(other, Math.min(count, v.j())));
                    variants.inLayers(
                            Cost.ONE_NEURON,
                            wording,
                            Role.PRE_ACTIVATION,
                            List.of(l),
                            at -> withBias(at, at.of(Role.BIASES, other)));
                }
                for (int j = 1; j <= count && assignment.isSmall(l) && count > 1; j++) {
                    constant(variants, l, Quantity.bias(other, assignment.tied(other) ? 0 : j));
                }
            }
        }
    }

    /// The same bias for all neurons of a layer, and for each of them separately.
    private static void constant(VariantCollector variants, int l, Quantity wrong) {
        int column = Math.max(0, wrong.to() - 1);
        // where a neuron has this bias anyway, another one is spoken of
        Wording wording = v -> other(any -> wrong).of(wrong.layer() == l ? v.notAt(wrong.to()) : v);
        double cost = wrong.layer() == l ? Cost.ONE_NEURON : Cost.SELDOM;
        variants.inLayers(
                cost,
                wording,
                Role.PRE_ACTIVATION,
                List.of(l),
                at -> withBias(
                        at, Matrix.number(at.of(Role.BIASES, wrong.layer()).get(0, column))));
    }

    private static Wording other(Function<Viewpoint, Quantity> wrong) {
        return v -> {
            Quantity right = v.bias();
            return v.contrast(v.z())
                    .with(right, wrong.apply(v))
                    .describedHere("added", v.valued(wrong.apply(v)), v.valued(right));
        };
    }

    private static void forEachInput(Assignment assignment, VariantCollector variants) {
        List<Integer> layers = assignment.biased().stream()
                .filter(l -> assignment.size(l - 1) > 1)
                .toList();
        Wording wording = v -> {
            Quantity bias = v.bias();
            int inputs = assignment.size(v.l() - 1);
            return v.contrast(v.z())
                    .with(bias, Formula.constant(inputs).times(v.of(bias)))
                    .describedHere("bias-for-each-input", v.valued(bias), new Count(inputs));
        };
        variants.inLayers(
                Cost.SELDOM,
                wording,
                Role.PRE_ACTIVATION,
                layers,
                at -> withBias(at, at.b().scale(assignment.size(at.layer() - 1))));
    }

    private static Formula withoutTerm(Formula sum, Formula term) {
        return sum instanceof Formula.Sum(List<Formula> terms)
                ? Formula.sum(
                        terms.stream().filter(other -> !other.equals(term)).toList())
                : sum;
    }

    private static void afterActivation(Assignment assignment, VariantCollector variants) {
        List<Integer> layers = assignment.biased().stream()
                .filter(l -> !assignment.activation(l).name().equals("identity"))
                .toList();
        Wording wording = v -> {
            Formula bias = v.of(v.bias());
            Formula products = withoutTerm(v.contrast(v.z()).formula(), bias);
            return v.equation(
                            v.a(),
                            ForwardMistakes.applied(v, products.plus(bias.marked())),
                            ForwardMistakes.applied(v, products).plus(bias.marked()))
                    .describedHere("bias-after-activation", v.valued(bias));
        };
        variants.inLayers(
                Cost.SELDOM,
                wording,
                layers,
                new VariantCollector.LayerChange(Role.PRE_ACTIVATION, BiasMistakes::products),
                new VariantCollector.LayerChange(Role.ACTIVATION, at -> Broadcast.plus(at.unchanged(), at.b())));
    }
}

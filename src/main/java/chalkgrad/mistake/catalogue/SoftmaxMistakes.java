package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.mistake.wording.Contrast.ZERO;
import static chalkgrad.mistake.wording.Contrast.swap;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Argument;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Argument.Said;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Message;
import chalkgrad.mistake.wording.Phrase;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Mistakes with softmax, which depends on the whole layer.
final class SoftmaxMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("softmax-cross-terms", SoftmaxMistakes::crossTerms),
            new Mistake("softmax-axis", SoftmaxMistakes::axis),
            new Mistake("softmax-not-normalised", SoftmaxMistakes::notNormalised));

    private SoftmaxMistakes() {}

    private static void crossTerms(Assignment assignment, VariantCollector variants) {
        Wording wording = v -> {
            Contrast contrast = v.chain();
            for (int k : Assignment.range(1, assignment.size(v.l()))) {
                contrast = k == v.j() ? contrast : contrast.withTerm(Quantity.activationGradient(v.l(), k), ZERO);
            }
            return contrast.describedHere("own-term-only", ownTerm(v));
        };
        variants.inLayers(
                Cost.PLAIN,
                wording,
                Role.DELTA,
                assignment.softmaxes(),
                at -> at.gradient().zip(at.a(), (g, a) -> a == 0 ? 0 : g * a * (1 - a)));
        Wording only = v -> v.chain().withTerm(v.gradient(), ZERO).describedHere("own-term-left-out", ownTerm(v));
        variants.inLayers(
                Cost.SELDOM,
                only,
                Role.DELTA,
                assignment.softmaxes(),
                at -> Broadcast.zip(
                        at.chainRule(),
                        at.gradient().zip(at.a(), (g, a) -> a == 0 ? 0 : g * a * (1 - a)),
                        (all, own) -> all - own));
    }

    private static Argument ownTerm(Viewpoint v) {
        return new Written(v.of(v.gradient()).times(v.of(v.a()), ONE.minus(v.of(v.a()))));
    }

    private static double largest(Matrix row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double entry : row.toArray(0)) {
            largest = Math.max(largest, entry);
        }
        return largest;
    }

    private static Description over(Viewpoint v, String wrong) {
        Message right = Message.of("over.outputs", new Count(v.size(v.l())));
        Message other = Message.of(wrong);
        return v.equation(v.a(), Function.EXP.of(v.of(v.z())).over(swap(powersOver(right), powersOver(other))))
                .describedHere("softmax-over", new Said(other), new Said(right));
    }

    private static Formula powersOver(Message what) {
        return Phrase.of("over.powers", new Said(what));
    }

    private static void axis(Assignment assignment, VariantCollector variants) {
        List<Integer> layers = assignment.softmaxes();
        Wording one = v -> over(v, "over.axis-of-one");
        Change ones = at -> at.z().map(z -> 1);
        variants.inLayers(Cost.PLAIN, one, Role.ACTIVATION, layers, ones);
        for (int l : layers) {
            // seen by automatic differentiation, a constant has no gradient
            variants.add(
                    Cost.EVERYWHERE,
                    one.in(l),
                    List.of(
                            new Exchange(Role.ACTIVATION, l, ones),
                            new Exchange(Role.DELTA, l, at -> at.z().map(z -> 0))));
        }
        if (assignment.hasBatch()) {
            variants.inLayers(
                    Cost.PLAIN, v -> over(v, "over.batch"), Role.ACTIVATION, layers, at -> shareOf(at, false));
            variants.inLayers(
                    Cost.PLAIN, v -> over(v, "over.samples"), Role.ACTIVATION, layers, at -> shareOf(at, true));
        }
    }

    /// e^z over the sum of e^z of all samples, for each output or for all.
    private static Matrix shareOf(Site at, boolean byColumn) {
        Matrix sum = Matrix.zeros(1, at.z().columns());
        double largest = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < at.batch().size(); place++) {
            for (double z : z(at, place).toArray(0)) {
                largest = Math.max(largest, z);
            }
        }
        double shift = largest;
        for (int place = 0; place < at.batch().size(); place++) {
            sum = sum.plus(z(at, place).map(z -> Math.exp(z - shift)));
        }
        Matrix total = byColumn ? sum : sum.map(constant(sum.sum()));
        return at.z().zip(total, (z, all) -> Math.exp(z - shift) / all);
    }

    private static DoubleUnaryOperator constant(double value) {
        return any -> value;
    }

    private static Matrix z(Site at, int place) {
        return at.pass().value(Role.PRE_ACTIVATION, at.layer(), at.batch().sample(place), at.iteration());
    }

    private static void notNormalised(Assignment assignment, VariantCollector variants) {
        Wording power = v -> {
            Formula wrong = Function.EXP.of(v.of(v.z()));
            return v.contrast(v.a()).whole(wrong).describedHere("division-left-out", v.valued(wrong), v.valued(v.a()));
        };
        variants.inLayers(
                Cost.PLAIN,
                power,
                Role.ACTIVATION,
                assignment.softmaxes(),
                at -> at.z().map(Math::exp));
        Wording shifted = v -> {
            Formula wrong = Function.EXP.of(
                    v.of(v.z()).minus(Function.MAX.of(all(v, v::of).toArray(Formula[]::new))));
            return v.contrast(v.a()).whole(wrong).describedHere("division-left-out", v.valued(wrong), v.valued(v.a()));
        };
        variants.inLayers(
                Cost.EVERYWHERE,
                shifted,
                Role.ACTIVATION,
                assignment.softmaxes(),
                at -> at.z().map(z -> Math.exp(z - largest(at.z()))));
        otherSums(assignment, variants);
    }

    /// Wrong numbers in the sum that softmax divides by.
    private static void otherSums(Assignment assignment, VariantCollector variants) {
        Wording others = v -> {
            Formula own = Function.EXP.of(v.of(v.z()));
            Formula sum = sumOver(v, z -> z.equals(v.z()) ? swap(own, ZERO) : Function.EXP.of(v.of(z)));
            return v.equation(v.a(), own.over(sum)).describedHere("own-left-out-of-softmax", new Written(own));
        };
        variants.inLayers(
                Cost.SELDOM,
                others,
                Role.ACTIVATION,
                assignment.softmaxes(),
                at -> at.unchanged().map(a -> a / (1 - a)));
        Wording share = v -> {
            Formula right = Function.EXP.of(v.of(v.z())).over(sumOver(v, z -> Function.EXP.of(v.of(z))));
            Formula wrong = v.of(v.z()).over(sumOver(v, v::of));
            return v.equation(v.a(), swap(right, wrong))
                    .describedHere("exponential-left-out", new Written(wrong), new Written(right));
        };
        variants.inLayers(Cost.SELDOM, share, Role.ACTIVATION, assignment.softmaxes(), at -> {
            double total = at.z().sum();
            return at.z().map(z -> z / total);
        });
    }

    private static Formula sumOver(Viewpoint v, java.util.function.Function<Quantity, Formula> term) {
        return Formula.sum(all(v, term));
    }

    /// A formula for each z of the layer.
    private static List<Formula> all(Viewpoint v, java.util.function.Function<Quantity, Formula> term) {
        return Assignment.range(1, v.size(v.l())).stream()
                .map(k -> term.apply(Quantity.preActivation(v.l(), k)))
                .toList();
    }
}

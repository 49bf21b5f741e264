package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.mistake.wording.Contrast.ZERO;
import static chalkgrad.mistake.wording.Contrast.swap;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Call;
import chalkgrad.formula.Formula.Power;
import chalkgrad.formula.Function;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Phrase;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import chalkgrad.table.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// Mistakes in the loss.
final class LossMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("log-base", LossMistakes::logBase),
            new Mistake("log-left-out", LossMistakes::withoutLog),
            new Mistake("wrong-class", LossMistakes::wrongClass),
            new Mistake("loss-term-left-out", LossMistakes::termLeftOut),
            new Mistake("wrong-loss", LossMistakes::otherLoss),
            new Mistake("square-left-out", LossMistakes::withoutSquare));

    private LossMistakes() {}

    /// What the output adds to a loss.
    private static Formula term(Viewpoint v, Loss loss) {
        Viewpoint output = v.output();
        return loss.term(output.of(output.a()), output.of(output.target()), output.size(output.l()));
    }

    /// Another formula of what the output adds to the loss.
    private static Description computed(Viewpoint v, Formula wrong) {
        Formula right = term(v, v.document().loss());
        return v.equation(v.lossTerm(), swap(right, wrong))
                .described("computed", new Written(wrong), new Written(right));
    }

    /// The other loss, or its derivative where the number is not a loss: whoever computes a gradient of another loss
    /// may well have computed the loss itself rightly.
    private static Description ofOther(Viewpoint v, Loss other) {
        if (v.asked().kind().phase() == Phase.LOSS) {
            return computed(v, term(v, other));
        }
        Viewpoint output = v.output();
        return output.equation(
                        output.gradient(), swap(derivative(output, v.document().loss()), derivative(output, other)))
                .described(
                        "derivative-of-other-loss",
                        new Written(term(v, other)),
                        new Written(term(v, v.document().loss())));
    }

    private static Formula derivative(Viewpoint output, Loss loss) {
        return loss.derivative(output.of(output.a()), output.of(output.target()), output.size(output.l()));
    }

    private static void logBase(Assignment assignment, VariantCollector variants) {
        if (assignment.document().loss().wantsProbabilities()) {
            for (double base : new double[] {10, 2}) {
                Formula one = ONE.over(Function.LN.of(Formula.constant(base)));
                Wording wording =
                        v -> inBase(v.contrast(v.lossTerm()), base, one).described("log-base", new Count((int) base));
                Wording inGradient =
                        v -> v.contrast(v.output().gradient()).times(one).described("log-base", new Count((int) base));
                variants.add(
                        Cost.PLAIN,
                        wording,
                        Role.LOSS_TERMS,
                        0,
                        at -> at.unchanged().scale(1 / Math.log(base)));
                variants.inLayers(
                        Cost.EVERYWHERE,
                        inGradient,
                        Role.ACTIVATION_GRADIENT,
                        List.of(assignment.depth()),
                        at -> at.unchanged().scale(1 / Math.log(base)));
            }
        }
    }

    /// With the other logarithm, or with its factor where the formula has none.
    private static Contrast inBase(Contrast contrast, double base, Formula factor) {
        Function log = Function.of("log%.0f".formatted(base), x -> Math.log(x) / Math.log(base));
        Contrast replaced = withLog(contrast, log::of);
        return replaced.formula().equals(contrast.formula()) ? contrast.times(factor) : replaced;
    }

    /// With something else in the place of each logarithm.
    private static Contrast withLog(Contrast contrast, UnaryOperator<Formula> instead) {
        return contrast.replacing(part ->
                part instanceof Call(Function f, List<Formula> arguments) && f.equals(Function.LN)
                        ? Optional.of(swap(part, instead.apply(arguments.getFirst())))
                        : Optional.empty());
    }

    /// With the probabilities themselves in the place of their logarithms.
    private static void withoutLog(Assignment assignment, VariantCollector variants) {
        Loss loss = assignment.document().loss();
        if (loss.wantsProbabilities()) {
            Change terms = isBinary(assignment)
                    ? at -> Broadcast.zip(at.output(), at.target(), (a, y) -> -y * a - (1 - y) * (1 - a))
                    : at -> Broadcast.zip(at.output(), at.target(), (a, y) -> -y * a);
            variants.add(
                    Cost.PLAIN,
                    v -> withLog(v.equation(v.lossTerm(), term(v, loss)), probability -> probability)
                            .described("log-left-out"),
                    Role.LOSS_TERMS,
                    0,
                    terms);
        }
    }

    private static boolean isBinary(Assignment assignment) {
        return assignment.document().loss().name().equals("binary_cross_entropy");
    }

    private static void wrongClass(Assignment assignment, VariantCollector variants) {
        if (!assignment.document().loss().wantsProbabilities()) {
            return;
        }
        int outputs = assignment.size(assignment.depth());
        for (int j = 1; j <= outputs; j++) {
            int wrong = j - 1;
            Wording wording = v -> ofClass(v, v.of(Quantity.activation(assignment.depth(), wrong + 1)));
            ofClass(variants, wording, at -> -Math.log(at.output().get(0, wrong)));
        }
        for (int step = 1; step < outputs; step++) {
            int shift = step;
            Wording wording = any -> {
                Viewpoint v = any.ofSample();
                int next = (trueClass(targets(v, outputs)) + shift) % outputs;
                return ofClass(v, v.of(Quantity.activation(assignment.depth(), next + 1)));
            };
            ofClass(variants, wording, at -> -Math.log(at.output().get(0, (trueClass(at.target()) + shift) % outputs)));
        }
        ofClass(
                variants,
                v -> ofClass(v, Phrase.of("largest-output")),
                at -> -Math.log(at.output().get(0, trueClass(at.output()))));
        if (outputs == 1) {
            Wording wording = v -> ofClass(v, ONE.minus(v.of(Quantity.activation(assignment.depth(), 1))));
            ofClass(variants, wording, at -> -Math.log1p(-at.output().get(0, 0)));
        }
    }

    private static Description ofClass(Viewpoint v, Formula probability) {
        Formula wrong = Function.LN.of(probability).negated();
        Formula right = Function.LN.of(Phrase.of("output-of-true-class")).negated();
        return v.ofSample()
                .equation(Quantity.loss(), swap(right, wrong))
                .described("computed", new Written(wrong), new Written(right));
    }

    private static void ofClass(VariantCollector variants, Wording wording, ToDoubleFunction<Site> loss) {
        variants.add(Cost.PLAIN, wording, Role.LOSS, 0, at -> Matrix.row(loss.applyAsDouble(at)));
    }

    private static Matrix targets(Viewpoint v, int outputs) {
        return Matrix.generate(1, outputs, (i, j) -> v.value(Quantity.target(j + 1)));
    }

    /// The index of the largest number of a row, from 0.
    private static int trueClass(Matrix row) {
        int largest = 0;
        for (int j = 1; j < row.columns(); j++) {
            largest = row.get(0, j) > row.get(0, largest) ? j : largest;
        }
        return largest;
    }

    private static void termLeftOut(Assignment assignment, VariantCollector variants) {
        int outputs = assignment.size(assignment.depth());
        for (int j = 1; j <= outputs && outputs > 1; j++) {
            int left = j;
            Wording wording = v -> v.ofSample()
                    .contrast(Quantity.loss())
                    .withTerm(Quantity.lossTerm(left), ZERO)
                    .described("loss-term-left-out", v.valued(Quantity.lossTerm(left)));
            variants.add(
                    Cost.PLAIN,
                    wording,
                    Role.LOSS,
                    0,
                    at -> Matrix.row(
                            at.unchanged().get(0, 0) - at.of(Role.LOSS_TERMS, 0).get(0, left - 1)));
        }
        for (int left : assignment.hasBatch() ? assignment.samples() : List.<Integer>of()) {
            Wording wording = v -> v.ofSample(left)
                    .ofBatch()
                    .contrast(Quantity.loss())
                    .withSample(left, ZERO)
                    .described("loss-of-sample-left-out", new Count(left));
            variants.add(
                    Cost.EVERYWHERE,
                    wording,
                    Role.BATCH_LOSS,
                    0,
                    at -> at.batch().has(left) ? withoutLoss(at, left) : at.unchanged());
        }
        if (isBinary(assignment)) {
            variants.add(
                    Cost.PLAIN,
                    v -> computed(v, part(v, false)),
                    Role.LOSS_TERMS,
                    0,
                    at -> Broadcast.zip(at.output(), at.target(), (a, y) -> y == 0 ? 0 : -y * Math.log(a)));
            variants.add(
                    Cost.PLAIN,
                    v -> computed(v, part(v, true)),
                    Role.LOSS_TERMS,
                    0,
                    at -> Broadcast.zip(at.output(), at.target(), (a, y) -> y == 1 ? 0 : -(1 - y) * Math.log1p(-a)));
        }
    }

    /// The second part of a binary cross-entropy, that of the complements, taken with the wrong sign.
    static void signOfPart(Assignment assignment, VariantCollector variants) {
        if (isBinary(assignment)) {
            variants.add(
                    Cost.SELDOM,
                    v -> computed(v, part(v, false).minus(part(v, true))),
                    Role.LOSS_TERMS,
                    0,
                    at -> Broadcast.zip(
                            at.output(),
                            at.target(),
                            (a, y) -> (y == 0 ? 0 : -y * Math.log(a)) + (y == 1 ? 0 : (1 - y) * Math.log1p(-a))));
        }
    }

    private static Matrix withoutLoss(Site at, int sample) {
        double share = at.pass().document().reduction().factor(at.batch().size());
        return at.unchanged()
                .minus(at.pass().value(Role.LOSS, 0, sample, at.iteration()).scale(share));
    }

    /// One of the two parts of a binary cross-entropy.
    private static Formula part(Viewpoint v, boolean ofComplement) {
        Formula a = v.output().of(v.output().a());
        Formula y = v.output().of(v.output().target());
        return (ofComplement ? ONE.minus(y).times(Function.LN.of(ONE.minus(a))) : y.times(Function.LN.of(a))).negated();
    }

    private static void otherLoss(Assignment assignment, VariantCollector variants) {
        int outputs = assignment.size(assignment.depth());
        Loss own = assignment.document().loss();
        for (Loss other : Losses.ALL) {
            if (!other.name().equals(own.name())) {
                Wording wording = v -> ofOther(v, other);
                Change terms = at -> other.terms(at.output(), at.target(), outputs);
                Change gradient = at -> other.derivatives(at.output(), at.target(), outputs);
                variants.add(Cost.EVERYWHERE, wording, Role.LOSS_TERMS, 0, terms);
                variants.add(
                        Cost.EVERYWHERE,
                        wording,
                        List.of(
                                new Exchange(Role.LOSS_TERMS, 0, terms),
                                new Exchange(Role.ACTIVATION_GRADIENT, assignment.depth(), gradient)));
                difference(assignment, variants, other, v -> computed(v, term(v, other)));
            }
        }
    }

    /// With the short form a - y, which belongs to another loss or activation.
    private static void difference(Assignment assignment, VariantCollector variants, Loss other, Wording wording) {
        if (other.wantsProbabilities() && !assignment.document().loss().wantsProbabilities()) {
            variants.add(
                    Cost.SELDOM,
                    wording,
                    Role.DELTA,
                    assignment.depth(),
                    at -> Broadcast.zip(at.output(), at.target(), (a, y) -> a - y));
        }
    }

    private static Description rooted(Contrast loss) {
        return loss.whole(Function.SQRT.of(loss.formula())).described("root-of-loss");
    }

    /// What the output adds to the loss, with something else in the place of each square.
    private static Contrast withoutSquare(Viewpoint v, UnaryOperator<Formula> instead) {
        return v.equation(v.lossTerm(), term(v, v.document().loss()))
                .replacing(part -> part instanceof Power(Formula base, Formula exponent)
                        ? Optional.of(swap(part, instead.apply(base)))
                        : Optional.empty());
    }

    /// Whether twice the difference adds four times as much to the loss, however large it is.
    private static boolean isSquared(Assignment assignment) {
        return !assignment.document().loss().wantsProbabilities()
                && term(assignment, 2) == 4 * term(assignment, 1)
                && term(assignment, 1024) == 4 * term(assignment, 512);
    }

    /// What a difference of 1 adds to a squared error.
    private static double factor(Assignment assignment) {
        return term(assignment, 1);
    }

    private static double term(Assignment assignment, double difference) {
        return assignment
                .document()
                .loss()
                .terms(Matrix.number(difference), Matrix.number(0), assignment.size(assignment.depth()))
                .sum();
    }

    private static void withoutSquare(Assignment assignment, VariantCollector variants) {
        if (isSquared(assignment)) {
            variants.add(
                    Cost.PLAIN,
                    v -> rooted(v.ofSample().contrast(Quantity.loss())),
                    Role.LOSS,
                    0,
                    at -> at.unchanged().map(Math::sqrt));
            for (boolean fromTarget : new boolean[] {false, true}) {
                double factor = factor(assignment) * (fromTarget ? -1 : 1);
                variants.add(
                        fromTarget ? Cost.SELDOM : Cost.PLAIN,
                        v -> unsquared(v, fromTarget).described("not-squared"),
                        Role.LOSS_TERMS,
                        0,
                        at -> Broadcast.zip(at.output(), at.target(), (a, y) -> factor * (a - y)));
                unsquaredInOne(assignment, variants, fromTarget, factor);
            }
            variants.add(
                    Cost.SELDOM,
                    v -> withoutSquare(v, Function.ABS::of).described("absolute-differences"),
                    Role.LOSS_TERMS,
                    0,
                    at -> {
                        double factor = factor(assignment);
                        return Broadcast.zip(at.output(), at.target(), (a, y) -> factor * Math.abs(a - y));
                    });
        }
    }

    /// With the difference itself in the place of its square; it can be that of the output from the target or the
    /// other way round.
    private static Contrast unsquared(Viewpoint v, boolean fromTarget) {
        Viewpoint output = v.output();
        return withoutSquare(
                v, difference -> fromTarget ? output.of(output.target()).minus(output.of(output.a())) : difference);
    }

    /// The square is left out of what one of the outputs adds to the loss.
    private static void unsquaredInOne(
            Assignment assignment, VariantCollector variants, boolean fromTarget, double factor) {
        int depth = assignment.depth();
        for (int j = 0; j < assignment.size(depth) && assignment.size(depth) > 1; j++) {
            int one = j;
            Wording wording = v -> unsquared(v.ofSample().in(depth, one + 1), fromTarget)
                    .described("not-squared-in", v.ofSample().valued(Quantity.lossTerm(one + 1)));
            variants.add(
                    Cost.ONE_OF_SIBLINGS,
                    wording,
                    Role.LOSS_TERMS,
                    0,
                    at -> at.unchanged()
                            .with(
                                    0,
                                    one,
                                    factor
                                            * (at.output().get(0, one)
                                                    - at.target().get(0, one))));
        }
    }
}

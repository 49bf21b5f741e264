package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.swap;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Phrase;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.Loss;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.BinaryOperator;

/// Arrays of shapes (n, 1) and (n,) that NumPy and PyTorch broadcast to (n, n), so that every number is combined with
/// every other one.
final class BroadcastMistakes {
    static final List<Mistake> ALL = List.of(new Mistake("broadcast", BroadcastMistakes::all));

    private static final Formula ALL_DERIVATIVES = Phrase.of("all-derivatives");

    private BroadcastMistakes() {}

    private static void all(Assignment assignment, VariantCollector variants) {
        weightedSums(assignment, variants);
        BroadcastShapes.all(assignment, variants);
        outputs(assignment, variants);
        if (assignment.hasBatch()) {
            samples(assignment, variants);
        }
    }

    /// z = (Σ a)(Σ v) + b where Σ a w + b belongs.
    private static void weightedSums(Assignment assignment, VariantCollector variants) {
        for (int l : assignment.layers()) {
            if (assignment.size(l - 1) < 2) {
                continue;
            }
            Change forward = BroadcastMistakes::everyMeetsEvery;
            Change gradient = at -> {
                double total = at.before().sum();
                return at.with(Role.ACTIVATION, l - 1, at.before().map(any -> total))
                        .unchanged();
            };
            Change back = at -> {
                Matrix sums = at.wNext().sumOfRows();
                double total = at.deltaNext().hadamard(sums).sum();
                return Matrix.generate(1, assignment.size(l - 1), (r, i) -> total);
            };
            variants.add(
                    Cost.PLAIN,
                    ((Wording) BroadcastMistakes::weightedSum).in(l),
                    List.of(
                            new Exchange(Role.PRE_ACTIVATION, l, forward),
                            new Exchange(Role.WEIGHT_GRADIENT, l, gradient),
                            new Exchange(Role.ACTIVATION_GRADIENT, l - 1, back)));
        }
        List<Integer> layers = assignment.layers().stream()
                .filter(l -> assignment.size(l - 1) > 1)
                .toList();
        variants.inLayers(
                Cost.EVERYWHERE,
                BroadcastMistakes::weightedSum,
                Role.PRE_ACTIVATION,
                layers,
                BroadcastMistakes::everyMeetsEvery);
    }

    private static Matrix everyMeetsEvery(Site at) {
        return Broadcast.plus(at.w().sumOfRows().scale(at.before().sum()), at.b());
    }

    private static Description weightedSum(Viewpoint v) {
        int before = v.size(v.l() - 1);
        Formula activations = v.sum(before, i -> Quantity.activation(v.l() - 1, i));
        Formula weights = v.sum(before, i -> Quantity.weight(v.l(), i, v.j()));
        return v.contrast(v.z())
                .whole(activations.times(weights).plus(v.of(v.bias())))
                .describedHere("column-times-row");
    }

    /// Every output is combined with every target of the same sample.
    private static void outputs(Assignment assignment, VariantCollector variants) {
        int m = assignment.size(assignment.depth());
        if (m < 2) {
            return;
        }
        Loss loss = assignment.document().loss();
        boolean mean = loss.isMean();
        Wording wording = v ->
                v.ofSample().contrast(Quantity.loss()).whole(pairs(m * m)).described("outputs-spread", new Count(m));
        Wording back = v -> v.contrast(v.output().gradient())
                .whole(Phrase.of("all-targets", new Count(m)))
                .described("outputs-spread", new Count(m));
        Change all =
                at -> Matrix.row(overPairs(at.output(), at.target(), (a, y) -> loss.terms(a, y, m)) / (mean ? m : 1));
        variants.add(Cost.PLAIN, wording, Role.LOSS, 0, all);
        variants.add(
                Cost.ONE_NEURON,
                wording,
                Role.LOSS,
                0,
                at -> Matrix.row(overPairs(at.output(), at.target(), (a, y) -> loss.terms(a, y, m)) / m));
        Change gradient = at -> spread(
                at.output(), at.target(), (a, y) -> loss.derivatives(a, y, m).scale(1.0 / (mean ? m : 1)));
        variants.add(
                Cost.EVERYWHERE,
                v -> (v.asked().kind() == Kind.LOSS ? wording : back).of(v),
                List.of(
                        new Exchange(Role.LOSS, 0, all),
                        new Exchange(Role.ACTIVATION_GRADIENT, assignment.depth(), gradient)));
        variants.inLayers(
                Cost.EVERYWHERE,
                back,
                Role.DELTA,
                List.of(assignment.depth()),
                at -> spread(at.output(), at.target(), Broadcast::minus));
        variants.add(
                Cost.SELDOM,
                back,
                Role.DELTA,
                assignment.depth(),
                at -> spread(at.output(), at.target(), Broadcast::minus).scale(1.0 / m));
        derivatives(assignment, variants);
    }

    /// dL/da and f'(z) of different shapes: every gradient of a layer is combined with every derivative.
    private static void derivatives(Assignment assignment, VariantCollector variants) {
        List<Integer> layers =
                assignment.curved().stream().filter(l -> assignment.size(l) > 1).toList();
        Wording wording = v -> {
            Formula all = v.sum(v.size(v.l()), k -> Quantity.activationGradient(v.l(), k));
            Formula right = v.of(v.gradient());
            return v.equation(v.delta(), swap(right, all).times(v.derivative()))
                    .describedHere("multiplied-sum", new Written(all), v.valued(right));
        };
        variants.inLayers(Cost.SELDOM, wording, Role.DELTA, layers, at -> {
            double sum = at.gradient().sum();
            return at.of(Role.DERIVATIVE, at.layer()).map(slope -> slope * sum);
        });
        Wording slopes = v -> v.equation(v.delta(), v.of(v.gradient()).times(swap(v.derivative(), ALL_DERIVATIVES)))
                .describedHere("multiplied-by", new Written(ALL_DERIVATIVES), v.valued(v.derivative()));
        variants.inLayers(Cost.SELDOM, slopes, Role.DELTA, layers, at -> {
            double sum = at.of(Role.DERIVATIVE, at.layer()).sum();
            return at.gradient().map(gradient -> gradient * sum);
        });
    }

    private static Formula pairs(int count) {
        return Phrase.of("all-pairs", new Count(count));
    }

    private static double overPairs(Matrix a, Matrix y, BinaryOperator<Matrix> term) {
        return spread(a.rows() == 1 ? a : a.sumOfRows(), y, term).sum();
    }

    /// For each output the sum over all targets.
    private static Matrix spread(Matrix a, Matrix y, BinaryOperator<Matrix> term) {
        return term.apply(a.row(0), y.row(0).transpose()).sumOfRows();
    }

    /// The outputs of every sample are combined with the targets of every sample, as when a is (n, 1) and y is (n,).
    private static void samples(Assignment assignment, VariantCollector variants) {
        int m = assignment.size(assignment.depth());
        Loss loss = assignment.document().loss();
        Wording wording = v -> spread(v, v.batch().size());
        Change own = at -> pairs(at, (a, y) -> loss.terms(a, y, m));
        Change gradient = at -> pairs(at, (a, y) -> loss.derivatives(a, y, m));
        Change delta = at -> pairs(at, Matrix::minus);
        var losses = new Exchange(Role.LOSS_TERMS, 0, own);
        variants.add(
                Cost.PLAIN,
                wording,
                List.of(losses, new Exchange(Role.ACTIVATION_GRADIENT, assignment.depth(), gradient)));
        variants.add(Cost.PLAIN, wording, List.of(losses, new Exchange(Role.DELTA, assignment.depth(), delta)));
        variants.add(Cost.PLAIN, wording, List.of(losses));
    }

    private static Description spread(Viewpoint v, int n) {
        return (v.asked().kind() == Kind.LOSS || v.asked().kind() == Kind.LOSS_TERM
                        ? v.ofBatch().contrast(Quantity.loss()).whole(pairs(n * n))
                        : v.contrast(v.output().gradient()).whole(Phrase.of("targets-of-samples", new Count(n))))
                .described("samples-spread", new Count(n));
    }

    /// The sum or mean over the targets of all samples.
    private static Matrix pairs(Site at, BinaryOperator<Matrix> term) {
        Matrix sum = Matrix.zeros(1, at.output().columns());
        for (int place = 0; place < at.batch().size(); place++) {
            Matrix y = at.pass().value(Role.TARGET, 0, at.batch().sample(place), at.iteration());
            sum = sum.plus(term.apply(at.output(), y));
        }
        boolean isMean = at.pass().document().reduction() == Reduction.MEAN;
        return isMean ? sum.scale(1.0 / at.batch().size()) : sum;
    }
}

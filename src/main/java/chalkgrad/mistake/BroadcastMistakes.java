package chalkgrad.mistake;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.network.Loss;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;

/// Arrays of shapes (n, 1) and (n,) that NumPy and PyTorch broadcast to (n, n), so that every number is combined with
/// every other one.
final class BroadcastMistakes {
    static final List<Mistake> ALL = List.of(new Mistake(
            "broadcast",
            "Column combined with a row",
            "A column (n, 1) and a row (n,) have different shapes: NumPy broadcasts them to an n × n matrix, in"
                    + " which every number meets every other one.",
            BroadcastMistakes::all));

    private BroadcastMistakes() {}

    private static void all(Setting setting, Variants variants) {
        weightedSums(setting, variants);
        BroadcastShapes.all(setting, variants);
        outputs(setting, variants);
        if (setting.hasBatch()) {
            samples(setting, variants);
        }
    }

    /// z = (Σ a)(Σ w) + b where Σ a w + b belongs.
    private static void weightedSums(Setting setting, Variants variants) {
        for (int l : setting.layers()) {
            if (setting.size(l - 1) < 2) {
                continue;
            }
            Change forward = BroadcastMistakes::everyMeetsEvery;
            Change gradient = at -> {
                double total = at.before().sum();
                Matrix delta = at.delta();
                return Matrix.generate(setting.size(l - 1), setting.size(l), (i, k) -> delta.get(0, k) * total);
            };
            Change back = at -> {
                Matrix sums = at.wNext().sumOfRows();
                double total = at.deltaNext().hadamard(sums).sum();
                return Matrix.generate(1, setting.size(l - 1), (r, i) -> total);
            };
            variants.add(
                    Cost.PLAIN,
                    ((Telling) BroadcastMistakes::weightedSum).in(l),
                    List.of(
                            new Exchange(Role.PRE_ACTIVATION, l, forward),
                            new Exchange(Role.WEIGHT_GRADIENT, l, gradient),
                            new Exchange(Role.ACTIVATION_GRADIENT, l - 1, back)));
        }
        List<Integer> layers =
                setting.layers().stream().filter(l -> setting.size(l - 1) > 1).toList();
        variants.inLayers(
                Cost.EVERYWHERE,
                BroadcastMistakes::weightedSum,
                Role.PRE_ACTIVATION,
                layers,
                BroadcastMistakes::everyMeetsEvery);
    }

    private static Matrix everyMeetsEvery(Spot at) {
        return Broadcast.plus(at.w().sumOfRows().scale(at.before().sum()), at.b());
    }

    private static Told weightedSum(Wording w) {
        List<Integer> before = Setting.range(1, w.document().network().size(w.l() - 1));
        String activations = sum(w, before, i -> Quantity.activation(w.l() - 1, i));
        String weights = sum(w, before, i -> Quantity.weight(w.l(), i, w.j()));
        String bias = w.name(w.bias(w.l(), w.j()));
        return w.contrast(w.z())
                .whole(
                        w.where()
                                + "you multiplied a column by a row, so that every activation met every weight: the"
                                + " product of the sums where the sum of the products belongs",
                        "(%s) · (%s) + %s".formatted(activations, weights, bias));
    }

    private static String sum(Wording w, List<Integer> indices, IntFunction<Quantity> quantity) {
        return w.text(Formula.sum(indices.stream()
                .map(i -> Formula.of(w.placed(quantity.apply(i))))
                .toList()));
    }

    /// Every output is combined with every target of the same sample.
    private static void outputs(Setting setting, Variants variants) {
        int m = setting.size(setting.depth());
        if (m < 2) {
            return;
        }
        Loss loss = setting.document().loss();
        boolean mean = loss.isMean();
        String spread =
                "your targets and outputs are a column and a row, which gives a %d × %d matrix: every output met every target"
                        .formatted(m, m);
        Telling telling = w -> w.ofSample().contrast(Quantity.loss()).whole(spread, pairs(m * m));
        Telling back = w -> w.contrast(w.output().gradient()).whole(spread, "the sum over all %d targets".formatted(m));
        Change all =
                at -> Matrix.row(overPairs(at.output(), at.target(), (a, y) -> loss.terms(a, y, m)) / (mean ? m : 1));
        variants.add(Cost.PLAIN, telling, Role.LOSS, 0, all);
        variants.add(
                Cost.ONE_NEURON,
                telling,
                Role.LOSS,
                0,
                at -> Matrix.row(overPairs(at.output(), at.target(), (a, y) -> loss.terms(a, y, m)) / m));
        Change gradient = at -> spread(
                at.output(), at.target(), (a, y) -> loss.derivatives(a, y, m).scale(1.0 / (mean ? m : 1)));
        variants.add(
                Cost.EVERYWHERE,
                w -> w.asked().kind() == Kind.LOSS ? telling.tell(w) : back.tell(w),
                List.of(
                        new Exchange(Role.LOSS, 0, all),
                        new Exchange(Role.ACTIVATION_GRADIENT, setting.depth(), gradient)));
        variants.inLayers(
                Cost.EVERYWHERE,
                back,
                Role.DELTA,
                List.of(setting.depth()),
                at -> spread(at.output(), at.target(), Broadcast::minus));
        variants.add(
                Cost.SELDOM,
                back,
                Role.DELTA,
                setting.depth(),
                at -> spread(at.output(), at.target(), Broadcast::minus).scale(1.0 / m));
        derivatives(setting, variants);
    }

    /// dL/da and f'(z) of different shapes: every gradient of a layer is combined with every derivative.
    private static void derivatives(Setting setting, Variants variants) {
        List<Integer> layers =
                setting.curved().stream().filter(l -> setting.size(l) > 1).toList();
        Telling telling = w -> {
            String all = sum(w, Setting.range(1, setting.size(w.l())), k -> Quantity.activationGradient(w.l(), k));
            return Told.instead(
                    w.where() + "multiplied",
                    new Worth("(" + all + ")", ""),
                    w.worth(w.gradient()),
                    w.name(w.delta()) + " = %s · " + w.derivative().name());
        };
        variants.inLayers(Cost.SELDOM, telling, Role.DELTA, layers, at -> {
            double sum = at.gradient().sum();
            return at.of(Role.DERIVATIVE, at.layer()).map(slope -> slope * sum);
        });
        Telling slopes = w -> Told.instead(
                w.where() + "multiplied by",
                new Worth("the sum of all derivatives of the layer", ""),
                w.derivative(),
                w.chainFrame());
        variants.inLayers(Cost.SELDOM, slopes, Role.DELTA, layers, at -> {
            double sum = at.of(Role.DERIVATIVE, at.layer()).sum();
            return at.gradient().map(gradient -> gradient * sum);
        });
    }

    private static String pairs(int count) {
        return "the sum over all %d pairs of an output and a target".formatted(count);
    }

    private static double overPairs(Matrix a, Matrix y, BinaryOperator<Matrix> term) {
        return spread(a.rows() == 1 ? a : a.sumOfRows(), y, term).sum();
    }

    /// For each output the sum over all targets.
    private static Matrix spread(Matrix a, Matrix y, BinaryOperator<Matrix> term) {
        return term.apply(a.row(0), y.row(0).transpose()).sumOfRows();
    }

    /// The outputs of every sample are combined with the targets of every sample, as when a is (n, 1) and y is (n,).
    private static void samples(Setting setting, Variants variants) {
        int m = setting.size(setting.depth());
        int n = setting.samples();
        Loss loss = setting.document().loss();
        double share = setting.document().reduction() == Reduction.MEAN ? 1.0 / n : 1;
        String spread =
                "your outputs (%d, 1) and targets (%d,) gave a %d × %d matrix: the output of every sample met the target of every sample"
                        .formatted(n, n, n, n);
        Telling telling = w -> w.asked().kind() == Kind.LOSS || w.asked().kind() == Kind.LOSS_TERM
                ? w.ofBatch().contrast(Quantity.loss()).whole(spread, pairs(n * n))
                : w.contrast(w.output().gradient())
                        .whole(spread, "the sum over the targets of all %d samples".formatted(n));
        Change own = at -> pairs(at, (a, y) -> loss.terms(a, y, m)).scale(share);
        Change gradient = at -> pairs(at, (a, y) -> loss.derivatives(a, y, m)).scale(share);
        Change delta = at -> pairs(at, Matrix::minus).scale(share);
        var losses = new Exchange(Role.LOSS_TERMS, 0, own);
        variants.add(
                Cost.PLAIN,
                telling,
                List.of(losses, new Exchange(Role.ACTIVATION_GRADIENT, setting.depth(), gradient)));
        variants.add(Cost.PLAIN, telling, List.of(losses, new Exchange(Role.DELTA, setting.depth(), delta)));
        variants.add(Cost.PLAIN, telling, List.of(losses));
    }

    private static Matrix pairs(Spot at, BinaryOperator<Matrix> term) {
        Matrix sum = Matrix.zeros(1, at.output().columns());
        for (int s = 1; s <= at.pass().sampleCount(); s++) {
            Matrix y = at.pass().value(Role.TARGET, 0, s, at.iteration());
            sum = sum.plus(term.apply(at.output(), y));
        }
        return sum;
    }
}

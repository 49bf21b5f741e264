package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Mistakes in the loss.
final class LossMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "log-base",
                    "Logarithm to another base",
                    "A cross-entropy uses the natural logarithm, ln.",
                    LossMistakes::logBase),
            new Mistake(
                    "wrong-class",
                    "Loss of the wrong class",
                    "The cross-entropy is minus the logarithm of the probability given to the true class.",
                    LossMistakes::wrongClass),
            new Mistake(
                    "loss-term-left-out",
                    "A term of the loss left out",
                    "Every output adds a term to the loss, and a binary cross-entropy has two parts for each.",
                    LossMistakes::termLeftOut),
            new Mistake(
                    "wrong-loss",
                    "Wrong loss",
                    "Losses differ in their factors and logarithms; this network has one of its own.",
                    LossMistakes::otherLoss),
            new Mistake(
                    "square-left-out",
                    "Square left out, or a root added",
                    "A squared error adds up the squares of the differences, and takes no root.",
                    LossMistakes::withoutSquare));

    /// What an output adds to a binary cross-entropy.
    private static final String BOTH_PARTS = "-y ln a - (1 - y) ln(1 - a)";

    private LossMistakes() {}

    private static Told told(String wrong, String right) {
        return Told.instead("computed", new Worth(wrong, ""), new Worth(right, ""), "L = %s");
    }

    private static void logBase(Setting setting, Variants variants) {
        if (setting.document().loss().wantsProbabilities()) {
            for (double base : new double[] {10, 2}) {
                String sentence =
                        "you used the logarithm to base %.0f where the natural logarithm, ln, belongs".formatted(base);
                Telling telling = w -> w.contrast(w.lossTerm()).spelled(sentence, "ln", "log%.0f".formatted(base));
                Telling inGradient =
                        w -> w.contrast(w.output().gradient()).times(sentence, "1 / ln(%.0f) ·".formatted(base));
                variants.add(
                        Cost.PLAIN,
                        telling,
                        Role.LOSS_TERMS,
                        0,
                        at -> at.usual().scale(1 / Math.log(base)));
                variants.inLayers(
                        Cost.EVERYWHERE,
                        inGradient,
                        Role.ACTIVATION_GRADIENT,
                        List.of(setting.depth()),
                        at -> at.usual().scale(1 / Math.log(base)));
            }
        }
    }

    private static void wrongClass(Setting setting, Variants variants) {
        if (!setting.document().loss().wantsProbabilities()) {
            return;
        }
        int outputs = setting.size(setting.depth());
        for (int j = 1; j <= outputs; j++) {
            int wrong = j - 1;
            Telling telling = w -> ofClass("-ln " + w.name(Quantity.activation(setting.depth(), wrong + 1)));
            ofClass(variants, telling, at -> -Math.log(at.output().get(0, wrong)));
        }
        for (int step = 1; step < outputs; step++) {
            int shift = step;
            Telling telling = any -> {
                Wording w = any.ofSample();
                int next = (trueClass(targets(w, outputs)) + shift) % outputs;
                return ofClass("-ln " + w.name(Quantity.activation(setting.depth(), next + 1)));
            };
            ofClass(variants, telling, at -> -Math.log(at.output().get(0, (trueClass(at.target()) + shift) % outputs)));
        }
        ofClass(
                variants,
                w -> ofClass("-ln of the largest output"),
                at -> -Math.log(at.output().get(0, trueClass(at.output()))));
        if (outputs == 1) {
            Telling telling = w -> ofClass("-ln(1 - %s)".formatted(w.name(Quantity.activation(setting.depth(), 1))));
            ofClass(variants, telling, at -> -Math.log1p(-at.output().get(0, 0)));
        }
    }

    private static Told ofClass(String wrong) {
        return told(wrong, "-ln of the output of the true class");
    }

    private static void ofClass(Variants variants, Telling telling, ToDoubleFunction<Spot> loss) {
        variants.add(Cost.PLAIN, telling, Role.LOSS, 0, at -> Matrix.row(loss.applyAsDouble(at)));
    }

    private static Matrix targets(Wording w, int outputs) {
        return Matrix.generate(1, outputs, (i, j) -> w.value(Quantity.target(j + 1)));
    }

    /// The index of the largest number of a row, from 0.
    private static int trueClass(Matrix row) {
        int largest = 0;
        for (int j = 1; j < row.columns(); j++) {
            largest = row.get(0, j) > row.get(0, largest) ? j : largest;
        }
        return largest;
    }

    private static void termLeftOut(Setting setting, Variants variants) {
        int outputs = setting.size(setting.depth());
        for (int j = 1; j <= outputs && outputs > 1; j++) {
            int left = j;
            Telling telling = w -> w.ofSample()
                    .contrast(Quantity.loss())
                    .withTerm(Quantity.lossTerm(left), "0")
                    .told("you left out the loss term " + w.worth(Quantity.lossTerm(left)));
            variants.add(
                    Cost.PLAIN,
                    telling,
                    Role.LOSS,
                    0,
                    at -> Matrix.row(
                            at.usual().get(0, 0) - at.of(Role.LOSS_TERMS, 0).get(0, left - 1)));
        }
        for (int s = 1; s <= setting.samples() && setting.hasBatch(); s++) {
            int left = s;
            Telling telling = w -> w.ofBatch()
                    .contrast(Quantity.loss())
                    .withSample(left, "0")
                    .told("you left out the loss of sample " + left);
            double share = setting.document().reduction().factor(setting.samples());
            variants.add(
                    Cost.EVERYWHERE,
                    telling,
                    Role.BATCH_LOSS,
                    0,
                    at -> at.usual()
                            .minus(at.pass()
                                    .value(Role.LOSS, 0, left, at.iteration())
                                    .scale(share)));
        }
        if (setting.document().loss().name().equals("binary_cross_entropy")) {
            variants.add(
                    Cost.PLAIN,
                    w -> told("-y ln a", BOTH_PARTS),
                    Role.LOSS_TERMS,
                    0,
                    at -> Broadcast.zip(at.output(), at.target(), (a, y) -> y == 0 ? 0 : -y * Math.log(a)));
            variants.add(
                    Cost.PLAIN,
                    w -> told("-(1 - y) ln(1 - a)", BOTH_PARTS),
                    Role.LOSS_TERMS,
                    0,
                    at -> Broadcast.zip(at.output(), at.target(), (a, y) -> y == 1 ? 0 : -(1 - y) * Math.log1p(-a)));
        }
    }

    private static void otherLoss(Setting setting, Variants variants) {
        int outputs = setting.size(setting.depth());
        Loss own = setting.document().loss();
        for (Loss other : Losses.ALL) {
            if (!other.name().equals(own.name())) {
                Telling telling = w -> told(other.definition(), own.definition());
                Change terms = at -> other.terms(at.output(), at.target(), outputs);
                Change gradient = at -> other.derivatives(at.output(), at.target(), outputs);
                variants.add(Cost.EVERYWHERE, telling, Role.LOSS_TERMS, 0, terms);
                variants.add(
                        Cost.EVERYWHERE,
                        telling,
                        List.of(
                                new Exchange(Role.LOSS_TERMS, 0, terms),
                                new Exchange(Role.ACTIVATION_GRADIENT, setting.depth(), gradient)));
                difference(setting, variants, other, telling);
            }
        }
    }

    /// With the short form a - y, which belongs to another loss or activation.
    private static void difference(Setting setting, Variants variants, Loss other, Telling telling) {
        if (other.wantsProbabilities() && !setting.document().loss().wantsProbabilities()) {
            variants.add(
                    Cost.SELDOM,
                    telling,
                    Role.DELTA,
                    setting.depth(),
                    at -> Broadcast.zip(at.output(), at.target(), (a, y) -> a - y));
        }
    }

    private static Told spelled(String sentence, String wrong, Loss own) {
        return new Told(sentence, "L = «" + own.definition() + "»", "L = «" + wrong + "»");
    }

    /// Whether twice the difference adds four times as much to the loss, however large it is.
    private static boolean isSquared(Setting setting) {
        return !setting.document().loss().wantsProbabilities()
                && term(setting, 2) == 4 * term(setting, 1)
                && term(setting, 1024) == 4 * term(setting, 512);
    }

    /// What a difference of 1 adds to a squared error.
    private static double factor(Setting setting) {
        return term(setting, 1);
    }

    private static double term(Setting setting, double difference) {
        return setting.document()
                .loss()
                .terms(Matrix.number(difference), Matrix.number(0), setting.size(setting.depth()))
                .sum();
    }

    private static void withoutSquare(Setting setting, Variants variants) {
        if (isSquared(setting)) {
            Loss own = setting.document().loss();
            variants.add(
                    Cost.PLAIN,
                    w -> spelled("you took the square root of the loss", "sqrt(" + own.definition() + ")", own),
                    Role.LOSS,
                    0,
                    at -> at.usual().map(Math::sqrt));
            variants.add(
                    Cost.PLAIN,
                    w -> spelled(
                            "you did not square the differences",
                            own.definition().replace("^2", ""),
                            own),
                    Role.LOSS_TERMS,
                    0,
                    at -> {
                        double factor = factor(setting);
                        return Broadcast.zip(at.output(), at.target(), (a, y) -> factor * (a - y));
                    });
            variants.add(
                    Cost.SELDOM,
                    w -> spelled(
                            "you used the absolute differences where their squares belong",
                            own.definition().replace("(", "|").replace(")^2", "|"),
                            own),
                    Role.LOSS_TERMS,
                    0,
                    at -> {
                        double factor = factor(setting);
                        return Broadcast.zip(at.output(), at.target(), (a, y) -> factor * Math.abs(a - y));
                    });
        }
    }
}

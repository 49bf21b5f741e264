package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;

/// Mistakes with softmax, which depends on the whole layer.
final class SoftmaxMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "softmax-cross-terms",
                    "Softmax differentiated as if elementwise",
                    "Every output of softmax depends on every z of the layer, so dL/dz is a sum over all outputs.",
                    SoftmaxMistakes::crossTerms),
            new Mistake(
                    "softmax-axis",
                    "Softmax along the wrong axis",
                    "Softmax runs over the outputs of one sample. Over an axis of length 1 it gives 1 everywhere; over"
                            + " a whole batch it divides by too much.",
                    SoftmaxMistakes::axis),
            new Mistake(
                    "softmax-not-normalised",
                    "Softmax without the division",
                    "Softmax divides e^z by the sum of all e^z of the layer.",
                    SoftmaxMistakes::notNormalised));

    private SoftmaxMistakes() {}

    private static void crossTerms(Setting setting, Variants variants) {
        Telling telling = w -> {
            Contrast contrast = w.chain();
            for (int k : Setting.range(1, setting.size(w.l()))) {
                contrast = k == w.j() ? contrast : contrast.withTerm(Quantity.activationGradient(w.l(), k), "0");
            }
            return contrast.told(w.where() + "you used only this output's own term, " + ownTerm(w)
                    + ", where the sum over all outputs belongs");
        };
        variants.inLayers(
                Cost.PLAIN,
                telling,
                Role.DELTA,
                setting.softmaxes(),
                at -> at.gradient().zip(at.a(), (g, a) -> a == 0 ? 0 : g * a * (1 - a)));
        Telling only = w -> w.chain()
                .withTerm(w.gradient(), "0")
                .told(w.where() + "you left out this output's own term, " + ownTerm(w));
        variants.inLayers(
                Cost.SELDOM,
                only,
                Role.DELTA,
                setting.softmaxes(),
                at -> Broadcast.zip(
                        at.chainRule(),
                        at.gradient().zip(at.a(), (g, a) -> a == 0 ? 0 : g * a * (1 - a)),
                        (all, own) -> all - own));
    }

    private static String ownTerm(Wording w) {
        return "%s · %s(1 - %2$s)".formatted(w.name(w.gradient()), w.name(w.a()));
    }

    private static double largest(Matrix row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double entry : row.toArray(0)) {
            largest = Math.max(largest, entry);
        }
        return largest;
    }

    private static Told told(Wording w, String wrong) {
        String right =
                "the %d outputs of the layer".formatted(w.document().network().size(w.l()));
        String frame = w.name(w.a()) + " = e^" + w.name(w.z()) + " / the sum of e^z over «%s»";
        return new Told(
                w.where() + "you applied softmax over " + wrong + " instead of " + right,
                frame.formatted(right),
                frame.formatted(wrong));
    }

    private static void axis(Setting setting, Variants variants) {
        List<Integer> layers = setting.softmaxes();
        Telling one = w -> told(w, "an axis of length 1, which gives 1 everywhere,");
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
        if (setting.hasBatch()) {
            variants.inLayers(
                    Cost.PLAIN,
                    w -> told(w, "all numbers of the batch"),
                    Role.ACTIVATION,
                    layers,
                    at -> shareOf(at, false));
            variants.inLayers(
                    Cost.PLAIN,
                    w -> told(w, "the samples of the batch"),
                    Role.ACTIVATION,
                    layers,
                    at -> shareOf(at, true));
        }
    }

    /// e^z over the sum of e^z of all samples, for each output or for all.
    private static Matrix shareOf(Spot at, boolean byColumn) {
        Matrix sum = Matrix.zeros(1, at.z().columns());
        double largest = Double.NEGATIVE_INFINITY;
        for (int s = 1; s <= at.pass().sampleCount(); s++) {
            for (double z : z(at, s).toArray(0)) {
                largest = Math.max(largest, z);
            }
        }
        double shift = largest;
        for (int s = 1; s <= at.pass().sampleCount(); s++) {
            sum = sum.plus(z(at, s).map(z -> Math.exp(z - shift)));
        }
        Matrix total = byColumn ? sum : sum.map(constant(sum.sum()));
        return at.z().zip(total, (z, all) -> Math.exp(z - shift) / all);
    }

    private static java.util.function.DoubleUnaryOperator constant(double value) {
        return any -> value;
    }

    private static Matrix z(Spot at, int s) {
        return at.pass().value(Role.PRE_ACTIVATION, at.layer(), s, at.iteration());
    }

    private static void notNormalised(Setting setting, Variants variants) {
        Telling power = w -> {
            Worth wrong = w.worth("e^" + w.name(w.z()), Math.exp(w.value(w.z())));
            return w.contrast(w.a())
                    .whole(
                            Told.sentence(w.where() + "left out the division by the sum:", wrong, w.worth(w.a())),
                            wrong.name());
        };
        variants.inLayers(
                Cost.PLAIN,
                power,
                Role.ACTIVATION,
                setting.softmaxes(),
                at -> at.z().map(Math::exp));
        Telling shifted = w -> {
            var wrong = new Worth("e^(" + w.name(w.z()) + " - the largest z)", "");
            return w.contrast(w.a())
                    .whole(
                            Told.sentence(w.where() + "left out the division by the sum:", wrong, w.worth(w.a())),
                            wrong.name());
        };
        variants.inLayers(
                Cost.EVERYWHERE,
                shifted,
                Role.ACTIVATION,
                setting.softmaxes(),
                at -> at.z().map(z -> Math.exp(z - largest(at.z()))));
        otherSums(setting, variants);
    }

    /// Wrong numbers in the sum that softmax divides by.
    private static void otherSums(Setting setting, Variants variants) {
        Telling others = w -> {
            String own = "e^" + w.name(w.z());
            String frame = w.name(w.a()) + " = " + own + " / («%s» + the e^z of the other outputs)";
            return new Told(
                    w.where() + "you left " + own + " out of the sum that softmax divides by",
                    frame.formatted(own),
                    frame.formatted("0"));
        };
        variants.inLayers(
                Cost.SELDOM,
                others,
                Role.ACTIVATION,
                setting.softmaxes(),
                at -> at.usual().map(a -> a / (1 - a)));
        Telling share = w -> Told.instead(
                w.where() + "left out the exponential function:",
                new Worth(w.name(w.z()) + " / the sum of z", ""),
                new Worth("e^" + w.name(w.z()) + " / the sum of e^z", ""),
                w.name(w.a()) + " = %s");
        variants.inLayers(Cost.SELDOM, share, Role.ACTIVATION, setting.softmaxes(), at -> {
            double total = at.z().sum();
            return at.z().map(z -> z / total);
        });
    }
}

package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.network.Loss;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/// Mistakes with the targets.
final class TargetMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "target-output-swapped",
                    "Target and output exchanged",
                    "The loss is differentiated by the output a, which gives a - y and not y - a; and the logarithm is"
                            + " taken of the output, not of the target.",
                    TargetMistakes::swapped),
            new Mistake(
                    "wrong-target",
                    "Another target",
                    "Each sample has its own target, and the 1 stands at its true class.",
                    TargetMistakes::wrong));

    private TargetMistakes() {}

    private static void swapped(Setting setting, Variants variants) {
        int last = setting.depth();
        Loss loss = setting.document().loss();
        int outputs = setting.size(last);
        Telling telling = w -> exchanged(w, w.output().gradient());
        variants.inLayers(
                Cost.EVERYWHERE,
                w -> w.contrast(w.output().delta()).times(sentence(w), "-"),
                Term.DELTA,
                List.of(last),
                at -> at.usual().scale(-1));
        variants.inLayers(
                Cost.EVERYWHERE,
                telling,
                Term.ACTIVATION_GRADIENT,
                List.of(last),
                at -> Broadcast.zip(at.output(), at.target(), (a, y) -> loss.derivative(y, a, outputs)));
        Telling inLoss = w -> exchanged(w, w.lossTerm());
        variants.add(
                Cost.PLAIN,
                inLoss,
                Term.LOSS_TERMS,
                0,
                at -> Broadcast.zip(at.output(), at.target(), (a, y) -> loss.term(y, a, outputs)));
    }

    private static Told exchanged(Wording w, Quantity number) {
        Wording output = w.output();
        Quantity a = output.a();
        Quantity y = Quantity.target(output.j());
        return w.contrast(number).with(a, y).with(y, a).told(sentence(w));
    }

    private static String sentence(Wording w) {
        Wording output = w.output();
        return "you exchanged %s and %s: the output comes first, and the target is subtracted from it"
                .formatted(w.worth(output.a()), w.worth(Quantity.target(output.j())));
    }

    private static void wrong(Setting setting, Variants variants) {
        int outputs = setting.size(setting.depth());
        for (int j = 1; j <= outputs && outputs > 1; j++) {
            int wrongClass = j;
            target(
                    variants,
                    Cost.PLAIN,
                    "1 for output %d and 0 for the others".formatted(j),
                    at -> Matrix.generate(1, outputs, (i, k) -> k == wrongClass - 1 ? 1 : 0));
        }
        for (int s = 1; s <= setting.samples() && setting.hasBatch(); s++) {
            int other = s;
            target(
                    variants,
                    Cost.PLAIN,
                    "the target of sample " + s,
                    at -> at.pass().document().samples().get(other - 1).y());
        }
        for (int step = 1; step < setting.samples(); step++) {
            int shift = step;
            target(
                    variants,
                    Cost.EVERYWHERE,
                    shift == 1 ? "that of the next sample" : "that of the sample %d later".formatted(shift),
                    at -> at.pass()
                            .document()
                            .samples()
                            .get((at.sample() - 1 + shift) % setting.samples())
                            .y());
        }
        leftOut(setting, variants);
        target(variants, Cost.PLAIN, "1 - y", at -> at.usual().map(y -> 1 - y));
        target(variants, Cost.SELDOM, "0", at -> at.usual().map(y -> 0));
        target(variants, Cost.SELDOM, "1", at -> at.usual().map(y -> 1));
        if (outputs > 1) {
            others(variants, outputs);
            for (int j = 1; j <= outputs; j++) {
                Change zero = at -> at.usual().map(y -> 0);
                Change one = at -> at.usual().map(y -> 1);
                target(variants, Cost.SELDOM, "0 for output " + j, zero.onlyFor(j));
                target(variants, Cost.SELDOM, "1 for output " + j, one.onlyFor(j));
            }
        }
        if (setting.depth() > 0) {
            if (setting.size(0) == outputs) {
                target(variants, Cost.RARE, "the input", at -> at.of(Term.INPUT, 0));
            }
        }
    }

    /// The short form a - y without its y.
    private static void leftOut(Setting setting, Variants variants) {
        int last = setting.depth();
        Shortcut shortcut = Shortcut.of(
                setting.document().loss(), setting.network().outputLayer().activation());
        if (shortcut == Shortcut.DIFFERENCE || shortcut == Shortcut.SCALED_DIFFERENCE) {
            Telling telling = w -> {
                Quantity target = Quantity.target(w.output().j());
                return w.contrast(w.output().delta())
                        .withTerm(target, "0")
                        .told("you did not subtract the target %s from the output".formatted(w.worth(target)));
            };
            variants.inLayers(
                    Cost.PLAIN,
                    telling,
                    Term.DELTA,
                    List.of(last),
                    at -> at.usual().plus(at.target()));
        }
    }

    /// Where the target is this anyway, another one is spoken of.
    private static Wording visible(Wording w, String what) {
        var setting = new Setting(w.document());
        Stream<Wording> others = Setting.range(1, setting.samples()).stream()
                .flatMap(s -> Setting.range(1, setting.size(setting.depth())).stream()
                        .map(j -> w.ofSample(s).in(setting.depth(), j)));
        return Stream.concat(Stream.of(w.output()), others)
                .filter(at -> !at.number(at.value(Quantity.target(at.j()))).equals(what))
                .findFirst()
                .orElseGet(w::output);
    }

    /// The targets in another order, or that of another output.
    private static void others(Variants variants, int outputs) {
        target(
                variants,
                Cost.EVERYWHERE,
                "the targets in the opposite order",
                at -> at.usual().times(order(outputs, k -> outputs - 1 - k)));
        for (int step = 1; step < outputs; step++) {
            int shift = step;
            Change shifted = at -> at.usual().times(order(outputs, k -> (k + shift) % outputs));
            target(
                    variants,
                    Cost.EVERYWHERE,
                    shift == 1 ? "that of the next output" : "that of the output %d later".formatted(shift),
                    shifted);
            for (int j = 1; j <= outputs && outputs <= Setting.MOST_NEURONS; j++) {
                target(
                        variants,
                        Cost.SELDOM,
                        "that of output %d for output %d".formatted((j - 1 + shift) % outputs + 1, j),
                        shifted.onlyFor(j));
            }
        }
    }

    /// The matrix that puts entry from(k) of a row into place k.
    private static Matrix order(int size, IntUnaryOperator from) {
        return Matrix.generate(size, size, (i, k) -> i == from.applyAsInt(k) ? 1 : 0);
    }

    private static void target(Variants variants, double cost, String what, Change change) {
        Telling telling = w -> {
            Wording at = visible(w, what);
            Quantity target = Quantity.target(at.j());
            return new Told(
                    Told.sentence("took as target", new Worth(what, ""), at.worth(target)),
                    at.name(target) + " = «" + at.number(at.value(target)) + "»",
                    at.name(target) + " = «" + what + "»");
        };
        variants.add(cost, telling, Term.TARGET, 0, change);
    }
}

package chalkgrad.mistake;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.network.Loss;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/// Mistakes with the targets.
final class TargetMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "target-output-swapped",
                    "Target and output exchanged",
                    "The derivative of the loss with respect to the output a gives a - y, not y - a; and the logarithm"
                            + " is taken of the output, not of the target.",
                    TargetMistakes::swapped),
            new Mistake(
                    "wrong-target",
                    "Wrong target",
                    "Each sample has its own targets; with classes, the 1 stands at the true one.",
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
                Role.DELTA,
                List.of(last),
                at -> at.usual().scale(-1));
        variants.inLayers(
                Cost.EVERYWHERE,
                telling,
                Role.ACTIVATION_GRADIENT,
                List.of(last),
                at -> loss.derivatives(at.target(), at.output(), outputs));
        Telling inLoss = w -> exchanged(w, w.lossTerm());
        variants.add(Cost.PLAIN, inLoss, Role.LOSS_TERMS, 0, at -> loss.terms(at.target(), at.output(), outputs));
    }

    private static Told exchanged(Wording w, Quantity number) {
        Wording output = w.output();
        Quantity a = output.a();
        Quantity y = Quantity.target(output.j());
        return w.contrast(number).with(a, y).with(y, a).told(sentence(w));
    }

    private static String sentence(Wording w) {
        Wording output = w.output();
        return "you exchanged the output %s and the target %s: the target is subtracted from the output"
                .formatted(w.worth(output.a()), w.worth(Quantity.target(output.j())));
    }

    private static void wrong(Setting setting, Variants variants) {
        int outputs = setting.size(setting.depth());
        for (int j = 1; j <= outputs && outputs > 1; j++) {
            int wrongClass = j;
            target(
                    variants,
                    Cost.PLAIN,
                    w -> new Used(
                            "1 for %s and 0 for the others"
                                    .formatted(w.name(Quantity.activation(setting.depth(), wrongClass))),
                            w.j() == wrongClass ? 1 : 0,
                            false),
                    at -> Matrix.generate(1, outputs, (i, k) -> k == wrongClass - 1 ? 1 : 0));
        }
        for (int s = 1; s <= setting.samples() && setting.hasBatch(); s++) {
            int other = s;
            target(
                    variants,
                    Cost.PLAIN,
                    w -> Used.of(w.ofSample(other), Quantity.target(w.j())),
                    at -> at.pass().document().samples().get(other - 1).y());
        }
        for (int step = 1; step < setting.samples(); step++) {
            int shift = step;
            target(
                    variants,
                    Cost.EVERYWHERE,
                    w -> Used.of(w.ofSample((w.sample() - 1 + shift) % setting.samples() + 1), Quantity.target(w.j())),
                    at -> at.pass()
                            .document()
                            .samples()
                            .get((at.sample() - 1 + shift) % setting.samples())
                            .y());
        }
        leftOut(setting, variants);
        target(variants, Cost.PLAIN, Used::complement, at -> at.usual().map(y -> 1 - y));
        target(variants, Cost.SELDOM, w -> Used.constant(0), at -> at.usual().map(y -> 0));
        target(variants, Cost.SELDOM, w -> Used.constant(1), at -> at.usual().map(y -> 1));
        if (outputs > 1) {
            others(variants, outputs);
            for (int j = 1; j <= outputs; j++) {
                int own = j;
                Change zero = at -> at.usual().map(y -> 0);
                Change one = at -> at.usual().map(y -> 1);
                target(variants, Cost.SELDOM, own, w -> Used.constant(0), zero.onlyFor(j));
                target(variants, Cost.SELDOM, own, w -> Used.constant(1), one.onlyFor(j));
            }
        }
        if (setting.depth() > 0) {
            if (setting.size(0) == outputs) {
                target(variants, Cost.RARE, w -> Used.of(w, Quantity.activation(0, w.j())), at -> at.of(Role.INPUT, 0));
            }
        }
    }

    /// The short form a - y without its y.
    private static void leftOut(Setting setting, Variants variants) {
        int last = setting.depth();
        if (subtractsTarget(setting)) {
            Telling telling = w -> {
                Quantity target = Quantity.target(w.output().j());
                return w.contrast(w.output().delta())
                        .withTerm(target, "0")
                        .told("you did not subtract the target %s from the output".formatted(w.worth(target)));
            };
            variants.inLayers(
                    Cost.PLAIN,
                    telling,
                    Role.DELTA,
                    List.of(last),
                    at -> at.usual().plus(at.target()));
        }
    }

    /// Whether the short form of dL/dz of an output is a difference from its target.
    private static boolean subtractsTarget(Setting setting) {
        Formula a = Formula.of(Quantity.activation(setting.depth(), 1));
        Formula y = Formula.of(Quantity.target(1));
        return setting.document()
                .loss()
                .shortDelta(setting.activation(setting.depth()), a, y, Optional.empty())
                .filter(form -> form.parts().contains(y.negated()))
                .isPresent();
    }

    /// A wording about an output whose target really differs.
    private static Wording visible(Wording w, List<Integer> outputs, Function<Wording, Used> what) {
        var setting = new Setting(w.document());
        Stream<Integer> samples =
                Stream.concat(Stream.of(Math.max(1, w.sample())), Setting.range(1, setting.samples()).stream());
        List<Wording> all = samples.flatMap(s ->
                        outputs.stream().map(j -> w.ofSample(s).in(setting.depth(), j)))
                .toList();
        return all.stream()
                .filter(at -> at.value(Quantity.target(at.j())) != what.apply(at).value)
                .findFirst()
                .orElse(all.getFirst());
    }

    /// The targets in another order, or that of another output.
    private static void others(Variants variants, int outputs) {
        target(
                variants,
                Cost.EVERYWHERE,
                w -> Used.of(w, Quantity.target(outputs + 1 - w.j())),
                at -> at.usual().times(order(outputs, k -> outputs - 1 - k)));
        for (int step = 1; step < outputs; step++) {
            int shift = step;
            Change shifted = at -> at.usual().times(order(outputs, k -> (k + shift) % outputs));
            target(
                    variants,
                    Cost.EVERYWHERE,
                    w -> Used.of(w, Quantity.target((w.j() - 1 + shift) % outputs + 1)),
                    shifted);
            for (int j = 1; j <= outputs && outputs <= Setting.MOST_NEURONS; j++) {
                int own = j;
                int other = (j - 1 + shift) % outputs + 1;
                target(variants, Cost.SELDOM, own, w -> Used.of(w, Quantity.target(other)), shifted.onlyFor(own));
            }
        }
    }

    /// The matrix that puts entry from(k) of a row into place k.
    private static Matrix order(int size, IntUnaryOperator from) {
        return Matrix.generate(size, size, (i, k) -> i == from.applyAsInt(k) ? 1 : 0);
    }

    /// Another row of targets.
    ///
    /// @param what describes what was used
    private static void target(Variants variants, double cost, Function<Wording, Used> what, Change change) {
        Telling telling = w -> {
            int outputs = w.document().network().outputLayer().size();
            List<Integer> own = List.of(w.output().j());
            return told(
                    w,
                    Stream.concat(own.stream(), Setting.range(1, outputs).stream())
                            .toList(),
                    what);
        };
        variants.add(cost, telling, Role.TARGET, 0, change);
    }

    /// Another target of one output.
    private static void target(
            Variants variants, double cost, int output, Function<Wording, Used> what, Change change) {
        Telling telling = w -> told(w, List.of(output), what);
        variants.add(cost, telling, Role.TARGET, 0, change);
    }

    /// What was used instead of a target.
    ///
    /// @param text its name
    /// @param isWorth whether the value is written after the name
    private record Used(String text, double value, boolean isWorth) {
        static Used of(Wording w, Quantity number) {
            return new Used(w.name(number), w.value(number), true);
        }

        static Used constant(int value) {
            return new Used(String.valueOf(value), value, false);
        }

        /// 1 - y.
        static Used complement(Wording w) {
            Quantity target = Quantity.target(w.j());
            return new Used("1 - " + w.name(target), 1 - w.value(target), true);
        }
    }

    private static Told told(Wording w, List<Integer> outputs, Function<Wording, Used> what) {
        Wording at = visible(w, outputs, what);
        Used used = what.apply(at);
        String wrong = used.text;
        Quantity target = Quantity.target(at.j());
        String right = at.number(at.value(target));
        return new Told(
                "you used %s as the target where %s belongs"
                        .formatted(used.isWorth ? at.worth(wrong, used.value) : wrong, at.worth(target)),
                at.name(target) + " = «" + right + "»",
                at.name(target) + " = «" + wrong + "»");
    }
}

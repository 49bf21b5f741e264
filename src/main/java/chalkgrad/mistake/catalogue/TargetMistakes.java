package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.mistake.wording.Contrast.ZERO;
import static chalkgrad.mistake.wording.Contrast.swap;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.wording.Argument;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Phrase;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Batch;
import chalkgrad.table.Role;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Mistakes with the targets.
final class TargetMistakes {
    /// Targets are taken from a sample up to so many places later.
    private static final int MOST_SHIFTS = 32;

    static final List<Mistake> ALL = List.of(
            new Mistake("target-output-swapped", TargetMistakes::swapped),
            new Mistake("wrong-target", TargetMistakes::wrong));

    private TargetMistakes() {}

    private static void swapped(Assignment assignment, VariantCollector variants) {
        int last = assignment.depth();
        Change exchanged = at -> at.with(Role.TARGET, 0, at.output())
                .with(Role.ACTIVATION, last, at.target())
                .unchanged();
        Wording wording = v -> exchanged(v, v.output().gradient());
        variants.inLayers(
                Cost.EVERYWHERE,
                v -> exchanged(v, v.contrast(v.output().delta()).negated()),
                Role.DELTA,
                List.of(last),
                at -> at.unchanged().scale(-1));
        variants.inLayers(Cost.EVERYWHERE, wording, Role.ACTIVATION_GRADIENT, List.of(last), exchanged);
        Wording inLoss = v -> exchanged(v, v.lossTerm());
        variants.add(Cost.PLAIN, inLoss, Role.LOSS_TERMS, 0, exchanged);
    }

    private static Description exchanged(Viewpoint v, Quantity number) {
        Quantity a = v.output().a();
        Quantity y = v.output().target();
        return exchanged(v, v.contrast(number).with(a, y).with(y, a));
    }

    private static Description exchanged(Viewpoint v, Contrast contrast) {
        Viewpoint output = v.output();
        return contrast.described(
                "target-and-output-exchanged", output.valued(output.a()), output.valued(output.target()));
    }

    private static void wrong(Assignment assignment, VariantCollector variants) {
        int outputs = assignment.size(assignment.depth());
        for (int j = 1; j <= outputs && outputs > 1; j++) {
            int wrongClass = j;
            target(
                    variants,
                    Cost.PLAIN,
                    v -> Used.ofClass(v, assignment.depth(), wrongClass),
                    at -> Matrix.generate(1, outputs, (i, k) -> k == wrongClass - 1 ? 1 : 0));
        }
        for (int other : assignment.hasBatch() ? assignment.samples() : List.<Integer>of()) {
            target(
                    variants,
                    Cost.PLAIN,
                    v -> Used.of(v.ofSample(other), Quantity.target(v.j())),
                    at -> at.pass().document().samples().get(other - 1).y());
        }
        int most = Collections.max(assignment.batchSizes());
        for (int step = 1; step < Math.min(most, MOST_SHIFTS); step++) {
            int shift = step;
            target(
                    variants,
                    Cost.EVERYWHERE,
                    v -> Used.of(v.ofSample(after(v.batch(), v.sample(), shift)), Quantity.target(v.j())),
                    at -> at.pass()
                            .document()
                            .samples()
                            .get(after(at.batch(), at.sample(), shift) - 1)
                            .y());
        }
        leftOut(assignment, variants);
        target(variants, Cost.PLAIN, Used::complement, at -> at.unchanged().map(y -> 1 - y));
        target(
                variants,
                Cost.SELDOM,
                v -> Used.constant(0),
                at -> at.unchanged().map(y -> 0));
        target(
                variants,
                Cost.SELDOM,
                v -> Used.constant(1),
                at -> at.unchanged().map(y -> 1));
        if (outputs > 1) {
            others(variants, outputs);
            for (int j = 1; j <= outputs; j++) {
                int own = j;
                Change zero = at -> at.unchanged().map(y -> 0);
                Change one = at -> at.unchanged().map(y -> 1);
                target(variants, Cost.SELDOM, own, v -> Used.constant(0), zero.onlyFor(j));
                target(variants, Cost.SELDOM, own, v -> Used.constant(1), one.onlyFor(j));
            }
        }
        if (assignment.depth() > 0) {
            if (assignment.size(0) == outputs) {
                target(variants, Cost.RARE, v -> Used.of(v, Quantity.activation(0, v.j())), at -> at.of(Role.INPUT, 0));
            }
        }
    }

    /// The short form a - y without its y.
    private static void leftOut(Assignment assignment, VariantCollector variants) {
        int last = assignment.depth();
        if (subtractsTarget(assignment)) {
            Wording wording = v -> {
                Quantity target = Quantity.target(v.output().j());
                return v.contrast(v.output().delta())
                        .withTerm(target, ZERO)
                        .described("target-not-subtracted", v.valued(target));
            };
            variants.inLayers(
                    Cost.PLAIN,
                    wording,
                    Role.DELTA,
                    List.of(last),
                    at -> at.unchanged().plus(at.target()));
        }
    }

    /// Whether the short form of dL/dz of an output is a difference from its target.
    private static boolean subtractsTarget(Assignment assignment) {
        Formula a = Formula.of(Quantity.activation(assignment.depth(), 1));
        Formula y = Formula.of(Quantity.target(1));
        return assignment
                .document()
                .loss()
                .shortDelta(assignment.activation(assignment.depth()), a, y, Optional.empty())
                .filter(form -> form.parts().contains(y.negated()))
                .isPresent();
    }

    /// The sample that comes so many places after another in a batch, or from its start again.
    private static int after(Batch batch, int sample, int places) {
        return batch.sample((batch.placeOf(sample) + places) % batch.size());
    }

    /// A wording about an output whose target really differs.
    private static Viewpoint visible(Viewpoint v, List<Integer> outputs, Function<Viewpoint, Used> what) {
        int depth = v.document().network().depth();
        Stream<Integer> samples = Stream.concat(
                Stream.of(v.ofSample().sample()), v.batch().samples().boxed());
        List<Viewpoint> all = samples.flatMap(
                        s -> outputs.stream().map(j -> v.ofSample(s).in(depth, j)))
                .toList();
        return all.stream()
                .filter(at -> at.value(Quantity.target(at.j())) != what.apply(at).value)
                .findFirst()
                .orElse(all.getFirst());
    }

    /// The targets in another order, or that of another output.
    private static void others(VariantCollector variants, int outputs) {
        target(
                variants,
                Cost.EVERYWHERE,
                v -> Used.of(v, Quantity.target(outputs + 1 - v.j())),
                at -> at.unchanged().columnsFrom(k -> outputs - 1 - k));
        for (int step = 1; step < outputs; step++) {
            int shift = step;
            Change shifted = at -> at.unchanged().columnsFrom(k -> (k + shift) % outputs);
            target(
                    variants,
                    Cost.EVERYWHERE,
                    v -> Used.of(v, Quantity.target((v.j() - 1 + shift) % outputs + 1)),
                    shifted);
            for (int j = 1; j <= outputs && outputs <= Assignment.MOST_NEURONS; j++) {
                int own = j;
                int other = (j - 1 + shift) % outputs + 1;
                target(variants, Cost.SELDOM, own, v -> Used.of(v, Quantity.target(other)), shifted.onlyFor(own));
            }
        }
    }

    /// Another row of targets.
    ///
    /// @param what describes what was used
    private static void target(VariantCollector variants, double cost, Function<Viewpoint, Used> what, Change change) {
        Wording wording = v -> {
            int outputs = v.document().network().outputLayer().size();
            List<Integer> own = List.of(v.output().j());
            return described(
                    v,
                    Stream.concat(own.stream(), Assignment.range(1, outputs).stream())
                            .toList(),
                    what);
        };
        variants.add(cost, wording, Role.TARGET, 0, change);
    }

    /// Another target of one output.
    private static void target(
            VariantCollector variants, double cost, int output, Function<Viewpoint, Used> what, Change change) {
        Wording wording = v -> described(v, List.of(output), what);
        variants.add(cost, wording, Role.TARGET, 0, change);
    }

    /// What was used instead of a target.
    private record Used(Argument said, Formula formula, double value) {
        static Used of(Viewpoint v, Quantity number) {
            return new Used(v.valued(number), v.of(number), v.value(number));
        }

        static Used constant(int value) {
            return new Used(new Written(Formula.constant(value)), Formula.constant(value), value);
        }

        /// 1 - y.
        static Used complement(Viewpoint v) {
            Formula formula = ONE.minus(v.of(v.target()));
            return new Used(v.valued(formula), formula, 1 - v.value(v.target()));
        }

        /// 1 for an output, and 0 for the others.
        static Used ofClass(Viewpoint v, int depth, int output) {
            Formula formula = Phrase.of("one-for-class", v.named(Quantity.activation(depth, output)));
            return new Used(new Written(formula), formula, v.j() == output ? 1 : 0);
        }
    }

    private static Description described(Viewpoint v, List<Integer> outputs, Function<Viewpoint, Used> what) {
        Viewpoint at = visible(v, outputs, what);
        Used used = what.apply(at);
        return at.equation(at.target(), swap(Formula.constant(at.value(at.target())), used.formula))
                .described("used-as-target", used.said, at.valued(at.target()));
    }
}

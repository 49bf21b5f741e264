package chalkgrad.mistake.catalogue;

import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.catalogue.Adaptive.Average;
import chalkgrad.mistake.wording.Description;
import java.util.List;

/// Mistakes in the step that divides by the root of the second moment.
final class AdaptiveStepMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("root-left-out", UpdateVariants.with(SECOND_MOMENT, AdaptiveStepMistakes::withoutRoot)),
            new Mistake(
                    "epsilon-elsewhere", UpdateVariants.with(SECOND_MOMENT, AdaptiveStepMistakes::epsilonElsewhere)),
            new Mistake("epsilon-left-out", UpdateVariants.with(SECOND_MOMENT, AdaptiveStepMistakes::withoutEpsilon)),
            new Mistake("second-moment-left-out", UpdateVariants.with(SECOND_MOMENT, AdaptiveStepMistakes::undivided)),
            new Mistake("gradient-for-moment", UpdateVariants.with(FIRST_MOMENT, AdaptiveStepMistakes::gradient)),
            new Mistake("stale-moment", UpdateVariants.with(SECOND_MOMENT, AdaptiveStepMistakes::stale)));

    private AdaptiveStepMistakes() {}

    private static void withoutRoot(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        updates.add(
                Cost.PLAIN,
                u -> {
                    Formula root = Function.SQRT.of(adaptive.square(u));
                    return u.contrast(u.fresh())
                            .with(root, adaptive.square(u))
                            .describedHere("root-left-out", u.valued(adaptive.square(u)), u.valued(root));
                },
                UpdateVariants.parameters(at -> {
                    double epsilon = at.setting(adaptive.epsilon());
                    return adaptive.moved(
                            at, adaptive.numerator(at), adaptive.square(at).map(s -> s + epsilon));
                }));
    }

    private static void epsilonElsewhere(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        Formula small = Formula.of(adaptive.epsilon());
        updates.add(
                Cost.EVERYWHERE,
                u -> divisor(
                        adaptive,
                        u,
                        "epsilon-under-root",
                        Function.SQRT.of(adaptive.square(u).plus(small))),
                UpdateVariants.parameters(at -> {
                    double epsilon = at.setting(adaptive.epsilon());
                    return adaptive.moved(
                            at, adaptive.numerator(at), adaptive.square(at).map(s -> Math.sqrt(s + epsilon)));
                }));
        if (adaptive.hasFirst()) {
            beforeCorrection(updates, adaptive, small);
        }
    }

    /// Epsilon added to the root of the moment before its correction.
    private static void beforeCorrection(UpdateVariants updates, Adaptive adaptive, Formula small) {
        Average second = adaptive.second();
        updates.add(
                Cost.ONE_NEURON,
                u -> divisor(
                        adaptive,
                        u,
                        "epsilon-before-correction",
                        Function.SQRT
                                .of(u.of(SECOND_MOMENT))
                                .plus(small)
                                .over(Function.SQRT.of(second.correction(u.t())))),
                UpdateVariants.parameters(at -> adaptive.moved(
                        at,
                        adaptive.numerator(at),
                        adaptive.divisor(at, at.state(SECOND_MOMENT))
                                .scale(1 / Math.sqrt(second.correction(at, at.iteration()))))));
    }

    private static void withoutEpsilon(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        updates.add(
                Cost.ONE_NEURON,
                u -> divisor(adaptive, u, "epsilon-left-out", Function.SQRT.of(adaptive.square(u))),
                UpdateVariants.parameters(at -> adaptive.moved(
                        at, adaptive.numerator(at), adaptive.square(at).map(Math::sqrt))));
    }

    /// Another divisor than √s + epsilon.
    private static Description divisor(Adaptive adaptive, ParameterUpdate u, String key, Formula wrong) {
        Formula right = adaptive.divisor(u);
        return u.contrast(u.fresh()).with(right, wrong).describedHere(key, u.valued(wrong), u.valued(right));
    }

    private static void undivided(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        updates.add(
                Cost.PLAIN,
                u -> undivided(adaptive, u, adaptive.numerator(u)),
                UpdateVariants.parameters(at -> at.moved(-updates.eta(), adaptive.numerator(at))));
        if (adaptive.hasFirst()) {
            updates.add(
                    Cost.EVERYWHERE,
                    u -> undivided(adaptive, u, u.of(FIRST_MOMENT)),
                    UpdateVariants.parameters(at -> at.moved(-updates.eta(), at.state(FIRST_MOMENT))));
            updates.add(
                    Cost.EVERYWHERE,
                    u -> undivided(adaptive, u, u.g()),
                    UpdateVariants.parameters(at -> at.moved(-updates.eta(), at.gradient())));
        }
    }

    private static Description undivided(Adaptive adaptive, ParameterUpdate u, Formula wrong) {
        Formula rate = Formula.of(adaptive.rate());
        return u.stepping(rate.times(wrong).negated()).describedHere("not-divided-by-moment", u.valued(wrong));
    }

    private static void gradient(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        updates.add(
                Cost.PLAIN,
                u -> u.contrast(u.fresh())
                        .with(adaptive.numerator(u), u.g())
                        .describedHere("gradient-for-moment", u.valued(u.gradient()), u.valued(adaptive.numerator(u))),
                UpdateVariants.parameters(at -> adaptive.movedBy(at, at.gradient(), adaptive.square(at))));
        updates.add(
                Cost.EVERYWHERE,
                u -> u.contrast(u.fresh())
                        .with(adaptive.numerator(u), u.g())
                        .with(adaptive.square(u), u.of(SECOND_MOMENT))
                        .describedHere(
                                "used-both",
                                u.valued(u.gradient()),
                                u.valued(u.of(SECOND_MOMENT)),
                                u.valued(adaptive.numerator(u)),
                                u.valued(adaptive.square(u))),
                UpdateVariants.parameters(at -> adaptive.movedBy(at, at.gradient(), at.state(SECOND_MOMENT))));
    }

    private static void stale(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        for (Average average : adaptive.moments()) {
            boolean ofFirst = average.state() == FIRST_MOMENT;
            updates.add(
                    Cost.EVERYWHERE,
                    u -> u.contrast(u.fresh())
                            .with(u.of(average.state()), average.old(u))
                            .describedHere(
                                    "stale-moment", u.valued(average.old(u)), u.valued(u.state(average.state()))),
                    UpdateVariants.parameters(at -> ofFirst
                            ? adaptive.movedBy(at, before(adaptive, average, at), adaptive.square(at))
                            : adaptive.movedBy(at, adaptive.numerator(at), before(adaptive, average, at))));
            updates.add(
                    Cost.ONE_NEURON,
                    u -> average.contrast(u)
                            .whole(average.old(u))
                            .describedHere(
                                    "stale-moment-given",
                                    u.valued(average.old(u)),
                                    u.valued(u.remembered(average.state()))),
                    UpdateVariants.state(average.state(), at -> at.before(average.state())));
        }
    }

    /// The old moment, corrected if moments are.
    private static Matrix before(Adaptive adaptive, Average average, UpdateSite at) {
        Matrix old = at.before(average.state());
        return adaptive.hasFirst() ? old.scale(1 / average.correction(at, at.iteration())) : old;
    }
}

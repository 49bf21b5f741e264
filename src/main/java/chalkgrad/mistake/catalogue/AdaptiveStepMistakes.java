package chalkgrad.mistake.catalogue;

import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.mistake.catalogue.Adaptive.Average;
import chalkgrad.mistake.catalogue.UpdateVariants.WrongFormula;
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
                UpdateVariants.parameters(u -> Function.SQRT.of(adaptive.square(u)), adaptive::square));
    }

    private static void epsilonElsewhere(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        Formula small = Formula.of(adaptive.epsilon());
        divisor(
                updates,
                Cost.EVERYWHERE,
                "epsilon-under-root",
                u -> Function.SQRT.of(adaptive.square(u).plus(small)));
        if (adaptive.hasFirst()) {
            beforeCorrection(updates, adaptive, small);
        }
    }

    /// Epsilon added to the root of the moment before its correction.
    private static void beforeCorrection(UpdateVariants updates, Adaptive adaptive, Formula small) {
        Average second = adaptive.second();
        divisor(
                updates,
                Cost.ONE_NEURON,
                "epsilon-before-correction",
                u -> Function.SQRT
                        .of(u.of(SECOND_MOMENT))
                        .plus(small)
                        .over(Function.SQRT.of(second.correction(u.t()))));
    }

    private static void withoutEpsilon(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        divisor(updates, Cost.ONE_NEURON, "epsilon-left-out", u -> Function.SQRT.of(adaptive.square(u)));
    }

    /// Another divisor than √s + epsilon.
    private static void divisor(UpdateVariants updates, double cost, String key, WrongFormula wrong) {
        Adaptive adaptive = Adaptive.of(updates);
        updates.add(
                cost,
                u -> {
                    Formula right = adaptive.divisor(u);
                    return u.contrast(u.fresh())
                            .with(right, wrong.of(u))
                            .describedHere(key, u.valued(wrong.of(u)), u.valued(right));
                },
                UpdateVariants.parameters(adaptive::divisor, wrong));
    }

    private static void undivided(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        undivided(updates, Cost.PLAIN, adaptive::numerator);
        if (adaptive.hasFirst()) {
            undivided(updates, Cost.EVERYWHERE, u -> u.of(FIRST_MOMENT));
            undivided(updates, Cost.EVERYWHERE, Update::g);
        }
    }

    private static void undivided(UpdateVariants updates, double cost, WrongFormula wrong) {
        WrongFormula step = u -> u.rate().times(wrong.of(u)).negated();
        updates.parameters(
                cost,
                u -> u.stepping(step.of(u)).describedHere("not-divided-by-moment", u.valued(wrong.of(u))),
                UpdateVariants.moved(step));
    }

    private static void gradient(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        updates.add(
                Cost.PLAIN,
                u -> u.contrast(u.fresh())
                        .with(adaptive.numerator(u), u.g())
                        .describedHere("gradient-for-moment", u.valued(u.gradient()), u.valued(adaptive.numerator(u))),
                UpdateVariants.parameters(adaptive::numerator, Update::g));
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
                UpdateVariants.parameters(u -> Update.replaced(
                        Update.replaced(u.moved(), adaptive.numerator(u), u.g()),
                        adaptive.square(u),
                        u.of(SECOND_MOMENT))));
    }

    private static void stale(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        for (Average average : adaptive.moments()) {
            updates.add(
                    Cost.EVERYWHERE,
                    u -> u.contrast(u.fresh())
                            .with(u.of(average.state()), average.old(u))
                            .describedHere(
                                    "stale-moment", u.valued(average.old(u)), u.valued(u.state(average.state()))),
                    UpdateVariants.parameters(u -> u.of(average.state()), average::old));
            updates.add(
                    Cost.ONE_NEURON,
                    u -> average.contrast(u)
                            .whole(average.old(u))
                            .describedHere(
                                    "stale-moment-given",
                                    u.valued(average.old(u)),
                                    u.valued(u.remembered(average.state()))),
                    UpdateVariants.state(average.state(), average::old));
        }
    }
}

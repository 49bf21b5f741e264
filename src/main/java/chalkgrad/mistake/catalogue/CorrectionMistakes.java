package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Power;
import chalkgrad.mistake.catalogue.Adaptive.Average;
import chalkgrad.mistake.catalogue.UpdateVariants.ParameterChange;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Description;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Mistakes in the correction of moments that start from 0: m / (1 - beta1^t) and s / (1 - beta2^t).
final class CorrectionMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("bias-correction-left-out", UpdateVariants.with(FIRST_MOMENT, CorrectionMistakes::leftOut)),
            new Mistake("wrong-bias-correction", UpdateVariants.with(FIRST_MOMENT, CorrectionMistakes::otherwise)),
            new Mistake(
                    "corrected-moment-remembered", UpdateVariants.with(FIRST_MOMENT, CorrectionMistakes::remembered)),
            new Mistake("bias-correction-added", UpdateVariants.with(SECOND_MOMENT, CorrectionMistakes::added)));

    private CorrectionMistakes() {}

    /// How a moment is written with another correction.
    private interface Corrected {
        Formula of(Formula moment, Formula beta, int t);
    }

    /// Another correction of the first moment, the second one or both.
    private record Other(Adaptive adaptive, boolean ofFirst, boolean ofSecond, Corrected text) {
        Formula moved(Update u) {
            Formula moved = u.moved();
            for (Average average : wrong()) {
                moved = Update.replaced(moved, adaptive.used(average, u), written(average, u));
            }
            return moved;
        }

        private List<Average> wrong() {
            return adaptive.moments().stream()
                    .filter(average -> average.state() == FIRST_MOMENT ? ofFirst : ofSecond)
                    .toList();
        }

        Description describe(ParameterUpdate u) {
            List<Average> wrong = wrong();
            Contrast contrast = u.contrast(u.fresh());
            for (Average average : wrong) {
                contrast = contrast.with(adaptive.used(average, u), written(average, u));
            }
            Average one = wrong.getFirst();
            Average last = wrong.getLast();
            return wrong.size() == 1
                    ? contrast.describedHere("used", u.valued(written(one, u)), u.valued(adaptive.used(one, u)))
                    : contrast.describedHere(
                            "used-both",
                            u.valued(written(one, u)),
                            u.valued(written(last, u)),
                            u.valued(adaptive.used(one, u)),
                            u.valued(adaptive.used(last, u)));
        }

        private Formula written(Average average, Update u) {
            return text.of(u.of(average.state()), average.keeps(), u.t());
        }
    }

    /// Another correction of both moments, or of one of them.
    private static void inMoments(UpdateVariants updates, double ofBoth, double ofOne, Corrected text) {
        Adaptive adaptive = Adaptive.of(updates);
        add(updates, ofBoth, new Other(adaptive, true, true, text));
        add(updates, ofOne, new Other(adaptive, true, false, text));
        add(updates, ofOne, new Other(adaptive, false, true, text));
    }

    private static void add(UpdateVariants updates, double cost, Other other) {
        updates.add(cost, other::describe, UpdateVariants.parameters(other::moved));
    }

    private static void leftOut(UpdateVariants updates) {
        inMoments(updates, Cost.PLAIN, Cost.EVERYWHERE, (moment, beta, t) -> moment);
    }

    private static Formula power(Formula beta, int t) {
        return new Power(beta, Formula.constant(t));
    }

    private static void otherwise(UpdateVariants updates) {
        power(updates, Cost.EVERYWHERE, t -> 1);
        power(updates, Cost.ONE_NEURON, t -> t + 1);
        power(updates, Cost.ONE_NEURON, t -> t - 1);
        inMoments(
                updates,
                Cost.ONE_NEURON,
                Cost.SELDOM,
                (moment, beta, t) -> moment.over(ONE.minus(beta.times(Formula.constant(t)))));
        inMoments(updates, Cost.ONE_NEURON, Cost.SELDOM, (moment, beta, t) -> moment.times(ONE.minus(power(beta, t))));
        inMoments(updates, Cost.SELDOM, Cost.SELDOM, (moment, beta, t) -> moment.over(power(beta, t)));
        betasExchanged(updates);
    }

    private static void power(UpdateVariants updates, double cost, IntUnaryOperator power) {
        inMoments(
                updates,
                cost,
                cost + Cost.EVERYWHERE,
                (moment, beta, t) -> moment.over(ONE.minus(power(beta, power.applyAsInt(t)))));
    }

    private static void betasExchanged(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        Average first = adaptive.first();
        Average second = adaptive.second();
        updates.add(
                Cost.ONE_NEURON,
                u -> u.contrast(u.fresh())
                        .with(first.keeps(), second.keeps())
                        .with(second.keeps(), first.keeps())
                        .describedHere("corrections-exchanged", u.valued(first.keeps()), u.valued(second.keeps())),
                exchanged(adaptive));
    }

    /// The new parameters with the correction of each moment applied to the other.
    static ParameterChange exchanged(Adaptive adaptive) {
        Formula first = adaptive.first().keeps();
        Formula second = adaptive.second().keeps();
        Corrected byOther = (moment, beta, t) -> moment.over(ONE.minus(power(beta.equals(first) ? second : first, t)));
        return UpdateVariants.parameters(new Other(adaptive, true, true, byOther)::moved);
    }

    /// The corrected moments replace the moments, and the step uses them as they are.
    private static void remembered(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        UpdateWording wording = u -> {
            Average average = adaptive.asked(u);
            Formula right = u.remembered(average.state());
            Formula wrong = right.over(average.correction(u.t()));
            return average.contrast(u)
                    .whole(wrong)
                    .describedHere("corrected-moment-remembered", u.valued(wrong), u.valued(right));
        };
        updates.add(
                Cost.ONE_NEURON,
                wording,
                corrected(adaptive.first()),
                corrected(adaptive.second()),
                UpdateVariants.parameters(new Other(adaptive, true, true, (moment, beta, t) -> moment)::moved));
    }

    private static ParameterChange corrected(Average average) {
        return UpdateVariants.state(
                average.state(), u -> u.remembered(average.state()).over(average.correction(u.t())));
    }

    private static void added(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        if (!adaptive.hasFirst()) {
            add(
                    updates,
                    Cost.PLAIN,
                    new Other(adaptive, false, true, (moment, beta, t) -> moment.over(ONE.minus(power(beta, t)))));
        }
    }
}

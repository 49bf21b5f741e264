package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.OptimizerState;
import java.util.ArrayList;
import java.util.List;

/// The numbers and formulas of optimizers that divide by the root of the second moment, Adam and RMSprop: w - eta · m /
/// (√s + epsilon). Adam corrects m and s; RMSprop uses the gradient instead of m.
///
/// @param hasFirst whether there is a first moment, and both are corrected
/// @param moments one average for each moment
record Adaptive(Hyperparameter epsilon, boolean hasFirst, List<Average> moments) {
    static Adaptive of(UpdateVariants updates) {
        boolean hasFirst = updates.remembers(FIRST_MOMENT);
        var moments = new ArrayList<Average>();
        if (hasFirst) {
            moments.add(new Average(FIRST_MOMENT, updates.hyperparameter("beta1")));
        }
        moments.add(new Average(SECOND_MOMENT, updates.hyperparameter(hasFirst ? "beta2" : "decay")));
        return new Adaptive(updates.hyperparameter("epsilon"), hasFirst, List.copyOf(moments));
    }

    /// The running average of a moment.
    ///
    /// @param keep the share of the old average that is kept
    record Average(OptimizerState state, Hyperparameter keep) {
        /// What is averaged: g or g².
        Formula fresh(Update u) {
            return state == FIRST_MOMENT ? u.g() : u.g().squared();
        }

        Formula old(Update u) {
            return u.before(state);
        }

        /// The right average.
        Contrast contrast(ParameterUpdate u) {
            return u.contrast(u.state(state));
        }

        Formula keeps() {
            return Formula.of(keep);
        }

        /// 1 - beta.
        Formula rest() {
            return ONE.minus(keeps());
        }

        /// 1 - beta^t, with any power.
        Formula correction(int power) {
            return ONE.minus(new Formula.Power(keeps(), Formula.constant(power)));
        }

        /// s / (1 - beta2^t).
        Formula corrected(Update u) {
            return u.of(state).over(correction(u.t()));
        }
    }

    Average first() {
        return moments.getFirst();
    }

    Average second() {
        return moments.getLast();
    }

    /// The moment that is asked for, otherwise the first one.
    Average asked(ParameterUpdate u) {
        return moments.stream()
                .filter(one -> u.asked().equals(u.state(one.state())))
                .findFirst()
                .orElse(moments.getFirst());
    }

    /// A moment as the step uses it.
    Formula used(Average average, Update u) {
        return hasFirst ? average.corrected(u) : u.of(average.state());
    }

    /// The numerator of the step: the corrected first moment or the gradient.
    Formula numerator(Update u) {
        return hasFirst ? first().corrected(u) : u.g();
    }

    /// The number under the root: the second moment, corrected if there is a first one.
    Formula square(Update u) {
        return used(second(), u);
    }

    /// √s + epsilon.
    Formula divisor(Update u) {
        return Function.SQRT.of(square(u)).plus(Formula.of(epsilon));
    }
}

package chalkgrad.mistake;

import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.OptimizerState;
import java.util.ArrayList;
import java.util.List;

/// The numbers and words of optimizers that divide by the root of the second moment, Adam and RMSprop: w - eta · m /
/// (√s + epsilon). Adam corrects m and s; RMSprop uses the gradient instead of m.
///
/// @param hasFirst whether there is a first moment, and both are corrected
/// @param moments one average for each moment
record Adaptive(Hyperparameter rate, Hyperparameter epsilon, boolean hasFirst, List<Average> moments) {
    static Adaptive of(Moves moves) {
        boolean hasFirst = moves.remembers(FIRST_MOMENT);
        var moments = new ArrayList<Average>();
        if (hasFirst) {
            moments.add(new Average(FIRST_MOMENT, moves.hyperparameter("beta1")));
        }
        moments.add(new Average(SECOND_MOMENT, moves.hyperparameter(hasFirst ? "beta2" : "decay")));
        return new Adaptive(
                moves.hyperparameter("learningRate"), moves.hyperparameter("epsilon"), hasFirst, List.copyOf(moments));
    }

    /// The running average of a moment.
    ///
    /// @param keep the share of the old average that is kept
    record Average(OptimizerState state, Hyperparameter keep) {
        /// What is averaged: g or g².
        Matrix fresh(Move at) {
            return state == FIRST_MOMENT ? at.gradient() : at.gradient().map(g -> g * g);
        }

        String fresh(UpdateWording u) {
            return state == FIRST_MOMENT ? u.g() : u.g() + "^2";
        }

        double freshValue(UpdateWording u) {
            double g = u.value(u.gradient());
            return state == FIRST_MOMENT ? g : g * g;
        }

        String old(UpdateWording u) {
            return u.before(state);
        }

        /// keeps · m + takes · the new number.
        Matrix mix(Move at, double keeps, double takes) {
            return at.before(state).zip(fresh(at), (m, g) -> keeps * m + takes * g);
        }

        /// `beta1 · m + (1 - beta1) · g`.
        String mixed(UpdateWording u) {
            return keep.name() + " · " + old(u) + " + " + rest() + " · " + fresh(u);
        }

        double share(UpdateWording u) {
            return 1 - u.setting(keep);
        }

        /// `(1 - beta1)`.
        String rest() {
            return "(1 - " + keep.name() + ")";
        }

        /// 1 - beta^t, with any power.
        double correction(Move at, double power) {
            return 1 - Math.pow(at.setting(keep), power);
        }

        double correction(UpdateWording u, double power) {
            return 1 - Math.pow(u.setting(keep), power);
        }

        /// `(1 - beta1^2)`.
        String correction(String power) {
            return "(1 - " + keep.name() + "^" + power + ")";
        }

        Matrix corrected(Move at) {
            return at.state(state).scale(1 / correction(at, at.iteration()));
        }

        /// `s / (1 - beta2^2)`.
        String corrected(UpdateWording u) {
            return u.state(state) + " / " + correction(Integer.toString(u.t()));
        }

        double correctedValue(UpdateWording u) {
            return u.value(u.asked().state(state)) / correction(u, u.t());
        }
    }

    Average first() {
        return moments.getFirst();
    }

    Average second() {
        return moments.getLast();
    }

    /// The moment that is asked for, otherwise the first one.
    Average asked(UpdateWording u) {
        return moments.stream()
                .filter(one -> u.asked().equals(u.asked().state(one.state())))
                .findFirst()
                .orElse(moments.getFirst());
    }

    /// A moment as the step uses it.
    Worth worth(Average average, UpdateWording u) {
        return hasFirst
                ? u.worth(average.corrected(u), average.correctedValue(u))
                : u.worth(u.asked().state(average.state()));
    }

    /// The numerator of the step: the corrected first moment or the gradient.
    Matrix numerator(Move at) {
        return hasFirst ? first().corrected(at) : at.gradient();
    }

    String numerator(UpdateWording u) {
        return hasFirst ? "(" + numeratorAlone(u) + ")" : u.g();
    }

    /// The numerator without parentheses.
    String numeratorAlone(UpdateWording u) {
        return hasFirst ? first().corrected(u) : u.g();
    }

    double numeratorValue(UpdateWording u) {
        return hasFirst ? first().correctedValue(u) : u.value(u.gradient());
    }

    /// The number under the root: the second moment, corrected if there is a first one.
    Matrix square(Move at) {
        return hasFirst ? second().corrected(at) : at.state(SECOND_MOMENT);
    }

    String square(UpdateWording u) {
        return hasFirst ? second().corrected(u) : u.state(SECOND_MOMENT);
    }

    double squareValue(UpdateWording u) {
        return hasFirst ? second().correctedValue(u) : u.value(u.asked().state(SECOND_MOMENT));
    }

    /// The new parameters.
    Matrix moved(Move at, Matrix numerator, Matrix divisor) {
        return at.moved(-at.setting(rate), numerator.zip(divisor, (m, s) -> m / s));
    }

    /// The new parameters with other moments.
    Matrix movedBy(Move at, Matrix numerator, Matrix square) {
        return moved(at, numerator, divisor(at, square));
    }

    Matrix divisor(Move at, Matrix square) {
        double small = at.setting(epsilon);
        return square.map(s -> Math.sqrt(s) + small);
    }

    /// The formula of the new parameter.
    String moved(UpdateWording u, String numerator, String divisor) {
        return u.fresh() + " = " + u.old() + " - " + rate.name() + " · " + numerator + " / " + divisor;
    }

    /// The formula of the new parameter with other moments.
    String movedBy(UpdateWording u, String numerator, String square) {
        return moved(u, numerator, divisor(square));
    }

    /// `(sqrt(s) + epsilon)`.
    String divisor(String square) {
        return "(sqrt(" + square + ") + " + epsilon.name() + ")";
    }
}

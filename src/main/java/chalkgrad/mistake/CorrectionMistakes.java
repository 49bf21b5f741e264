package chalkgrad.mistake;

import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Adaptive.Average;
import chalkgrad.mistake.Moves.Words;
import chalkgrad.mistake.Told.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/// Mistakes in the correction of moments that start from 0: m / (1 - beta1^t) and s / (1 - beta2^t).
final class CorrectionMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "bias-correction-left-out",
                    "Bias correction left out",
                    "The moments start from 0 and are too small at first; divided by 1 - beta^t they are of the right"
                            + " size.",
                    Moves.with(FIRST_MOMENT, CorrectionMistakes::leftOut)),
            new Mistake(
                    "wrong-bias-correction",
                    "Wrong bias correction",
                    "In iteration t a moment is divided by 1 - beta^t, with its own beta to the power t, counted from"
                            + " 1.",
                    Moves.with(FIRST_MOMENT, CorrectionMistakes::otherwise)),
            new Mistake(
                    "corrected-moment-remembered",
                    "Corrected moment remembered",
                    "The correction is for the step only; the next iteration goes on from the moment before the"
                            + " correction.",
                    Moves.with(FIRST_MOMENT, CorrectionMistakes::remembered)),
            new Mistake(
                    "bias-correction-added",
                    "Bias correction where there is none",
                    "Only Adam divides its moments by 1 - beta^t; RMSprop takes the second moment as it is.",
                    Moves.with(SECOND_MOMENT, CorrectionMistakes::added)));

    private CorrectionMistakes() {}

    /// How a moment is written with another correction.
    private interface Text {
        String of(String moment, String beta, int t);
    }

    /// What a moment is divided by.
    private interface Divisor {
        double of(double beta, int t);
    }

    /// Another correction of the first moment, the second one or both.
    private record Other(Adaptive adaptive, boolean ofFirst, boolean ofSecond, Text text, Divisor divisor) {
        Matrix moved(Move at) {
            return adaptive.movedBy(
                    at,
                    ofFirst ? corrected(adaptive.first(), at) : adaptive.numerator(at),
                    ofSecond ? corrected(adaptive.second(), at) : adaptive.square(at));
        }

        private Matrix corrected(Average average, Move at) {
            return at.state(average.state()).scale(1 / divisor.of(at.setting(average.keep()), at.iteration()));
        }

        Told tell(UpdateWording u) {
            var wrong = new ArrayList<Worth>();
            var right = new ArrayList<Worth>();
            for (Average average : adaptive.moments()) {
                if (average.state() == FIRST_MOMENT ? ofFirst : ofSecond) {
                    wrong.add(worth(average, u));
                    right.add(adaptive.worth(average, u));
                }
            }
            return u.told(
                    "you used %s where %s %s"
                            .formatted(joined(wrong), joined(right), wrong.size() > 1 ? "belong" : "belongs"),
                    adaptive.movedBy(
                            u,
                            ofFirst ? "«" + adaptive.numerator(u) + "»" : adaptive.numerator(u),
                            ofSecond ? "«" + adaptive.square(u) + "»" : adaptive.square(u)),
                    adaptive.movedBy(
                            u,
                            ofFirst ? marked(adaptive.first(), u, true) : adaptive.numerator(u),
                            ofSecond ? marked(adaptive.second(), u, false) : adaptive.square(u)));
        }

        private static String joined(List<Worth> worths) {
            return worths.stream().map(Worth::toString).collect(Collectors.joining(" and "));
        }

        private Worth worth(Average average, UpdateWording u) {
            double moment = u.value(u.asked().state(average.state()));
            return u.worth(written(average, u), moment / divisor.of(u.setting(average.keep()), u.t()));
        }

        private String written(Average average, UpdateWording u) {
            return text.of(u.state(average.state()), average.keep().name(), u.t());
        }

        private String marked(Average average, UpdateWording u, boolean isFactor) {
            String written = written(average, u);
            boolean alone = !isFactor || written.equals(u.state(average.state()));
            return "«" + (alone ? written : "(" + written + ")") + "»";
        }
    }

    /// Another correction of both moments, or of one of them.
    private static void inMoments(Moves moves, double ofBoth, double ofOne, Text text, Divisor divisor) {
        Adaptive adaptive = Adaptive.of(moves);
        add(moves, ofBoth, new Other(adaptive, true, true, text, divisor));
        add(moves, ofOne, new Other(adaptive, true, false, text, divisor));
        add(moves, ofOne, new Other(adaptive, false, true, text, divisor));
    }

    private static void add(Moves moves, double cost, Other other) {
        moves.add(cost, other::tell, Moves.parameters(other::moved));
    }

    private static void leftOut(Moves moves) {
        inMoments(moves, Cost.PLAIN, Cost.EVERYWHERE, (moment, beta, t) -> moment, (beta, t) -> 1);
    }

    private static void otherwise(Moves moves) {
        power(moves, Cost.EVERYWHERE, t -> 1);
        power(moves, Cost.ONE_NEURON, t -> t + 1);
        power(moves, Cost.ONE_NEURON, t -> t - 1);
        inMoments(
                moves,
                Cost.ONE_NEURON,
                Cost.SELDOM,
                (moment, beta, t) -> moment + " / (1 - " + beta + " · " + t + ")",
                (beta, t) -> 1 - beta * t);
        inMoments(
                moves,
                Cost.ONE_NEURON,
                Cost.SELDOM,
                (moment, beta, t) -> moment + " · (1 - " + beta + "^" + t + ")",
                (beta, t) -> 1 / (1 - Math.pow(beta, t)));
        inMoments(
                moves,
                Cost.SELDOM,
                Cost.SELDOM,
                (moment, beta, t) -> moment + " / " + beta + "^" + t,
                (beta, t) -> Math.pow(beta, t));
        betasExchanged(moves);
    }

    private static void power(Moves moves, double cost, IntUnaryOperator power) {
        inMoments(
                moves,
                cost,
                cost + Cost.EVERYWHERE,
                (moment, beta, t) -> moment + " / (1 - " + beta + "^" + power.applyAsInt(t) + ")",
                (beta, t) -> 1 - Math.pow(beta, power.applyAsInt(t)));
    }

    private static void betasExchanged(Moves moves) {
        Adaptive adaptive = Adaptive.of(moves);
        Average first = adaptive.first();
        Average second = adaptive.second();
        moves.add(
                Cost.ONE_NEURON,
                u -> u.told(
                        "you exchanged %s and %s in the correction"
                                .formatted(
                                        u.worth(first.keep().name(), u.setting(first.keep())),
                                        u.worth(second.keep().name(), u.setting(second.keep()))),
                        exchanged(adaptive, u, first, second),
                        exchanged(adaptive, u, second, first)),
                Moves.parameters(at -> adaptive.movedBy(
                        at,
                        at.state(FIRST_MOMENT).scale(1 / second.correction(at, at.iteration())),
                        at.state(SECOND_MOMENT).scale(1 / first.correction(at, at.iteration())))));
    }

    /// The step with the beta of one moment in the correction of the first one, and another in that of the second.
    private static String exchanged(Adaptive adaptive, UpdateWording u, Average ofFirst, Average ofSecond) {
        String correction = "%s / (1 - «%s»^" + u.t() + ")";
        return adaptive.movedBy(
                u,
                "(" + correction.formatted(u.state(FIRST_MOMENT), ofFirst.keep().name()) + ")",
                correction.formatted(u.state(SECOND_MOMENT), ofSecond.keep().name()));
    }

    /// The corrected moments replace the moments, and the step uses them as they are.
    private static void remembered(Moves moves) {
        Adaptive adaptive = Adaptive.of(moves);
        Words words = u -> {
            Average average = adaptive.asked(u);
            String power = Integer.toString(u.t());
            return u.instead(
                    "remembered the corrected moment",
                    u.worth("(" + average.mixed(u) + ") / " + average.correction(power), average.correctedValue(u)),
                    u.worth(average.mixed(u), u.value(u.asked().state(average.state()))),
                    u.state(average.state()) + " = %s");
        };
        moves.add(
                Cost.ONE_NEURON,
                words,
                corrected(adaptive.first()),
                corrected(adaptive.second()),
                Moves.parameters(at -> adaptive.movedBy(at, at.state(FIRST_MOMENT), at.state(SECOND_MOMENT))));
    }

    private static Moves.Pair corrected(Average average) {
        return Moves.state(average.state(), at -> at.usual().scale(1 / average.correction(at, at.iteration())));
    }

    private static void added(Moves moves) {
        Adaptive adaptive = Adaptive.of(moves);
        if (!adaptive.hasFirst()) {
            add(
                    moves,
                    Cost.PLAIN,
                    new Other(
                            adaptive,
                            false,
                            true,
                            (moment, beta, t) -> moment + " / (1 - " + beta + "^" + t + ")",
                            (beta, t) -> 1 - Math.pow(beta, t)));
        }
    }
}

package chalkgrad.mistake;

import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Adaptive.Average;
import java.util.List;

/// Mistakes in the step that divides by the root of the second moment.
final class AdaptiveStepMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "root-left-out",
                    "Root of the second moment left out",
                    "The second moment averages squares, so the step divides by its root, which has the size of a"
                            + " gradient.",
                    Moves.with(SECOND_MOMENT, AdaptiveStepMistakes::withoutRoot)),
            new Mistake(
                    "epsilon-elsewhere",
                    "Epsilon in the wrong place",
                    "Epsilon is added after the root is taken, so that nothing is divided by 0.",
                    Moves.with(SECOND_MOMENT, AdaptiveStepMistakes::epsilonElsewhere)),
            new Mistake(
                    "epsilon-left-out",
                    "Epsilon left out",
                    "Epsilon is added to the root, so that nothing is divided by 0.",
                    Moves.with(SECOND_MOMENT, AdaptiveStepMistakes::withoutEpsilon)),
            new Mistake(
                    "second-moment-left-out",
                    "Step not divided by the second moment",
                    "The step is divided by the root of the second moment, so that it is about as large for every"
                            + " parameter.",
                    Moves.with(SECOND_MOMENT, AdaptiveStepMistakes::undivided)),
            new Mistake(
                    "gradient-for-moment",
                    "Gradient instead of the first moment",
                    "The parameter moves along the average of the gradients.",
                    Moves.with(FIRST_MOMENT, AdaptiveStepMistakes::gradient)),
            new Mistake(
                    "stale-moment",
                    "Moments of the iteration before",
                    "The parameter moves by the new moments.",
                    Moves.with(SECOND_MOMENT, AdaptiveStepMistakes::stale)));

    private AdaptiveStepMistakes() {}

    private static void withoutRoot(Moves moves) {
        Adaptive adaptive = Adaptive.of(moves);
        moves.add(
                Cost.PLAIN,
                u -> u.instead(
                        "divided by the second moment instead of its root:",
                        u.worth(adaptive.square(u), adaptive.squareValue(u)),
                        u.worth("sqrt(" + adaptive.square(u) + ")", Math.sqrt(adaptive.squareValue(u))),
                        adaptive.moved(
                                u,
                                adaptive.numerator(u),
                                "(%s + " + adaptive.epsilon().name() + ")")),
                Moves.parameters(at -> {
                    double epsilon = at.setting(adaptive.epsilon());
                    return adaptive.moved(
                            at, adaptive.numerator(at), adaptive.square(at).map(s -> s + epsilon));
                }));
    }

    private static void epsilonElsewhere(Moves moves) {
        Adaptive adaptive = Adaptive.of(moves);
        String small = adaptive.epsilon().name();
        moves.add(
                Cost.EVERYWHERE,
                u -> divisor(
                        adaptive,
                        u,
                        "added epsilon under the root: you divided by",
                        "sqrt(" + adaptive.square(u) + " + " + small + ")",
                        Math.sqrt(adaptive.squareValue(u) + u.setting(adaptive.epsilon()))),
                Moves.parameters(at -> {
                    double epsilon = at.setting(adaptive.epsilon());
                    return adaptive.moved(
                            at, adaptive.numerator(at), adaptive.square(at).map(s -> Math.sqrt(s + epsilon)));
                }));
        if (adaptive.hasFirst()) {
            beforeCorrection(moves, adaptive, small);
        }
    }

    /// Epsilon added to the root of the moment before its correction.
    private static void beforeCorrection(Moves moves, Adaptive adaptive, String small) {
        Average second = adaptive.second();
        moves.add(
                Cost.ONE_NEURON,
                u -> {
                    double root = Math.sqrt(u.value(u.asked().state(SECOND_MOMENT)));
                    double correction = Math.sqrt(second.correction(u, u.t()));
                    return divisor(
                            adaptive,
                            u,
                            "added epsilon before the correction: you divided by",
                            "((sqrt(" + u.state(SECOND_MOMENT) + ") + " + small + ") / sqrt(1 - "
                                    + second.keep().name() + "^" + u.t() + "))",
                            (root + u.setting(adaptive.epsilon())) / correction);
                },
                Moves.parameters(at -> adaptive.moved(
                        at,
                        adaptive.numerator(at),
                        adaptive.divisor(at, at.state(SECOND_MOMENT))
                                .scale(1 / Math.sqrt(second.correction(at, at.iteration()))))));
    }

    private static void withoutEpsilon(Moves moves) {
        Adaptive adaptive = Adaptive.of(moves);
        moves.add(
                Cost.ONE_NEURON,
                u -> divisor(
                        adaptive,
                        u,
                        "left out epsilon: you divided by",
                        "sqrt(" + adaptive.square(u) + ")",
                        Math.sqrt(adaptive.squareValue(u))),
                Moves.parameters(at -> adaptive.moved(
                        at, adaptive.numerator(at), adaptive.square(at).map(Math::sqrt))));
    }

    /// Another divisor than (√s + epsilon).
    private static Told divisor(Adaptive adaptive, UpdateWording u, String verb, String wrong, double value) {
        return u.instead(
                verb,
                u.worth(wrong, value),
                u.worth(
                        adaptive.divisor(adaptive.square(u)),
                        Math.sqrt(adaptive.squareValue(u)) + u.setting(adaptive.epsilon())),
                adaptive.moved(u, adaptive.numerator(u), "%s"));
    }

    private static void undivided(Moves moves) {
        Adaptive adaptive = Adaptive.of(moves);
        moves.add(
                Cost.PLAIN,
                u -> undivided(adaptive, u, adaptive.numeratorAlone(u), adaptive.numeratorValue(u)),
                Moves.parameters(at -> at.moved(-moves.eta(), adaptive.numerator(at))));
        if (adaptive.hasFirst()) {
            moves.add(
                    Cost.EVERYWHERE,
                    u -> undivided(
                            adaptive,
                            u,
                            u.state(FIRST_MOMENT),
                            u.value(u.asked().state(FIRST_MOMENT))),
                    Moves.parameters(at -> at.moved(-moves.eta(), at.state(FIRST_MOMENT))));
            moves.add(
                    Cost.EVERYWHERE,
                    u -> undivided(adaptive, u, u.g(), u.value(u.gradient())),
                    Moves.parameters(at -> at.moved(-moves.eta(), at.gradient())));
        }
    }

    private static Told undivided(Adaptive adaptive, UpdateWording u, String wrong, double value) {
        String frame = u.fresh() + " = " + u.old() + " - " + adaptive.rate().name() + " · «%s»";
        return u.told(
                "you multiplied the learning rate by %s alone, without dividing by the root of the second moment"
                        .formatted(u.worth(wrong, value)),
                frame.formatted(adaptive.numerator(u) + " / " + adaptive.divisor(adaptive.square(u))),
                frame.formatted(wrong));
    }

    private static void gradient(Moves moves) {
        Adaptive adaptive = Adaptive.of(moves);
        moves.add(
                Cost.PLAIN,
                u -> u.instead(
                        "used the gradient",
                        u.worth(u.gradient()),
                        adaptive.worth(adaptive.first(), u),
                        adaptive.movedBy(u, "(%s)", adaptive.square(u))),
                Moves.parameters(at -> adaptive.movedBy(at, at.gradient(), adaptive.square(at))));
        moves.add(
                Cost.EVERYWHERE,
                u -> u.told(
                        "you used the gradient %s and %s where %s and %s belong"
                                .formatted(
                                        u.worth(u.gradient()),
                                        u.worth(u.asked().state(SECOND_MOMENT)),
                                        adaptive.worth(adaptive.first(), u),
                                        adaptive.worth(adaptive.second(), u)),
                        adaptive.movedBy(u, "«" + adaptive.numerator(u) + "»", "«" + adaptive.square(u) + "»"),
                        adaptive.movedBy(u, "«" + u.g() + "»", "«" + u.state(SECOND_MOMENT) + "»")),
                Moves.parameters(at -> adaptive.movedBy(at, at.gradient(), at.state(SECOND_MOMENT))));
    }

    private static void stale(Moves moves) {
        Adaptive adaptive = Adaptive.of(moves);
        for (Average average : adaptive.moments()) {
            boolean ofFirst = average.state() == FIRST_MOMENT;
            moves.add(
                    Cost.EVERYWHERE,
                    u -> u.instead(
                            "used the moment of the iteration before:",
                            u.worth(average.old(u), u.valueBefore(average.state())),
                            u.worth(u.asked().state(average.state())),
                            ofFirst
                                    ? adaptive.movedBy(
                                            u, correctedFrame(adaptive, average, u, true), adaptive.square(u))
                                    : adaptive.movedBy(
                                            u, adaptive.numerator(u), correctedFrame(adaptive, average, u, false))),
                    Moves.parameters(at -> ofFirst
                            ? adaptive.movedBy(at, before(adaptive, average, at), adaptive.square(at))
                            : adaptive.movedBy(at, adaptive.numerator(at), before(adaptive, average, at))));
            moves.add(
                    Cost.ONE_NEURON,
                    u -> u.instead(
                            "gave the moment of the iteration before:",
                            u.worth(average.old(u), u.valueBefore(average.state())),
                            u.worth(average.mixed(u), u.value(u.asked().state(average.state()))),
                            u.state(average.state()) + " = %s"),
                    Moves.state(average.state(), at -> at.before(average.state())));
        }
    }

    /// The old moment, corrected if moments are.
    private static Matrix before(Adaptive adaptive, Average average, Move at) {
        Matrix old = at.before(average.state());
        return adaptive.hasFirst() ? old.scale(1 / average.correction(at, at.iteration())) : old;
    }

    private static String correctedFrame(Adaptive adaptive, Average average, UpdateWording u, boolean isFactor) {
        String corrected = "%s / " + average.correction(Integer.toString(u.t()));
        return !adaptive.hasFirst() ? "%s" : isFactor ? "(" + corrected + ")" : corrected;
    }
}

package chalkgrad.mistake;

import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Adaptive.Average;
import chalkgrad.mistake.Moves.Pair;
import chalkgrad.mistake.Moves.Words;
import chalkgrad.mistake.Told.Worth;
import java.util.List;
import java.util.function.Function;

/// Mistakes in the running averages of the gradient and of its square.
final class MomentMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "gradient-for-square",
                    "Gradient instead of its square",
                    "The second moment is the average of the squares of the gradients.",
                    Moves.with(SECOND_MOMENT, MomentMistakes::withoutSquare)),
            new Mistake(
                    "moment-for-gradient",
                    "First moment instead of the gradient",
                    "The second moment is made of the gradient itself, not of its average.",
                    Moves.with(FIRST_MOMENT, MomentMistakes::ofMoment)),
            new Mistake(
                    "betas-exchanged",
                    "beta1 and beta2 exchanged",
                    "beta1 belongs to the average of the gradients, beta2 to that of their squares.",
                    Moves.with(FIRST_MOMENT, MomentMistakes::betasExchanged)),
            new Mistake(
                    "average-share-left-out",
                    "Factor left out of a running average",
                    "A running average is beta times the old average plus (1 - beta) times the new number.",
                    Moves.with(SECOND_MOMENT, MomentMistakes::withoutShare)),
            new Mistake(
                    "average-shares-exchanged",
                    "Factors of a running average exchanged",
                    "In a running average beta multiplies the old average, and 1 - beta the new number.",
                    Moves.with(SECOND_MOMENT, MomentMistakes::sharesExchanged)),
            new Mistake(
                    "moment-not-remembered",
                    "Moments start from 0 again",
                    "The new moments contain those of the iteration before; only before the first iteration they are"
                            + " 0.",
                    Moves.with(SECOND_MOMENT, MomentMistakes::notRemembered)));

    private MomentMistakes() {}

    /// Another average of one moment.
    private interface Numbers {
        Matrix of(Average average, Move at);
    }

    private interface Telling {
        Told tell(Average average, UpdateWording u);
    }

    /// The same mistake in one of the averages, or in both.
    private static void inAverages(Moves moves, double cost, Telling telling, Numbers numbers) {
        Adaptive adaptive = Adaptive.of(moves);
        List<Average> moments = adaptive.moments();
        Function<Average, Pair> pair = one -> Moves.state(one.state(), at -> numbers.of(one, at));
        if (moments.size() > 1) {
            moves.add(
                    cost,
                    u -> telling.tell(adaptive.asked(u), u),
                    moments.stream().map(pair).toArray(Pair[]::new));
        }
        double single = cost + (moments.size() > 1 ? Cost.EVERYWHERE : 0);
        for (Average one : moments) {
            moves.add(single, u -> telling.tell(one, u), pair.apply(one));
        }
    }

    private static String frame(Average average, UpdateWording u) {
        return u.state(average.state()) + " = %s · " + average.old(u) + " + %s";
    }

    private static void withoutSquare(Moves moves) {
        Average second = Adaptive.of(moves).second();
        Words words = u -> u.instead(
                "averaged",
                u.worth(u.gradient()),
                u.worth(second.fresh(u), second.freshValue(u)),
                frame(second, u).formatted(second.keep().name(), second.rest() + " · %s"));
        moves.add(Cost.EVERYWHERE, words, Moves.state(SECOND_MOMENT, at -> {
            double beta = at.setting(second.keep());
            return at.before(SECOND_MOMENT).zip(at.gradient(), (s, g) -> beta * s + (1 - beta) * g);
        }));
    }

    private static void ofMoment(Moves moves) {
        Average second = Adaptive.of(moves).second();
        Words words = u -> {
            double m = u.value(u.asked().state(FIRST_MOMENT));
            return u.instead(
                    "averaged",
                    u.worth(u.state(FIRST_MOMENT) + "^2", m * m),
                    u.worth(second.fresh(u), second.freshValue(u)),
                    frame(second, u).formatted(second.keep().name(), second.rest() + " · %s"));
        };
        moves.add(Cost.ONE_NEURON, words, Moves.state(SECOND_MOMENT, at -> {
            double beta = at.setting(second.keep());
            return at.before(SECOND_MOMENT).zip(at.state(FIRST_MOMENT), (s, m) -> beta * s + (1 - beta) * m * m);
        }));
    }

    private static void betasExchanged(Moves moves) {
        Adaptive adaptive = Adaptive.of(moves);
        Average first = adaptive.first();
        Average second = adaptive.second();
        Words words = u -> {
            Average average = adaptive.asked(u);
            Average other = average.equals(first) ? second : first;
            String marked = "«" + other.keep().name() + "»";
            String frame =
                    u.state(average.state()) + " = %1$s · " + average.old(u) + " + (1 - %1$s) · " + average.fresh(u);
            return u.told(
                    "you exchanged %s and %s"
                            .formatted(
                                    u.worth(first.keep().name(), u.setting(first.keep())),
                                    u.worth(second.keep().name(), u.setting(second.keep()))),
                    frame.formatted("«" + average.keep().name() + "»"),
                    frame.formatted(marked));
        };
        Pair[] moments = {exchanged(first, second), exchanged(second, first)};
        moves.add(Cost.EVERYWHERE, words, moments);
        moves.add(
                Cost.EVERYWHERE,
                words,
                moments[0],
                moments[1],
                Moves.parameters(at -> adaptive.movedBy(
                        at,
                        at.state(FIRST_MOMENT).scale(1 / second.correction(at, at.iteration())),
                        at.state(SECOND_MOMENT).scale(1 / first.correction(at, at.iteration())))));
    }

    private static Pair exchanged(Average average, Average other) {
        return Moves.state(average.state(), at -> {
            double beta = at.setting(other.keep());
            return average.mix(at, beta, 1 - beta);
        });
    }

    private static void withoutShare(Moves moves) {
        inAverages(
                moves,
                Cost.PLAIN,
                (average, u) -> u.instead(
                        "left out the factor of the new number:",
                        u.worth(average.fresh(u), average.freshValue(u)),
                        u.worth(average.rest() + " · " + average.fresh(u), average.share(u) * average.freshValue(u)),
                        frame(average, u).formatted(average.keep().name(), "%s")),
                (average, at) -> average.mix(at, at.setting(average.keep()), 1));
        inAverages(
                moves,
                Cost.ONE_NEURON,
                (average, u) -> u.instead(
                        "added up instead of averaging:",
                        u.worth(
                                average.old(u) + " + " + average.fresh(u),
                                u.valueBefore(average.state()) + average.freshValue(u)),
                        u.worth(average.mixed(u), u.value(u.asked().state(average.state()))),
                        u.state(average.state()) + " = %s"),
                (average, at) -> average.mix(at, 1, 1));
    }

    private static void sharesExchanged(Moves moves) {
        inAverages(
                moves,
                Cost.EVERYWHERE,
                (average, u) -> {
                    String keep = average.keep().name();
                    return u.told(
                            "you exchanged the factors of the average: %s for the old one and %s for the new number"
                                    .formatted(
                                            u.worth(average.rest(), average.share(u)),
                                            u.worth(keep, u.setting(average.keep()))),
                            frame(average, u)
                                    .formatted("«" + keep + "»", "«" + average.rest() + "» · " + average.fresh(u)),
                            frame(average, u)
                                    .formatted("«" + average.rest() + "»", "«" + keep + "» · " + average.fresh(u)));
                },
                (average, at) -> {
                    double beta = at.setting(average.keep());
                    return average.mix(at, 1 - beta, beta);
                });
    }

    private static void notRemembered(Moves moves) {
        inAverages(
                moves,
                Cost.EVERYWHERE,
                (average, u) -> {
                    double beta = u.setting(average.keep());
                    return u.instead(
                            "forgot the old average: you added",
                            new Worth("0", ""),
                            u.worth(
                                    average.keep().name() + " · " + average.old(u),
                                    beta * u.valueBefore(average.state())),
                            u.state(average.state()) + " = %s + " + average.rest() + " · " + average.fresh(u));
                },
                (average, at) -> average.mix(at, 0, 1 - at.setting(average.keep())));
    }
}

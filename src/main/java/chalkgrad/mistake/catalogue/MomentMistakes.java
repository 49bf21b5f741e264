package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ZERO;
import static chalkgrad.mistake.wording.Contrast.swap;
import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;

import chalkgrad.formula.Formula;
import chalkgrad.mistake.catalogue.Adaptive.Average;
import chalkgrad.mistake.catalogue.UpdateVariants.ParameterChange;
import chalkgrad.mistake.catalogue.UpdateVariants.WrongFormula;
import chalkgrad.mistake.wording.Description;
import java.util.List;
import java.util.function.Function;

/// Mistakes in the running averages of the gradient and of its square.
final class MomentMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("gradient-for-square", UpdateVariants.with(SECOND_MOMENT, MomentMistakes::withoutSquare)),
            new Mistake("moment-for-gradient", UpdateVariants.with(FIRST_MOMENT, MomentMistakes::ofMoment)),
            new Mistake("betas-exchanged", UpdateVariants.with(FIRST_MOMENT, MomentMistakes::betasExchanged)),
            new Mistake("average-share-left-out", UpdateVariants.with(SECOND_MOMENT, MomentMistakes::withoutShare)),
            new Mistake(
                    "average-shares-exchanged", UpdateVariants.with(SECOND_MOMENT, MomentMistakes::sharesExchanged)),
            new Mistake("moment-not-remembered", UpdateVariants.with(SECOND_MOMENT, MomentMistakes::notRemembered)));

    private MomentMistakes() {}

    /// Another average of one moment.
    private interface WrongAverage {
        Formula of(Average average, Update u);
    }

    private interface AverageWording {
        Description of(Average average, ParameterUpdate u);
    }

    /// The same mistake in one of the averages, or in both.
    private static void inAverages(UpdateVariants updates, double cost, AverageWording wording, WrongAverage wrong) {
        Adaptive adaptive = Adaptive.of(updates);
        List<Average> moments = adaptive.moments();
        Function<Average, ParameterChange> change = one -> UpdateVariants.state(one.state(), u -> wrong.of(one, u));
        if (moments.size() > 1) {
            updates.add(
                    cost,
                    u -> wording.of(adaptive.asked(u), u),
                    moments.stream().map(change).toArray(ParameterChange[]::new));
        }
        double single = cost + (moments.size() > 1 ? Cost.EVERYWHERE : 0);
        for (Average one : moments) {
            updates.add(single, u -> wording.of(one, u), change.apply(one));
        }
    }

    private static void withoutSquare(UpdateVariants updates) {
        Average second = Adaptive.of(updates).second();
        averaged(updates, Cost.EVERYWHERE, second, Update::g);
    }

    /// Something else averaged than the square of the gradient.
    private static void averaged(UpdateVariants updates, double cost, Average second, WrongFormula wrong) {
        updates.add(
                cost, u -> averaged(second, u, wrong.of(u)), UpdateVariants.state(SECOND_MOMENT, second::fresh, wrong));
    }

    private static Description averaged(Average second, ParameterUpdate u, Formula wrong) {
        return second.contrast(u)
                .with(second.fresh(u), wrong)
                .describedHere("averaged", u.valued(wrong), u.valued(second.fresh(u)));
    }

    private static void ofMoment(UpdateVariants updates) {
        Average second = Adaptive.of(updates).second();
        averaged(updates, Cost.ONE_NEURON, second, u -> u.of(FIRST_MOMENT).squared());
    }

    private static void betasExchanged(UpdateVariants updates) {
        Adaptive adaptive = Adaptive.of(updates);
        Average first = adaptive.first();
        Average second = adaptive.second();
        UpdateWording wording = u -> {
            Average average = adaptive.asked(u);
            Average other = average.equals(first) ? second : first;
            return average.contrast(u)
                    .with(average.keeps(), other.keeps())
                    .describedHere("betas-exchanged", u.valued(first.keeps()), u.valued(second.keeps()));
        };
        ParameterChange[] moments = {exchanged(first, second), exchanged(second, first)};
        updates.add(Cost.EVERYWHERE, wording, moments);
        updates.add(Cost.EVERYWHERE, wording, moments[0], moments[1], CorrectionMistakes.exchanged(adaptive));
    }

    private static ParameterChange exchanged(Average average, Average other) {
        return UpdateVariants.state(average.state(), u -> average.keeps(), u -> other.keeps());
    }

    private static void withoutShare(UpdateVariants updates) {
        inAverages(
                updates,
                Cost.PLAIN,
                (average, u) -> {
                    Formula right = average.rest().times(average.fresh(u));
                    return average.contrast(u)
                            .with(right, average.fresh(u))
                            .describedHere("share-left-out", u.valued(average.fresh(u)), u.valued(right));
                },
                (average, u) -> average.keeps().times(average.old(u)).plus(average.fresh(u)));
        inAverages(
                updates,
                Cost.ONE_NEURON,
                (average, u) -> {
                    Formula wrong = average.old(u).plus(average.fresh(u));
                    return average.contrast(u)
                            .whole(wrong)
                            .describedHere("not-averaged", u.valued(wrong), u.valued(u.remembered(average.state())));
                },
                (average, u) -> average.old(u).plus(average.fresh(u)));
    }

    private static void sharesExchanged(UpdateVariants updates) {
        inAverages(
                updates,
                Cost.EVERYWHERE,
                (average, u) -> {
                    Formula keep = average.keeps();
                    Formula rest = average.rest();
                    return u.equation(
                                    u.state(average.state()),
                                    swap(keep, rest)
                                            .times(average.old(u))
                                            .plus(swap(rest, keep).times(average.fresh(u))))
                            .describedHere("shares-exchanged", u.valued(rest), u.valued(keep));
                },
                (average, u) -> average.rest()
                        .times(average.old(u))
                        .plus(average.keeps().times(average.fresh(u))));
    }

    private static void notRemembered(UpdateVariants updates) {
        inAverages(
                updates,
                Cost.EVERYWHERE,
                (average, u) -> {
                    Formula kept = average.keeps().times(average.old(u));
                    return average.contrast(u)
                            .with(kept, ZERO)
                            .describedHere("average-forgotten", u.valued(ZERO), u.valued(kept));
                },
                (average, u) -> average.rest().times(average.fresh(u)));
    }
}

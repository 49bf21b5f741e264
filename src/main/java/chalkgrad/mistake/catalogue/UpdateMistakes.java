package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.mistake.wording.Contrast.ZERO;
import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Negative;
import chalkgrad.math.Broadcast;
import chalkgrad.mistake.catalogue.UpdateVariants.ParameterChange;
import chalkgrad.mistake.catalogue.UpdateVariants.WrongFormula;
import chalkgrad.mistake.wording.Argument;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Description;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;

/// Mistakes in the step that changes the parameters.
final class UpdateMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("ascent", UpdateVariants.of(UpdateMistakes::ascent)),
            new Mistake("learning-rate-left-out", UpdateVariants.of(UpdateMistakes::withoutRate)),
            new Mistake("learning-rate-twice", UpdateVariants.of(UpdateMistakes::rateTwice)),
            new Mistake("schedule-left-out", UpdateVariants.of(UpdateMistakes::withoutSchedule)),
            new Mistake("batch-size-in-step", UpdateVariants.of(UpdateMistakes::batchSize)),
            new Mistake("not-updated", UpdateVariants.of(UpdateMistakes::notUpdated)),
            new Mistake("step-for-parameter", UpdateVariants.of(UpdateMistakes::step)));

    private UpdateMistakes() {}

    private static void ascent(UpdateVariants updates) {
        updates.changeTimes(
                Cost.PLAIN,
                u -> upwards(
                        u.stepping(opposite(u.step())), u.step(), u.viewpoint().number(size(u))),
                u -> ONE.negated());
        if (updates.hasVelocity()) {
            updates.add(
                    Cost.EVERYWHERE,
                    u -> {
                        Formula taken = u.rate().times(u.g());
                        return upwards(
                                u.contrast(u.state(VELOCITY)).with(taken.negated(), taken),
                                taken.negated(),
                                u.valued(taken));
                    },
                    UpdateVariants.state(
                            VELOCITY,
                            u -> u.rate().times(u.g()).negated(),
                            u -> u.rate().times(u.g())));
        }
    }

    private static Formula opposite(Formula step) {
        return step instanceof Negative(Formula operand) ? operand : step.negated();
    }

    /// What is subtracted from the parameter, or added to it.
    private static double size(ParameterUpdate u) {
        double step = change(u);
        return u.step() instanceof Negative ? -step : step;
    }

    private static double change(ParameterUpdate u) {
        return u.value(u.fresh()) - u.value(u.asked().parameter());
    }

    private static Description upwards(Contrast contrast, Formula step, Argument size) {
        boolean isStep = size instanceof Argument.Numeric;
        String key = (isStep ? "upwards.step" : "upwards") + (step instanceof Negative ? ".added" : ".subtracted");
        return contrast.describedHere(key, size);
    }

    /// Another number instead of the learning rate.
    ///
    /// @param key the sentence about it
    private record Rate(WrongFormula wrong, String key) {
        Description describe(ParameterUpdate u, Quantity shown) {
            return u.contrast(shown)
                    .with(u.rate(), wrong.of(u))
                    .describedHere(key, u.valued(wrong.of(u)), u.valued(u.rate()));
        }
    }

    private static void withoutRate(UpdateVariants updates) {
        if (updates.rateMatters()) {
            rate(updates, Cost.PLAIN, new Rate(u -> ONE, "rate-left-out"));
            velocityTimes(updates, u -> u.step().over(u.rate()), u -> ONE.over(u.rate()));
        }
    }

    private static void rateTwice(UpdateVariants updates) {
        if (!updates.rateMatters()) {
            return;
        }
        rate(updates, Cost.EVERYWHERE, new Rate(u -> u.rate().times(u.rate()), "rate-twice"));
        velocityTimes(updates, u -> u.step().times(u.rate()), Update::rate);
        WrongFormula taken = u -> u.rate().times(u.g());
        if (updates.remembers(FIRST_MOMENT)) {
            updates.add(
                    Cost.SELDOM,
                    u -> u.contrast(u.state(FIRST_MOMENT))
                            .with(u.g(), taken.of(u))
                            .describedHere("rate-in-moment", u.valued(taken.of(u)), u.valued(u.gradient())),
                    UpdateVariants.state(FIRST_MOMENT, Update::g, taken));
        }
        updates.gradient(
                Cost.SELDOM,
                u -> u.contrast(u.gradient())
                        .times(u.rate())
                        .describedHere("rate-in-gradient", u.valued(taken.of(u)), u.valued(u.gradient())),
                at -> Broadcast.times(at.value(at.rate()), at.unchanged()));
    }

    /// The learning rate of the first iteration, or that of the iteration before or after.
    private static void withoutSchedule(UpdateVariants updates) {
        if (updates.assignment().document().optimizer().rule().schedule().isPresent()) {
            rate(updates, Cost.PLAIN, new Rate(u -> u.rate(1), "schedule-left-out"));
            rate(updates, Cost.EVERYWHERE, new Rate(u -> u.rate(u.t() + 1), "schedule-ahead"));
            rate(updates, Cost.ONE_NEURON, new Rate(u -> u.rate(Math.max(1, u.t() - 1)), "schedule-behind"));
        }
    }

    /// Every use of a gradient with another learning rate.
    private static void rate(UpdateVariants updates, double cost, Rate rate) {
        ParameterChange velocity = UpdateVariants.state(VELOCITY, Update::rate, rate.wrong);
        if (updates.looksAhead()) {
            updates.add(
                    cost,
                    u -> rate.describe(u, u.asked().kind() == Kind.VELOCITY ? u.asked() : u.fresh()),
                    velocity,
                    UpdateVariants.parameters(Update::rate, rate.wrong));
        }
        if (updates.hasVelocity()) {
            updates.add(cost, u -> rate.describe(u, u.state(VELOCITY)), velocity);
        } else {
            updates.changeTimes(
                    cost,
                    u -> rate.describe(u, u.fresh()),
                    u -> rate.wrong.of(u).over(u.rate()));
        }
    }

    /// The velocity, which already includes the learning rate, multiplied or divided by it.
    private static void velocityTimes(UpdateVariants updates, WrongFormula wrong, WrongFormula factor) {
        if (updates.hasVelocity()) {
            updates.changeTimes(
                    Cost.EVERYWHERE,
                    u -> u.stepping(wrong.of(u)).describedHere("added", u.valued(wrong.of(u)), u.valued(u.step())),
                    factor);
        }
    }

    private static void batchSize(UpdateVariants updates) {
        if (updates.assignment().hasBatch()) {
            rate(updates, Cost.EVERYWHERE, new Rate(u -> u.rate().over(samples(u)), "rate-divided"));
            rate(updates, Cost.ONE_NEURON, new Rate(u -> u.rate().times(samples(u)), "rate-multiplied"));
        }
    }

    private static Formula samples(Update u) {
        return Formula.constant(u.batchSize());
    }

    private static void notUpdated(UpdateVariants updates) {
        updates.parameters(
                Cost.PLAIN,
                u -> u.stepping(ZERO)
                        .describedHere("not-updated", u.valued(u.asked().parameter())),
                Update::old);
    }

    private static void step(UpdateVariants updates) {
        updates.add(
                Cost.PLAIN, u -> stepAlone(u, u.step(), change(u)), UpdateVariants.parameterArrays(UpdateSite::change));
        updates.add(
                Cost.EVERYWHERE,
                u -> stepAlone(u, opposite(u.step()), -change(u)),
                UpdateVariants.parameterArrays(at -> at.change().scale(-1)));
    }

    private static Description stepAlone(ParameterUpdate u, Formula step, double value) {
        return u.contrast(u.fresh())
                .whole(step)
                .describedHere(
                        "step-alone", u.viewpoint().number(value), u.viewpoint().number(u.value(u.fresh())));
    }
}

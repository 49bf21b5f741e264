package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.mistake.wording.Contrast.ZERO;
import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Negative;
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
            new Mistake("batch-size-in-step", UpdateVariants.of(UpdateMistakes::batchSize)),
            new Mistake("not-updated", UpdateVariants.of(UpdateMistakes::notUpdated)),
            new Mistake("step-for-parameter", UpdateVariants.of(UpdateMistakes::step)));

    private UpdateMistakes() {}

    private static void ascent(UpdateVariants updates) {
        updates.parameters(
                Cost.PLAIN,
                u -> upwards(
                        u.stepping(opposite(u.step())), u.step(), u.viewpoint().number(size(u))),
                at -> at.moved(-1, at.step()));
        if (updates.hasVelocity()) {
            updates.velocity(
                    Cost.EVERYWHERE,
                    u -> {
                        Formula taken = updates.rate().times(u.g());
                        return upwards(
                                u.contrast(u.state(VELOCITY)).with(taken.negated(), taken),
                                taken.negated(),
                                u.valued(taken));
                    },
                    at -> at.mix(updates.momentum(), updates.eta()));
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
    private record Rate(Formula wrong, double factor, String key) {
        Description describe(ParameterUpdate u, UpdateVariants updates, Quantity shown) {
            return u.contrast(shown)
                    .with(updates.rate(), wrong)
                    .describedHere(key, u.valued(wrong), u.valued(updates.rate()));
        }
    }

    private static void withoutRate(UpdateVariants updates) {
        double eta = updates.eta();
        if (eta != 0 && eta != 1) {
            rate(updates, Cost.PLAIN, new Rate(ONE, 1 / eta, "rate-left-out"));
            velocityTimes(updates, 1 / eta, false);
        }
    }

    private static void rateTwice(UpdateVariants updates) {
        double eta = updates.eta();
        if (eta == 0 || eta == 1) {
            return;
        }
        Formula rate = updates.rate();
        rate(updates, Cost.EVERYWHERE, new Rate(rate.times(rate), eta, "rate-twice"));
        velocityTimes(updates, eta, true);
        if (updates.remembers(FIRST_MOMENT)) {
            updates.add(
                    Cost.SELDOM,
                    u -> u.contrast(u.state(FIRST_MOMENT))
                            .with(u.g(), rate.times(u.g()))
                            .describedHere("rate-in-moment", u.valued(rate.times(u.g())), u.valued(u.gradient())),
                    UpdateVariants.state(
                            FIRST_MOMENT,
                            at -> at.remembered(FIRST_MOMENT, at.gradient().scale(eta))));
        }
        updates.gradient(
                Cost.SELDOM,
                u -> u.contrast(u.gradient())
                        .times(rate)
                        .describedHere("rate-in-gradient", u.valued(rate.times(u.g())), u.valued(u.gradient())),
                at -> at.unchanged().scale(eta));
    }

    /// Every use of a gradient with another learning rate.
    private static void rate(UpdateVariants updates, double cost, Rate rate) {
        double take = -updates.eta() * rate.factor;
        if (updates.looksAhead()) {
            updates.both(
                    cost,
                    u -> rate.describe(u, updates, u.asked().kind() == Kind.VELOCITY ? u.asked() : u.fresh()),
                    at -> at.mix(updates.momentum(), take),
                    at -> at.moved(
                            1, at.state(VELOCITY).zip(at.gradient(), (v, g) -> updates.momentum() * v + take * g)));
        }
        if (updates.hasVelocity()) {
            updates.velocity(
                    cost, u -> rate.describe(u, updates, u.state(VELOCITY)), at -> at.mix(updates.momentum(), take));
        } else {
            updates.parameters(cost, u -> rate.describe(u, updates, u.fresh()), at -> at.moved(rate.factor, at.step()));
        }
    }

    /// The velocity, which already includes the learning rate, multiplied or divided by it.
    private static void velocityTimes(UpdateVariants updates, double factor, boolean isMultiplied) {
        if (updates.hasVelocity()) {
            updates.parameters(
                    Cost.EVERYWHERE,
                    u -> {
                        Formula wrong = isMultiplied
                                ? u.step().times(updates.rate())
                                : u.step().over(updates.rate());
                        return u.stepping(wrong).describedHere("added", u.valued(wrong), u.valued(u.step()));
                    },
                    at -> at.moved(factor, at.step()));
        }
    }

    private static void batchSize(UpdateVariants updates) {
        int n = updates.assignment().samples();
        if (updates.assignment().hasBatch()) {
            Formula count = Formula.constant(n);
            Formula rate = updates.rate();
            rate(updates, Cost.EVERYWHERE, new Rate(rate.over(count), 1.0 / n, "rate-divided"));
            rate(updates, Cost.ONE_NEURON, new Rate(rate.times(count), n, "rate-multiplied"));
        }
    }

    private static void notUpdated(UpdateVariants updates) {
        updates.parameters(
                Cost.PLAIN,
                u -> u.stepping(ZERO)
                        .describedHere("not-updated", u.valued(u.asked().parameter())),
                UpdateSite::old);
    }

    private static void step(UpdateVariants updates) {
        updates.parameters(Cost.PLAIN, u -> stepAlone(u, u.step(), change(u)), UpdateSite::step);
        updates.parameters(
                Cost.EVERYWHERE,
                u -> stepAlone(u, opposite(u.step()), -change(u)),
                at -> at.step().scale(-1));
    }

    private static Description stepAlone(ParameterUpdate u, Formula step, double value) {
        return u.contrast(u.fresh())
                .whole(step)
                .describedHere(
                        "step-alone", u.viewpoint().number(value), u.viewpoint().number(u.value(u.fresh())));
    }
}

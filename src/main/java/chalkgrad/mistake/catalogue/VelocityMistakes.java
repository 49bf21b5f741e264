package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.mistake.wording.Contrast.ZERO;
import static chalkgrad.mistake.wording.Contrast.swap;
import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.wording.Argument;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Description;
import chalkgrad.pass.Kind;
import java.util.List;
import java.util.function.UnaryOperator;

/// Mistakes with the velocity of momentum, and with looking ahead from it.
final class VelocityMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("momentum-convention", UpdateVariants.with(VELOCITY, VelocityMistakes::conventions)),
            new Mistake("momentum-left-out", UpdateVariants.with(VELOCITY, VelocityMistakes::withoutMomentum)),
            new Mistake("looking-ahead", UpdateVariants.with(VELOCITY, VelocityMistakes::lookingAhead)),
            new Mistake("stale-velocity", UpdateVariants.with(VELOCITY, VelocityMistakes::stale)),
            new Mistake("velocity-for-gradient", UpdateVariants.with(VELOCITY, VelocityMistakes::velocityForGradient)));

    private VelocityMistakes() {}

    /// A factor with its sign.
    private record Factor(UnaryOperator<Formula> formula, double value) {
        Formula of(Formula other) {
            return formula.apply(other);
        }
    }

    /// Another convention for the velocity and the step made of it.
    ///
    /// @param keep of the old velocity
    /// @param take of the gradient
    /// @param move of the velocity in the step
    private record Convention(Factor keep, Factor take, Factor move) {
        Formula velocity(ParameterUpdate u) {
            return keep.of(u.before(VELOCITY)).plus(take.of(u.g()));
        }

        /// The velocity, with its value if there was none before. Otherwise the old velocity would differ in this
        /// convention too.
        Argument valued(ParameterUpdate u) {
            return u.t() == 1 ? u.valued(velocity(u)) : new Written(velocity(u));
        }

        Matrix velocity(UpdateSite at) {
            return at.mix(keep.value, take.value);
        }

        /// The velocity after one more iteration with the same gradient.
        Matrix ahead(UpdateSite at) {
            return at.state(VELOCITY).zip(at.gradient(), (v, g) -> keep.value * v + take.value * g);
        }

        /// The change of the parameter.
        Formula step(ParameterUpdate u, boolean isAhead) {
            Formula velocity = velocity(u);
            return move.of(isAhead ? keep.of(velocity).plus(take.of(u.g())) : velocity);
        }
    }

    private static void conventions(UpdateVariants updates) {
        double mu = updates.momentum();
        double eta = updates.eta();
        Formula rate = updates.rate();
        Formula rest = ONE.minus(updates.fading());
        var fading = new Factor(updates.fading()::times, mu);
        var others = new Factor(rest::times, 1 - mu);
        var whole = new Factor(g -> g, 1);
        var negative = new Factor(Formula::negated, -1);
        var byRate = new Factor(rate::times, eta);
        var downByRate = new Factor(g -> rate.times(g).negated(), -eta);
        convention(updates, new Convention(fading, whole, downByRate));
        convention(updates, new Convention(fading, others, downByRate));
        convention(updates, new Convention(fading, byRate, negative));
        convention(updates, new Convention(fading, negative, byRate));
        convention(updates, new Convention(fading, new Factor(g -> rest.times(g).negated(), mu - 1), byRate));
        var restByRate = new Factor(g -> rest.times(rate, g).negated(), -eta * (1 - mu));
        var fadingByRate = new Factor(g -> updates.fading().times(rate, g).negated(), -mu * eta);
        convention(updates, new Convention(fading, restByRate, whole));
        convention(updates, new Convention(others, fadingByRate, whole));
        convention(updates, new Convention(others, fading, downByRate));
        convention(updates, new Convention(others, downByRate, whole));
        convention(updates, new Convention(fading, fadingByRate, whole));
    }

    /// A velocity in another convention, with the step of that convention or of this course.
    private static void convention(UpdateVariants updates, Convention other) {
        UpdateWording velocity = u -> u.contrast(u.state(VELOCITY))
                .whole(other.velocity(u))
                .describedHere("other-velocity", other.valued(u), valued(u));
        UpdateWording moved = u -> u.asked().kind() == Kind.VELOCITY ? velocity.of(u) : moved(updates, other, false, u);
        updates.both(
                updates.looksAhead() ? Cost.EVERYWHERE : Cost.PLAIN,
                moved,
                other::velocity,
                at -> at.moved(other.move.value, at.state(VELOCITY)));
        if (updates.looksAhead()) {
            UpdateWording ahead =
                    u -> u.asked().kind() == Kind.VELOCITY ? velocity.of(u) : moved(updates, other, true, u);
            updates.both(Cost.PLAIN, ahead, other::velocity, at -> at.moved(other.move.value, other.ahead(at)));
        }
        updates.velocity(Cost.EVERYWHERE, velocity, other::velocity);
    }

    /// The velocity in the convention of this course, with its value.
    private static Argument valued(ParameterUpdate u) {
        return u.valued(u.remembered(VELOCITY));
    }

    /// Both steps with the velocity written out.
    private static Description moved(UpdateVariants updates, Convention other, boolean isAhead, ParameterUpdate u) {
        Formula v = u.of(VELOCITY);
        Formula right = updates.looksAhead() ? u.step() : u.remembered(VELOCITY);
        return u.equation(u.fresh(), u.old().plus(swap(right, other.step(u, isAhead))))
                .describedHere(
                        "other-momentum",
                        new Written(v),
                        other.valued(u),
                        new Written(other.move.of(v)),
                        valued(u),
                        new Written(u.step()));
    }

    private static void withoutMomentum(UpdateVariants updates) {
        Formula fading = updates.fading();
        UpdateWording forgotten = u -> {
            Formula kept = fading.times(u.before(VELOCITY));
            return u.contrast(u.state(VELOCITY))
                    .with(kept, ZERO)
                    .describedHere("old-velocity-left-out", u.valued(ZERO), u.valued(kept));
        };
        updates.velocity(Cost.PLAIN, forgotten, at -> at.mix(0, -updates.eta()));
        UpdateWording whole = u -> u.contrast(u.state(VELOCITY))
                .with(fading, ONE)
                .describedHere("fading-left-out", u.valued(ONE), u.valued(fading));
        updates.velocity(Cost.PLAIN, whole, at -> at.mix(1, -updates.eta()));
    }

    private static void lookingAhead(UpdateVariants updates) {
        double mu = updates.momentum();
        double eta = updates.eta();
        Formula fading = updates.fading();
        if (!updates.looksAhead()) {
            step(
                    updates,
                    Cost.PLAIN,
                    u -> fading.times(u.of(VELOCITY)).minus(updates.rate().times(u.g())),
                    at -> at.state(VELOCITY).zip(at.gradient(), (v, g) -> mu * v - eta * g));
            return;
        }
        step(updates, Cost.PLAIN, u -> u.of(VELOCITY), at -> at.state(VELOCITY));
        step(
                updates,
                Cost.EVERYWHERE,
                u -> fading.times(u.of(VELOCITY)),
                at -> at.state(VELOCITY).scale(mu));
        step(
                updates,
                Cost.EVERYWHERE,
                u -> u.of(VELOCITY).minus(updates.rate().times(u.g())),
                at -> at.state(VELOCITY).zip(at.gradient(), (v, g) -> v - eta * g));
        step(
                updates,
                Cost.EVERYWHERE,
                u -> ONE.plus(fading).times(u.of(VELOCITY)),
                at -> at.state(VELOCITY).scale(1 + mu));
    }

    /// Another step than the course's.
    private static void step(
            UpdateVariants updates, double cost, UpdateFormula wrong, UpdateVariants.Replacement step) {
        updates.parameters(
                cost,
                u -> u.stepping(wrong.of(u)).describedHere("changed-by", u.valued(wrong.of(u)), u.valued(u.step())),
                at -> at.moved(1, step.of(at)));
    }

    /// A formula in the update of a parameter.
    private interface UpdateFormula {
        Formula of(ParameterUpdate u);
    }

    private static void stale(UpdateVariants updates) {
        updates.parameters(
                Cost.PLAIN,
                u -> u.contrast(u.fresh())
                        .with(u.of(VELOCITY), u.before(VELOCITY))
                        .describedHere("stale-velocity", u.valued(u.before(VELOCITY)), u.valued(u.state(VELOCITY))),
                at -> at.moved(
                        1, updates.looksAhead() ? at.mix(updates.momentum(), -updates.eta()) : at.before(VELOCITY)));
        if (updates.looksAhead()) {
            step(updates, Cost.EVERYWHERE, u -> u.before(VELOCITY), at -> at.before(VELOCITY));
        }
        updates.velocity(
                Cost.EVERYWHERE,
                u -> u.contrast(u.state(VELOCITY))
                        .whole(u.before(VELOCITY))
                        .describedHere("stale-velocity-given", u.valued(u.before(VELOCITY)), valued(u)),
                at -> at.before(VELOCITY));
    }

    private static void velocityForGradient(UpdateVariants updates) {
        Formula rate = updates.rate();
        step(
                updates,
                Cost.PLAIN,
                u -> rate.times(u.of(VELOCITY)).negated(),
                at -> at.state(VELOCITY).scale(-updates.eta()));
        step(
                updates,
                Cost.EVERYWHERE,
                u -> rate.times(u.of(VELOCITY)),
                at -> at.state(VELOCITY).scale(updates.eta()));
        step(
                updates,
                Cost.EVERYWHERE,
                u -> u.of(VELOCITY).negated(),
                at -> at.state(VELOCITY).scale(-1));
        updates.add(
                Cost.EVERYWHERE,
                u -> u.contrast(u.gradient())
                        .whole(u.of(VELOCITY))
                        .describedHere("velocity-for-gradient", u.valued(u.state(VELOCITY)), u.valued(u.gradient())),
                UpdateVariants.gradientOfMoved(at -> at.mix(updates.momentum(), -updates.eta(), at.unchanged())));
    }
}

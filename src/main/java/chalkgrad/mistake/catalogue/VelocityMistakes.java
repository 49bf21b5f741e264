package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.mistake.wording.Contrast.ZERO;
import static chalkgrad.mistake.wording.Contrast.swap;
import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.formula.Formula;
import chalkgrad.mistake.catalogue.UpdateVariants.WrongFormula;
import chalkgrad.mistake.wording.Argument;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Description;
import chalkgrad.pass.Kind;
import java.util.List;

/// Mistakes with the velocity of momentum, and with looking ahead from it.
final class VelocityMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("momentum-convention", UpdateVariants.with(VELOCITY, VelocityMistakes::conventions)),
            new Mistake("momentum-left-out", UpdateVariants.with(VELOCITY, VelocityMistakes::withoutMomentum)),
            new Mistake("looking-ahead", UpdateVariants.with(VELOCITY, VelocityMistakes::lookingAhead)),
            new Mistake("stale-velocity", UpdateVariants.with(VELOCITY, VelocityMistakes::stale)),
            new Mistake("velocity-for-gradient", UpdateVariants.with(VELOCITY, VelocityMistakes::velocityForGradient)));

    private VelocityMistakes() {}

    /// Another convention for the velocity and the step made of it.
    ///
    /// @param keep multiplies the old velocity
    /// @param take multiplies the gradient
    /// @param move multiplies the velocity in the step
    private record Convention(Factor keep, Factor take, Factor move) {
        Formula velocity(Update u) {
            return after(u, u.before(VELOCITY));
        }

        private Formula after(Update u, Formula velocity) {
            return keep.times(u, velocity).plus(take.times(u, u.g()));
        }

        /// The velocity, with its value if there was none before. Otherwise the old velocity would differ in this
        /// convention too.
        Argument valued(ParameterUpdate u) {
            return u.isFirst(VELOCITY) ? u.valued(velocity(u)) : new Written(velocity(u));
        }

        /// The change of the parameter.
        ///
        /// @param isAhead whether it is that of one more iteration with the same gradient
        Formula step(Update u, Formula velocity, boolean isAhead) {
            return move.times(u, isAhead ? after(u, velocity) : velocity);
        }
    }

    /// A factor with its sign, in front of something.
    private interface Factor {
        Formula times(Update u, Formula other);
    }

    private static void conventions(UpdateVariants updates) {
        Formula mu = updates.fading();
        Formula rest = ONE.minus(mu);
        Factor fading = (u, v) -> mu.times(v);
        Factor others = (u, v) -> rest.times(v);
        Factor whole = (u, v) -> v;
        Factor negative = (u, v) -> v.negated();
        Factor byRate = (u, v) -> u.rate().times(v);
        Factor downByRate = (u, v) -> u.rate().times(v).negated();
        convention(updates, new Convention(fading, whole, downByRate));
        convention(updates, new Convention(fading, others, downByRate));
        convention(updates, new Convention(fading, byRate, negative));
        convention(updates, new Convention(fading, negative, byRate));
        convention(updates, new Convention(fading, (u, g) -> rest.times(g).negated(), byRate));
        Factor restByRate = (u, g) -> rest.times(u.rate(), g).negated();
        Factor fadingByRate = (u, g) -> mu.times(u.rate(), g).negated();
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
                UpdateVariants.moved(u -> other.step(u, u.of(VELOCITY), false)));
        if (updates.looksAhead()) {
            UpdateWording ahead =
                    u -> u.asked().kind() == Kind.VELOCITY ? velocity.of(u) : moved(updates, other, true, u);
            updates.both(
                    Cost.PLAIN, ahead, other::velocity, UpdateVariants.moved(u -> other.step(u, u.of(VELOCITY), true)));
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
        return u.equation(u.fresh(), u.old().plus(swap(right, other.step(u, other.velocity(u), isAhead))))
                .describedHere(
                        "other-momentum",
                        new Written(v),
                        other.valued(u),
                        new Written(other.move.times(u, v)),
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
        updates.velocity(Cost.PLAIN, forgotten, u -> u.rate().times(u.g()).negated());
        UpdateWording whole = u -> u.contrast(u.state(VELOCITY))
                .with(fading, ONE)
                .describedHere("fading-left-out", u.valued(ONE), u.valued(fading));
        updates.add(Cost.PLAIN, whole, UpdateVariants.state(VELOCITY, u -> fading, u -> ONE));
    }

    private static void lookingAhead(UpdateVariants updates) {
        Formula fading = updates.fading();
        if (!updates.looksAhead()) {
            step(
                    updates,
                    Cost.PLAIN,
                    u -> fading.times(u.of(VELOCITY)).minus(u.rate().times(u.g())));
            return;
        }
        step(updates, Cost.PLAIN, u -> u.of(VELOCITY));
        step(updates, Cost.EVERYWHERE, u -> fading.times(u.of(VELOCITY)));
        step(updates, Cost.EVERYWHERE, u -> u.of(VELOCITY).minus(u.rate().times(u.g())));
        step(updates, Cost.EVERYWHERE, u -> ONE.plus(fading).times(u.of(VELOCITY)));
    }

    /// Another step than the course's.
    private static void step(UpdateVariants updates, double cost, WrongFormula wrong) {
        updates.parameters(
                cost,
                u -> u.stepping(wrong.of(u)).describedHere("changed-by", u.valued(wrong.of(u)), u.valued(u.step())),
                UpdateVariants.moved(wrong));
    }

    private static void stale(UpdateVariants updates) {
        updates.add(
                Cost.PLAIN,
                u -> u.contrast(u.fresh())
                        .with(u.of(VELOCITY), u.before(VELOCITY))
                        .describedHere("stale-velocity", u.valued(u.before(VELOCITY)), u.valued(u.state(VELOCITY))),
                UpdateVariants.parameters(u -> u.of(VELOCITY), u -> u.before(VELOCITY)));
        if (updates.looksAhead()) {
            step(updates, Cost.EVERYWHERE, u -> u.before(VELOCITY));
        }
        updates.velocity(
                Cost.EVERYWHERE,
                u -> u.contrast(u.state(VELOCITY))
                        .whole(u.before(VELOCITY))
                        .describedHere("stale-velocity-given", u.valued(u.before(VELOCITY)), valued(u)),
                u -> u.before(VELOCITY));
    }

    private static void velocityForGradient(UpdateVariants updates) {
        step(updates, Cost.PLAIN, u -> u.rate().times(u.of(VELOCITY)).negated());
        step(updates, Cost.EVERYWHERE, u -> u.rate().times(u.of(VELOCITY)));
        step(updates, Cost.EVERYWHERE, u -> u.of(VELOCITY).negated());
        updates.add(
                Cost.EVERYWHERE,
                u -> u.contrast(u.gradient())
                        .whole(u.of(VELOCITY))
                        .describedHere("velocity-for-gradient", u.valued(u.state(VELOCITY)), u.valued(u.gradient())),
                UpdateVariants.gradientOfMoved(at -> at.value(at.remembered(VELOCITY), at.unchanged())));
    }
}

package chalkgrad.mistake;

import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Moves.Rule;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;

/// Mistakes in the step that changes the parameters.
final class UpdateMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "ascent",
                    "Step up the gradient",
                    "The loss grows along the gradient, so the step goes against it: w - eta · dL/dw.",
                    Moves.of(UpdateMistakes::ascent)),
            new Mistake(
                    "learning-rate-left-out",
                    "Learning rate left out",
                    "The gradient is multiplied by the learning rate before it is subtracted.",
                    Moves.of(moves -> rate(moves, -1))),
            new Mistake(
                    "learning-rate-twice",
                    "Learning rate twice",
                    "The gradient is multiplied by the learning rate once.",
                    Moves.of(moves -> rate(moves, 1))),
            new Mistake(
                    "not-updated",
                    "Parameter not updated",
                    "The new value is the old one minus the step.",
                    Moves.of(UpdateMistakes::notUpdated)),
            new Mistake(
                    "step-for-parameter",
                    "Step in place of the parameter",
                    "The step is added to the old value, which gives the new one.",
                    Moves.of(UpdateMistakes::step)),
            new Mistake(
                    "momentum-convention",
                    "Another convention of momentum",
                    "Courses and programs put the learning rate and the sign into the velocity or leave them outside.",
                    Moves.withVelocity(UpdateMistakes::convention)),
            new Mistake(
                    "momentum-left-out",
                    "Momentum left out",
                    "The old velocity fades by the factor momentum, and stays in the new one.",
                    Moves.withVelocity(UpdateMistakes::withoutMomentum)),
            new Mistake(
                    "stale-velocity",
                    "Velocity of the iteration before",
                    "The parameter moves by the new velocity.",
                    Moves.withVelocity(UpdateMistakes::stale)),
            new Mistake(
                    "velocity-for-gradient",
                    "Velocity in place of the gradient",
                    "The velocity has the learning rate in it already; only the gradient is multiplied by it.",
                    Moves.withVelocity(UpdateMistakes::velocityForGradient)));

    private UpdateMistakes() {}

    private static Told step(Wording w, String wrong, String right) {
        Quantity parameter = parameter(w);
        return Told.instead(
                "took",
                new Worth(wrong, ""),
                new Worth(right, ""),
                w.name(parameter.as(Kind.NEW_PARAMETER)) + " = " + w.name(parameter) + " %s");
    }

    private static Quantity parameter(Wording w) {
        Quantity asked = w.asked();
        return asked.isOfParameter() ? asked.parameter() : Quantity.weight(w.l(), w.i(), w.j());
    }

    private static void ascent(Moves moves) {
        Telling telling = w -> step(w, "+ the step", "- the step, down the gradient");
        moves.parameters(Cost.PLAIN, telling, at -> at.moved(-1, at.step()));
        if (moves.hasVelocity()) {
            moves.velocity(Cost.EVERYWHERE, telling, at -> at.mix(moves.momentum(), moves.eta()));
        }
    }

    /// The step times the learning rate once more, or once less; the same in the velocity; or in the gradient already.
    private static void rate(Moves moves, int power) {
        double eta = moves.eta();
        if (eta == 0 || eta == 1) {
            return;
        }
        double factor = Math.pow(eta, power);
        Telling telling = w -> {
            String g = w.name(parameter(w).gradient());
            String rate = moves.rate();
            return step(w, power < 0 ? "- " + g : "- " + rate + "² · " + g, "- " + rate + " · " + g);
        };
        moves.parameters(Cost.PLAIN, telling, at -> at.moved(factor, at.step()));
        if (moves.hasVelocity()) {
            moves.velocity(Cost.PLAIN, telling, at -> at.mix(moves.momentum(), -eta * factor));
        }
        if (power > 0) {
            moves.gradient(Cost.SELDOM, telling, at -> at.usual().scale(eta));
        }
    }

    private static void notUpdated(Moves moves) {
        moves.parameters(Cost.PLAIN, w -> step(w, "nothing", "- the step"), Moves.Move::old);
    }

    private static void step(Moves moves) {
        Telling telling = w -> Told.of("you gave the step where the new %s belongs".formatted(w.name(parameter(w))));
        moves.parameters(Cost.PLAIN, telling, Moves.Move::step);
        moves.parameters(Cost.EVERYWHERE, telling, at -> at.step().scale(-1));
    }

    private static void convention(Moves moves) {
        double mu = moves.momentum();
        double eta = moves.eta();
        convention(moves, "momentum · v + g, and w - eta · v", at -> at.mix(mu, 1), -eta);
        convention(moves, "momentum · v + (1 - momentum) · g, and w - eta · v", at -> at.mix(mu, 1 - mu), -eta);
        convention(moves, "momentum · v + eta · g, and w - v", at -> at.mix(mu, eta), -1);
        convention(moves, "momentum · v - g, and w + eta · v", at -> at.mix(mu, -1), eta);
        convention(moves, "momentum · v - (1 - momentum) · g, and w + eta · v", at -> at.mix(mu, mu - 1), eta);
        convention(moves, "momentum · v - (1 - momentum) · eta · g", at -> at.mix(mu, -eta * (1 - mu)), 1);
        convention(moves, "(1 - momentum) · v - momentum · eta · g", at -> at.mix(1 - mu, -eta * mu), 1);
        convention(moves, "(1 - momentum) · v + momentum · g, and w - eta · v", at -> at.mix(1 - mu, mu), -eta);
        convention(moves, "(1 - momentum) · v - eta · g", at -> at.mix(1 - mu, -eta), 1);
        convention(moves, "momentum · (v - eta · g)", at -> at.mix(mu, -mu * eta), 1);
        Telling ahead = w -> Told.of(
                moves.looksAhead()
                        ? "you moved the parameter by the velocity alone, without looking ahead from it"
                        : "you looked ahead from the velocity, as Nesterov does, where the parameter moves by it");
        moves.parameters(
                Cost.PLAIN,
                ahead,
                at -> moves.looksAhead()
                        ? at.moved(1, at.velocity())
                        : at.moved(1, at.velocity().zip(at.gradient(), (v, g) -> mu * v - eta * g)));
    }

    /// A velocity in another convention, by which the parameter moves as that convention has it, or as this course
    /// does.
    private static void convention(Moves moves, String what, Rule velocity, double factor) {
        Telling telling = w -> Told.instead(
                "computed the velocity as", new Worth(what, ""), new Worth("momentum · v - eta · g", ""), "v = %s");
        moves.both(Cost.PLAIN, telling, velocity, at -> at.moved(factor, at.velocity()));
        moves.velocity(Cost.EVERYWHERE, telling, velocity);
    }

    private static void withoutMomentum(Moves moves) {
        Telling forgotten = w -> Told.of("you left out the velocity of the iteration before");
        moves.velocity(Cost.PLAIN, forgotten, at -> at.mix(0, -moves.eta()));
        Telling whole = w -> Told.of("you kept the old velocity whole, without the factor momentum");
        moves.velocity(Cost.PLAIN, whole, at -> at.mix(1, -moves.eta()));
    }

    private static void stale(Moves moves) {
        Telling telling = w -> Told.of("you moved the parameter by the velocity of the iteration before");
        moves.parameters(Cost.PLAIN, telling, at -> at.moved(1, at.velocityBefore()));
        if (moves.looksAhead()) {
            moves.parameters(Cost.PLAIN, telling, at -> at.moved(1, at.mix(moves.momentum(), -moves.eta())));
        }
        Telling kept = w -> Told.of("you gave the velocity of the iteration before");
        moves.velocity(Cost.EVERYWHERE, kept, Moves.Move::velocityBefore);
    }

    private static void velocityForGradient(Moves moves) {
        Telling telling = w -> step(w, "- eta · v", "+ v");
        moves.parameters(Cost.PLAIN, telling, at -> at.moved(-moves.eta(), at.velocity()));
        moves.parameters(Cost.EVERYWHERE, telling, at -> at.moved(moves.eta(), at.velocity()));
        moves.parameters(Cost.EVERYWHERE, telling, at -> at.moved(-1, at.velocity()));
        Telling given = w -> Told.instead(
                "gave",
                new Worth("the velocity", ""),
                w.worth(parameter(w).gradient()),
                w.name(parameter(w).gradient()) + " = %s");
        moves.gradient(Cost.EVERYWHERE, given, at -> velocityOf(moves, at));
    }

    /// The velocity that the usual gradient gives.
    private static Matrix velocityOf(Moves moves, Moves.Move at) {
        Matrix fresh = at.usual().scale(-moves.eta());
        return at.at().iteration() == 1
                ? fresh
                : Broadcast.zip(
                        fresh,
                        at.in(StateTerm.of(VELOCITY, at.ofWeights()), at.at().iteration() - 1),
                        (g, v) -> moves.momentum() * v + g);
    }
}

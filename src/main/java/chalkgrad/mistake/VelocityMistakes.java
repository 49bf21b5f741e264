package chalkgrad.mistake;

import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Moves.Words;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Kind;
import java.util.List;

/// Mistakes with the velocity of momentum, and with looking ahead from it.
final class VelocityMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "momentum-convention",
                    "Another convention of momentum",
                    "Some courses and programs put the learning rate and the sign into the velocity, others into the"
                            + " step.",
                    Moves.with(VELOCITY, VelocityMistakes::conventions)),
            new Mistake(
                    "momentum-left-out",
                    "Momentum left out",
                    "The new velocity contains the old one, multiplied by the momentum factor.",
                    Moves.with(VELOCITY, VelocityMistakes::withoutMomentum)),
            new Mistake(
                    "looking-ahead",
                    "Nesterov's look-ahead added or left out",
                    "Nesterov's momentum looks ahead along the new velocity when it moves a parameter; plain momentum"
                            + " does not.",
                    Moves.with(VELOCITY, VelocityMistakes::lookingAhead)),
            new Mistake(
                    "stale-velocity",
                    "Velocity of the iteration before",
                    "The parameter moves by the new velocity.",
                    Moves.with(VELOCITY, VelocityMistakes::stale)),
            new Mistake(
                    "velocity-for-gradient",
                    "Velocity instead of the gradient",
                    "The velocity already contains the learning rate; only the gradient is multiplied by it.",
                    Moves.with(VELOCITY, VelocityMistakes::velocityForGradient)));

    private VelocityMistakes() {}

    /// Another convention for the velocity and the step made of it.
    ///
    /// @param keep the factor of the old velocity
    /// @param take the factor of the gradient, with its sign
    /// @param move the factor of the velocity in the step, with its sign
    private record Convention(
            String keep, double keepValue, String take, double takeValue, String move, double moveValue) {
        String velocity(UpdateWording u) {
            return keep + " · " + u.before(VELOCITY) + " " + take + u.g();
        }

        /// The velocity, with its value if there was none before. Otherwise the old velocity would differ in this
        /// convention too.
        Worth worth(UpdateWording u) {
            return u.t() == 1 ? u.worth(velocity(u), takeValue * u.value(u.gradient())) : new Worth(velocity(u), "");
        }

        Matrix velocity(Move at) {
            return at.mix(keepValue, takeValue);
        }

        /// The velocity after one more iteration with the same gradient.
        Matrix ahead(Move at) {
            return at.state(VELOCITY).zip(at.gradient(), (v, g) -> keepValue * v + takeValue * g);
        }

        /// The change of the parameter, with its sign.
        String step(UpdateWording u, boolean ahead) {
            String velocity = "(" + velocity(u) + ")";
            return move + (ahead ? "(" + keep + " · " + velocity + " " + take + u.g() + ")" : velocity);
        }
    }

    private static void conventions(Moves moves) {
        double mu = moves.momentum();
        double eta = moves.eta();
        String fading = moves.fading();
        String rest = "(1 - " + fading + ")";
        String rate = moves.rate() + " · ";
        convention(moves, new Convention(fading, mu, "+ ", 1, "- " + rate, -eta));
        convention(moves, new Convention(fading, mu, "+ " + rest + " · ", 1 - mu, "- " + rate, -eta));
        convention(moves, new Convention(fading, mu, "+ " + rate, eta, "- ", -1));
        convention(moves, new Convention(fading, mu, "- ", -1, "+ " + rate, eta));
        convention(moves, new Convention(fading, mu, "- " + rest + " · ", mu - 1, "+ " + rate, eta));
        convention(moves, new Convention(fading, mu, "- " + rest + " · " + rate, -eta * (1 - mu), "+ ", 1));
        convention(moves, new Convention(rest, 1 - mu, "- " + fading + " · " + rate, -eta * mu, "+ ", 1));
        convention(moves, new Convention(rest, 1 - mu, "+ " + fading + " · ", mu, "- " + rate, -eta));
        convention(moves, new Convention(rest, 1 - mu, "- " + rate, -eta, "+ ", 1));
        convention(moves, new Convention(fading, mu, "- " + fading + " · " + rate, -mu * eta, "+ ", 1));
    }

    /// A velocity in another convention, with the step of that convention or of this course.
    private static void convention(Moves moves, Convention other) {
        Words velocity = u -> u.instead(
                "used another convention for the velocity:",
                other.worth(u),
                u.worth(usual(moves, u), u.value(u.asked().state(VELOCITY))),
                u.state(VELOCITY) + " = %s");
        Words moved = u -> u.asked().kind() == Kind.VELOCITY ? velocity.tell(u) : moved(moves, other, false, u);
        moves.both(
                moves.looksAhead() ? Cost.EVERYWHERE : Cost.PLAIN,
                moved,
                other::velocity,
                at -> at.moved(other.moveValue, at.state(VELOCITY)));
        if (moves.looksAhead()) {
            Words ahead = u -> u.asked().kind() == Kind.VELOCITY ? velocity.tell(u) : moved(moves, other, true, u);
            moves.both(Cost.PLAIN, ahead, other::velocity, at -> at.moved(other.moveValue, other.ahead(at)));
        }
        moves.velocity(Cost.EVERYWHERE, velocity, other::velocity);
    }

    /// The velocity in the convention of this course.
    private static String usual(Moves moves, UpdateWording u) {
        return moves.fading() + " · " + u.before(VELOCITY) + " - " + moves.rate() + " · " + u.g();
    }

    /// Both steps with the velocity written out.
    private static Told moved(Moves moves, Convention other, boolean ahead, UpdateWording u) {
        String start = u.fresh() + " = " + u.old() + " ";
        String right = moves.looksAhead() ? ahead(moves, u) : "+ (" + usual(moves, u) + ")";
        return u.told(
                "you used another convention of momentum: v = %s and a step of %s, where v = %s and a step of %s belong"
                        .formatted(
                                other.worth(u),
                                other.move + "v",
                                u.worth(usual(moves, u), u.value(u.asked().state(VELOCITY))),
                                moves.looksAhead()
                                        ? "+ %s · v - %s · %s".formatted(moves.fading(), moves.rate(), u.g())
                                        : "+ v"),
                start + "«" + right + "»",
                start + "«" + other.step(u, ahead) + "»");
    }

    /// The step of Nesterov's momentum, with its sign.
    private static String ahead(Moves moves, UpdateWording u) {
        return "+ " + moves.fading() + " · " + u.state(VELOCITY) + " - " + moves.rate() + " · " + u.g();
    }

    private static void withoutMomentum(Moves moves) {
        String end = " - " + moves.rate() + " · ";
        Words forgotten = u -> u.instead(
                "left out the old velocity: you added",
                new Worth("0", ""),
                u.worth(moves.fading() + " · " + u.before(VELOCITY), moves.momentum() * u.valueBefore(VELOCITY)),
                u.state(VELOCITY) + " = %s" + end + u.g());
        moves.velocity(Cost.PLAIN, forgotten, at -> at.mix(0, -moves.eta()));
        Words whole = u -> u.instead(
                "left out the factor of the old velocity:",
                new Worth("1", ""),
                u.worth(moves.fading(), moves.momentum()),
                u.state(VELOCITY) + " = %s · " + u.before(VELOCITY) + end + u.g());
        moves.velocity(Cost.PLAIN, whole, at -> at.mix(1, -moves.eta()));
    }

    private static void lookingAhead(Moves moves) {
        double mu = moves.momentum();
        double eta = moves.eta();
        if (!moves.looksAhead()) {
            moves.parameters(
                    Cost.PLAIN,
                    u -> step(u, ahead(moves, u), nesterov(moves, u)),
                    at -> at.moved(1, at.state(VELOCITY).zip(at.gradient(), (v, g) -> mu * v - eta * g)));
            return;
        }
        moves.parameters(
                Cost.PLAIN,
                u -> step(u, "+ " + u.state(VELOCITY), u.value(u.asked().state(VELOCITY))),
                at -> at.moved(1, at.state(VELOCITY)));
        moves.parameters(
                Cost.EVERYWHERE,
                u -> step(
                        u,
                        "+ " + moves.fading() + " · " + u.state(VELOCITY),
                        mu * u.value(u.asked().state(VELOCITY))),
                at -> at.moved(mu, at.state(VELOCITY)));
        moves.parameters(
                Cost.EVERYWHERE,
                u -> step(
                        u,
                        "+ " + u.state(VELOCITY) + " - " + moves.rate() + " · " + u.g(),
                        u.value(u.asked().state(VELOCITY)) - eta * u.value(u.gradient())),
                at -> at.moved(1, at.state(VELOCITY).zip(at.gradient(), (v, g) -> v - eta * g)));
        moves.parameters(
                Cost.EVERYWHERE,
                u -> step(
                        u,
                        "+ (1 + " + moves.fading() + ") · " + u.state(VELOCITY),
                        (1 + mu) * u.value(u.asked().state(VELOCITY))),
                at -> at.moved(1 + mu, at.state(VELOCITY)));
    }

    private static double nesterov(Moves moves, UpdateWording u) {
        return moves.momentum() * u.value(u.asked().state(VELOCITY)) - moves.eta() * u.value(u.gradient());
    }

    /// Another step than the course's.
    ///
    /// @param wrong the step taken, with its sign
    private static Told step(UpdateWording u, String wrong, double value) {
        UpdateWording.Step right = u.step();
        return u.instead(
                "changed the parameter by",
                u.worth(wrong, value),
                u.worth("+ " + right.size(), right.value()),
                u.fresh() + " = " + u.old() + " %s");
    }

    private static void stale(Moves moves) {
        Words telling = u -> u.instead(
                "used the velocity of the iteration before:",
                u.worth(u.before(VELOCITY), u.valueBefore(VELOCITY)),
                u.worth(u.asked().state(VELOCITY)),
                moves.looksAhead()
                        ? u.fresh() + " = " + u.old() + " + " + moves.fading() + " · %s - " + moves.rate() + " · "
                                + u.g()
                        : u.fresh() + " = " + u.old() + " + %s");
        if (moves.looksAhead()) {
            moves.parameters(Cost.PLAIN, telling, at -> at.moved(1, at.mix(moves.momentum(), -moves.eta())));
        } else {
            moves.parameters(Cost.PLAIN, telling, at -> at.moved(1, at.before(VELOCITY)));
        }
        Words alone = u -> step(u, "+ " + u.before(VELOCITY), u.valueBefore(VELOCITY));
        if (moves.looksAhead()) {
            moves.parameters(Cost.EVERYWHERE, alone, at -> at.moved(1, at.before(VELOCITY)));
        }
        Words kept = u -> u.instead(
                "gave the velocity of the iteration before:",
                u.worth(u.before(VELOCITY), u.valueBefore(VELOCITY)),
                u.worth(usual(moves, u), u.value(u.asked().state(VELOCITY))),
                u.state(VELOCITY) + " = %s");
        moves.velocity(Cost.EVERYWHERE, kept, at -> at.before(VELOCITY));
    }

    private static void velocityForGradient(Moves moves) {
        forGradient(moves, Cost.PLAIN, "- " + moves.rate() + " · ", -moves.eta());
        forGradient(moves, Cost.EVERYWHERE, "+ " + moves.rate() + " · ", moves.eta());
        forGradient(moves, Cost.EVERYWHERE, "- ", -1);
        Words given = u -> u.told(
                "you gave the velocity %s where the gradient %s belongs"
                        .formatted(u.worth(u.asked().state(VELOCITY)), u.worth(u.gradient())),
                u.g() + " = «" + u.formula(u.gradient()) + "»",
                u.g() + " = «" + u.state(VELOCITY) + "»");
        moves.add(
                Cost.EVERYWHERE,
                given,
                Moves.gradientOfMoved(at -> at.mix(moves.momentum(), -moves.eta(), at.usual())));
    }

    private static void forGradient(Moves moves, double cost, String factor, double value) {
        moves.parameters(
                cost,
                u -> step(
                        u, factor + u.state(VELOCITY), value * u.value(u.asked().state(VELOCITY))),
                at -> at.moved(value, at.state(VELOCITY)));
    }
}

package chalkgrad.mistake;

import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.VELOCITY;

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
                    Moves.of(UpdateMistakes::withoutRate)),
            new Mistake(
                    "learning-rate-twice",
                    "Learning rate applied twice",
                    "The gradient is multiplied by the learning rate once.",
                    Moves.of(UpdateMistakes::rateTwice)),
            new Mistake(
                    "batch-size-in-step",
                    "Learning rate multiplied or divided by the batch size",
                    "The gradient of the batch is already the mean or the sum over its samples; the learning rate stays"
                            + " as it is.",
                    Moves.of(UpdateMistakes::batchSize)),
            new Mistake(
                    "not-updated",
                    "Parameter not updated",
                    "The new value is the old one minus the step.",
                    Moves.of(UpdateMistakes::notUpdated)),
            new Mistake(
                    "step-for-parameter",
                    "Step instead of the parameter",
                    "The new value is the old one plus the step.",
                    Moves.of(UpdateMistakes::step)));

    private UpdateMistakes() {}

    private static void ascent(Moves moves) {
        moves.parameters(
                Cost.PLAIN,
                u -> {
                    UpdateWording.Step step = u.step();
                    return upwards(
                            u,
                            new Worth("the step " + u.wording().number(step.value()), ""),
                            step.sign().equals("-"),
                            u.fresh() + " = " + u.old() + " %s " + step.size());
                },
                at -> at.moved(-1, at.step()));
        if (moves.hasVelocity()) {
            moves.velocity(
                    Cost.EVERYWHERE,
                    u -> upwards(
                            u,
                            u.worth(moves.rate() + " · " + u.g(), moves.eta() * u.value(u.gradient())),
                            true,
                            u.state(VELOCITY) + " = " + moves.fading() + " · " + u.before(VELOCITY) + " %s "
                                    + moves.rate() + " · " + u.g()),
                    at -> at.mix(moves.momentum(), moves.eta()));
        }
    }

    private static Told upwards(UpdateWording u, Worth step, boolean isSubtracted, String frame) {
        String sentence = isSubtracted ? "added %s instead of subtracting it" : "subtracted %s instead of adding it";
        return u.told(
                "you went up the gradient: you " + sentence.formatted(step),
                frame.formatted(isSubtracted ? "«-»" : "«+»"),
                frame.formatted(isSubtracted ? "«+»" : "«-»"));
    }

    /// Another number instead of the learning rate.
    ///
    /// @param text its text
    /// @param verb what was done
    private record Rate(String text, double factor, String verb) {
        Told tell(UpdateWording u, Moves moves, Quantity shown) {
            String rate = moves.rate();
            return u.told(
                    verb
                            + ": %s where %s belongs"
                                    .formatted(u.worth(text, moves.eta() * factor), u.worth(rate, moves.eta())),
                    u.formula(shown, symbol -> symbol.name().equals(rate) ? "«" + rate + "»" : u.text(symbol)),
                    u.formula(shown, symbol -> symbol.name().equals(rate) ? "«" + text + "»" : u.text(symbol)));
        }
    }

    private static void withoutRate(Moves moves) {
        if (moves.eta() != 0 && moves.eta() != 1) {
            rate(moves, Cost.PLAIN, new Rate("1", 1 / moves.eta(), "you left out the learning rate"));
            velocityTimes(moves, 1 / moves.eta(), " / " + moves.rate());
        }
    }

    private static void rateTwice(Moves moves) {
        double eta = moves.eta();
        if (eta == 0 || eta == 1) {
            return;
        }
        String rate = moves.rate();
        var twice = new Rate(rate + " · " + rate, eta, "you multiplied by the learning rate twice");
        rate(moves, Cost.EVERYWHERE, twice);
        velocityTimes(moves, eta, " · " + rate);
        if (moves.remembers(FIRST_MOMENT)) {
            moves.add(
                    Cost.SELDOM,
                    u -> {
                        String taken = moves.rate() + " · " + u.g();
                        return u.told(
                                "you multiplied the gradient in the first moment by the learning rate: %s where %s belongs"
                                        .formatted(u.worth(taken, eta * u.value(u.gradient())), u.worth(u.gradient())),
                                u.withGradient(u.asked().state(FIRST_MOMENT), "«" + u.g() + "»"),
                                u.withGradient(u.asked().state(FIRST_MOMENT), "«" + taken + "»"));
                    },
                    Moves.state(
                            FIRST_MOMENT,
                            at -> at.remembered(FIRST_MOMENT, at.gradient().scale(eta))));
        }
        moves.gradient(Cost.SELDOM, u -> inGradient(u, moves), at -> at.usual().scale(eta));
    }

    /// Every use of a gradient with another learning rate.
    private static void rate(Moves moves, double cost, Rate rate) {
        double take = -moves.eta() * rate.factor;
        if (moves.looksAhead()) {
            moves.both(
                    cost,
                    u -> rate.tell(u, moves, u.asked().kind() == Kind.VELOCITY ? u.asked() : u.freshQuantity()),
                    at -> at.mix(moves.momentum(), take),
                    at -> at.moved(
                            1, at.state(VELOCITY).zip(at.gradient(), (v, g) -> moves.momentum() * v + take * g)));
        }
        if (moves.hasVelocity()) {
            moves.velocity(
                    cost, u -> rate.tell(u, moves, u.asked().state(VELOCITY)), at -> at.mix(moves.momentum(), take));
        } else {
            moves.parameters(cost, u -> rate.tell(u, moves, u.freshQuantity()), at -> at.moved(rate.factor, at.step()));
        }
    }

    /// A factor on the velocity, which already includes the learning rate.
    private static void velocityTimes(Moves moves, double factor, String change) {
        if (moves.hasVelocity()) {
            moves.parameters(
                    Cost.EVERYWHERE,
                    u -> {
                        UpdateWording.Step step = u.step();
                        return u.instead(
                                "added",
                                u.worth(step.size() + change, step.value() * factor),
                                u.worth(step.size(), step.value()),
                                u.fresh() + " = " + u.old() + " + %s");
                    },
                    at -> at.moved(factor, at.step()));
        }
    }

    private static Told inGradient(UpdateWording u, Moves moves) {
        double value = u.value(u.gradient());
        String formula = u.formula(u.gradient());
        return u.told(
                "you multiplied the gradient by the learning rate already: %s where %s belongs"
                        .formatted(u.worth(moves.rate() + " · " + u.g(), moves.eta() * value), u.worth(u.gradient())),
                u.g() + " = " + formula,
                u.g() + " = «" + moves.rate() + " ·» (" + formula + ")");
    }

    private static void batchSize(Moves moves) {
        int n = moves.setting().samples();
        if (moves.setting().hasBatch()) {
            String rate = moves.rate();
            rate(
                    moves,
                    Cost.EVERYWHERE,
                    new Rate(rate + " / " + n, 1.0 / n, "you divided the learning rate by the number of samples"));
            rate(
                    moves,
                    Cost.ONE_NEURON,
                    new Rate(rate + " · " + n, n, "you multiplied the learning rate by the number of samples"));
        }
    }

    private static void notUpdated(Moves moves) {
        moves.parameters(
                Cost.PLAIN,
                u -> {
                    UpdateWording.Step step = u.step();
                    return u.told(
                            "you did not update %s".formatted(u.worth(u.asked().parameter())),
                            u.fresh() + " = " + u.old() + " «" + step.sign() + " " + step.size() + "»",
                            u.fresh() + " = " + u.old() + " «" + step.sign() + " 0»");
                },
                Move::old);
    }

    private static void step(Moves moves) {
        Moves.Words signed = u -> step(u, u.step().signed(), u.step().sign().equals("-") ? -1 : 1);
        moves.parameters(Cost.PLAIN, signed, Move::step);
        Moves.Words turned = u -> {
            UpdateWording.Step step = u.step();
            return step(
                    u,
                    step.sign().equals("-") ? step.size() : "-" + step.size(),
                    step.sign().equals("-") ? 1 : -1);
        };
        moves.parameters(Cost.EVERYWHERE, turned, at -> at.step().scale(-1));
    }

    private static Told step(UpdateWording u, String text, int sign) {
        UpdateWording.Step step = u.step();
        String frame = u.fresh() + " = «%s»";
        return u.told(
                "you gave the step %s alone where the new value %s belongs"
                        .formatted(
                                u.wording().number(sign * step.value()),
                                u.wording().number(u.value(u.freshQuantity()))),
                frame.formatted(u.old() + " " + step.sign() + " " + step.size()),
                frame.formatted(text));
    }
}

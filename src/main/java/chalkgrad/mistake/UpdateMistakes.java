package chalkgrad.mistake;

import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.OptimizerRule;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Mistakes in the step that changes the parameters.
final class UpdateMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "ascent",
                    "Step up the gradient",
                    "The loss grows along the gradient, so the step goes against it: w - eta · dL/dw.",
                    UpdateMistakes::ascent),
            new Mistake(
                    "learning-rate-left-out",
                    "Learning rate left out",
                    "The gradient is multiplied by the learning rate before it is subtracted.",
                    (setting, variants) -> rate(setting, variants, -1)),
            new Mistake(
                    "learning-rate-twice",
                    "Learning rate twice",
                    "The gradient is multiplied by the learning rate once.",
                    (setting, variants) -> rate(setting, variants, 1)),
            new Mistake(
                    "not-updated",
                    "Parameter not updated",
                    "The new value is the old one minus the step.",
                    UpdateMistakes::notUpdated),
            new Mistake(
                    "step-for-parameter",
                    "Step in place of the parameter",
                    "The step is added to the old value, which gives the new one.",
                    UpdateMistakes::step),
            new Mistake(
                    "momentum-convention",
                    "Another convention of momentum",
                    "Courses and programs put the learning rate and the sign into the velocity or leave them outside.",
                    UpdateMistakes::convention),
            new Mistake(
                    "momentum-left-out",
                    "Momentum left out",
                    "The old velocity fades by the factor momentum, and stays in the new one.",
                    UpdateMistakes::withoutMomentum),
            new Mistake(
                    "stale-velocity",
                    "Velocity of the iteration before",
                    "The parameter moves by the new velocity.",
                    UpdateMistakes::stale),
            new Mistake(
                    "velocity-for-gradient",
                    "Velocity in place of the gradient",
                    "The velocity has the learning rate in it already; only the gradient is multiplied by it.",
                    UpdateMistakes::velocityForGradient));

    private UpdateMistakes() {}

    private static boolean moves(Setting setting) {
        return setting.document().optimizer().rule().moves();
    }

    private static boolean hasVelocity(Setting setting) {
        return setting.document().optimizer().rule().states().contains(VELOCITY);
    }

    private static Optional<Double> setting(Setting setting, String key) {
        OptimizerRule rule = setting.document().optimizer().rule();
        return rule.hyperparameters().stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .map(parameter -> setting.document().optimizer().of(parameter));
    }

    private static boolean ofWeights(Spot at) {
        return switch (at.term()) {
            case NEW_WEIGHTS, VELOCITY_OF_WEIGHTS -> true;
            default -> false;
        };
    }

    private static Matrix old(Spot at) {
        return at.pass().value(ofWeights(at) ? Term.WEIGHTS : Term.BIASES, at.layer(), 0, at.iteration());
    }

    private static Matrix gradient(Spot at) {
        return at.pass()
                .value(
                        ofWeights(at) ? Term.REDUCED_WEIGHT_GRADIENT : Term.REDUCED_BIAS_GRADIENT,
                        at.layer(),
                        0,
                        at.iteration());
    }

    private static Matrix velocity(Spot at) {
        return at.pass().value(StateTerm.of(VELOCITY, ofWeights(at)), at.layer(), 0, at.iteration());
    }

    private static Matrix velocityBefore(Spot at) {
        return at.iteration() == 1
                ? gradient(at).scale(0)
                : at.pass().value(StateTerm.of(VELOCITY, ofWeights(at)), at.layer(), 0, at.iteration() - 1);
    }

    /// In the weights and in the biases of each layer, and everywhere at once.
    private static void everywhere(
            Setting setting, Variants variants, double cost, Telling telling, boolean ofVelocity, Change change) {
        var all = new ArrayList<Exchange>();
        for (int l : setting.layers()) {
            var weights = new Exchange(ofVelocity ? Term.VELOCITY_OF_WEIGHTS : Term.NEW_WEIGHTS, l, change);
            all.add(weights);
            variants.add(cost + Cost.EVERYWHERE, telling.in(l), List.of(weights));
            if (setting.document().optimizer().updatesBiases()) {
                var biases = new Exchange(ofVelocity ? Term.VELOCITY_OF_BIASES : Term.NEW_BIASES, l, change);
                all.add(biases);
                variants.add(cost + Cost.EVERYWHERE, telling.in(l), List.of(biases));
            }
        }
        variants.add(cost, telling, all);
    }

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

    private static void ascent(Setting setting, Variants variants) {
        if (moves(setting)) {
            Telling telling = w -> step(w, "+ the step", "- the step, down the gradient");
            everywhere(
                    setting,
                    variants,
                    Cost.PLAIN,
                    telling,
                    false,
                    at -> Broadcast.zip(old(at), at.usual(), (w, fresh) -> 2 * w - fresh));
            if (hasVelocity(setting)) {
                everywhere(
                        setting,
                        variants,
                        Cost.EVERYWHERE,
                        telling,
                        true,
                        at -> velocityBefore(at)
                                .scale(momentum(setting))
                                .plus(gradient(at).scale(eta(setting))));
            }
        }
    }

    private static double eta(Setting setting) {
        return setting(setting, "learningRate").orElse(1.0);
    }

    private static double momentum(Setting setting) {
        return setting(setting, "momentum").orElse(0.0);
    }

    /// The step times the learning rate once more, or once less.
    private static void rate(Setting setting, Variants variants, int power) {
        double eta = eta(setting);
        if (!moves(setting) || eta == 0 || eta == 1) {
            return;
        }
        double factor = Math.pow(eta, power);
        Telling telling = w -> {
            String g = w.name(parameter(w).gradient());
            String name = hyperparameter(setting);
            return step(w, power < 0 ? "- " + g : "- " + name + "² · " + g, "- " + name + " · " + g);
        };
        if (hasVelocity(setting)) {
            everywhere(
                    setting,
                    variants,
                    Cost.PLAIN,
                    telling,
                    true,
                    at -> velocityBefore(at)
                            .scale(momentum(setting))
                            .minus(gradient(at).scale(eta * factor)));
        }
        everywhere(
                setting,
                variants,
                Cost.PLAIN,
                telling,
                false,
                at -> Broadcast.zip(old(at), at.usual(), (w, fresh) -> w + factor * (fresh - w)));
    }

    private static String hyperparameter(Setting setting) {
        return setting.document().optimizer().rule().hyperparameters().stream()
                .filter(parameter -> parameter.key().equals("learningRate"))
                .map(Hyperparameter::name)
                .findFirst()
                .orElse("eta");
    }

    private static void notUpdated(Setting setting, Variants variants) {
        if (moves(setting)) {
            Telling telling = w -> step(w, "", "- the step");
            everywhere(setting, variants, Cost.PLAIN, telling, false, UpdateMistakes::old);
        }
    }

    private static void step(Setting setting, Variants variants) {
        if (moves(setting)) {
            Telling telling =
                    w -> Told.of("you gave the step where the new %s belongs".formatted(w.name(parameter(w))));
            everywhere(
                    setting,
                    variants,
                    Cost.PLAIN,
                    telling,
                    false,
                    at -> Broadcast.zip(at.usual(), old(at), (fresh, w) -> fresh - w));
            everywhere(
                    setting,
                    variants,
                    Cost.EVERYWHERE,
                    telling,
                    false,
                    at -> Broadcast.zip(at.usual(), old(at), (fresh, w) -> w - fresh));
        }
    }

    private static void convention(Setting setting, Variants variants) {
        if (!hasVelocity(setting)) {
            return;
        }
        double mu = momentum(setting);
        double eta = eta(setting);
        velocities(
                setting,
                variants,
                "momentum · v + g, and w - eta · v",
                at -> velocityBefore(at).scale(mu).plus(gradient(at)),
                -eta);
        velocities(
                setting,
                variants,
                "momentum · v + (1 - momentum) · g, and w - eta · v",
                at -> velocityBefore(at).scale(mu).plus(gradient(at).scale(1 - mu)),
                -eta);
        velocities(
                setting,
                variants,
                "momentum · v + eta · g, and w - v",
                at -> velocityBefore(at).scale(mu).plus(gradient(at).scale(eta)),
                -1);
        velocities(
                setting,
                variants,
                "momentum · v - (1 - momentum) · eta · g",
                at -> velocityBefore(at).scale(mu).minus(gradient(at).scale(eta * (1 - mu))),
                1);
        velocities(
                setting,
                variants,
                "momentum · v - (1 - momentum) · g, and w + eta · v",
                at -> velocityBefore(at).scale(mu).minus(gradient(at).scale(1 - mu)),
                eta);
    }

    private static void velocities(Setting setting, Variants variants, String what, Change velocity, double factor) {
        Telling telling = w -> Told.instead(
                "computed the velocity as", new Worth(what, ""), new Worth("momentum · v - eta · g", ""), "v = %s");
        var exchanges = new ArrayList<Exchange>();
        for (int l : setting.layers()) {
            exchanges.add(new Exchange(Term.VELOCITY_OF_WEIGHTS, l, velocity));
            exchanges.add(new Exchange(
                    Term.NEW_WEIGHTS, l, at -> old(at).plus(velocity(at).scale(factor))));
            if (setting.document().optimizer().updatesBiases()) {
                exchanges.add(new Exchange(Term.VELOCITY_OF_BIASES, l, velocity));
                exchanges.add(new Exchange(
                        Term.NEW_BIASES, l, at -> old(at).plus(velocity(at).scale(factor))));
            }
        }
        variants.add(Cost.PLAIN, telling, exchanges);
    }

    private static void withoutMomentum(Setting setting, Variants variants) {
        if (hasVelocity(setting)) {
            Telling forgotten = w -> Told.of("you left out the velocity of the iteration before");
            everywhere(
                    setting,
                    variants,
                    Cost.PLAIN,
                    forgotten,
                    true,
                    at -> gradient(at).scale(-eta(setting)));
            Telling whole = w -> Told.of("you kept the old velocity whole, without the factor momentum");
            everywhere(
                    setting,
                    variants,
                    Cost.PLAIN,
                    whole,
                    true,
                    at -> velocityBefore(at).minus(gradient(at).scale(eta(setting))));
        }
    }

    private static void stale(Setting setting, Variants variants) {
        if (hasVelocity(setting)) {
            Telling telling = w -> Told.of("you moved the parameter by the velocity of the iteration before");
            everywhere(setting, variants, Cost.PLAIN, telling, false, at -> old(at).plus(velocityBefore(at)));
            Telling kept = w -> Told.of("you gave the velocity of the iteration before");
            everywhere(setting, variants, Cost.EVERYWHERE, kept, true, UpdateMistakes::velocityBefore);
        }
    }

    private static void velocityForGradient(Setting setting, Variants variants) {
        if (hasVelocity(setting)) {
            Telling telling = w -> step(w, "- eta · v", "+ v");
            everywhere(
                    setting,
                    variants,
                    Cost.PLAIN,
                    telling,
                    false,
                    at -> old(at).minus(velocity(at).scale(eta(setting))));
            everywhere(
                    setting,
                    variants,
                    Cost.EVERYWHERE,
                    telling,
                    false,
                    at -> old(at).plus(velocity(at).scale(eta(setting))));
            everywhere(setting, variants, Cost.EVERYWHERE, telling, false, at -> old(at).minus(velocity(at)));
        }
    }
}

package chalkgrad.network;

import chalkgrad.formula.Formula;
import java.util.List;
import java.util.Optional;

/// How a kind of optimizer moves parameters down their gradient g. Each parameter moves on its own, so the formula of
/// one number is evaluated for whole arrays.
public interface OptimizerRule {
    /// The name in files, such as `momentum`.
    String name();

    /// The rule as text, where g is the gradient, w the parameter and lr the learning rate.
    String definition();

    /// The rule's settings, in the order of its definition.
    List<Hyperparameter> hyperparameters();

    /// How the learning rate changes, if it does.
    default Optional<Schedule> schedule() {
        return Optional.empty();
    }

    /// This rule with another schedule of the learning rate, or with a constant one.
    default OptimizerRule scheduled(Optional<Schedule> schedule) {
        return schedule.<OptimizerRule>map(timing -> new Scheduled(this, timing))
                .orElse(this);
    }

    /// What the rule remembers, in the order in which it is updated.
    default List<OptimizerState> states() {
        return List.of();
    }

    /// Whether parameters change at all.
    default boolean moves() {
        return true;
    }

    /// The remembered number after iteration t, which counts from 1.
    default Formula remembered(OptimizerState state, Formula before, Formula gradient, int t) {
        return before;
    }

    /// The parameter after iteration t, which counts from 1.
    Formula moved(Formula parameter, Formula gradient, States<Formula> after, int t);
}

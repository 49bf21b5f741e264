package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;

/// How a kind of optimizer moves parameters down their gradient g. Each parameter moves on its own, so the same rule
/// holds for matrices and, in formulas, for single numbers.
public interface OptimizerRule {
    /// The name in files, such as `momentum`.
    String name();

    /// The rule as text, where g is the gradient, w the parameter and lr the learning rate.
    String definition();

    /// The rule's settings, in the order of its definition.
    List<Hyperparameter> hyperparameters();

    /// What the rule remembers, in the order in which it is updated.
    default List<OptimizerState> states() {
        return List.of();
    }

    /// Whether parameters change at all.
    default boolean moves() {
        return true;
    }

    /// The remembered numbers after an iteration. A rule without states has none.
    default States<Matrix> remember(States<Matrix> before, Matrix gradient, Settings settings) {
        return before;
    }

    /// The parameters after iteration t, which counts from 1.
    Matrix move(Matrix parameter, Matrix gradient, States<Matrix> after, Settings settings, int t);

    /// The remembered number after an iteration as a formula.
    default Formula remembered(OptimizerState state, Formula before, Formula gradient) {
        return before;
    }

    /// The parameter after iteration t as a formula.
    Formula moved(Formula parameter, Formula gradient, States<Formula> after, int t);

    /// Gives the value of each hyperparameter.
    @FunctionalInterface
    interface Settings {
        double of(Hyperparameter hyperparameter);
    }
}

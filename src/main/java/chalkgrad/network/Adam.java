package chalkgrad.network;

import static chalkgrad.network.Hyperparameter.EPSILON;
import static chalkgrad.network.Hyperparameter.LEARNING_RATE;
import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.List;

/// m := beta1 m + (1 - beta1) g; s := beta2 s + (1 - beta2) g²;
/// w := w - lr (m / (1 - beta1^t)) / (√(s / (1 - beta2^t)) + epsilon), with t = 1, 2, ... the iteration.
/// Source: Kingma and Ba, Adam: A Method for Stochastic Optimization, 2015, algorithm 1.
public final class Adam implements OptimizerRule {
    private static final Hyperparameter BETA1 = Hyperparameter.fading("beta1", "beta1", 0.9);
    private static final Hyperparameter BETA2 = Hyperparameter.fading("beta2", "beta2", 0.999);

    @Override
    public String name() {
        return "adam";
    }

    @Override
    public String definition() {
        return "m := beta1*m + (1-beta1)*g;  s := beta2*s + (1-beta2)*g^2;  "
                + "w := w - lr*(m/(1-beta1^t))/(sqrt(s/(1-beta2^t))+epsilon)";
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(LEARNING_RATE, BETA1, BETA2, EPSILON);
    }

    @Override
    public List<OptimizerState> states() {
        return List.of(FIRST_MOMENT, SECOND_MOMENT);
    }

    @Override
    public Formula remembered(OptimizerState state, Formula before, Formula gradient, int t) {
        return state == FIRST_MOMENT
                ? Averages.mix(before, gradient, Formula.of(BETA1))
                : Averages.mix(before, gradient.squared(), Formula.of(BETA2));
    }

    @Override
    public Formula moved(Formula parameter, Formula gradient, States<Formula> after, int t) {
        Formula first = after.get(FIRST_MOMENT).over(unbiased(BETA1, t));
        Formula second = after.get(SECOND_MOMENT).over(unbiased(BETA2, t));
        Formula step = Formula.of(LEARNING_RATE)
                .times(first)
                .over(Function.SQRT.of(second).plus(Formula.of(EPSILON)));
        return parameter.minus(step);
    }

    /// 1 - beta^t, the correction for moments that start at 0.
    private static Formula unbiased(Hyperparameter beta, int t) {
        return Formula.constant(1).minus(new Formula.Power(Formula.of(beta), Formula.constant(t)));
    }
}

package chalkgrad.network;

import static chalkgrad.network.Hyperparameter.EPSILON;
import static chalkgrad.network.Hyperparameter.LEARNING_RATE;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.List;

/// s := decay s + (1 - decay) g²; w := w - lr g / (√s + epsilon).
/// Source: Hinton, Neural Networks for Machine Learning, lecture 6e, 2012.
public final class RmsProp implements OptimizerRule {
    private static final Hyperparameter DECAY = Hyperparameter.fading("decay", "rho", 0.9);

    @Override
    public String name() {
        return "rmsprop";
    }

    @Override
    public String definition() {
        return "s := decay*s + (1-decay)*g^2;  w := w - lr*g/(sqrt(s)+epsilon)";
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(LEARNING_RATE, DECAY, EPSILON);
    }

    @Override
    public List<OptimizerState> states() {
        return List.of(SECOND_MOMENT);
    }

    @Override
    public Formula remembered(OptimizerState state, Formula before, Formula gradient, int t) {
        return Averages.mix(before, gradient.squared(), Formula.of(DECAY));
    }

    @Override
    public Formula moved(Formula parameter, Formula gradient, States<Formula> after, int t) {
        Formula root = Function.SQRT.of(after.get(SECOND_MOMENT));
        return parameter.minus(Formula.of(LEARNING_RATE).times(gradient).over(root.plus(Formula.of(EPSILON))));
    }
}

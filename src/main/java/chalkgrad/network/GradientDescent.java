package chalkgrad.network;

import static chalkgrad.network.Hyperparameter.LEARNING_RATE;

import chalkgrad.formula.Formula;
import java.util.List;

/// w := w - lr g.
public final class GradientDescent implements OptimizerRule {
    @Override
    public String name() {
        return "sgd";
    }

    @Override
    public String definition() {
        return "w := w - lr*g";
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(LEARNING_RATE);
    }

    @Override
    public Formula moved(Formula parameter, Formula gradient, States<Formula> after, int t) {
        return parameter.minus(Formula.of(LEARNING_RATE).times(gradient));
    }
}

package chalkgrad.network;

import static chalkgrad.network.Hyperparameter.LEARNING_RATE;
import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.formula.Formula;
import java.util.List;

/// v := momentum v - lr g; w := w + momentum v - lr g.
/// Source: Sutskever, Martens, Dahl and Hinton, On the importance of initialization and momentum, 2013, in the form
/// that looks ahead from the new velocity.
public final class Nesterov extends VelocityRule {
    @Override
    public String name() {
        return "nesterov";
    }

    @Override
    public String definition() {
        return "v := momentum*v - lr*g;  w := w + momentum*v - lr*g";
    }

    @Override
    public Formula moved(Formula parameter, Formula gradient, States<Formula> after, int t) {
        return new Formula.Sum(List.of(
                parameter,
                Formula.of(MOMENTUM).times(after.get(VELOCITY)),
                Formula.of(LEARNING_RATE).times(gradient).negated()));
    }
}

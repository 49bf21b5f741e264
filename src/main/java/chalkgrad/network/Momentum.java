package chalkgrad.network;

import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.formula.Formula;

/// v := momentum v - lr g; w := w + v.
public final class Momentum extends VelocityRule {
    @Override
    public String name() {
        return "momentum";
    }

    @Override
    public String definition() {
        return "v := momentum*v - lr*g;  w := w + v";
    }

    @Override
    public Formula moved(Formula parameter, Formula gradient, States<Formula> after, int t) {
        return parameter.plus(after.get(VELOCITY));
    }
}

package chalkgrad.network;

import static chalkgrad.network.Hyperparameter.LEARNING_RATE;
import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.formula.Formula;
import java.util.List;

/// A rule that remembers a velocity, v := momentum v - lr g. Each such rule uses the velocity in its own way.
abstract class VelocityRule implements OptimizerRule {
    static final Hyperparameter MOMENTUM = Hyperparameter.fading("momentum", "mu", 0.9);

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(LEARNING_RATE, MOMENTUM);
    }

    @Override
    public List<OptimizerState> states() {
        return List.of(VELOCITY);
    }

    @Override
    public Formula remembered(OptimizerState state, Formula before, Formula gradient, int t) {
        return Formula.of(MOMENTUM)
                .times(before)
                .minus(Formula.of(LEARNING_RATE).times(gradient));
    }
}

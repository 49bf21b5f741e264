package chalkgrad.network;

import chalkgrad.formula.Formula;
import java.util.List;

/// The learning rate is multiplied by a factor after every iteration.
public final class ExponentialDecay implements Schedule {
    private static final Hyperparameter DECAY = Hyperparameter.positive("rateDecay", "gamma", 0.9);

    @Override
    public String name() {
        return "exponential_decay";
    }

    @Override
    public String definition() {
        return "lr * gamma^(t-1)";
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(DECAY);
    }

    @Override
    public Formula rate(Formula first, int t) {
        return first.times(new Formula.Power(Formula.of(DECAY), Formula.constant(t - 1)));
    }
}

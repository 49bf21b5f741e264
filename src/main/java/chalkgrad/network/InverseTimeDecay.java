package chalkgrad.network;

import chalkgrad.formula.Formula;
import java.util.List;

/// The learning rate is divided by a number that grows with every iteration.
public final class InverseTimeDecay implements Schedule {
    private static final Hyperparameter DECAY = new Hyperparameter("rateDecay", "gamma", 0.1, 0, Double.MAX_VALUE);

    @Override
    public String name() {
        return "inverse_time_decay";
    }

    @Override
    public String definition() {
        return "lr / (1 + gamma*(t-1))";
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(DECAY);
    }

    @Override
    public Formula rate(Formula first, int t) {
        Formula growth = Formula.of(DECAY).times(Formula.constant(t - 1));
        return first.over(Formula.constant(1).plus(growth));
    }
}

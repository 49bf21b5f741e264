package chalkgrad.network;

import chalkgrad.formula.Formula;
import java.util.List;

/// The learning rate is multiplied by a factor after every so many iterations.
public final class StepDecay implements Schedule {
    private static final Hyperparameter DROP = Hyperparameter.positive("drop", "gamma", 0.5);
    private static final Hyperparameter EVERY = new Hyperparameter("every", "k", 10, 1, Integer.MAX_VALUE);

    @Override
    public String name() {
        return "step_decay";
    }

    @Override
    public String definition() {
        return "lr * gamma^floor((t-1)/k)";
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of(DROP, EVERY);
    }

    @Override
    public Formula rate(Formula first, int t) {
        Formula periods = Formula.constant(t - 1).over(Formula.of(EVERY));
        return first.times(new Formula.Power(Formula.of(DROP), Functions.FLOOR.of(periods)));
    }
}

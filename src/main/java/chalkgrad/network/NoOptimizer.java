package chalkgrad.network;

import chalkgrad.formula.Formula;
import java.util.List;

/// No update: parameters stay as they are.
public final class NoOptimizer implements OptimizerRule {
    @Override
    public String name() {
        return "none";
    }

    @Override
    public String definition() {
        return "no update";
    }

    @Override
    public List<Hyperparameter> hyperparameters() {
        return List.of();
    }

    @Override
    public boolean moves() {
        return false;
    }

    @Override
    public Formula moved(Formula parameter, Formula gradient, States<Formula> after, int t) {
        return parameter;
    }
}

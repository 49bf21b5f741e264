package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
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
    public Matrix move(Matrix parameter, Matrix gradient, States<Matrix> after, Settings settings, int t) {
        return parameter;
    }

    @Override
    public Formula moved(Formula parameter, Formula gradient, States<Formula> after, int t) {
        return parameter;
    }
}

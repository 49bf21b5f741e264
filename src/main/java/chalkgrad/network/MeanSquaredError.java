package chalkgrad.network;

import chalkgrad.formula.Formula;

/// L = 1/m Σ_j (a_j - y_j)², where m is the number of outputs.
public final class MeanSquaredError extends SquaredError {
    @Override
    public String name() {
        return "mean_squared_error";
    }

    @Override
    public String definition() {
        return "1/m * sum_j (a_j - y_j)^2";
    }

    @Override
    double factor(int outputs) {
        return 1.0 / outputs;
    }

    @Override
    Formula writtenFactor(int outputs) {
        return Formula.constant(1).over(Formula.constant(outputs));
    }
}

package chalkgrad.network;

import chalkgrad.formula.Formula;

/// L = 1/2 Σ_j (a_j - y_j)².
public final class HalfSquaredError extends SquaredError {
    @Override
    public String name() {
        return "half_squared_error";
    }

    @Override
    public String definition() {
        return "1/2 * sum_j (a_j - y_j)^2";
    }

    @Override
    double factor(int outputs) {
        return 0.5;
    }

    @Override
    Formula writtenFactor(int outputs) {
        return Formula.constant(1).over(Formula.constant(2));
    }
}

package chalkgrad.network;

import chalkgrad.formula.Formula;

/// L = Σ_j (a_j - y_j)².
public final class SumSquaredError extends SquaredError {
    @Override
    public String name() {
        return "sum_squared_error";
    }

    @Override
    public String definition() {
        return "sum_j (a_j - y_j)^2";
    }

    @Override
    double factor(int outputs) {
        return 1;
    }

    @Override
    Formula writtenFactor(int outputs) {
        return Formula.constant(1);
    }
}

package chalkgrad.network;

import chalkgrad.formula.Formula;

/// L = Σ_j (a_j - y_j)².
public final class SumSquaredError implements Loss {
    @Override
    public String name() {
        return "sum_squared_error";
    }

    @Override
    public String definition() {
        return "sum_j (a_j - y_j)^2";
    }

    @Override
    public Formula term(Formula a, Formula y, int outputs) {
        return a.minus(y).squared();
    }
}

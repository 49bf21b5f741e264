package chalkgrad.network;

import chalkgrad.formula.Formula;

/// L = 1/2 Σ_j (a_j - y_j)².
public final class HalfSquaredError implements Loss {
    @Override
    public String name() {
        return "half_squared_error";
    }

    @Override
    public String definition() {
        return "1/2 * sum_j (a_j - y_j)^2";
    }

    @Override
    public Formula term(Formula a, Formula y, int outputs) {
        return Formula.constant(1).over(Formula.constant(2)).times(a.minus(y).squared());
    }

    @Override
    public Formula derivative(Formula a, Formula y, int outputs) {
        return a.minus(y);
    }
}

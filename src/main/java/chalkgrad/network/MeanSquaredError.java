package chalkgrad.network;

import chalkgrad.formula.Formula;

/// L = 1/m Σ_j (a_j - y_j)², where m is the number of outputs.
public final class MeanSquaredError implements Loss {
    @Override
    public String name() {
        return "mean_squared_error";
    }

    @Override
    public String definition() {
        return "1/m * sum_j (a_j - y_j)^2";
    }

    @Override
    public Formula term(Formula a, Formula y, int outputs) {
        Formula square = a.minus(y).squared();
        return outputs == 1 ? square : factor(outputs).times(square);
    }

    @Override
    public Formula derivative(Formula a, Formula y, int outputs) {
        Formula two = Formula.constant(2);
        return outputs == 2
                ? a.minus(y)
                : outputs == 1 ? two.times(a.minus(y)) : two.times(factor(outputs), a.minus(y));
    }

    private static Formula factor(int outputs) {
        return Formula.constant(1).over(Formula.constant(outputs));
    }
}

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
        return Loss.mean(a.minus(y).squared(), outputs);
    }

    @Override
    public Formula derivative(Formula a, Formula y, int outputs) {
        Formula two = Formula.constant(2);
        Formula share = Formula.constant(1).over(Formula.constant(outputs));
        Formula error = a.minus(y);
        return outputs == 2 ? error : outputs == 1 ? two.times(error) : two.times(share, error);
    }
}

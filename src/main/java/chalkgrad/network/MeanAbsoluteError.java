package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;

/// L = 1/m Σ_j |a_j - y_j|, where m is the number of outputs. The slope where a_j = y_j is 0.
public final class MeanAbsoluteError implements Loss {
    @Override
    public String name() {
        return "mean_absolute_error";
    }

    @Override
    public String definition() {
        return "1/m * sum_j |a_j - y_j|";
    }

    @Override
    public Formula term(Formula a, Formula y, int outputs) {
        return Loss.mean(Function.ABS.of(a.minus(y)), outputs);
    }
}

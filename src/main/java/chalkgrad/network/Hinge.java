package chalkgrad.network;

import static chalkgrad.formula.Formula.constant;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Cases;
import chalkgrad.formula.Function;

/// L = 1/m Σ_j max(0, 1 - y_j a_j) for targets of -1 and 1. The slope at the margin, y_j a_j = 1, is 0.
public final class Hinge implements Loss {
    @Override
    public String name() {
        return "hinge";
    }

    @Override
    public String definition() {
        return "1/m * sum_j max(0, 1 - y_j a_j)";
    }

    @Override
    public Targets targets() {
        return Targets.SIGNS;
    }

    @Override
    public Formula term(Formula a, Formula y, int outputs) {
        return Loss.mean(Function.MAX.of(constant(0), constant(1).minus(y.times(a))), outputs);
    }

    @Override
    public Formula derivative(Formula a, Formula y, int outputs) {
        return Loss.mean(Cases.of(y.negated(), y.times(a).isLess(constant(1)), constant(0)), outputs);
    }
}

package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.Optional;

/// L = -Σ_j \[y_j ln a_j + (1 - y_j) ln(1 - a_j)\].
public final class BinaryCrossEntropy implements Loss {
    private static final Formula ONE = Formula.constant(1);

    @Override
    public String name() {
        return "binary_cross_entropy";
    }

    @Override
    public String definition() {
        return "-sum_j [ y_j ln a_j + (1 - y_j) ln(1 - a_j) ]";
    }

    @Override
    public Targets targets() {
        return Targets.PROBABILITIES;
    }

    @Override
    public Formula term(Formula a, Formula y, int outputs) {
        return y.times(Function.LN.of(a))
                .plus(ONE.minus(y).times(Function.LN.of(ONE.minus(a))))
                .negated();
    }

    @Override
    public Formula derivative(Formula a, Formula y, int outputs) {
        return y.over(a).negated().plus(ONE.minus(y).over(ONE.minus(a)));
    }

    @Override
    public Optional<Formula> shortDelta(Activation output, Formula a, Formula y, Optional<Formula> total) {
        return output instanceof Sigmoid ? Optional.of(a.minus(y)) : Optional.empty();
    }
}

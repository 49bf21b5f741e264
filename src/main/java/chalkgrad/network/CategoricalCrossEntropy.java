package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.Optional;

/// L = -Σ_j y_j ln a_j.
public final class CategoricalCrossEntropy implements Loss {
    @Override
    public String name() {
        return "categorical_cross_entropy";
    }

    @Override
    public String definition() {
        return "-sum_j y_j ln a_j";
    }

    @Override
    public Targets targets() {
        return Targets.PROBABILITIES;
    }

    @Override
    public Formula term(Formula a, Formula y, int outputs) {
        return y.times(Function.LN.of(a)).negated();
    }

    @Override
    public Formula derivative(Formula a, Formula y, int outputs) {
        return y.over(a).negated();
    }

    /// After softmax a_j Σy - y_j, which is a_j - y_j if the targets add up to 1. After a sigmoid -y_j (1 - a_j).
    @Override
    public Optional<Formula> shortDelta(Activation output, Formula a, Formula y, Optional<Formula> total) {
        return switch (output) {
            case Softmax softmax -> Optional.of(total.map(a::times).orElse(a).minus(y));
            case Sigmoid sigmoid ->
                Optional.of(y.times(Formula.constant(1).minus(a)).negated());
            default -> Optional.empty();
        };
    }
}

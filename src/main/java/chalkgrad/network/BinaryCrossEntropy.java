package chalkgrad.network;

import chalkgrad.formula.Formula;
import java.util.Optional;

/// L = -Σ_j \[y_j ln a_j + (1 - y_j) ln(1 - a_j)\].
public final class BinaryCrossEntropy extends CrossEntropy {
    @Override
    public String name() {
        return "binary_cross_entropy";
    }

    @Override
    public String definition() {
        return "-sum_j [ y_j ln a_j + (1 - y_j) ln(1 - a_j) ]";
    }

    @Override
    boolean countsComplement() {
        return true;
    }

    @Override
    public Optional<Formula> shortDelta(Activation output, Formula a, Formula y, Optional<Formula> total) {
        return output instanceof Sigmoid ? Optional.of(a.minus(y)) : Optional.empty();
    }
}

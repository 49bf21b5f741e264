package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;
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
    public Optional<Formula> shortDelta(Activation output, List<Formula> a, List<Formula> y, Matrix targets, int j) {
        return output instanceof Sigmoid ? Optional.of(a.get(j).minus(y.get(j))) : Optional.empty();
    }
}

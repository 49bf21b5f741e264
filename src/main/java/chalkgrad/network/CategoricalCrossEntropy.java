package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;

/// L = -Σ_j y_j ln a_j.
public final class CategoricalCrossEntropy extends CrossEntropy {
    @Override
    public String name() {
        return "categorical_cross_entropy";
    }

    @Override
    public String definition() {
        return "-sum_j y_j ln a_j";
    }

    @Override
    boolean countsComplement() {
        return false;
    }

    /// After softmax a_j Σy - y_j, which is a_j - y_j if the targets add up to 1. After a sigmoid -y_j (1 - a_j).
    @Override
    public Optional<Formula> shortDelta(Activation output, List<Formula> a, List<Formula> y, Matrix targets, int j) {
        return switch (output) {
            case Softmax softmax ->
                Optional.of(
                        targets.sum() == 1
                                ? a.get(j).minus(y.get(j))
                                : a.get(j).times(Formula.sum(y)).minus(y.get(j)));
            case Sigmoid sigmoid ->
                Optional.of(y.get(j).times(one().minus(a.get(j))).negated());
            default -> Optional.empty();
        };
    }
}

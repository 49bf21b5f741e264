package chalkgrad.network;

import chalkgrad.formula.Formula;
import java.util.List;

/// a = z.
public record Identity() implements ElementwiseActivation {
    @Override
    public String name() {
        return "identity";
    }

    @Override
    public double value(double z) {
        return z;
    }

    @Override
    public double derivative(double z) {
        return 1;
    }

    @Override
    public Formula value(List<Formula> z, int output) {
        return z.get(output);
    }

    @Override
    public Formula derivative(Formula z, Formula a) {
        return Formula.constant(1);
    }
}

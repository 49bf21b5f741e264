package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.Optional;

/// a = tanh z, with a' = 1 - a².
public record Tanh() implements ElementwiseActivation {
    @Override
    public String name() {
        return "tanh";
    }

    @Override
    public double value(double z) {
        return Math.tanh(z);
    }

    @Override
    public double derivative(double z) {
        double cosh = Math.cosh(z);
        return 1 / (cosh * cosh);
    }

    @Override
    public Formula derivative(Formula z, Formula a) {
        return Formula.constant(1).minus(a.squared());
    }

    @Override
    public Formula derivative(Formula z) {
        return Formula.constant(1).over(Function.COSH.of(z).squared());
    }

    @Override
    public Optional<Formula> writtenOut(Formula z) {
        Formula up = Function.EXP.of(z);
        Formula down = Function.EXP.of(z.negated());
        return Optional.of(up.minus(down).over(up.plus(down)));
    }
}

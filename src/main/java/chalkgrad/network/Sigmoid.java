package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Matrix;
import java.util.List;

/// a = 1 / (1 + e^-z), with a' = a(1 - a).
public record Sigmoid() implements ElementwiseActivation, Probability {
    private static final Function SOFTPLUS = Function.of("softplus", Softplus::softplus);

    /// 1 / (1 + e^-z) without overflow.
    static double sigmoid(double z) {
        double power = Math.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + power) : power / (1 + power);
    }

    @Override
    public String name() {
        return "sigmoid";
    }

    @Override
    public double value(double z) {
        return sigmoid(z);
    }

    @Override
    public double derivative(double z) {
        return sigmoid(z) * sigmoid(-z);
    }

    @Override
    public Formula derivative(Formula z, Formula a) {
        return a.times(Formula.constant(1).minus(a));
    }

    @Override
    public Matrix log(Matrix z) {
        return z.map(entry -> -Softplus.softplus(-entry));
    }

    @Override
    public Matrix logOfComplement(Matrix z) {
        return z.map(entry -> -Softplus.softplus(entry));
    }

    @Override
    public Matrix backwardFromLog(Matrix z, Matrix gradient) {
        return gradient.zip(z, (g, entry) -> g * sigmoid(-entry));
    }

    @Override
    public Matrix backwardFromLogOfComplement(Matrix z, Matrix gradient) {
        return gradient.zip(z, (g, entry) -> -g * sigmoid(entry));
    }

    @Override
    public Formula log(List<Formula> z, int output) {
        return SOFTPLUS.of(z.get(output).negated()).negated();
    }

    @Override
    public Formula logOfComplement(List<Formula> z, int output) {
        return SOFTPLUS.of(z.get(output)).negated();
    }
}

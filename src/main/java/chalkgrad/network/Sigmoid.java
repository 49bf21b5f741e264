package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;

/// a = 1 / (1 + e^-z), with a' = a(1 - a).
public record Sigmoid() implements ElementwiseActivation, Probability {
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
    public Formula derivative(Formula z) {
        return function().of(z).times(function().of(z.negated()));
    }

    @Override
    public Optional<Formula> writtenOut(Formula z) {
        Formula one = Formula.constant(1);
        return Optional.of(one.over(one.plus(Function.EXP.of(z.negated()))));
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
    public Formula slopeOfLogs(List<Formula> z, List<Formula> weights, int input) {
        return weights.get(input).times(function().of(z.get(input).negated())).negated();
    }

    @Override
    public Formula slopeOfLogsOfComplements(List<Formula> z, List<Formula> weights, int input) {
        return weights.get(input).times(function().of(z.get(input)));
    }

    @Override
    public Formula log(List<Formula> z, int output) {
        return Functions.SOFTPLUS.of(z.get(output).negated()).negated();
    }

    @Override
    public Formula logOfComplement(List<Formula> z, int output) {
        return Functions.SOFTPLUS.of(z.get(output)).negated();
    }
}

package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// a_j = e^z_j / Σ_k e^z_k over the neurons of the layer, with da_j/dz_k = a_j ([j = k] - a_k).
public record Softmax() implements Activation, Probability {
    @Override
    public String name() {
        return "softmax";
    }

    @Override
    public Matrix value(Matrix z) {
        Matrix powers = shifted(z).map(Math::exp);
        Matrix total = rowSums(powers);
        return Matrix.generate(z.rows(), z.columns(), (i, j) -> powers.get(i, j) / total.get(i, 0));
    }

    @Override
    public Matrix backward(Matrix z, Matrix lossByActivation) {
        Matrix a = value(z);
        Matrix mean = rowSums(a.hadamard(lossByActivation));
        return Matrix.generate(
                z.rows(), z.columns(), (i, j) -> a.get(i, j) * (lossByActivation.get(i, j) - mean.get(i, 0)));
    }

    @Override
    public double derivative(Matrix z, int output, int input) {
        Matrix a = value(z);
        double complement = output == input ? Math.exp(logOfComplement(z).get(0, output)) : -a.get(0, input);
        return a.get(0, output) * complement;
    }

    @Override
    public Formula value(List<Formula> z, int output) {
        return new Formula.Call(component(output + 1), z);
    }

    /// The function that gives the activation of one neuron, counted from 1.
    Function component(int neuron) {
        return new Function(
                name(), 0, neuron, arguments -> value(Matrix.row(arguments)).get(0, neuron - 1));
    }

    @Override
    public Optional<Formula> writtenOut(List<Formula> z, int output) {
        List<Formula> powers = z.stream().map(Function.EXP::of).toList();
        return Optional.of(powers.get(output).over(Formula.sum(powers)));
    }

    @Override
    public Formula derivative(List<Formula> z, List<Formula> a, int output, int input) {
        return output == input
                ? a.get(output).times(Formula.constant(1).minus(a.get(output)))
                : a.get(output).times(a.get(input)).negated();
    }

    @Override
    public Formula derivative(List<Formula> z, int output, int input) {
        Formula own = value(z, output);
        return output == input
                ? own.times(Function.EXP.of(logOfComplement(z, output)))
                : own.times(value(z, input)).negated();
    }

    @Override
    public Matrix log(Matrix z) {
        Matrix shifted = shifted(z);
        Matrix total = logSumsOfExp(shifted);
        return Matrix.generate(z.rows(), z.columns(), (i, j) -> shifted.get(i, j) - total.get(i, 0));
    }

    @Override
    public Matrix logOfComplement(Matrix z) {
        Matrix a = value(z);
        Matrix others = logSumsOfOthers(shifted(z));
        Matrix total = logSumsOfExp(shifted(z));
        // a small a would be lost in the difference of the two sums, a large one in 1 - a
        return Matrix.generate(
                z.rows(),
                z.columns(),
                (i, j) -> a.get(i, j) < 0.5 ? Math.log1p(-a.get(i, j)) : others.get(i, j) - total.get(i, 0));
    }

    @Override
    public Matrix backwardFromLog(Matrix z, Matrix gradient) {
        Matrix a = value(z);
        Matrix total = rowSums(gradient);
        return Matrix.generate(z.rows(), z.columns(), (i, k) -> gradient.get(i, k) - a.get(i, k) * total.get(i, 0));
    }

    /// d ln(1 - a_j)/dz_k = \[j ≠ k\] e^z_k / Σ_{i ≠ j} e^z_i - a_k.
    @Override
    public Matrix backwardFromLogOfComplement(Matrix z, Matrix gradient) {
        Matrix a = value(z);
        Matrix total = rowSums(gradient);
        Matrix shifted = shifted(z);
        Matrix others = logSumsOfOthers(shifted);
        return Matrix.generate(z.rows(), z.columns(), (i, k) -> {
            double sum = IntStream.range(0, z.columns())
                    .filter(j -> j != k)
                    .mapToDouble(j -> gradient.get(i, j) * Math.exp(shifted.get(i, k) - others.get(i, j)))
                    .sum();
            return sum - a.get(i, k) * total.get(i, 0);
        });
    }

    @Override
    public Formula slopeOfLogs(List<Formula> z, List<Formula> weights, int input) {
        return value(z, input).times(Formula.sum(weights)).minus(weights.get(input));
    }

    @Override
    public Formula slopeOfLogsOfComplements(List<Formula> z, List<Formula> weights, int input) {
        var terms = new ArrayList<Formula>();
        terms.add(value(z, input).times(Formula.sum(weights)));
        for (int j = 0; j < z.size(); j++) {
            if (j != input) {
                Formula share = z.get(input).minus(new Formula.Call(Functions.LOG_SUM_EXP, others(z, j)));
                terms.add(weights.get(j).times(Function.EXP.of(share)).negated());
            }
        }
        return Formula.sum(terms);
    }

    @Override
    public Formula log(List<Formula> z, int output) {
        return z.get(output).minus(new Formula.Call(Functions.LOG_SUM_EXP, z));
    }

    @Override
    public Formula logOfComplement(List<Formula> z, int output) {
        return new Formula.Call(Functions.LOG_SUM_EXP, others(z, output))
                .minus(new Formula.Call(Functions.LOG_SUM_EXP, z));
    }

    private static List<Formula> others(List<Formula> z, int without) {
        return IntStream.range(0, z.size())
                .filter(j -> j != without)
                .mapToObj(z::get)
                .toList();
    }

    /// z minus the largest of its row. This does not change the softmax and keeps the powers of e from overflowing.
    /// Their sums, added to a large z, would be rounded away.
    private static Matrix shifted(Matrix z) {
        Matrix largest = Matrix.generate(
                z.rows(), 1, (i, j) -> Arrays.stream(z.toArray(i)).max().orElse(0));
        return Matrix.generate(z.rows(), z.columns(), (i, j) -> z.get(i, j) - largest.get(i, 0));
    }

    private static Matrix logSumsOfOthers(Matrix z) {
        return Matrix.generate(z.rows(), z.columns(), (i, j) -> logSumExp(without(z.toArray(i), j)));
    }

    private static Matrix logSumsOfExp(Matrix z) {
        return Matrix.generate(z.rows(), 1, (i, j) -> logSumExp(z.toArray(i)));
    }

    /// ln Σ e^z without overflow; -∞ for an empty list.
    static double logSumExp(double... z) {
        double largest = Arrays.stream(z).max().orElse(Double.NEGATIVE_INFINITY);
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        return largest
                + Math.log(
                        Arrays.stream(z).map(entry -> Math.exp(entry - largest)).sum());
    }

    private static double[] without(double[] numbers, int index) {
        return IntStream.range(0, numbers.length)
                .filter(k -> k != index)
                .mapToDouble(k -> numbers[k])
                .toArray();
    }

    private static Matrix rowSums(Matrix matrix) {
        return matrix.timesTransposeOf(Matrix.generate(1, matrix.columns(), (i, j) -> 1));
    }
}

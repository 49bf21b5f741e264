package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// a_j = e^z_j / Σ_k e^z_k over the neurons of the layer, with da_j/dz_k = a_j ([j = k] - a_k).
public record Softmax() implements Activation, Probability {
    private static final RowFunction LOG = new Log();
    private static final RowFunction LOG_OF_COMPLEMENT = new LogOfComplement();

    @Override
    public String name() {
        return "softmax";
    }

    @Override
    public Matrix value(Matrix z) {
        return valueOf(z);
    }

    private static Matrix valueOf(Matrix z) {
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
    public Formula value(List<Formula> z, int output) {
        return entry(z, output);
    }

    private static Formula entry(List<Formula> z, int output) {
        return new Formula.Call(component(output + 1), z);
    }

    /// The function that gives the activation of one neuron, counted from 1.
    static Function component(int neuron) {
        return new Function("softmax", 0, neuron, z -> valueOf(Matrix.row(z)).get(0, neuron - 1));
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
        Formula own = entry(z, output);
        return output == input
                ? own.times(Function.EXP.of(LOG_OF_COMPLEMENT.value(z, output)))
                : own.times(entry(z, input)).negated();
    }

    @Override
    public RowFunction log() {
        return LOG;
    }

    @Override
    public RowFunction logOfComplement() {
        return LOG_OF_COMPLEMENT;
    }

    /// ln a_j = z_j - ln Σ_k e^z_k, with d ln a_j/dz_k = \[j = k\] - a_k.
    private record Log() implements RowFunction {
        @Override
        public Matrix value(Matrix z) {
            Matrix shifted = shifted(z);
            Matrix total = logSumsOfExp(shifted);
            return Matrix.generate(z.rows(), z.columns(), (i, j) -> shifted.get(i, j) - total.get(i, 0));
        }

        @Override
        public Matrix backward(Matrix z, Matrix gradient) {
            Matrix a = valueOf(z);
            Matrix total = rowSums(gradient);
            return Matrix.generate(z.rows(), z.columns(), (i, k) -> gradient.get(i, k) - a.get(i, k) * total.get(i, 0));
        }

        @Override
        public Formula value(List<Formula> z, int j) {
            return z.get(j).minus(new Formula.Call(Functions.LOG_SUM_EXP, z));
        }

        @Override
        public Formula backward(List<Formula> z, List<Formula> gradient, int k) {
            return gradient.get(k).minus(entry(z, k).times(Formula.sum(gradient)));
        }
    }

    /// ln(1 - a_j) = ln Σ_{i ≠ j} e^z_i - ln Σ_k e^z_k, with
    /// d ln(1 - a_j)/dz_k = \[j ≠ k\] e^z_k / Σ_{i ≠ j} e^z_i - a_k.
    private record LogOfComplement() implements RowFunction {
        @Override
        public Matrix value(Matrix z) {
            Matrix a = valueOf(z);
            Matrix shifted = shifted(z);
            Matrix others = logSumsOfOthers(shifted);
            Matrix total = logSumsOfExp(shifted);
            // a small a would be lost in the difference of the two sums, a large one in 1 - a
            return Matrix.generate(
                    z.rows(),
                    z.columns(),
                    (i, j) -> a.get(i, j) < 0.5 ? Math.log1p(-a.get(i, j)) : others.get(i, j) - total.get(i, 0));
        }

        @Override
        public Matrix backward(Matrix z, Matrix gradient) {
            Matrix a = valueOf(z);
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
        public Formula value(List<Formula> z, int j) {
            return logOfOthers(z, j).minus(new Formula.Call(Functions.LOG_SUM_EXP, z));
        }

        @Override
        public Formula backward(List<Formula> z, List<Formula> gradient, int k) {
            Formula own = entry(z, k).times(Formula.sum(gradient)).negated();
            Stream<Formula> shares = IntStream.range(0, z.size())
                    .filter(j -> j != k)
                    .mapToObj(j ->
                            gradient.get(j).times(Function.EXP.of(z.get(k).minus(logOfOthers(z, j)))));
            return Formula.sum(Stream.concat(Stream.of(own), shares).toList());
        }
    }

    private static Formula logOfOthers(List<Formula> z, int without) {
        return new Formula.Call(
                Functions.LOG_SUM_EXP,
                IntStream.range(0, z.size())
                        .filter(j -> j != without)
                        .mapToObj(z::get)
                        .toList());
    }

    /// z minus the largest of its row. This does not change the softmax and keeps the powers of e from overflowing.
    /// Their sums, added to a large z, would be rounded away.
    private static Matrix shifted(Matrix z) {
        Matrix largest = Matrix.generate(z.rows(), 1, (i, zero) -> {
            double most = z.columns() == 0 ? 0 : z.get(i, 0);
            for (int j = 1; j < z.columns(); j++) {
                most = Math.max(most, z.get(i, j));
            }
            return most;
        });
        return Matrix.generate(z.rows(), z.columns(), (i, j) -> z.get(i, j) - largest.get(i, 0));
    }

    private static Matrix logSumsOfOthers(Matrix z) {
        return Matrix.generate(z.rows(), z.columns(), (i, j) -> Functions.logSumExp(without(z.toArray(i), j)));
    }

    private static Matrix logSumsOfExp(Matrix z) {
        return Matrix.generate(z.rows(), 1, (i, zero) -> Functions.logSumExp(z.toArray(i)));
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

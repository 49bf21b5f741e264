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
        return rows(z, (s, result) -> SoftmaxRow.value(z.toArray(s), 0, result.length, result));
    }

    @Override
    public Matrix backward(Matrix z, Matrix lossByActivation) {
        if (!lossByActivation.hasShapeOf(z)) {
            return Matrix.NONE;
        }
        Matrix a = valueOf(z);
        return rows(
                z,
                (s, result) ->
                        SoftmaxRow.backward(a.toArray(s), lossByActivation.toArray(s), 0, result.length, result));
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

    /// Since all activations add up to 1, those of the others stand for 1 - a_j.
    @Override
    public Formula preciseDerivative(List<Formula> z, List<Formula> a, int output, int input) {
        return output == input ? a.get(output).times(Formula.sum(others(a, output))) : derivative(z, a, output, input);
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
            return rows(z, (s, result) -> SoftmaxRow.log(z.toArray(s), 0, result.length, result));
        }

        @Override
        public Matrix backward(Matrix z, Matrix gradient) {
            if (!gradient.hasShapeOf(z)) {
                return Matrix.NONE;
            }
            Matrix a = valueOf(z);
            return rows(
                    z,
                    (s, result) -> SoftmaxRow.logBackward(a.toArray(s), gradient.toArray(s), 0, result.length, result));
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
            return rows(
                    z, (s, result) -> SoftmaxRow.logOfComplement(z.toArray(s), a.toArray(s), 0, result.length, result));
        }

        @Override
        public Matrix backward(Matrix z, Matrix gradient) {
            if (!gradient.hasShapeOf(z)) {
                return Matrix.NONE;
            }
            Matrix a = valueOf(z);
            return rows(
                    z,
                    (s, result) -> SoftmaxRow.logOfComplementBackward(
                            z.toArray(s), a.toArray(s), gradient.toArray(s), 0, result.length, result));
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
        return new Formula.Call(Functions.LOG_SUM_EXP, others(z, without));
    }

    private static List<Formula> others(List<Formula> all, int without) {
        return IntStream.range(0, all.size())
                .filter(j -> j != without)
                .mapToObj(all::get)
                .toList();
    }

    /// A matrix of this shape, filled row by row.
    private static Matrix rows(Matrix shape, RowOf rule) {
        var rows = new double[shape.isNone() ? 0 : shape.rows()][shape.columns()];
        for (int s = 0; s < rows.length; s++) {
            rule.put(s, rows[s]);
        }
        return Matrix.of(rows);
    }

    private interface RowOf {
        void put(int row, double[] result);
    }
}

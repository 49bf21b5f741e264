package chalkgrad.network;

import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// One matrix for the weights and one row for the biases of every layer: the parameters, or anything of their shape,
/// such as gradients and velocities.
///
/// @param weights by layer, \[inputs\]\[outputs\]
/// @param biases by layer, a row with one number per neuron, or one number if the bias is tied
public record Parameters(List<Matrix> weights, List<Matrix> biases) {
    public Parameters {
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
    }

    /// The weights into layer l, which counts from 1.
    public Matrix weights(int l) {
        return weights.get(l - 1);
    }

    /// The biases of layer l, which counts from 1.
    public Matrix biases(int l) {
        return biases.get(l - 1);
    }

    public Parameters withWeights(int l, Matrix matrix) {
        return new Parameters(replaced(weights, l, matrix), biases);
    }

    public Parameters withBiases(int l, Matrix row) {
        return new Parameters(weights, replaced(biases, l, row));
    }

    /// Applies an operator to each matrix.
    public Parameters map(UnaryOperator<Matrix> operator) {
        return new Parameters(
                weights.stream().map(operator).toList(),
                biases.stream().map(operator).toList());
    }

    private static List<Matrix> replaced(List<Matrix> matrices, int l, Matrix matrix) {
        var result = new ArrayList<>(matrices);
        result.set(l - 1, matrix);
        return result;
    }
}

package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;

/// A function from the pre-activations of a layer to one number for each of its neurons. Matrices have one row per
/// sample and one column per neuron.
public interface RowFunction {
    Matrix value(Matrix z);

    /// The gradient by z from the gradient by the values: the product with the Jacobian of each sample.
    Matrix backward(Matrix z, Matrix gradient);

    /// The value for neuron j, which counts from 0.
    Formula value(List<Formula> z, int j);

    /// The gradient by z\[k\].
    Formula backward(List<Formula> z, List<Formula> gradient, int k);
}

package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;

/// How far the outputs of one sample are from its targets: L = Σ_j term(a_j, y_j). Matrices have one row per sample
/// and one column per output neuron.
public interface Loss {
    /// The name in files, such as `half_squared_error`.
    String name();

    /// The definition as text, where a is the output, y the target, and m the number of outputs.
    String definition();

    /// What output j adds to the loss.
    double term(double a, double y, int outputs);

    /// dL/da_j.
    double derivative(double a, double y, int outputs);

    Formula term(Formula a, Formula y, int outputs);

    Formula derivative(Formula a, Formula y, int outputs);

    /// Whether targets must lie in \[0, 1\].
    default boolean wantsProbabilities() {
        return false;
    }

    /// The terms of the loss, from what the output layer computed.
    default Matrix terms(Activation output, Matrix z, Matrix a, Matrix y) {
        return a.zip(y, (activation, target) -> term(activation, target, a.columns()));
    }

    /// dL/da of the output layer.
    default Matrix gradient(Activation output, Matrix z, Matrix a, Matrix y) {
        return a.zip(y, (activation, target) -> derivative(activation, target, a.columns()));
    }

    /// dL/dz of the output layer, by the chain rule or, where there is one, by a form that does not use dL/da.
    default Matrix delta(Activation output, Matrix z, Matrix a, Matrix y) {
        return output.backward(z, gradient(output, z, a, y));
    }

    /// The short form of dL/dz of an output after this activation, such as a - y, if there is one.
    ///
    /// @param total the sum of all targets; empty if it is 1
    default Optional<Formula> shortDelta(Activation output, Formula a, Formula y, Optional<Formula> total) {
        return Optional.empty();
    }

    /// dL/dz of output j in terms of the layer's pre-activations, for activations that are rounded to 0 or 1.
    ///
    /// @param y formulas of all targets
    default Optional<Formula> deltaFromPreActivations(Activation output, List<Formula> z, List<Formula> y, int j) {
        return Optional.empty();
    }

    /// The term of output j in terms of the pre-activations, for an a that is rounded to 0 or 1 so that its
    /// logarithm is lost.
    default Optional<Formula> termFromPreActivations(
            Activation output, List<Formula> z, Formula y, double target, int j) {
        return Optional.empty();
    }

    /// dL/da of output j in terms of the pre-activations, for an a that is rounded to 0 or 1.
    default Optional<Formula> derivativeFromPreActivations(
            Activation output, List<Formula> z, Formula y, double target, int j) {
        return Optional.empty();
    }
}

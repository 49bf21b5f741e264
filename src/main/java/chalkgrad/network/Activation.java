package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns the pre-activations z of a layer into its activations a. Matrices have one row per sample and one column
/// per neuron.
public sealed interface Activation permits ElementwiseActivation, Softmax {
    /// The name in files, such as `leaky_relu`.
    String name();

    /// The settings of the activation and their values.
    default Map<Hyperparameter, Double> settings() {
        return Map.of();
    }

    /// Those of its settings that do not have their default value.
    default Map<Hyperparameter, Double> unusualSettings() {
        var result = new LinkedHashMap<>(settings());
        result.entrySet().removeIf(one -> one.getValue() == one.getKey().preset());
        return result;
    }

    /// This activation with the values of those of the settings that it has.
    default Activation with(Map<Hyperparameter, Double> values) {
        return this;
    }

    /// a = f(z).
    Matrix value(Matrix z);

    /// dL/dz from dL/da: the product with the Jacobian of each sample.
    Matrix backward(Matrix z, Matrix lossByActivation);

    /// a\[output\] as a formula in all pre-activations of the layer. Indices count from 0.
    Formula value(List<Formula> z, int output);

    /// da\[output\]/dz\[input\] as a formula in the layer's pre-activations and activations.
    Formula derivative(List<Formula> z, List<Formula> a, int output, int input);

    /// da\[output\]/dz\[input\] as a formula in the pre-activations alone. It keeps its digits where the other
    /// formula loses them.
    Formula derivative(List<Formula> z, int output, int input);

    /// da\[output\]/dz\[input\] as it is written where the usual formula loses its digits.
    default Formula preciseDerivative(List<Formula> z, List<Formula> a, int output, int input) {
        return derivative(z, output, input);
    }

    /// a\[output\] in terms of simpler functions, if there are any.
    Optional<Formula> writtenOut(List<Formula> z, int output);

    /// Whether each activation depends on the pre-activation of its own neuron only.
    default boolean isElementwise() {
        return this instanceof ElementwiseActivation;
    }
}

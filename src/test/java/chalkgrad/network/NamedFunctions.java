package chalkgrad.network;

import chalkgrad.formula.Function;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The functions of formulas by their names, for reading formulas back.
public final class NamedFunctions {
    private static final List<Function> ALL = List.of(
            Function.LN,
            Function.EXP,
            Function.SQRT,
            Function.ABS,
            Function.SIGN,
            Function.MAX,
            Function.COSH,
            Functions.SIGMOID,
            Functions.TANH,
            Functions.SOFTPLUS,
            Functions.EXPM1,
            Functions.LOG_SUM_EXP,
            Functions.FLOOR,
            Functions.CUMULATIVE_NORMAL,
            Functions.NORMAL_DENSITY);

    private NamedFunctions() {}

    /// The function with this name in formulas.
    ///
    /// @param order 0 for the function itself, 1 for its derivative
    /// @param component which number of a vector is meant, counted from 1; 0 if the function gives a single number
    public static Optional<Function> named(String name, int order, int component) {
        Stream<Function> ofActivations =
                Activations.named(name).flatMap(activation -> ofActivation(activation, order, component)).stream();
        return Stream.concat(ALL.stream(), ofActivations)
                .filter(function -> function.name().equals(name))
                .filter(function -> function.order() == order && function.component() == component)
                .findFirst();
    }

    private static Optional<Function> ofActivation(Activation activation, int order, int component) {
        if (activation instanceof ElementwiseActivation elementwise) {
            return Optional.of(order == 0 ? elementwise.function() : elementwise.derivativeFunction());
        }
        return component == 0 ? Optional.empty() : Optional.of(Softmax.component(component));
    }
}

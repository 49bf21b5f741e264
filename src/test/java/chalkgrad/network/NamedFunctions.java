package chalkgrad.network;

import chalkgrad.formula.Function;
import java.util.List;
import java.util.Map;
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
                activation(name).flatMap(activation -> ofActivation(activation, order, component)).stream();
        return Stream.concat(ALL.stream(), ofActivations)
                .filter(function -> function.name().equals(name))
                .filter(function -> function.order() == order && function.component() == component)
                .findFirst();
    }

    /// An activation by its name in formulas, at the end of which its setting may stand, as in `leaky_relu_0.2`.
    private static Optional<Activation> activation(String name) {
        int end = name.lastIndexOf('_');
        boolean hasSetting = end > 0 && Character.isDigit(name.charAt(end + 1));
        return hasSetting
                ? Activations.named(name.substring(0, end))
                        .map(one -> one.with(Map.of(
                                one.settings().keySet().iterator().next(),
                                Double.parseDouble(name.substring(end + 1)))))
                : Activations.named(name);
    }

    private static Optional<Function> ofActivation(Activation activation, int order, int component) {
        if (activation instanceof ElementwiseActivation elementwise) {
            return Optional.of(order == 0 ? elementwise.function() : elementwise.derivativeFunction());
        }
        return component == 0 ? Optional.empty() : Optional.of(Softmax.component(component));
    }
}

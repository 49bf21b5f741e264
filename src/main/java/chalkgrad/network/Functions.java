package chalkgrad.network;

import chalkgrad.formula.Function;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The functions that formulas are made of.
public final class Functions {
    static final Function SIGMOID = Function.of("sigmoid", Sigmoid::sigmoid);
    static final Function SOFTPLUS = Function.of("softplus", Softplus::softplus);
    static final Function LOG_SUM_EXP = new Function("lnsumexp", 0, 0, Softmax::logSumExp);

    private static final List<Function> NAMED = List.of(
            Function.LN,
            Function.EXP,
            Function.SQRT,
            Function.MAX,
            Function.COSH,
            SIGMOID,
            LOG_SUM_EXP,
            L1.ABS,
            L1.SIGN,
            Gelu.CUMULATIVE,
            Gelu.DENSITY);

    private Functions() {}

    /// The function with this name in formulas.
    ///
    /// @param order 0 for the function itself, 1 for its derivative
    /// @param component which number of a vector is meant, counted from 1; 0 if the function gives a single number
    public static Optional<Function> named(String name, int order, int component) {
        Stream<Function> ofActivations =
                Activations.named(name).flatMap(activation -> ofActivation(activation, order, component)).stream();
        return Stream.concat(NAMED.stream(), ofActivations)
                .filter(function -> function.name().equals(name))
                .filter(function -> function.order() == order && function.component() == component)
                .findFirst();
    }

    private static Optional<Function> ofActivation(Activation activation, int order, int component) {
        return switch (activation) {
            case ElementwiseActivation elementwise ->
                Stream.of(elementwise.function(), elementwise.derivativeFunction())
                        .filter(function -> function.order() == order)
                        .findFirst();
            case Softmax softmax -> component == 0 ? Optional.empty() : Optional.of(softmax.component(component));
        };
    }
}

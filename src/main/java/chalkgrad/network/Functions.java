package chalkgrad.network;

import static chalkgrad.formula.Formula.constant;

import chalkgrad.formula.Function;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.Erfc;

/// The functions that formulas of activations and losses are made of. They keep their digits, and do not overflow,
/// for any argument.
public final class Functions {
    /// 1 / (1 + e^-z).
    static final Function SIGMOID = Function.of(
            "sigmoid", Functions::sigmoid, z -> Functions.SIGMOID.of(z).times(Functions.SIGMOID.of(z.negated())));

    static final Function TANH = Function.of(
            "tanh", Math::tanh, z -> constant(1).over(Function.COSH.of(z).squared()));

    /// ln(1 + e^z).
    static final Function SOFTPLUS =
            Function.of("softplus", z -> Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))), z -> SIGMOID.of(z));

    /// e^z - 1.
    static final Function EXPM1 = Function.of("expm1", Math::expm1, Function.EXP::of);

    /// The density φ of the normal distribution.
    static final Function NORMAL_DENSITY = Function.of(
            "phi",
            z -> Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI),
            z -> z.times(Functions.NORMAL_DENSITY.of(z)).negated());

    /// The cumulative normal distribution Φ.
    static final Function CUMULATIVE_NORMAL =
            Function.of("Phi", z -> Erfc.value(-z / Math.sqrt(2)) / 2, NORMAL_DENSITY::of);

    /// ln(1 + z).
    static final Function LOG1P = Function.of("log1p", Math::log1p);

    static final Function FLOOR = Function.of("floor", Math::floor);

    /// ln Σ e^z; -∞ for no arguments.
    static final Function LOG_SUM_EXP =
            new Function("lnsumexp", 0, 0, z -> SoftmaxRow.logSumExp(z, 0, z.length, SoftmaxRow.NONE, 0));

    private static final List<Function> NAMED = List.of(
            Function.LN,
            Function.EXP,
            Function.SQRT,
            Function.ABS,
            Function.SIGN,
            Function.MAX,
            Function.COSH,
            SIGMOID,
            TANH,
            SOFTPLUS,
            EXPM1,
            LOG_SUM_EXP,
            FLOOR,
            CUMULATIVE_NORMAL,
            NORMAL_DENSITY);

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
        if (activation instanceof ElementwiseActivation elementwise) {
            return Optional.of(order == 0 ? elementwise.function() : elementwise.derivativeFunction());
        }
        return component == 0 ? Optional.empty() : Optional.of(Softmax.component(component));
    }

    private static double sigmoid(double z) {
        double power = Math.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + power) : power / (1 + power);
    }
}

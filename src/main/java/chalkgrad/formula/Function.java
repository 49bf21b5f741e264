package chalkgrad.formula;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// A named function of numbers. Functions with the same name, order and component are the same function.
///
/// @param order 0 for the function itself, 1 for its derivative
/// @param component which number of a vector-valued function is meant, counted from 1; 0 if it gives a single number
public record Function(String name, int order, int component, Kernel kernel) {
    public static final Function LN = of("ln", Math::log);
    public static final Function EXP = of("exp", Math::exp);
    public static final Function SQRT = of("sqrt", Math::sqrt);
    public static final Function COSH = of("cosh", Math::cosh);

    /// The largest of its arguments.
    public static final Function MAX = new Function(
            "max", 0, 0, arguments -> Arrays.stream(arguments).max().orElse(Double.NEGATIVE_INFINITY));

    /// A function of one number.
    public static Function of(String name, DoubleUnaryOperator operator) {
        return new Function(name, 0, 0, arguments -> operator.applyAsDouble(arguments[0]));
    }

    /// The derivative of a function of one number.
    public static Function derivative(String name, DoubleUnaryOperator operator) {
        return new Function(name, 1, 0, arguments -> operator.applyAsDouble(arguments[0]));
    }

    /// This function applied to arguments, as a formula.
    public Formula of(Formula... arguments) {
        return new Formula.Call(this, List.of(arguments));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Function function
                && name.equals(function.name)
                && order == function.order
                && component == function.component;
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + order * 7 + component;
    }

    @Override
    public String toString() {
        return name + "'".repeat(order) + (component == 0 ? "" : "[" + component + "]");
    }

    /// Computes a function's value.
    @FunctionalInterface
    public interface Kernel {
        double apply(double... arguments);
    }
}

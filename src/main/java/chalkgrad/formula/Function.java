package chalkgrad.formula;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A named function of numbers. Functions with the same name, order and component are the same function.
///
/// @param order 0 for the function itself, 1 for its derivative
/// @param component which number of a vector-valued function is meant, counted from 1; 0 if it gives a single number
public record Function(String name, int order, int component, Kernel kernel, Partial partial) {
    public static final Function LN =
            of("ln", Math::log, x -> Formula.constant(1).over(x));
    public static final Function EXP = of("exp", Math::exp, x -> Function.EXP.of(x));
    public static final Function SQRT = of(
            "sqrt",
            Math::sqrt,
            x -> Formula.constant(1).over(Formula.constant(2).times(Function.SQRT.of(x))));
    public static final Function COSH = of("cosh", Math::cosh);

    /// -1, 0 or 1. It jumps at 0, and is flat elsewhere.
    public static final Function SIGN = of("sign", Math::signum, x -> Formula.constant(0));

    /// The absolute value; its derivative at 0 is 0.
    public static final Function ABS = of("abs", Math::abs, SIGN::of);

    /// The largest of its arguments. Where two are the largest, the derivative by both is 0.
    public static final Function MAX = new Function("max", 0, 0, new Largest(), Function::isLargest);

    /// A function whose derivative is not known.
    public Function(String name, int order, int component, Kernel kernel) {
        this(name, order, component, kernel, (arguments, index) -> {
            throw new IllegalArgumentException("the derivative of " + name + " is not known");
        });
    }

    /// A function of one number.
    public static Function of(String name, DoubleUnaryOperator operator) {
        return new Function(name, 0, 0, new OfOne(operator));
    }

    /// A function of one number with its derivative.
    public static Function of(String name, DoubleUnaryOperator operator, UnaryOperator<Formula> derivative) {
        return new Function(
                name, 0, 0, new OfOne(operator), (arguments, index) -> derivative.apply(arguments.getFirst()));
    }

    /// The derivative of a function of one number.
    public static Function derivative(String name, DoubleUnaryOperator operator) {
        return new Function(name, 1, 0, new OfOne(operator));
    }

    /// This function applied to arguments, as a formula.
    public Formula of(Formula... arguments) {
        return new Formula.Call(this, List.of(arguments));
    }

    private static Formula isLargest(List<Formula> arguments, int index) {
        List<Formula> others = IntStream.range(0, arguments.size())
                .filter(k -> k != index)
                .mapToObj(arguments::get)
                .toList();
        Formula other = others.size() == 1 ? others.getFirst() : new Formula.Call(MAX, others);
        return Formula.Cases.of(Formula.constant(1), arguments.get(index).isGreater(other), Formula.constant(0));
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

        /// The value for one argument, which functions of one number compute without an array.
        default double ofOne(double x) {
            return apply(x);
        }

        /// The value for two arguments.
        default double ofTwo(double x, double y) {
            return apply(x, y);
        }
    }

    private record OfOne(DoubleUnaryOperator operator) implements Kernel {
        @Override
        public double apply(double... arguments) {
            return operator.applyAsDouble(arguments[0]);
        }

        @Override
        public double ofOne(double x) {
            return operator.applyAsDouble(x);
        }
    }

    private record Largest() implements Kernel {
        @Override
        public double apply(double... arguments) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double argument : arguments) {
                largest = Math.max(largest, argument);
            }
            return largest;
        }

        @Override
        public double ofTwo(double x, double y) {
            return Math.max(x, y);
        }
    }

    /// Gives the derivative by one of the arguments, whose index counts from 0.
    @FunctionalInterface
    public interface Partial {
        Formula of(List<Formula> arguments, int index);
    }
}

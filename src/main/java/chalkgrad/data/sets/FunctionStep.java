package chalkgrad.data.sets;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// A step of a typed function. Functions are those of [StrictMath], which are the same on every machine.
sealed interface FunctionStep {
    /// The functions of one number.
    Map<String, DoubleUnaryOperator> OF_ONE = Map.ofEntries(
            Map.entry("sin", StrictMath::sin),
            Map.entry("cos", StrictMath::cos),
            Map.entry("tan", StrictMath::tan),
            Map.entry("tanh", StrictMath::tanh),
            Map.entry("exp", StrictMath::exp),
            Map.entry("log", StrictMath::log),
            Map.entry("ln", StrictMath::log),
            Map.entry("sqrt", StrictMath::sqrt),
            Map.entry("abs", StrictMath::abs),
            Map.entry("sign", StrictMath::signum),
            Map.entry("relu", x -> StrictMath.max(0, x)),
            Map.entry("sigmoid", x -> 1 / (1 + StrictMath.exp(-x))));

    /// The functions of two numbers.
    Map<String, DoubleBinaryOperator> OF_TWO =
            Map.of("min", StrictMath::min, "max", StrictMath::max, "pow", StrictMath::pow);

    Map<String, Double> CONSTANTS = Map.of("pi", StrictMath.PI, "e", StrictMath.E);

    /// The value of this step; takes its operands from the stack.
    default double of(double[] x, ArrayDeque<Double> stack) {
        return switch (this) {
            case Constant constant -> constant.value();
            case Variable variable -> x[variable.index()];
            case One one -> one.function().applyAsDouble(stack.pop());
            case Two two -> {
                double second = stack.pop();
                yield two.function().applyAsDouble(stack.pop(), second);
            }
        };
    }

    /// A constant.
    record Constant(double value) implements FunctionStep {}

    /// An input, which counts from 0.
    record Variable(int index) implements FunctionStep {}

    /// A function of one number.
    record One(String name, DoubleUnaryOperator function) implements FunctionStep {}

    /// An operator or a function of two numbers.
    record Two(String name, DoubleBinaryOperator function) implements FunctionStep {}

    /// The operators between two operands, with how strongly they bind.
    enum Infix {
        LESS("<", 1),
        GREATER(">", 1),
        AT_MOST("<=", 1),
        AT_LEAST(">=", 1),
        PLUS("+", 2),
        MINUS("-", 2),
        TIMES("*", 3),
        OVER("/", 3),
        POWER("^", 5);

        /// How strongly a sign binds: less than a power, more than a product.
        static final int SIGN = 4;

        private final String symbol;
        private final int strength;

        Infix(String symbol, int strength) {
            this.symbol = symbol;
            this.strength = strength;
        }

        String symbol() {
            return symbol;
        }

        int strength() {
            return strength;
        }

        boolean compares() {
            return strength == 1;
        }

        Two operation() {
            return new Two(symbol, this::of);
        }

        private double of(double a, double b) {
            return switch (this) {
                case LESS -> a < b ? 1 : 0;
                case GREATER -> a > b ? 1 : 0;
                case AT_MOST -> a <= b ? 1 : 0;
                case AT_LEAST -> a >= b ? 1 : 0;
                case PLUS -> a + b;
                case MINUS -> a - b;
                case TIMES -> a * b;
                case OVER -> a / b;
                case POWER -> StrictMath.pow(a, b);
            };
        }

        static List<Infix> all() {
            return List.of(values());
        }
    }
}

package chalkgrad.script.graph;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.gamma.Erf;

/// How a number comes from its operands.
public enum Operation {
    /// A number that the program was given: a literal, a random number, an entry of a file.
    GIVEN(all(operands -> Double.NaN)),
    /// A number that stands in a formula, such as the 2 of `2 * x`.
    CONSTANT(all(operands -> Double.NaN)),
    ADD(two(Double::sum)),
    SUBTRACT(two((a, b) -> a - b)),
    MULTIPLY(two((a, b) -> a * b)),
    DIVIDE(two((a, b) -> a / b)),
    POWER(two(Math::pow)),
    NEGATIVE(one(a -> -a)),
    EXP(one(Math::exp)),
    EXPM1(one(Math::expm1)),
    LOG(one(Math::log)),
    LOG2(one(a -> Math.log(a) / Math.log(2))),
    LOG10(one(Math::log10)),
    LOG1P(one(Math::log1p)),
    TANH(one(Math::tanh)),
    SINH(one(Math::sinh)),
    COSH(one(Math::cosh)),
    SIN(one(Math::sin)),
    COS(one(Math::cos)),
    ARCTAN(one(Math::atan)),
    SQRT(one(Math::sqrt)),
    ABSOLUTE(one(Math::abs)),
    SIGN(one(Math::signum)),
    ERF(one(Erf::value)),
    FLOOR(one(Math::floor)),
    CEILING(one(Math::ceil)),
    GREATER(two((a, b) -> a > b ? 1 : 0)),
    GREATER_EQUAL(two((a, b) -> a >= b ? 1 : 0)),
    EQUAL(two((a, b) -> a == b ? 1 : 0)),
    NOT_EQUAL(two((a, b) -> a != b ? 1 : 0)),
    FLOOR_DIVIDE(two((a, b) -> Math.floor(a / b))),
    REMAINDER(two((a, b) -> a - b * Math.floor(a / b))),
    /// The second operand if the first is not 0, otherwise the third.
    SELECT(all(operands -> operands[0] != 0 ? operands[1] : operands[2])),
    /// The sum of any number of operands.
    SUM(all(operands -> Arrays.stream(operands).sum())),
    /// The sum of the products of the operands 1 and 2, 3 and 4, ...
    DOT(all(Operation::dot)),
    MAXIMUM(all(operands -> Arrays.stream(operands).max().orElse(Double.NEGATIVE_INFINITY))),
    MINIMUM(all(operands -> Arrays.stream(operands).min().orElse(Double.POSITIVE_INFINITY)));

    @SuppressWarnings("ImmutableEnumChecker") // the rules are functions without state
    private final ToDoubleFunction<double[]> rule;

    Operation(ToDoubleFunction<double[]> rule) {
        this.rule = rule;
    }

    private static ToDoubleFunction<double[]> one(DoubleUnaryOperator rule) {
        return operands -> rule.applyAsDouble(operands[0]);
    }

    private static ToDoubleFunction<double[]> two(DoubleBinaryOperator rule) {
        return operands -> rule.applyAsDouble(operands[0], operands[1]);
    }

    private static ToDoubleFunction<double[]> all(ToDoubleFunction<double[]> rule) {
        return rule;
    }

    /// The number from the values of its operands. GIVEN and CONSTANT have none.
    public double of(double... operands) {
        return rule.applyAsDouble(operands);
    }

    /// Whether it adds up terms, of which each can be looked at on its own.
    public boolean isSum() {
        return this == ADD || this == SUBTRACT || this == SUM || this == DOT || this == NEGATIVE;
    }

    /// Whether it multiplies numbers, two or several pairs.
    public boolean isProduct() {
        return this == MULTIPLY || this == DOT;
    }

    /// Whether it is 1 or 0, by how its operands compare.
    public boolean isComparison() {
        return this == GREATER || this == GREATER_EQUAL || this == EQUAL || this == NOT_EQUAL;
    }

    /// Whether it jumps: it rounds, or is what rounding leaves, or the sign.
    public boolean isRounding() {
        return this == FLOOR || this == CEILING || this == FLOOR_DIVIDE || this == REMAINDER || this == SIGN;
    }

    private static double dot(double[] operands) {
        double sum = 0;
        for (int k = 0; k < operands.length; k += 2) {
            sum += operands[k] * operands[k + 1];
        }
        return sum;
    }
}

package chalkgrad.network;

import static chalkgrad.network.Precise.divide;
import static chalkgrad.network.Precise.exp;
import static chalkgrad.network.Precise.ln;
import static chalkgrad.network.Precise.times;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;

/// What activations and losses are, written down a second time and in high precision.
final class Definitions {
    private static final BigDecimal ONE = BigDecimal.ONE;

    private static final Map<String, UnaryOperator<BigDecimal>> ELEMENTWISE = Map.of(
            "identity", z -> z,
            "relu", z -> z.max(BigDecimal.ZERO),
            "leaky_relu", z -> z.signum() > 0 ? z : times(z, Precise.of(0.01)),
            "sigmoid", Definitions::sigmoid,
            "tanh", z -> sigmoid(z.add(z)).multiply(BigDecimal.TWO).subtract(ONE),
            "silu", z -> times(z, sigmoid(z)),
            "gelu", z -> times(z, Precise.cumulativeNormal(z)),
            "softplus", z -> ln(ONE.add(exp(z))),
            "elu", z -> z.signum() > 0 ? z : exp(z).subtract(ONE));

    private static final Map<String, BinaryOperator<BigDecimal>> TERMS = Map.of(
            "sum_squared_error", Definitions::square,
            "half_squared_error", (a, y) -> divide(square(a, y), BigDecimal.TWO),
            "mean_squared_error", Definitions::square,
            "binary_cross_entropy", (a, y) -> surprise(a, y).add(surprise(ONE.subtract(a), ONE.subtract(y))),
            "categorical_cross_entropy", Definitions::surprise);

    private Definitions() {}

    static BigDecimal activation(Activation activation, List<BigDecimal> z, int j) {
        if (activation.name().equals("softmax")) {
            BigDecimal total = z.stream().map(Precise::exp).reduce(BigDecimal.ZERO, BigDecimal::add);
            return divide(exp(z.get(j)), total);
        }
        UnaryOperator<BigDecimal> definition = ELEMENTWISE.get(activation.name());
        Assumptions.assumeTrue(definition != null, () -> activation.name() + " has no second definition yet");
        return definition == null ? ONE : definition.apply(z.get(j));
    }

    /// What output j adds to the loss, as a function of the outputs' number and of a and y.
    static BigDecimal term(Loss loss, BigDecimal a, double y, int outputs) {
        BinaryOperator<BigDecimal> definition = TERMS.get(loss.name());
        Assumptions.assumeTrue(definition != null, () -> loss.name() + " has no second definition yet");
        BigDecimal term = definition == null ? ONE : definition.apply(a, Precise.of(y));
        return loss.name().startsWith("mean") ? divide(term, BigDecimal.valueOf(outputs)) : term;
    }

    private static BigDecimal sigmoid(BigDecimal z) {
        return divide(ONE, ONE.add(exp(z.negate())));
    }

    private static BigDecimal square(BigDecimal a, BigDecimal y) {
        return times(a.subtract(y), a.subtract(y));
    }

    private static BigDecimal surprise(BigDecimal a, BigDecimal y) {
        return y.signum() == 0 ? BigDecimal.ZERO : times(y, ln(a)).negate();
    }
}

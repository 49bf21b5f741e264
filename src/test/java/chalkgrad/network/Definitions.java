package chalkgrad.network;

import static chalkgrad.network.Precise.divide;
import static chalkgrad.network.Precise.exp;
import static chalkgrad.network.Precise.ln;
import static chalkgrad.network.Precise.times;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;

/// What activations and losses are, written down a second time and in high precision.
final class Definitions {
    private static final BigDecimal ONE = BigDecimal.ONE;

    private static final Map<String, UnaryOperator<BigDecimal>> ELEMENTWISE = Map.ofEntries(
            Map.entry("identity", z -> z),
            Map.entry("relu", z -> z.max(BigDecimal.ZERO)),
            Map.entry("leaky_relu", z -> z.signum() > 0 ? z : times(z, Precise.of(0.01))),
            Map.entry("sigmoid", Definitions::sigmoid),
            Map.entry("tanh", Definitions::tanh),
            Map.entry("silu", z -> times(z, sigmoid(z))),
            Map.entry("gelu", z -> times(z, Precise.cumulativeNormal(z))),
            Map.entry("softplus", z -> ln(ONE.add(exp(z)))),
            Map.entry("elu", z -> z.signum() > 0 ? z : exp(z).subtract(ONE)),
            Map.entry("mish", z -> times(z, tanh(ln(ONE.add(exp(z)))))),
            Map.entry(
                    "hard_sigmoid",
                    z -> divide(z, BigDecimal.valueOf(6))
                            .add(new BigDecimal("0.5"))
                            .max(BigDecimal.ZERO)
                            .min(ONE)),
            Map.entry("step", z -> z.signum() > 0 ? ONE : BigDecimal.ZERO));

    private static final Map<String, BinaryOperator<BigDecimal>> TERMS = Map.of(
            "sum_squared_error", Definitions::square,
            "half_squared_error", (a, y) -> divide(square(a, y), BigDecimal.TWO),
            "mean_squared_error", Definitions::square,
            "mean_absolute_error", (a, y) -> a.subtract(y).abs(),
            "huber", (a, y) -> huber(a.subtract(y).abs()),
            "hinge", (a, y) -> ONE.subtract(times(a, y)).max(BigDecimal.ZERO),
            "binary_cross_entropy", (a, y) -> surprise(a, y).add(surprise(ONE.subtract(a), ONE.subtract(y))),
            "categorical_cross_entropy", Definitions::surprise);

    private static final Set<String> MEANS = Set.of("mean_squared_error", "mean_absolute_error", "huber", "hinge");

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
        return MEANS.contains(loss.name()) ? divide(term, BigDecimal.valueOf(outputs)) : term;
    }

    private static BigDecimal sigmoid(BigDecimal z) {
        return divide(ONE, ONE.add(exp(z.negate())));
    }

    private static BigDecimal tanh(BigDecimal z) {
        return sigmoid(z.add(z)).multiply(BigDecimal.TWO).subtract(ONE);
    }

    private static BigDecimal square(BigDecimal a, BigDecimal y) {
        return times(a.subtract(y), a.subtract(y));
    }

    /// With δ = 1.
    private static BigDecimal huber(BigDecimal error) {
        BigDecimal half = new BigDecimal("0.5");
        return error.compareTo(ONE) <= 0 ? times(half, times(error, error)) : error.subtract(half);
    }

    private static BigDecimal surprise(BigDecimal a, BigDecimal y) {
        return y.signum() == 0 ? BigDecimal.ZERO : times(y, ln(a)).negate();
    }
}

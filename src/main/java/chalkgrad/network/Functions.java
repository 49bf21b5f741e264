package chalkgrad.network;

import static chalkgrad.formula.Formula.constant;

import chalkgrad.formula.Function;
import org.apache.commons.numbers.gamma.Erfc;

/// The functions that formulas of activations and losses are made of. They keep their digits, and do not overflow,
/// for any argument.
final class Functions {
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

    private Functions() {}

    private static double sigmoid(double z) {
        double power = Math.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + power) : power / (1 + power);
    }
}

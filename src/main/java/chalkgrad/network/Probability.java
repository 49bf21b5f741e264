package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;

/// An activation whose values are probabilities. ln a and ln(1 - a) are computed from z without first rounding a to
/// 0 or 1, so a cross-entropy after it stays finite where 1/a overflows.
public interface Probability {
    /// ln a, from z.
    Matrix log(Matrix z);

    /// ln(1 - a), from z.
    Matrix logOfComplement(Matrix z);

    /// dL/dz from dL/d(ln a).
    Matrix backwardFromLog(Matrix z, Matrix gradient);

    /// dL/dz from dL/d(ln(1 - a)).
    Matrix backwardFromLogOfComplement(Matrix z, Matrix gradient);

    /// The derivative of -Σ_j weight_j ln a_j with respect to z\[input\], as a formula in the layer's
    /// pre-activations.
    Formula slopeOfLogs(List<Formula> z, List<Formula> weights, int input);

    /// The derivative of -Σ_j weight_j ln(1 - a_j) with respect to z\[input\], as a formula in the layer's
    /// pre-activations.
    Formula slopeOfLogsOfComplements(List<Formula> z, List<Formula> weights, int input);

    /// ln a\[output\] as a formula in the layer's pre-activations.
    Formula log(List<Formula> z, int output);

    /// ln(1 - a\[output\]) as a formula in the layer's pre-activations.
    Formula logOfComplement(List<Formula> z, int output);
}

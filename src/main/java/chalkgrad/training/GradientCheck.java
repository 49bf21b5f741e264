package chalkgrad.training;

import chalkgrad.language.Words;
import chalkgrad.pass.Quantity;

/// A gradient and the slope of the loss, computed without backpropagation.
///
/// @param gradient dL/dw, dL/db, dL/dz, dL/da or dL/dx, of a sample or the batch
/// @param value what the backward pass computed
/// @param slope the central difference (L(w + step) - L(w - step)) / (2 step)
/// @param relativeDifference |value - slope| divided by the larger of the two; 0 if both are 0
/// @param verdict whether they agree, and if not, why
public record GradientCheck(
        Quantity gradient, double value, double slope, double step, double relativeDifference, Verdict verdict) {
    /// What the comparison says.
    public enum Verdict {
        AGREES,
        /// An activation jumps within the step, as a step function does: it has no slope there.
        JUMP,
        /// An activation or the loss has a kink within the step: its slopes on the left and right differ.
        KINK,
        /// The losses at both ends share so many digits that their difference has too few left.
        CANCELLATION,
        /// The loss curves so strongly that the line between both ends is not the tangent.
        CURVATURE,
        /// The loss is infinite or not defined at one of the ends.
        UNDEFINED,
        /// There is no explanation: one of the two is wrong.
        DISAGREES;

        /// In a few words.
        public String sentence() {
            return Words.error(GradientCheck.class, "check." + this);
        }
    }

    /// Whether the gradient is right as far as the slope can tell.
    public boolean isExplained() {
        return verdict != Verdict.DISAGREES;
    }
}

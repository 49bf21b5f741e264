package chalkgrad.mistake.catalogue;

import chalkgrad.formula.Formula;
import chalkgrad.mistake.wording.Argument.Numeric;
import chalkgrad.mistake.wording.Argument.Said;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Message;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.table.Role;
import java.util.List;

/// Slopes of activations with a kink at 0, such as relu, taken from the other side of it.
final class KinkMistakes {
    static final List<Mistake> ALL = List.of(new Mistake("slope-of-the-other-side", KinkMistakes::ofTheOtherSide));

    /// Far less than this, a smooth slope changes from one side of 0 to the other.
    private static final double NEAR = 1e-2;

    private static final int DIGITS = 6;

    private KinkMistakes() {}

    private static void ofTheOtherSide(Assignment assignment, VariantCollector variants) {
        List<Integer> kinked = assignment.curved().stream()
                .filter(l -> assignment.activation(l) instanceof ElementwiseActivation f && hasKink(f))
                .toList();
        variants.inLayers(
                Cost.PLAIN,
                KinkMistakes::described,
                Role.DERIVATIVE,
                kinked,
                at -> at.z().map(z -> at.elementwise().derivative(-z)));
    }

    private static boolean hasKink(ElementwiseActivation f) {
        return Math.abs(f.derivative(NEAR * NEAR) - f.derivative(-NEAR * NEAR)) > NEAR;
    }

    private static Description described(Viewpoint v) {
        var f = (ElementwiseActivation) v.activation();
        double z = v.value(v.z());
        double slope = f.derivative(-z);
        return SlopeWording.contrast(v, v.derivative(), Formula.constant(slope))
                .describedHere(
                        SlopeWording.isAsked(v) ? "other-side.gave" : "other-side.multiplied-by",
                        new Numeric(slope, DIGITS),
                        sign(-z),
                        v.valued(v.z()),
                        sign(z));
    }

    private static Said sign(double z) {
        return new Said(Message.of(z > 0 ? "positive" : "negative"));
    }
}

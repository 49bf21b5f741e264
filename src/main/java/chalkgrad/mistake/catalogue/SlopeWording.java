package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.mistake.wording.Contrast.swap;

import chalkgrad.formula.Formula;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.pass.Kind;

/// Describes another number in the place of the slope of an activation. Of a slope itself it says that it was given; of
/// what comes after it, that it was multiplied by.
final class SlopeWording {
    private SlopeWording() {}

    static Description instead(Viewpoint v, Formula wrong) {
        return instead(v, wrong, v.derivative());
    }

    static Description instead(Viewpoint v, Formula wrong, Formula right) {
        String key = isAsked(v) ? "gave" : "multiplied-by";
        return contrast(v, right, wrong).describedHere(key, v.valued(wrong), v.valued(right));
    }

    /// The same without values, for formulas of which one is wrong for every number.
    static Description written(Viewpoint v, Formula wrong, Formula right) {
        String key = isAsked(v) ? "gave" : "multiplied-by";
        return contrast(v, right, wrong).describedHere(key, new Written(wrong), new Written(right));
    }

    static Description leftOut(Viewpoint v) {
        return isAsked(v)
                ? instead(v, ONE)
                : contrast(v, v.derivative(), ONE).describedHere("derivative-left-out", v.valued(v.derivative()));
    }

    /// The formula in which the slope stands.
    static Contrast contrast(Viewpoint v, Formula right, Formula wrong) {
        return isAsked(v)
                ? v.equation(v.asked(), swap(right, wrong))
                : v.equation(v.delta(), v.of(v.gradient()).times(swap(right, wrong)));
    }

    /// Whether a slope of the layer itself is asked for.
    static boolean isAsked(Viewpoint v) {
        return v.asked().kind() == Kind.ACTIVATION_DERIVATIVE && v.asked().layer() == v.l();
    }
}

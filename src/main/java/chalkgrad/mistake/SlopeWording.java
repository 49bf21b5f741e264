package chalkgrad.mistake;

import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Kind;

/// Words for another number where the slope of an activation belongs. Of a slope itself they say that it was given; of
/// what comes after it, that it was multiplied by.
final class SlopeWording {
    private SlopeWording() {}

    static Told instead(Wording w, Worth wrong) {
        return instead(w, wrong, w.derivative());
    }

    static Told instead(Wording w, Worth wrong, Worth right) {
        return Told.instead(w.where() + (isAsked(w) ? "gave" : "multiplied by"), wrong, right, frame(w));
    }

    static Told leftOut(Wording w) {
        return isAsked(w)
                ? instead(w, new Worth("1", ""))
                : new Told(
                        w.where() + "you left out the derivative " + w.derivative(),
                        frame(w).formatted("«" + w.derivative().name() + "»"),
                        frame(w).formatted("«1»"));
    }

    /// The formula in which the slope stands, with `%s` in its place.
    static String frame(Wording w) {
        return isAsked(w) ? w.name(w.asked()) + " = %s" : w.chainFrame();
    }

    private static boolean isAsked(Wording w) {
        return w.asked().kind() == Kind.ACTIVATION_DERIVATIVE && w.asked().layer() == w.l();
    }
}

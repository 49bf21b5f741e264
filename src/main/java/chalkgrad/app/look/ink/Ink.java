package chalkgrad.app.look.ink;

import java.util.List;
import java.util.Locale;

/// What images and plots are drawn with. The style sheet gives each ink its colour, which depends on the profile.
public enum Ink {
    GROUND,
    TEXT,
    WEAK,
    LINE,
    AXIS,
    /// What the plot is about: a curve, the bars of a histogram.
    MAIN,
    /// The way of the descent.
    PATH,
    WRONG,
    FOCUS,
    CLASS_1,
    CLASS_2,
    CLASS_3,
    CLASS_4,
    CLASS_5,
    CLASS_6;

    private static final List<Ink> CLASSES = List.of(CLASS_1, CLASS_2, CLASS_3, CLASS_4, CLASS_5, CLASS_6);

    /// The ink of a class, which counts from 0. Further classes start again with the first ink; their marks differ.
    public static Ink ofClass(int number) {
        return CLASSES.get(Math.floorMod(number, CLASSES.size()));
    }

    /// The property of the style sheet.
    String property() {
        return "-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

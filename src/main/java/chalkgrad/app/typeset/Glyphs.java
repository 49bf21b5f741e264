package chalkgrad.app.typeset;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// Letters, digits and signs in the fonts of formulas. The height of a box is that of its ink, as in textbooks.
final class Glyphs {
    private static final String UPRIGHT = "STIX Two Text";
    private static final String ITALIC = "STIX Two Text Italic";
    private static final String MATH = "STIX Two Math";

    private final Map<Ink, Measure> measured = new HashMap<>();

    /// Words and digits.
    Box upright(String text, double size) {
        return set(text, UPRIGHT, size);
    }

    /// Letters that stand for numbers.
    Box italic(String text, double size) {
        return set(text, ITALIC, size);
    }

    /// Operators and signs.
    Box sign(String text, double size) {
        return set(text, MATH, size);
    }

    private Box set(String text, String family, double size) {
        var font = font(family, size);
        var node = new Text(text);
        node.getStyleClass().add("math");
        node.setFont(font);
        Measure measure = measured.computeIfAbsent(new Ink(text, family, size), ink -> measure(text, font));
        return new Box(node, measure.width, measure.ascent, measure.descent);
    }

    private static Font font(String family, double size) {
        return family.equals(ITALIC)
                ? Font.font(UPRIGHT, javafx.scene.text.FontPosture.ITALIC, size)
                : Font.font(family, size);
    }

    private static Measure measure(String text, Font font) {
        var probe = new Text(text);
        probe.setFont(font);
        double width = probe.getLayoutBounds().getWidth();
        probe.setBoundsType(TextBoundsType.VISUAL);
        Bounds ink = probe.getLayoutBounds();
        return ink.isEmpty()
                ? new Measure(width, 0, 0)
                : new Measure(width, -ink.getMinY(), Math.max(0, ink.getMaxY()));
    }

    private record Ink(String text, String family, double size) {}

    private record Measure(double width, double ascent, double descent) {}
}

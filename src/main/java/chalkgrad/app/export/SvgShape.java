package chalkgrad.app.export;

import static chalkgrad.app.export.SvgValue.attribute;
import static chalkgrad.app.export.SvgValue.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Writes one shape or text as an element of SVG.
final class SvgShape {
    private SvgShape() {}

    /// The element; empty if there is nothing to see.
    static String write(Shape shape) {
        boolean stroked = SvgValue.isSeen(shape.getStroke()) && shape.getStrokeWidth() > 0;
        if (!stroked && !SvgValue.isSeen(shape.getFill())) {
            return "";
        }
        String looks = SvgValue.paint("fill", shape.getFill()) + (stroked ? stroke(shape) : "");
        return switch (shape) {
            case Text text -> text(text, looks);
            case Line line ->
                "<line" + attribute("x1", number(line.getStartX())) + attribute("y1", number(line.getStartY()))
                        + attribute("x2", number(line.getEndX())) + attribute("y2", number(line.getEndY())) + looks
                        + "/>\n";
            case Circle circle ->
                "<circle" + attribute("cx", number(circle.getCenterX())) + attribute("cy", number(circle.getCenterY()))
                        + attribute("r", number(circle.getRadius())) + looks + "/>\n";
            case Rectangle box ->
                "<rect" + attribute("x", number(box.getX())) + attribute("y", number(box.getY()))
                        + attribute("width", number(box.getWidth())) + attribute("height", number(box.getHeight()))
                        + attribute("rx", number(box.getArcWidth() / 2))
                        + attribute("ry", number(box.getArcHeight() / 2)) + looks + "/>\n";
            case Polygon polygon -> "<polygon" + points(polygon.getPoints()) + looks + "/>\n";
            case Polyline polyline -> "<polyline" + points(polyline.getPoints()) + looks + "/>\n";
            case SVGPath path -> "<path" + attribute("d", path.getContent()) + looks + "/>\n";
            default ->
                throw new IllegalArgumentException(
                        "no SVG of a " + shape.getClass().getName());
        };
    }

    private static String stroke(Shape shape) {
        return SvgValue.paint("stroke", shape.getStroke())
                + attribute("stroke-width", number(shape.getStrokeWidth()))
                + attribute("stroke-linecap", shape.getStrokeLineCap().name().toLowerCase(Locale.ROOT))
                + SvgValue.dashes(shape.getStrokeDashArray());
    }

    private static String points(List<Double> coordinates) {
        var points = new ArrayList<String>();
        for (int k = 0; k < coordinates.size(); k += 2) {
            points.add(number(coordinates.get(k)) + "," + number(coordinates.get(k + 1)));
        }
        return attribute("points", String.join(" ", points));
    }

    /// A text with its width, so that it keeps its place if the font is missing.
    private static String text(Text text, String looks) {
        if (text.getText().isBlank()) {
            return "";
        }
        Bounds bounds = text.getLayoutBounds();
        return "<text" + attribute("x", number(bounds.getMinX()))
                + attribute("y", number(bounds.getMinY() + text.getBaselineOffset()))
                + attribute("textLength", number(bounds.getWidth()))
                + attribute("lengthAdjust", "spacingAndGlyphs") + attribute("xml:space", "preserve")
                + font(text.getFont()) + looks + ">"
                + SvgValue.escaped(text.getText()) + "</text>\n";
    }

    /// The font family by its name here, followed by similar families elsewhere.
    private static String font(Font font) {
        String family = font.getFamily();
        String plain = family.replaceAll(" (Medium|SemiBold|Bold)$", "");
        String fallback = family.startsWith("STIX") ? "serif" : "sans-serif";
        String families = family.equals(plain) ? "'" + plain + "'" : "'" + family + "', '" + plain + "'";
        String weight = family.endsWith("SemiBold") ? "600" : family.endsWith("Medium") ? "500" : "400";
        return attribute("font-family", families + ", " + fallback)
                + attribute("font-size", number(font.getSize()))
                + attribute("font-weight", font.getStyle().contains("Bold") && weight.equals("400") ? "700" : weight);
    }
}

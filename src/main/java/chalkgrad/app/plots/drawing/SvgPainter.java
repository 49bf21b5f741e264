package chalkgrad.app.plots.drawing;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/// Writes pictures as SVG.
public final class SvgPainter {
    private static final int DECIMALS = 2;

    private final Palette palette;
    private final StringBuilder out = new StringBuilder();

    private SvgPainter(Palette palette) {
        this.palette = palette;
    }

    public static String write(Picture picture, Palette palette) {
        var painter = new SvgPainter(palette);
        String width = number(picture.width());
        String height = number(picture.height());
        painter.out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n"
                        .formatted(width, height, width, height));
        painter.element("title", "", escaped(picture.spoken()));
        painter.rectangle(new Rectangle2D(0, 0, picture.width(), picture.height()), painter.fill(Ink.GROUND));
        picture.marks().forEach(painter::write);
        return painter.out.append("</svg>\n").toString();
    }

    private void write(Mark mark) {
        switch (mark) {
            case Mark.Curve curve ->
                element(
                        "polyline",
                        attribute("points", points(curve))
                                + stroke(curve.ink(), curve.width())
                                + (curve.dashed()
                                        ? attribute(
                                                "stroke-dasharray",
                                                number(4 * curve.width()) + " " + number(3 * curve.width()))
                                        : ""),
                        "");
            case Mark.Segments segments ->
                element("path", attribute("d", path(segments)) + stroke(segments.ink(), segments.width()), "");
            case Mark.Box box ->
                rectangle(box.place(), fill(box.ink()) + attribute("fill-opacity", number(box.opacity())));
            case Mark.Frame frame -> rectangle(frame.place(), stroke(frame.ink(), frame.width()));
            case Mark.Dot dot -> write(dot);
            case Mark.Dots dots -> dots.dots().forEach(this::write);
            case Mark.Words words -> write(words);
            case Mark.Raster raster ->
                element(
                        "image",
                        place(raster.place())
                                + attribute("preserveAspectRatio", "none")
                                + attribute("href", raster.pixels().address()),
                        "");
        }
    }

    private void write(Mark.Dot dot) {
        String looks = dot.filled()
                ? fill(dot.ink()) + attribute("stroke", color(Ink.GROUND))
                : fill(Ink.GROUND) + attribute("stroke", color(dot.ink())) + attribute("stroke-width", "1.6");
        double x = dot.middle().getX();
        double y = dot.middle().getY();
        if (dot.shape() == Mark.Shape.CIRCLE) {
            element(
                    "circle",
                    attribute("cx", number(x))
                            + attribute("cy", number(y))
                            + attribute("r", number(dot.radius()))
                            + looks,
                    "");
        } else {
            String corners = dot.shape().corners().stream()
                    .map(corner ->
                            number(x + dot.radius() * corner.getX()) + "," + number(y + dot.radius() * corner.getY()))
                    .collect(Collectors.joining(" "));
            element("polygon", attribute("points", corners) + looks, "");
        }
    }

    private void write(Mark.Words words) {
        String anchor = words.anchor().name().toLowerCase(Locale.ROOT);
        String place = "translate(" + number(words.x()) + " " + number(words.y()) + ")";
        element(
                "text",
                attribute("transform", words.turned() ? place + " rotate(-90)" : place)
                        + attribute("text-anchor", anchor)
                        + attribute("font-family", "Inter, sans-serif")
                        + attribute("font-weight", words.weight() == Mark.Weight.BOLD ? "600" : "400")
                        + attribute("font-size", number(words.size()))
                        + fill(words.ink()),
                content(words));
    }

    /// The text, with what is not on its baseline in elements of its own.
    private static String content(Mark.Words words) {
        TextLine line = TextLine.of(words.text(), words.size(), words.weight());
        if (line.pieces().size() == 1) {
            return escaped(words.text());
        }
        var content = new StringBuilder();
        double x = 0;
        double drop = 0;
        for (TextLine.Piece piece : line.pieces()) {
            content.append("<tspan")
                    .append(attribute("dx", number(piece.x() - x)))
                    .append(attribute("dy", number(piece.drop() - drop)))
                    .append(attribute("font-size", number(piece.size())))
                    .append('>')
                    .append(escaped(piece.text()))
                    .append("</tspan>");
            x = piece.x() + Letters.measured(piece.text(), piece.size(), words.weight());
            drop = piece.drop();
        }
        return content.toString();
    }

    private void rectangle(Rectangle2D place, String looks) {
        element("rect", place(place) + looks, "");
    }

    private static String place(Rectangle2D place) {
        return attribute("x", number(place.getMinX()))
                + attribute("y", number(place.getMinY()))
                + attribute("width", number(place.getWidth()))
                + attribute("height", number(place.getHeight()));
    }

    private void element(String name, String attributes, String content) {
        out.append('<').append(name).append(attributes).append('>').append(content);
        out.append("</").append(name).append(">\n");
    }

    private static String points(Mark.Curve curve) {
        return curve.points().stream()
                .map(point -> number(point.getX()) + "," + number(point.getY()))
                .collect(Collectors.joining(" "));
    }

    private static String path(Mark.Segments segments) {
        var d = new StringBuilder();
        for (int k = 0; k < segments.ends().size(); k++) {
            Point2D end = segments.ends().get(k);
            d.append(k % 2 == 0 ? 'M' : 'L')
                    .append(number(end.getX()))
                    .append(' ')
                    .append(number(end.getY()));
        }
        return d.toString();
    }

    private String stroke(Ink ink, double width) {
        return attribute("fill", "none") + attribute("stroke", color(ink)) + attribute("stroke-width", number(width));
    }

    private String fill(Ink ink) {
        return attribute("fill", color(ink));
    }

    private String color(Ink ink) {
        Color color = palette.of(ink);
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(color.getRed() * 255),
                        Math.round(color.getGreen() * 255),
                        Math.round(color.getBlue() * 255));
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + value + "\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

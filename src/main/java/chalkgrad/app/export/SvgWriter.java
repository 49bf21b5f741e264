package chalkgrad.app.export;

import chalkgrad.app.look.ink.Pixels;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Transform;

/// Writes nodes as SVG: shapes, texts, and the backgrounds and borders of regions, with their colours on the screen.
/// Invisible nodes are left out.
final class SvgWriter {
    private final StringBuilder out = new StringBuilder();

    private SvgWriter() {}

    static String write(Region root) {
        var writer = new SvgWriter();
        String width = SvgValue.number(root.getWidth());
        String height = SvgValue.number(root.getHeight());
        writer.out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n"
                        .formatted(width, height, width, height));
        writer.region(root);
        root.getChildrenUnmodifiable().forEach(writer::node);
        return writer.out.append("</svg>\n").toString();
    }

    private void node(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        int start = out.length();
        out.append("<g")
                .append(transform(node.getLocalToParentTransform()))
                .append(opacity(node))
                .append(">\n");
        int inside = out.length();
        switch (node) {
            case Shape shape -> out.append(SvgShape.write(shape));
            case ImageView view -> out.append(image(view));
            case Region region -> {
                region(region);
                region.getChildrenUnmodifiable().forEach(this::node);
            }
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::node);
            default -> {}
        }
        if (out.length() == inside) {
            out.setLength(start);
        } else {
            out.append("</g>\n");
        }
    }

    private static String image(ImageView view) {
        if (view.getImage() == null) {
            return "";
        }
        Bounds bounds = view.getLayoutBounds();
        return "<image" + SvgValue.attribute("x", SvgValue.number(bounds.getMinX()))
                + SvgValue.attribute("y", SvgValue.number(bounds.getMinY()))
                + SvgValue.attribute("width", SvgValue.number(bounds.getWidth()))
                + SvgValue.attribute("height", SvgValue.number(bounds.getHeight()))
                + SvgValue.attribute("preserveAspectRatio", "none")
                + SvgValue.attribute("href", Pixels.of(view.getImage()).address()) + "/>\n";
    }

    private static String transform(Transform t) {
        return t.isIdentity()
                ? ""
                : SvgValue.attribute(
                        "transform",
                        "matrix("
                                + String.join(
                                        " ",
                                        List.of(t.getMxx(), t.getMyx(), t.getMxy(), t.getMyy(), t.getTx(), t.getTy())
                                                .stream()
                                                .map(SvgValue::number)
                                                .toList())
                                + ")");
    }

    private static String opacity(Node node) {
        return node.getOpacity() == 1 ? "" : SvgValue.attribute("opacity", SvgValue.number(node.getOpacity()));
    }

    private void region(Region region) {
        if (region.getBackground() != null) {
            region.getBackground().getFills().forEach(fill -> ground(region, fill));
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(stroke -> border(region, stroke));
        }
    }

    private void ground(Region region, BackgroundFill fill) {
        if (!SvgValue.isSeen(fill.getFill())) {
            return;
        }
        String paint = SvgValue.paint("fill", fill.getFill());
        if (region.getShape() instanceof SVGPath path) {
            out.append(outline(region, path)).append(paint).append("/>\n");
        } else {
            double radius = fill.getRadii().getTopLeftHorizontalRadius();
            out.append(box(region, fill.getInsets(), 0, radius)).append(paint).append("/>\n");
        }
    }

    /// The factor by which the shape of a region is stretched, on average of both directions.
    private static double stretch(Region region) {
        Bounds bounds = region.getShape().getLayoutBounds();
        return Math.sqrt(region.getWidth() * region.getHeight() / bounds.getWidth() / bounds.getHeight());
    }

    /// The shape of a region, stretched to its size.
    private static String outline(Region region, SVGPath path) {
        Bounds bounds = path.getLayoutBounds();
        String scale = "scale(%s %s)"
                .formatted(
                        SvgValue.number(region.getWidth() / bounds.getWidth()),
                        SvgValue.number(region.getHeight() / bounds.getHeight()));
        return "<path" + SvgValue.attribute("d", path.getContent()) + SvgValue.attribute("transform", scale);
    }

    /// Writes a border. It lies within its insets, with its line in the middle of its width.
    private void border(Region region, BorderStroke stroke) {
        double width = stroke.getWidths().getTop();
        if (!SvgValue.isSeen(stroke.getTopStroke()) || width == 0) {
            return;
        }
        double radius = stroke.getRadii().getTopLeftHorizontalRadius() - width / 2;
        String line = region.getShape() instanceof SVGPath path
                ? outline(region, path)
                : box(region, stroke.getInsets(), width / 2, radius);
        double thickness = region.getShape() instanceof SVGPath ? width / stretch(region) : width;
        out.append(line)
                .append(SvgValue.attribute("fill", "none"))
                .append(SvgValue.paint("stroke", stroke.getTopStroke()))
                .append(SvgValue.attribute("stroke-width", SvgValue.number(thickness)))
                .append(SvgValue.dashes(stroke.getTopStyle().getDashArray()))
                .append("/>\n");
    }

    private static String box(Region region, Insets insets, double inner, double radius) {
        double width = region.getWidth() - insets.getLeft() - insets.getRight() - 2 * inner;
        double height = region.getHeight() - insets.getTop() - insets.getBottom() - 2 * inner;
        double round = Math.max(0, Math.min(radius, Math.min(width, height) / 2));
        return "<rect"
                + SvgValue.attribute("x", SvgValue.number(insets.getLeft() + inner))
                + SvgValue.attribute("y", SvgValue.number(insets.getTop() + inner))
                + SvgValue.attribute("width", SvgValue.number(Math.max(0, width)))
                + SvgValue.attribute("height", SvgValue.number(Math.max(0, height)))
                + SvgValue.attribute("rx", SvgValue.number(round));
    }
}

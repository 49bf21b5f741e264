package chalkgrad.app.plots.drawing;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.look.ink.Surface;
import chalkgrad.app.plots.drawing.Mark.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Paints pictures in the window. The images of a picture are kept for the next one.
public final class CanvasPainter {
    private static final double OUTLINE = 1.6;

    private final List<Surface> surfaces = new ArrayList<>();

    /// Paints a picture over everything that was there.
    public void paint(Picture picture, Palette palette, GraphicsContext target) {
        paintGround(picture.sheet(), palette, target);
        paint(picture.marks(), palette, target);
    }

    void paintGround(Sheet sheet, Palette palette, GraphicsContext target) {
        target.setFill(palette.of(Ink.GROUND));
        target.fillRect(0, 0, sheet.width(), sheet.height());
    }

    /// Paints marks over what is there.
    void paint(List<Mark> marks, Palette palette, GraphicsContext target) {
        target.setTextBaseline(VPos.BASELINE);
        int rasters = 0;
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Raster raster -> paint(raster, surface(rasters++), target);
                case Mark.Curve curve -> paint(curve, palette, target);
                case Mark.Segments segments -> paint(segments, palette, target);
                case Mark.Box box -> paint(box, palette, target);
                case Mark.Frame frame -> paint(frame, palette, target);
                case Mark.Dot dot -> paintAlike(List.of(dot), palette, target);
                case Mark.Dots dots -> paint(dots, palette, target);
                case Mark.Words words -> paint(words, palette, target);
            }
        }
    }

    private Surface surface(int index) {
        while (surfaces.size() <= index) {
            surfaces.add(new Surface());
        }
        return surfaces.get(index);
    }

    private static void paint(Mark.Raster raster, Surface surface, GraphicsContext target) {
        Rectangle2D place = raster.place();
        // what is a single pixel wide is mixed with what lies beside it in memory
        target.setImageSmoothing(
                raster.pixels().columns() > 1 && raster.pixels().rows() > 1);
        target.drawImage(
                surface.show(raster.pixels()), place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }

    private static void paint(Mark.Curve curve, Palette palette, GraphicsContext target) {
        target.setStroke(palette.of(curve.ink()));
        target.setLineWidth(curve.width());
        target.setLineDashes(curve.dashed() ? new double[] {4 * curve.width(), 3 * curve.width()} : new double[0]);
        double[] x = curve.points().stream().mapToDouble(Point2D::getX).toArray();
        double[] y = curve.points().stream().mapToDouble(Point2D::getY).toArray();
        target.strokePolyline(x, y, x.length);
        target.setLineDashes();
    }

    private static void paint(Mark.Segments segments, Palette palette, GraphicsContext target) {
        target.setStroke(palette.of(segments.ink()));
        target.setLineWidth(segments.width());
        target.beginPath();
        for (int k = 0; k + 1 < segments.ends().size(); k += 2) {
            Point2D from = segments.ends().get(k);
            Point2D to = segments.ends().get(k + 1);
            target.moveTo(from.getX(), from.getY());
            target.lineTo(to.getX(), to.getY());
        }
        target.stroke();
    }

    private static void paint(Mark.Box box, Palette palette, GraphicsContext target) {
        Rectangle2D place = box.place();
        target.setFill(palette.of(box.ink()).deriveColor(0, 1, 1, box.opacity()));
        target.fillRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }

    private static void paint(Mark.Frame frame, Palette palette, GraphicsContext target) {
        Rectangle2D place = frame.place();
        target.setStroke(palette.of(frame.ink()));
        target.setLineWidth(frame.width());
        target.strokeRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }

    private static void paint(Mark.Dots dots, Palette palette, GraphicsContext target) {
        dots.dots().stream()
                .collect(Collectors.groupingBy(
                        dot -> List.of(dot.ink(), dot.filled()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> paintAlike(alike, palette, target));
    }

    /// Paints dots of the same ink. They have an outline of the ground, so that they are seen on any colour.
    private static void paintAlike(List<Mark.Dot> alike, Palette palette, GraphicsContext target) {
        boolean filled = alike.getFirst().filled();
        Color ink = palette.of(alike.getFirst().ink());
        Color ground = palette.of(Ink.GROUND);
        target.setFill(filled ? ink : ground);
        target.setStroke(filled ? ground : ink);
        target.setLineWidth(filled ? 1 : OUTLINE);
        target.beginPath();
        alike.forEach(dot -> trace(dot, target));
        target.fill();
        target.stroke();
    }

    private static void trace(Mark.Dot dot, GraphicsContext target) {
        double x = dot.middle().getX();
        double y = dot.middle().getY();
        double r = dot.radius();
        List<Point2D> corners = dot.shape().corners();
        if (corners.isEmpty()) {
            target.moveTo(x + r, y);
            target.arc(x, y, r, r, 0, 360);
        } else {
            target.moveTo(
                    x + r * corners.getFirst().getX(),
                    y + r * corners.getFirst().getY());
            corners.stream().skip(1).forEach(corner -> target.lineTo(x + r * corner.getX(), y + r * corner.getY()));
        }
        target.closePath();
    }

    private static void paint(Mark.Words words, Palette palette, GraphicsContext target) {
        target.save();
        target.setFill(palette.of(words.ink()));
        target.translate(words.x(), words.y());
        if (words.turned()) {
            target.rotate(-90);
        }
        TextLine line = TextLine.of(words.text(), words.size(), words.weight());
        double left = left(words.anchor(), line.width());
        for (TextLine.Piece piece : line.pieces()) {
            target.setFont(Letters.font(piece.size(), words.weight()));
            target.fillText(piece.text(), left + piece.x(), piece.drop());
        }
        target.restore();
    }

    private static double left(Anchor anchor, double width) {
        return switch (anchor) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
    }
}

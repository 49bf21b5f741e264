package chalkgrad.app.plots.drawing;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.plots.drawing.Mark.Anchor;
import chalkgrad.app.plots.drawing.Mark.Curve;
import chalkgrad.app.plots.drawing.Mark.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Two axes around a rectangle of pixels.
///
/// @param frame the rectangle
/// @param x from left to right
/// @param y from below to above
public record Axes(Rectangle2D frame, Range x, Range y) {
    private static final double TICK = 4;

    /// The pixel of a point of the plot.
    public Point2D pixel(double atX, double atY) {
        return new Point2D(
                frame.getMinX() + x.share(atX) * frame.getWidth(), frame.getMaxY() - y.share(atY) * frame.getHeight());
    }

    /// The point of the plot at a pixel.
    public Point2D point(double pixelX, double pixelY) {
        return new Point2D(
                x.at((pixelX - frame.getMinX()) / frame.getWidth()),
                y.at((frame.getMaxY() - pixelY) / frame.getHeight()));
    }

    /// The ticks and their numbers, and what the axes are called.
    public List<Mark> marks(Sheet sheet, String nameX, String nameY) {
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Frame(frame, Ink.AXIS, 1));
        double size = sheet.letters();
        for (Ticks.Tick tick : Ticks.across(x, sheet, frame.getWidth(), sheet.width() - frame.getMaxX())) {
            double at = pixel(tick.at(), y.low()).getX();
            marks.add(Curve.line(at, frame.getMaxY(), at, frame.getMaxY() + TICK, Ink.AXIS, 1));
            double middle = frame.getMinX() + tick.middle();
            marks.add(new Words(tick.text(), middle, frame.getMaxY() + TICK + size, size, Ink.WEAK, Anchor.MIDDLE));
        }
        for (Ticks.Tick tick : Ticks.upwards(y, sheet, frame.getHeight())) {
            double at = pixel(x.low(), tick.at()).getY();
            marks.add(Curve.line(frame.getMinX() - TICK, at, frame.getMinX(), at, Ink.AXIS, 1));
            marks.add(new Words(tick.text(), frame.getMinX() - 2 * TICK, at + size * 0.35, size, Ink.WEAK, Anchor.END));
        }
        double below = frame.getMaxY() + TICK + size * 2.3;
        marks.add(new Words(nameX, middle(), below, size, Ink.TEXT, Anchor.MIDDLE).bold());
        marks.add(new Words(
                        nameY,
                        frame.getMinX() - left(sheet, y) + size * 1.3,
                        frame.getMinY() + frame.getHeight() / 2,
                        size,
                        Ink.TEXT,
                        Anchor.MIDDLE)
                .bold()
                .upward());
        return marks;
    }

    private double middle() {
        return frame.getMinX() + frame.getWidth() / 2;
    }

    /// The room that the left axis needs for its numbers and its name.
    public static double left(Sheet sheet, Range y) {
        return Ticks.widest(y, sheet) + 2 * TICK + sheet.letters() * 1.8;
    }

    /// The room that the lower axis needs.
    public static double below(Sheet sheet) {
        return TICK + sheet.letters() * 2.8;
    }
}

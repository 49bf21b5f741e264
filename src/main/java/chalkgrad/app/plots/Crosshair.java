package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Picture;
import java.util.ArrayList;
import javafx.geometry.Point2D;

/// The cross that keys move over a plot.
final class Crosshair {
    private static final double ARM = 7;

    private Crosshair() {}

    static Picture on(Picture picture, Point2D at) {
        var marks = new ArrayList<>(picture.marks());
        double x = at.getX();
        double y = at.getY();
        marks.add(Mark.Curve.line(x - ARM, y, x + ARM, y, Ink.FOCUS, 2));
        marks.add(Mark.Curve.line(x, y - ARM, x, y + ARM, Ink.FOCUS, 2));
        return new Picture(picture.sheet(), marks, picture.axes(), picture.spoken());
    }
}

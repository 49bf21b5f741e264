package chalkgrad.app.plots.drawing;

import chalkgrad.app.look.ink.Palette;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// Shows pictures in the window, one after the other. The marks that end two of them alike, such as samples, axes and
/// letters, are on a layer of their own: while a network trains, they stay there and only what is below them is painted
/// again.
public final class PlotCanvas extends Group {
    private final Layer lower = new Layer();
    private final Layer upper = new Layer();
    private List<Mark> before = List.of();
    private List<Mark> above = List.of();
    private Look look = Look.NONE;

    public PlotCanvas() {
        getChildren().addAll(lower.canvas, upper.canvas);
    }

    /// Shows a picture in the place of the one before.
    public void show(Picture picture, Palette palette) {
        var next = new Look(picture.width(), picture.height(), palette);
        List<Mark> marks = picture.marks();
        if (next.equals(look) && marks.equals(before)) {
            return;
        }
        int alike = next.equals(look) ? alikeAtEnd(before, marks) : 0;
        boolean isUpperRight = next.equals(look) && alike == above.size();
        before = marks;
        look = next;
        if (!isUpperRight) {
            above = marks.subList(marks.size() - alike, marks.size());
            upper.clear(next);
            upper.painter.paint(above, palette, upper.content());
        }
        lower.clear(next);
        CanvasPainter.paintGround(picture, palette, lower.content());
        lower.painter.paint(marks.subList(0, marks.size() - alike), palette, lower.content());
    }

    /// The number of marks that are painted on the upper layer and wait there for the next picture.
    int kept() {
        return above.size();
    }

    private static int alikeAtEnd(List<Mark> one, List<Mark> other) {
        int most = Math.min(one.size(), other.size());
        int alike = 0;
        while (alike < most && one.get(one.size() - 1 - alike).equals(other.get(other.size() - 1 - alike))) {
            alike++;
        }
        return alike;
    }

    /// What all marks of a picture depend on.
    private record Look(double width, double height, Palette palette) {
        static final Look NONE = new Look(0, 0, Palette.PLAIN);
    }

    private static final class Layer {
        private final Canvas canvas = new Canvas();
        private final CanvasPainter painter = new CanvasPainter();

        GraphicsContext content() {
            return canvas.getGraphicsContext2D();
        }

        void clear(Look look) {
            canvas.setWidth(look.width());
            canvas.setHeight(look.height());
            content().clearRect(0, 0, look.width(), look.height());
        }
    }
}

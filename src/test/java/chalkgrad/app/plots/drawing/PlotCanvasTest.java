package chalkgrad.app.plots.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.app.OnScreen;
import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.look.ink.Pixels;
import chalkgrad.math.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What stays of a picture is kept on a layer of its own, which nobody sees.
@OnScreen
class PlotCanvasTest {
    private static final int SIDE = 60;

    private final PlotCanvas canvas = new PlotCanvas();

    private static Mark map(int color) {
        return new Mark.Raster(new Rectangle2D(5, 5, 50, 50), new Pixels(1, 1, new int[] {0xff000000 | color}));
    }

    private static Mark dot(double x) {
        return new Mark.Dots(List.of(new Mark.Dot(new Point2D(x, 30), 6, Mark.Shape.CIRCLE, Ink.TEXT, true)));
    }

    private static Mark axis() {
        return Mark.Curve.line(5, 55, 55, 55, Ink.AXIS, 2);
    }

    private static Picture picture(Mark... marks) {
        return new Picture(new Sheet(SIDE, SIDE, 0, 12, Decimals.STANDARD), List.of(marks), Optional.empty(), "");
    }

    private void show(FxRobot robot, Picture... pictures) {
        robot.interact(() -> List.of(pictures).forEach(picture -> canvas.show(picture, Palette.PLAIN)));
    }

    @Test
    void onlyTheMarksThatEndBothPicturesAreKept(FxRobot robot) {
        show(robot, picture(map(0xff0000), dot(20), axis()));
        assertThat(canvas.kept()).isZero();
        show(robot, picture(map(0x00ff00), dot(20), axis()));
        assertThat(canvas.kept()).isEqualTo(2);
        show(robot, picture(map(0x00ff00), dot(40), axis()));
        assertThat(canvas.kept()).isEqualTo(1);
    }

    @Test
    void aPictureAfterOthersLooksAsIfItWasTheFirst(FxRobot robot) {
        var last = picture(map(0x0000ff), dot(40), axis());
        show(robot, picture(map(0xff0000), dot(20), axis()), picture(map(0x00ff00), dot(20), axis()), last);
        assertThat(difference(robot, canvas, last)).isCloseTo(0, within(0.02));
    }

    @Test
    void theLayersFollowAnotherSizeAndOtherColours(FxRobot robot) {
        var small = picture(map(0xff0000), axis());
        show(robot, small, picture(map(0x00ff00), axis()));
        var large = new Picture(new Sheet(80, 80, 0, 12, Decimals.STANDARD), small.marks(), Optional.empty(), "");
        show(robot, large);
        assertThat(canvas.kept()).isZero();
        assertThat(difference(robot, canvas, large)).isCloseTo(0, within(0.02));
    }

    @Test
    void theSamePictureAgainIsNotPainted(FxRobot robot) {
        var picture = picture(map(0xff0000), dot(20), axis());
        show(robot, picture, picture(map(0xff0000), dot(20), axis()));
        assertThat(canvas.kept()).isZero();
        assertThat(difference(robot, canvas, picture)).isCloseTo(0, within(0.02));
    }

    private static Node alone(Picture picture) {
        var canvas = new Canvas(picture.width(), picture.height());
        new CanvasPainter().paint(picture, Palette.PLAIN, canvas.getGraphicsContext2D());
        return canvas;
    }

    /// The largest difference of a colour between two pictures, from 0 to 1.
    private static double difference(FxRobot robot, Node one, Picture other) {
        var images = new ArrayList<Image>();
        robot.interact(() ->
                List.of(one, alone(other)).forEach(node -> images.add(new Scene(new Group(node)).snapshot(null))));
        Image first = images.getFirst();
        double most = 0;
        assertThat(images.getLast().getWidth()).isEqualTo(first.getWidth());
        for (int x = 0; x < first.getWidth(); x++) {
            for (int y = 0; y < first.getHeight(); y++) {
                Color a = first.getPixelReader().getColor(x, y);
                Color b = images.getLast().getPixelReader().getColor(x, y);
                most = Math.max(most, Math.abs(a.getRed() - b.getRed()));
                most = Math.max(most, Math.abs(a.getGreen() - b.getGreen()));
                most = Math.max(most, Math.abs(a.getBlue() - b.getBlue()));
            }
        }
        return most;
    }
}

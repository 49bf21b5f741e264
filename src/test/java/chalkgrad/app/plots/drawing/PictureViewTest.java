package chalkgrad.app.plots.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.look.ink.Pixels;
import chalkgrad.app.plots.drawing.Mark.Dot;
import chalkgrad.app.plots.drawing.Mark.Dots;
import chalkgrad.app.plots.drawing.Mark.Shape;
import chalkgrad.math.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What is shown after other pictures is what would be painted on an empty canvas.
@OnScreen
class PictureViewTest {
    private static final Palette COLORS = new Palette(
            Map.of(Ink.GROUND, Color.WHITE, Ink.TEXT, Color.BLACK, Ink.CLASS_1, Color.RED, Ink.CLASS_2, Color.BLUE));
    private static final int SIDE = 60;
    /// How much the edges of dots may differ, of 255, since they are mixed with what lies below them in two steps.
    private static final int NEAR = 12;

    @Test
    void aPictureAfterAnotherIsTheWholePicture(FxRobot robot) {
        List<Picture> pictures = List.of(
                picture(SIDE, map(0xff8080ff), dots(10), line(20)),
                picture(SIDE, map(0xffff8080), dots(10), line(40)),
                picture(SIDE, map(0xffff8080), dots(30), line(40)),
                picture(SIDE, dots(30), map(0xff80ff80)),
                picture(SIDE / 2, map(0xffff8080), dots(12)),
                picture(SIDE, line(30)),
                picture(SIDE));
        robot.interact(() -> {
            var view = new PictureView();
            for (Picture picture : pictures) {
                view.show(picture, COLORS);
                assertThat(farthest(view.snapshot(null, null), painted(picture)))
                        .as("%s", picture.marks())
                        .isLessThan(NEAR);
            }
        });
    }

    @Test
    void aChangeOfColoursReachesWhatHasStayed(FxRobot robot) {
        Picture picture = picture(SIDE, map(0xff8080ff), dots(10));
        robot.interact(() -> {
            var view = new PictureView();
            view.show(picture, Palette.PLAIN);
            view.show(picture, COLORS);
            assertThat(farthest(view.snapshot(null, null), painted(picture))).isLessThan(NEAR);
        });
    }

    private static Picture picture(int side, Mark... marks) {
        return new Picture(new Sheet(side, side, 0, 12, Decimals.STANDARD), Arrays.asList(marks), Optional.empty(), "");
    }

    private static Mark map(int color) {
        return new Mark.Raster(new Rectangle2D(5, 5, 20, 20), new Pixels(1, 1, new int[] {color}));
    }

    private static Mark line(double at) {
        return Mark.Curve.line(0, at, SIDE, at, Ink.TEXT, 2);
    }

    private static Mark dots(int count) {
        List<Dot> dots = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            dots.add(new Dot(new Point2D(2 * k, 3 * k % 50), 3, Shape.ofClass(k % 2), Ink.ofClass(k % 2), k % 3 > 0));
        }
        return new Dots(dots);
    }

    private static Image painted(Picture picture) {
        var canvas = new Canvas(picture.width(), picture.height());
        new CanvasPainter().paint(picture, COLORS, canvas.getGraphicsContext2D());
        return canvas.snapshot(null, null);
    }

    /// The largest difference of red, green or blue at a pixel.
    private static int farthest(Image one, Image other) {
        int[] first = pixels(one);
        int[] second = pixels(other);
        assertThat(first).hasSameSizeAs(second);
        return IntStream.range(0, 3 * first.length)
                .map(k -> Math.abs((first[k / 3] >> 8 * (k % 3) & 0xff) - (second[k / 3] >> 8 * (k % 3) & 0xff)))
                .max()
                .orElseThrow();
    }

    private static int[] pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] colors = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), colors, 0, width);
        return colors;
    }
}

package chalkgrad.app.plots;

import chalkgrad.app.look.WindowPicture;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.plots.drawing.CanvasPainter;
import chalkgrad.app.plots.drawing.Picture;
import chalkgrad.app.plots.drawing.SvgPainter;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/// A plot as a picture that is copied or saved.
final class PlotPicture {
    private static final int RESOLUTION = WindowPicture.RESOLUTION;

    private PlotPicture() {}

    static WindowPicture of(Picture picture, Palette palette) {
        return new WindowPicture(() -> image(picture, palette), () -> SvgPainter.write(picture, palette));
    }

    private static WritableImage image(Picture picture, Palette palette) {
        var canvas = new Canvas(picture.width() * RESOLUTION, picture.height() * RESOLUTION);
        canvas.getGraphicsContext2D().scale(RESOLUTION, RESOLUTION);
        new CanvasPainter().paint(picture, palette, canvas.getGraphicsContext2D());
        return canvas.snapshot(null, null);
    }
}

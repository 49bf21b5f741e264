package chalkgrad.app.plots;

import chalkgrad.app.plots.drawing.CanvasPainter;
import chalkgrad.app.plots.drawing.Palette;
import chalkgrad.app.plots.drawing.Picture;
import chalkgrad.app.plots.drawing.SvgPainter;
import chalkgrad.exchange.FileType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javax.imageio.ImageIO;

/// A plot on its way out of the window.
record PlotPicture(Picture picture, Palette palette) {
    /// Twice the window's resolution, so that it is sharp in print.
    private static final int RESOLUTION = 2;

    /// Puts the plot on the clipboard.
    ///
    /// @return whether the clipboard took it
    boolean copy() {
        var content = new ClipboardContent();
        content.putImage(image());
        return Clipboard.getSystemClipboard().setContent(content);
    }

    /// Writes the plot to a file, as SVG if it has that ending, otherwise as PNG.
    ///
    /// @return the file that was written, with the ending of the picture's format
    /// @throws IOException if the file cannot be written
    Path save(Path file) throws IOException {
        if (FileType.SVG.isNamed(file)) {
            return Files.writeString(file, SvgPainter.write(picture, palette));
        }
        Path named =
                FileType.PNG.isNamed(file) ? file : file.resolveSibling(file.getFileName() + FileType.PNG.ending());
        return Files.write(named, png());
    }

    private WritableImage image() {
        var canvas = new Canvas(picture.width() * RESOLUTION, picture.height() * RESOLUTION);
        canvas.getGraphicsContext2D().scale(RESOLUTION, RESOLUTION);
        new CanvasPainter().paint(picture, palette, canvas.getGraphicsContext2D());
        return canvas.snapshot(null, null);
    }

    private byte[] png() throws IOException {
        WritableImage image = image();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(buffered, "png", bytes);
        return bytes.toByteArray();
    }
}

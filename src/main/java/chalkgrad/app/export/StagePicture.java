package chalkgrad.app.export;

import chalkgrad.exchange.FileType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// A picture of the stage as it is now. It is made from the nodes that the window shows, so it cannot differ from them.
///
/// @param stage the area to picture
public record StagePicture(Region stage) {
    private static final int RESOLUTION = 2;

    /// Puts the picture on the clipboard.
    ///
    /// @return whether the clipboard took it
    public boolean copy() {
        var content = new ClipboardContent();
        content.putImage(image());
        return Clipboard.getSystemClipboard().setContent(content);
    }

    /// Writes the picture to a file, as SVG if it has that ending, otherwise as PNG.
    ///
    /// @return the file that was written, with the ending of the picture's format
    /// @throws IOException if the file cannot be written
    public Path save(Path file) throws IOException {
        if (FileType.SVG.isNamed(file)) {
            return Files.writeString(file, svg());
        }
        Path picture =
                FileType.PNG.isNamed(file) ? file : file.resolveSibling(file.getFileName() + FileType.PNG.ending());
        return Files.write(picture, png());
    }

    /// The picture as SVG, in pixels of the window.
    public String svg() {
        return SvgWriter.write(stage);
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

    /// The picture as an image with twice the window's resolution, so that it is sharp in print.
    private WritableImage image() {
        Bounds bounds = stage.getLayoutBounds();
        var how = new SnapshotParameters();
        how.setTransform(Transform.scale(RESOLUTION, RESOLUTION));
        Bounds within = stage.localToParent(bounds);
        how.setViewport(new Rectangle2D(
                within.getMinX() * RESOLUTION,
                within.getMinY() * RESOLUTION,
                within.getWidth() * RESOLUTION,
                within.getHeight() * RESOLUTION));
        return stage.snapshot(how, null);
    }
}

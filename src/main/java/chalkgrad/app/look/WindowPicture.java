package chalkgrad.app.look;

import chalkgrad.exchange.FileType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javax.imageio.ImageIO;

/// A picture of something in the window, on its way out of it.
///
/// @param image the picture as an image, with [#RESOLUTION] times the pixels of the window
/// @param svg the picture as SVG, in pixels of the window
public record WindowPicture(Supplier<WritableImage> image, Supplier<String> svg) {
    /// Sharp in print.
    public static final int RESOLUTION = 2;

    /// Puts the picture on the clipboard.
    ///
    /// @return whether the clipboard took it
    public boolean copy() {
        var content = new ClipboardContent();
        content.putImage(image.get());
        return Clipboard.getSystemClipboard().setContent(content);
    }

    /// Writes the picture to a file, as SVG if it has that ending, otherwise as PNG.
    ///
    /// @return the file that was written, with the ending of the picture's format
    /// @throws IOException if the file cannot be written
    public Path save(Path file) throws IOException {
        if (FileType.SVG.isNamed(file)) {
            return Files.writeString(file, svg.get());
        }
        Path named =
                FileType.PNG.isNamed(file) ? file : file.resolveSibling(file.getFileName() + FileType.PNG.ending());
        return Files.write(named, png(image.get()));
    }

    private static byte[] png(WritableImage image) throws IOException {
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

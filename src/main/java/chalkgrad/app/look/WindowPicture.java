package chalkgrad.app.look;

import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.WholeFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
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

    /// Takes the picture as it is now, to be written as SVG if the file has that ending, otherwise as PNG.
    public Taken taken(Path file) {
        if (FileType.SVG.isNamed(file)) {
            String text = svg.get();
            return new Taken(file, () -> text.getBytes(StandardCharsets.UTF_8));
        }
        WritableImage pixels = image.get();
        Path named =
                FileType.PNG.isNamed(file) ? file : file.resolveSibling(file.getFileName() + FileType.PNG.ending());
        return new Taken(named, () -> png(pixels));
    }

    /// A picture of a moment, which no longer needs the window.
    ///
    /// @param file the file to write, with the ending of the picture's format
    public record Taken(Path file, Encoding encoding) {
        /// Writes the file. This can take long, and may be done in any thread.
        ///
        /// @throws InputException with the reason if it cannot be written
        public void write() {
            WholeFile.write(file, draft -> Files.write(draft, encoding.bytes()));
        }
    }

    /// Makes a file's content of a picture.
    @FunctionalInterface
    public interface Encoding {
        byte[] bytes() throws IOException;
    }

    /// Where pictures are saved.
    @FunctionalInterface
    public interface Destination {
        /// Asks for a file and writes a picture to it.
        ///
        /// @param proposed a name for the file
        /// @param saved receives a sentence when it is written
        /// @param failed receives a sentence if it cannot be written
        void save(String proposed, WindowPicture picture, Consumer<String> saved, Consumer<String> failed);
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

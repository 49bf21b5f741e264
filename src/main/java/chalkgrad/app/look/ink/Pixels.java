package chalkgrad.app.look.ink;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/// The colours of an image, row by row from the upper left. They do not change.
public final class Pixels {
    private final int columns;
    private final int rows;
    private final int[] colors;

    /// @param colors red, green and blue of each pixel in one number, with full opacity
    public Pixels(int columns, int rows, int[] colors) {
        if (colors.length < columns * rows) {
            throw new IllegalArgumentException("%d pixels of %d".formatted(colors.length, columns * rows));
        }
        this.columns = columns;
        this.rows = rows;
        this.colors = colors.clone();
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public int at(int column, int row) {
        return colors[row * columns + column];
    }

    /// Copies the colours to an array of at least as many numbers.
    public void copyTo(int[] target) {
        System.arraycopy(colors, 0, target, 0, columns * rows);
    }

    /// The colours of an image.
    public static Pixels of(Image image) {
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        var colors = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), colors, 0, columns);
        return new Pixels(columns, rows, colors);
    }

    /// The image as the address of a picture in the text of a file.
    public String address() {
        var image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, columns, rows, colors, 0, columns);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}

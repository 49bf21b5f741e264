package chalkgrad.app.look.ink;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// An image whose pixels are replaced in place, as long as their number stays the same.
public final class Surface {
    private int columns;
    private int rows;
    private PixelBuffer<IntBuffer> buffer = buffer(1, 1);
    private Image image = new WritableImage(buffer);

    private static PixelBuffer<IntBuffer> buffer(int columns, int rows) {
        return new PixelBuffer<>(
                columns, rows, IntBuffer.allocate(columns * rows), PixelFormat.getIntArgbPreInstance());
    }

    /// Shows other pixels.
    ///
    /// @return the image with them
    public Image show(Pixels pixels) {
        if (pixels.columns() != columns || pixels.rows() != rows) {
            columns = pixels.columns();
            rows = pixels.rows();
            buffer = buffer(columns, rows);
            image = new WritableImage(buffer);
        }
        buffer.updateBuffer(target -> {
            pixels.copyTo(target.getBuffer().array());
            return null;
        });
        return image;
    }
}

package chalkgrad.app.look;

import chalkgrad.math.Matrix;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/// Inputs as a square picture, row by row.
public final class ImageInput extends StackPane {
    private static final int SMALLEST_SIDE = 5;

    private final ImageView view = new ImageView();

    /// An empty picture.
    ///
    /// @param side in pixels
    public ImageInput(double side) {
        getStyleClass().add("image-input");
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setSmooth(false);
        getChildren().add(view);
    }

    /// Whether a number of inputs can be a square picture.
    public static boolean isImage(int inputs) {
        int side = side(inputs);
        return side >= SMALLEST_SIDE && side * side == inputs;
    }

    /// Shows the inputs of a sample, whose number is that of a square picture. The darkest is its largest input.
    public ImageInput showing(Matrix inputs) {
        double most = 1;
        for (int k = 0; k < inputs.columns(); k++) {
            most = Math.max(most, inputs.get(0, k));
        }
        return showing(inputs, 0, most);
    }

    /// Shows the inputs of a sample, whose number is that of a square picture.
    ///
    /// @param white the input that is white
    /// @param black the input that is black
    public ImageInput showing(Matrix inputs, double white, double black) {
        int side = side(inputs.columns());
        // each pixel as a block, since not every renderer keeps the edges of enlarged pixels
        int block = Math.max(1, (int) (view.getFitWidth() / side));
        var image = new WritableImage(side * block, side * block);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < side * block; y++) {
            for (int x = 0; x < side * block; x++) {
                double input = inputs.get(0, y / block * side + x / block);
                double ink = Math.clamp((input - white) / (black - white), 0, 1);
                pixels.setColor(x, y, Color.gray(1 - ink));
            }
        }
        view.setImage(image);
        return this;
    }

    /// The pixels of a side of the picture that a number of inputs is.
    public static int side(int inputs) {
        return (int) Math.round(Math.sqrt(inputs));
    }
}

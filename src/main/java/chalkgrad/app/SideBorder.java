package chalkgrad.app;

import chalkgrad.app.file.Remembered;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Side;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The border between the explanation and the matrices below it. It stays where it was put, whatever is explained, and
/// can be dragged.
final class SideBorder {
    private static final double USUAL = 0.31;
    private static final double LEAST = 0.12;
    private static final double MOST = 0.7;
    private final Pane side;
    private final Region matrices;
    /// How much of the side is the matrices'.
    private final DoubleProperty share = new SimpleDoubleProperty(USUAL);

    private boolean held;

    SideBorder(Pane side, Region matrices, Remembered remembered) {
        this.side = side;
        this.matrices = matrices;
        remembered.keep("panel.matrices.share", share, LEAST, MOST);
        new Grip(matrices, Side.TOP, side, share, LEAST, MOST, () -> held);
    }

    /// Gives the matrices their share of the side.
    void hold() {
        held = true;
        matrices.minHeightProperty().bind(side.heightProperty().multiply(share));
        matrices.maxHeightProperty().bind(side.heightProperty().multiply(share));
    }

    /// Lets the matrices be as high as they like.
    void release(double most) {
        held = false;
        matrices.minHeightProperty().unbind();
        matrices.maxHeightProperty().unbind();
        matrices.setMinHeight(Region.USE_COMPUTED_SIZE);
        matrices.setMaxHeight(most);
    }
}

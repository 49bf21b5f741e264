package chalkgrad.app.number;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/// Draws two short texts with a line between them, from 0 to the right, with the line at the height 0.
final class FractionView extends Group {
    private static final double FROM_LINE = 4;

    private final Text above;
    private final Text below;
    private final Line line = new Line();

    FractionView(String above, String below) {
        this.above = text(above, -FROM_LINE);
        this.below = text(below, FROM_LINE);
        line.getStyleClass().add("fraction-line");
        getChildren().addAll(this.above, this.below, line);
    }

    private static Text text(String content, double y) {
        var text = new Text(0, y, content);
        text.setTextOrigin(VPos.CENTER);
        text.getStyleClass().addAll("caption", "script", "of-fraction");
        return text;
    }

    /// Centres both texts.
    ///
    /// @return the width of the wider one
    double arrange() {
        double width = Math.max(
                above.getLayoutBounds().getWidth(), below.getLayoutBounds().getWidth());
        above.setX((width - above.getLayoutBounds().getWidth()) / 2);
        below.setX((width - below.getLayoutBounds().getWidth()) / 2);
        line.setEndX(width);
        return width;
    }
}

package chalkgrad.app.number;

import chalkgrad.formula.Name;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

/// The name of the number that is being typed: the field covers the number and its caption. It stands above the
/// field, so that it does not cover the neuron or input at the left, or at its left if there is no room above.
final class TypedName extends Region {
    private static final double PADDING = 8;
    /// How far it reaches below the field, whose ends are round.
    private static final double BENEATH = 12;
    /// How far it reaches under a field below it.
    private static final double OVERLAP = 3;

    private final CaptionView caption = new CaptionView();

    TypedName() {
        getStyleClass().add("number-editor-name");
        getChildren().add(caption);
        setManaged(false);
    }

    /// Shows a name at a field.
    ///
    /// @return the place of the field: the given one, or further right if the name at its left has no room there
    Rectangle2D show(Name name, Rectangle2D field) {
        caption.show(Caption.of(name).then(Caption.of(" =")));
        applyCss();
        double width = PADDING + caption.arrange() + PADDING / 2;
        caption.setLayoutX(PADDING);
        caption.setLayoutY(field.getHeight() / 2);
        double above = field.getMinY() - field.getHeight() + OVERLAP;
        if (above >= 0) {
            double x = Math.max(0, field.getMinX() + (field.getWidth() - width) / 2);
            resizeRelocate(x, above, width + PADDING / 2, field.getHeight());
            return field;
        }
        double left = Math.max(0, field.getMinX() - width);
        resizeRelocate(left, field.getMinY(), width + BENEATH, field.getHeight());
        return new Rectangle2D(left + width, field.getMinY(), field.getWidth(), field.getHeight());
    }
}

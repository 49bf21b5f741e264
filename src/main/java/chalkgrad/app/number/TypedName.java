package chalkgrad.app.number;

import chalkgrad.formula.Name;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

/// The name of the number that is being typed, at the left of the field: the field covers the number and its caption.
final class TypedName extends Region {
    private static final double PADDING = 8;
    /// How far it reaches below the field, whose ends are round.
    private static final double BENEATH = 12;

    private final CaptionView caption = new CaptionView();

    TypedName() {
        getStyleClass().add("number-editor-name");
        getChildren().add(caption);
        setManaged(false);
    }

    /// Shows a name at the left of a field.
    ///
    /// @return the place of the field: the given one, or further right if the name has no room there
    Rectangle2D show(Name name, Rectangle2D field) {
        caption.show(Caption.of(name).then(Caption.of(" =")));
        applyCss();
        double width = PADDING + caption.arrange() + PADDING / 2;
        double left = Math.max(0, field.getMinX() - width);
        resizeRelocate(left, field.getMinY(), width + BENEATH, field.getHeight());
        caption.setLayoutX(PADDING);
        caption.setLayoutY(field.getHeight() / 2);
        return new Rectangle2D(left + width, field.getMinY(), field.getWidth(), field.getHeight());
    }
}

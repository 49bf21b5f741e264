package chalkgrad.app.number;

import chalkgrad.app.number.Caption.Piece;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.text.Text;

/// Draws a caption, from 0 to the right, with the middle of its letters at the height 0.
final class CaptionView extends Group {
    private static final double DOWN = 3.5;
    private static final double UP = 3.6;
    /// How far a superscript and the subscript below it are above and below the middle of the letters.
    private static final double BOTH = 3.7;

    private Caption shown = Caption.NONE;

    void show(Caption caption) {
        if (!caption.equals(shown)) {
            shown = caption;
            getChildren().clear();
            caption.pieces().forEach(this::add);
        }
    }

    private void add(Piece piece) {
        if (piece.isFraction()) {
            getChildren().add(new FractionView(piece.above(), piece.below()));
            return;
        }
        add(piece.text(), 0);
        boolean both = piece.hasBoth();
        String[] script = both ? new String[] {"script", "stacked"} : new String[] {"script"};
        add(piece.below(), both ? BOTH : DOWN, script);
        add(piece.above(), both ? -BOTH : -UP, script);
    }

    private void add(String content, double y, String... styleClasses) {
        if (!content.isEmpty()) {
            var text = new Text(0, y, content);
            text.setTextOrigin(VPos.CENTER);
            text.getStyleClass().add("caption");
            text.getStyleClass().addAll(styleClasses);
            getChildren().add(text);
        }
    }

    /// Places the letters side by side, with subscript and superscript one above the other.
    ///
    /// @return the width of all
    double arrange() {
        double x = 0;
        double end = 0;
        for (var node : getChildren()) {
            if (node instanceof Text text) {
                boolean script = text.getY() != 0;
                x = script ? x : end;
                text.setX(x);
                end = Math.max(end, x + text.getLayoutBounds().getWidth());
                x = script ? x : end;
            } else if (node instanceof FractionView fraction) {
                fraction.setTranslateX(end);
                end += fraction.arrange();
            }
        }
        return end;
    }
}

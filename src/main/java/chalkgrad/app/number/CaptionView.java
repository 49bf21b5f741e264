package chalkgrad.app.number;

import chalkgrad.app.number.Caption.Piece;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// Draws a caption, from 0 to the right, with the middle of its letters at the height 0.
final class CaptionView extends Group {
    private static final double DOWN = 3.5;
    private static final double UP = 3.6;
    /// The gap between the ink of a superscript and that of the subscript below it.
    private static final double APART = 1.4;

    private static final String SCRIPT = "script";
    private static final String STACKED = "stacked";

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
        String[] script = both ? new String[] {SCRIPT, STACKED} : new String[] {SCRIPT};
        add(piece.below(), DOWN, script);
        add(piece.above(), -UP, script);
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
        stack();
        double x = 0;
        double end = 0;
        for (var node : getChildren()) {
            if (node instanceof Text text) {
                boolean script = text.getStyleClass().contains(SCRIPT);
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

    /// Places each superscript above the subscript below it by their ink: brackets and commas reach further than
    /// digits. Fonts are known only now.
    private void stack() {
        for (int k = 0; k + 1 < getChildren().size(); k++) {
            if (isStacked(getChildren().get(k)) && isStacked(getChildren().get(k + 1))) {
                stack((Text) getChildren().get(k), (Text) getChildren().get(k + 1));
                k++;
            }
        }
    }

    private static boolean isStacked(Node node) {
        return node.getStyleClass().contains(STACKED);
    }

    private static void stack(Text below, Text above) {
        Bounds low = ink(below);
        Bounds high = ink(above);
        double half = (high.getHeight() + APART + low.getHeight()) / 2;
        below.setTextOrigin(VPos.BASELINE);
        above.setTextOrigin(VPos.BASELINE);
        below.setY(half - low.getMaxY());
        above.setY(-half - high.getMinY());
    }

    /// The ink of a text around its baseline.
    private static Bounds ink(Text text) {
        var probe = new Text(text.getText());
        probe.setFont(text.getFont());
        probe.setBoundsType(TextBoundsType.VISUAL);
        return probe.getLayoutBounds();
    }
}

package chalkgrad.app.explain;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/// Arranges an explanation by the width it has: everything below each other beside the stage, or in a low strip below
/// it, with the words, the formula and the result side by side. The strip has no list of operands; the stage shows
/// them.
final class ExplainShape {
    private static final double STRIP_WIDTH = 500;
    private static final double WORDS_SHARE = 38;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final GridPane panel;
    private final Node words;
    private final ScrollPane formula;
    private final Pane lines;
    private final Label result;
    private final Node more;
    private final Node parts;

    ExplainShape(GridPane panel, Node words, ScrollPane formula, Pane lines, Label result, Node more, Node parts) {
        this.panel = panel;
        this.words = words;
        this.formula = formula;
        this.lines = lines;
        this.result = result;
        this.more = more;
        this.parts = parts;
        panel.widthProperty().map(width -> width.doubleValue() > STRIP_WIDTH).subscribe(this::arrange);
    }

    private void arrange(boolean low) {
        panel.pseudoClassStateChanged(LOW, low);
        panel.getChildren().clear();
        lines.getChildren().remove(result);
        if (low) {
            panel.getColumnConstraints().setAll(share(WORDS_SHARE), growing(), new ColumnConstraints());
            panel.add(words, 0, 0);
            panel.add(more, 0, 1);
            panel.add(formula, 1, 0, 1, 2);
            panel.add(result, 2, 0, 1, 2);
            GridPane.setValignment(result, VPos.TOP);
            formula.setMinHeight(0);
            result.setAlignment(Pos.CENTER);
        } else {
            lines.getChildren().add(result);
            panel.getColumnConstraints().setAll(share(100));
            panel.addColumn(0, words, formula, more, parts);
        }
    }

    private static ColumnConstraints share(double percent) {
        var constraints = new ColumnConstraints();
        constraints.setPercentWidth(percent);
        return constraints;
    }

    private static ColumnConstraints growing() {
        var constraints = new ColumnConstraints();
        constraints.setHgrow(Priority.ALWAYS);
        constraints.setMinWidth(0);
        return constraints;
    }
}

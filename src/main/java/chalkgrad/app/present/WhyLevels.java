package chalkgrad.app.present;

import chalkgrad.app.words.Texts;
import chalkgrad.pass.Quantity;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The formulas that lead to a number: a column for its operands, one for their operands, and so on. Formulas that have
/// no room are counted, and columns that have none are replaced by three dots.
final class WhyLevels extends HBox {
    /// @param rows the number of formulas that have room in a column
    WhyLevels(WhyPieces pieces, Texts texts, List<List<Quantity>> levels, int rows) {
        getStyleClass().add("why-levels");
        levels.forEach(level -> getChildren().add(column(pieces, texts, level, rows)));
    }

    private static VBox column(WhyPieces pieces, Texts texts, List<Quantity> level, int rows) {
        boolean all = level.size() <= rows;
        var column = new VBox();
        column.getStyleClass().add("why-level");
        level.stream()
                .limit(all ? rows : Math.max(1, rows - 1))
                .<Node>map(pieces::formula)
                .forEach(column.getChildren()::add);
        if (!all) {
            int others = level.size() - column.getChildren().size();
            String words = level.size() < Why.MOST_OF_A_LEVEL
                    ? texts.get("present.why.others", Integer.toString(others))
                    : texts.get("present.why.many");
            column.getChildren().add(WhyPieces.words(words));
        }
        return column;
    }

    /// Removes the columns that have no room. It must be in a scene, since its width depends on style sheets.
    void fit(double width) {
        boolean complete = true;
        while (getChildren().size() > (complete ? 1 : 2) && prefWidth(-1) > width) {
            if (!complete) {
                getChildren().removeLast();
            }
            getChildren().set(getChildren().size() - 1, WhyPieces.sign("…"));
            applyCss();
            complete = false;
        }
    }
}

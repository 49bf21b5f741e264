package chalkgrad.app.present;

import chalkgrad.app.words.Texts;
import chalkgrad.pass.Quantity;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The formulas that lead to a number: columns for its operands, then columns for their operands, and so on.
final class WhyLevels extends HBox {
    /// The most columns; no screen has room for more.
    private static final int MOST_COLUMNS = 8;

    private final WhyPieces pieces;
    private final Texts texts;
    private final Why why;

    /// @param first the first formula that is shown, from 0
    /// @param rows the number of formulas that have room in a column
    WhyLevels(WhyPieces pieces, Texts texts, Why why, int first, int rows) {
        this.pieces = pieces;
        this.texts = texts;
        this.why = why;
        getStyleClass().add("why-levels");
        int before = 0;
        for (List<Quantity> level : why.levels()) {
            addColumns(level, Math.clamp(first - before, 0, level.size()), rows);
            before += level.size();
        }
    }

    private void addColumns(List<Quantity> level, int first, int rows) {
        for (int k = first; k < level.size() && getChildren().size() < MOST_COLUMNS; k += rows) {
            int end = Math.min(k + rows, level.size());
            var column = new VBox();
            column.getStyleClass().add("why-level");
            level.subList(k, end)
                    .forEach(quantity -> column.getChildren().add(pieces.formula(quantity, why.same(quantity))));
            if (end == Why.MOST_OF_A_LEVEL) {
                column.getChildren().add(WhyPieces.words(texts.get("present.why.many")));
            }
            getChildren().add(column);
        }
    }

    /// Removes the columns that have no room. It must be in a scene, since its width depends on style sheets.
    void fit(double width) {
        while (getChildren().size() > 1 && prefWidth(-1) > width) {
            getChildren().removeLast();
        }
    }

    /// The number of formulas that it shows.
    int shown() {
        return getChildren().stream()
                .mapToInt(column -> (int) ((VBox) column)
                        .getChildren().stream().filter(HBox.class::isInstance).count())
                .sum();
    }
}

package chalkgrad.app.explain;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// Lets what scrolls end between two of its rows, so that no row is sliced before anybody has scrolled.
final class WholeRows {
    private WholeRows() {}

    /// The part of a height that shows whole rows. All of it if every row fits or not even the first one.
    static double of(VBox rows, double height) {
        return rows.getHeight() <= height
                ? height
                : ends(rows)
                        .filter(end -> end <= height)
                        .max(Double::compare)
                        .filter(end -> end > 0)
                        .orElse(height);
    }

    /// Where the rows end, also those of a row that has rows of its own.
    private static Stream<Double> ends(Pane rows) {
        return rows.getChildrenUnmodifiable().stream()
                .filter(Node::isManaged)
                .flatMap(row -> row instanceof VBox own
                        ? ends(own).map(end -> end + own.getLayoutY())
                        : Stream.of(row.getBoundsInParent().getMaxY()));
    }
}

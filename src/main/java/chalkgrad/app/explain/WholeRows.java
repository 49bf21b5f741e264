package chalkgrad.app.explain;

import chalkgrad.app.typeset.EquationView;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

    /// Where the rows end, also those of a row that has rows of its own. What is said of an equation below it does not
    /// stand alone.
    private static Stream<Double> ends(Pane rows) {
        List<Node> managed =
                rows.getChildrenUnmodifiable().stream().filter(Node::isManaged).toList();
        return IntStream.range(0, managed.size())
                .filter(k -> !(managed.get(k) instanceof Label
                        && k + 1 < managed.size()
                        && managed.get(k + 1) instanceof EquationView))
                .mapToObj(managed::get)
                .flatMap(row -> row instanceof VBox own
                        ? ends(own).map(end -> end + own.getLayoutY())
                        : Stream.of(row.getBoundsInParent().getMaxY()));
    }
}

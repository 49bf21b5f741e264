package chalkgrad.app;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/// The shape of a network as a small drawing with a column of dots for each layer. A large layer has fewer dots, with a
/// gap in the middle. Its size is below.
final class NetworkSketch extends Group {
    private static final int MOST_DOTS = 10;
    private static final int MOST_COLUMNS = 12;
    private static final double RADIUS = 5;
    private static final double FOOT = 18;

    private final double width;
    private final double height;

    NetworkSketch(List<Integer> sizes, double width, double height) {
        this.width = width;
        this.height = height;
        List<Integer> columns = sizes.subList(0, Math.min(sizes.size(), MOST_COLUMNS));
        for (int l = 1; l < columns.size(); l++) {
            addEdges(columns, l);
        }
        for (int l = 0; l < columns.size(); l++) {
            addLayer(columns, l);
        }
    }

    private void addEdges(List<Integer> columns, int l) {
        for (int i : dots(columns.get(l - 1))) {
            for (int j : dots(columns.get(l))) {
                var edge = new Line(x(columns, l - 1), y(columns.get(l - 1), i), x(columns, l), y(columns.get(l), j));
                edge.getStyleClass().add("sketch-edge");
                getChildren().add(edge);
            }
        }
    }

    private void addLayer(List<Integer> columns, int l) {
        for (int i : dots(columns.get(l))) {
            var dot = new Circle(x(columns, l), y(columns.get(l), i), RADIUS);
            dot.getStyleClass().add(l == 0 ? "sketch-input" : "sketch-neuron");
            getChildren().add(dot);
        }
        var size = new Text(Integer.toString(columns.get(l)));
        size.getStyleClass().add("sketch-size");
        size.setX(x(columns, l) - size.getLayoutBounds().getWidth() / 2);
        size.setY(height - 3);
        getChildren().add(size);
    }

    /// The places of the dots in a column.
    private static int[] dots(int size) {
        return IntStream.range(0, Math.min(size, MOST_DOTS))
                .filter(i -> size <= MOST_DOTS || i != MOST_DOTS / 2)
                .toArray();
    }

    private double x(List<Integer> columns, int l) {
        return width * (l + 0.5) / columns.size();
    }

    private double y(int size, int i) {
        return (height - FOOT) * (i + 0.5) / Math.min(size, MOST_DOTS);
    }
}

package chalkgrad.app.data;

import chalkgrad.app.look.ImageInput;
import chalkgrad.data.DataSet;
import chalkgrad.data.Target;
import java.util.stream.IntStream;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// A small picture of a data set: its last two inputs with the colours and shapes of the classes, a single input with
/// its target, or the first picture if the inputs are one.
final class Scatter extends Pane {
    private static final int MOST = 300;
    private static final int COLOURS = 6;
    private static final double BORDER = 0.08;

    private final double side;
    private final double dot;

    /// An empty picture.
    ///
    /// @param side of the square in pixels
    Scatter(double side) {
        this.side = side;
        this.dot = Math.max(1.2, side / 70);
        getStyleClass().add("scatter");
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    /// Shows a data set.
    void show(DataSet data) {
        getChildren().clear();
        if (data.size() == 0) {
            return;
        }
        if (ImageInput.isImage(data.inputs().columns())) {
            getChildren().add(new ImageInput(side).showing(data.inputs().row(0)));
        } else {
            addDots(data);
        }
    }

    private void addDots(DataSet data) {
        int step = Math.max(1, data.size() / MOST);
        int[] rows =
                IntStream.range(0, data.size()).filter(row -> row % step == 0).toArray();
        double[] across =
                IntStream.of(rows).mapToDouble(row -> across(data, row)).toArray();
        double[] up = IntStream.of(rows).mapToDouble(row -> up(data, row)).toArray();
        for (int k = 0; k < rows.length; k++) {
            Shape mark = mark(number(data, rows[k]));
            mark.setLayoutX(side * placed(across, k));
            mark.setLayoutY(side * (1 - placed(up, k)));
            getChildren().add(mark);
        }
    }

    private static double across(DataSet data, int row) {
        return data.inputs().get(row, Math.max(0, data.inputs().columns() - 2));
    }

    private static double up(DataSet data, int row) {
        int inputs = data.inputs().columns();
        return switch (data.target()) {
            case Target.Numbers numbers when inputs == 1 -> numbers.values().get(row, 0);
            case Target.Classes classes when inputs == 1 -> classes.of(row);
            case Target any -> data.inputs().get(row, inputs - 1);
        };
    }

    /// The class of a row; for a number, whether it is above 0.
    private static int number(DataSet data, int row) {
        return switch (data.target()) {
            case Target.Classes classes -> classes.of(row);
            case Target.Numbers numbers ->
                data.inputs().columns() > 1 && numbers.values().get(row, 0) > 0 ? 1 : 0;
        };
    }

    /// Within the border, from 0 to 1.
    private static double placed(double[] values, int k) {
        double least = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .min()
                .orElse(0);
        double most = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .max()
                .orElse(1);
        double share = most > least ? (values[k] - least) / (most - least) : 1.0 / 2;
        return BORDER + (1 - 2 * BORDER) * share;
    }

    private Shape mark(int number) {
        Shape mark = number % 2 == 0 ? new Circle(dot) : new Rectangle(-dot, -dot, 2 * dot, 2 * dot);
        mark.getStyleClass().add("class-" + (number % COLOURS + 1));
        return mark;
    }
}

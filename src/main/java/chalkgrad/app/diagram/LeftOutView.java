package chalkgrad.app.diagram;

import chalkgrad.app.words.Counts;
import chalkgrad.app.words.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.text.Text;

/// Says below the weights and neurons of each layer how many of their numbers are not shown.
final class LeftOutView extends Group {
    private final Texts texts;
    private Optional<Shown> last = Optional.empty();

    LeftOutView(Texts texts) {
        this.texts = texts;
        setMouseTransparent(true);
    }

    /// @param columns the columns of the weights into each layer, from the first layer
    void show(DiagramLayout layout, List<EdgeColumn> columns, LeftOut leftOut) {
        var next = new Shown(layout, columns, leftOut);
        if (Optional.of(next).equals(last)) {
            return;
        }
        last = Optional.of(next);
        getChildren().clear();
        for (int l = 1; l <= leftOut.weights().size(); l++) {
            long weights = leftOut.weights().get(l - 1);
            long biases = leftOut.biases().get(l - 1);
            if (weights > 0) {
                write(layout, columns.get(l - 1).x(), texts.get("diagram.leftOut", Counts.grouped(weights)));
            }
            if (biases > 0) {
                double middle = layout.center(l, layout.shown(l).getFirst()).getX();
                String key = biases == 1 ? "diagram.leftOut.bias" : "diagram.leftOut.biases";
                write(layout, middle, texts.get(key, Counts.grouped(biases)));
            }
        }
    }

    private void write(DiagramLayout layout, double middle, String content) {
        var text = new Text(content);
        text.getStyleClass().add("note");
        text.setTextOrigin(VPos.CENTER);
        text.setX(middle);
        text.setY(Places.middleY(layout.note()));
        text.layoutBoundsProperty().subscribe(bounds -> text.setTranslateX(-bounds.getWidth() / 2));
        getChildren().add(text);
    }

    private record Shown(DiagramLayout layout, List<EdgeColumn> columns, LeftOut leftOut) {}
}

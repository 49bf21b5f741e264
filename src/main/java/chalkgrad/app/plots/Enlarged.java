package chalkgrad.app.plots;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleExpression;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/// A plot with its controls over everything else, with letters of at least a given size.
final class Enlarged {
    /// The letters of the controls, in pixels.
    private static final double CONTROL_LETTERS = 13;
    private static final double LETTERS = 15;

    private final Pane over;
    private final VBox card = new VBox();
    private final StackPane top;
    private final VBox bar;
    private final PlotView view;

    /// @param content what is moved over the pane
    /// @param top the place of the controls in the content
    /// @param bar the controls
    Enlarged(Pane over, DoubleExpression smallestText, VBox content, StackPane top, VBox bar, PlotView view) {
        this.over = over;
        this.top = top;
        this.bar = bar;
        this.view = view;
        var scale = new Scale();
        scale.xProperty().bind(Bindings.max(1, smallestText.divide(CONTROL_LETTERS)));
        scale.yProperty().bind(scale.xProperty());
        bar.getTransforms().setAll(scale);
        // as wide as the plot, so that a narrow stage does not cut it
        bar.prefWidthProperty().bind(top.widthProperty().divide(scale.xProperty()));
        top.setMinWidth(0);
        top.getChildren().setAll(new Group(bar));
        view.smallestTextProperty().bind(Bindings.max(LETTERS, smallestText));
        view.titledProperty().set(true);
        ((Pane) content.getParent()).getChildren().remove(content);
        card.getStyleClass().add("enlarged-plot");
        card.setMinSize(0, 0);
        card.getStylesheets()
                .setAll(Enlarged.class
                        .getResource("/chalkgrad/app/plots/plots.css")
                        .toExternalForm());
        card.getChildren().setAll(content);
        VBox.setVgrow(content, javafx.scene.layout.Priority.ALWAYS);
        over.getChildren().add(card);
    }

    /// Takes the plot away from there. Its content has no place then.
    void close() {
        view.smallestTextProperty().unbind();
        view.titledProperty().set(false);
        bar.getTransforms().clear();
        bar.prefWidthProperty().unbind();
        bar.setPrefWidth(Region.USE_COMPUTED_SIZE);
        top.getChildren().setAll(bar);
        card.getChildren().clear();
        over.getChildren().remove(card);
    }
}

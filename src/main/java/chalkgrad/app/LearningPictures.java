package chalkgrad.app;

import chalkgrad.app.diagram.DiagramView;
import chalkgrad.app.diagram.InnerPictures;
import chalkgrad.app.plots.NeuronPictures;
import chalkgrad.app.session.Session;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;

/// Shows in each neuron what it computes, while the training is looked at. They are there before the first step, and so
/// while the network trains: from then on neurons have numbers. A click on one shows it large among the plots.
final class LearningPictures {
    LearningPictures(Pane column, ToggleButton shown, DiagramView diagram, LearningColumn learning, Session session) {
        var pictures = new NeuronPictures(session);
        column.getChildren().add(pictures.inks());
        pictures.wantedProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> shown.isSelected() && session.moment().cursor() == 0,
                        shown.selectedProperty(),
                        session.momentProperty()));
        diagram.showPictures(new InnerPictures() {
            @Override
            public Optional<Image> of(int layer, int neuron) {
                return pictures.wantedProperty().get() ? pictures.of(layer, neuron) : Optional.empty();
            }

            @Override
            public void enlarge(int layer, int neuron) {
                learning.plots().showNeuron(layer, neuron);
            }
        });
        pictures.wantedProperty().subscribe(() -> diagram.redraw());
        // an image that is drawn again changes by itself
        pictures.imagesProperty().subscribe(images -> diagram.redraw());
    }
}

package chalkgrad.app.diagram;

import chalkgrad.app.look.Hints;
import chalkgrad.app.number.Pointing;
import chalkgrad.app.number.Spoken;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The neurons that have room on the stage, some with a picture inside.
final class NeuronsView extends Group {
    private final Session session;
    private final Texts texts;
    private List<NeuronView> neurons = List.of();
    private InnerPictures pictures = InnerPictures.NONE;

    NeuronsView(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /// Shows pictures in neurons, from the next moment on.
    void setPictures(InnerPictures shown) {
        pictures = shown;
    }

    /// Whether a number stands where there is a picture instead.
    boolean isBehindPicture(Quantity quantity) {
        boolean inside = quantity.kind() == Kind.PRE_ACTIVATION || quantity.kind() == Kind.ACTIVATION;
        return inside && pictures.of(quantity.layer(), quantity.to()).isPresent();
    }

    /// Makes the neurons of a layout.
    void place(DiagramLayout layout) {
        var placed = new ArrayList<NeuronView>();
        for (int l = 1; l <= layout.network().depth(); l++) {
            for (int j : layout.shown(l)) {
                placed.add(neuron(layout, l, j));
            }
        }
        neurons = List.copyOf(placed);
        getChildren().setAll(neurons);
    }

    private NeuronView neuron(DiagramLayout layout, int layer, int number) {
        var neuron = new NeuronView(layer, number, () -> new Spoken(texts, session).ofNeuron(layer, number));
        neuron.place(layout);
        Hints.install(neuron, () -> new Summary(texts, session).ofNeuron(layer, number));
        Pointing.install(session, neuron, () -> session.moment().here(Quantity.activation(layer, number)));
        neuron.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> enlarge(neuron, event));
        return neuron;
    }

    private void enlarge(NeuronView neuron, MouseEvent event) {
        boolean click = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
        if (click && pictures.of(neuron.layer(), neuron.neuron()).isPresent()) {
            pictures.enlarge(neuron.layer(), neuron.neuron());
            event.consume();
        }
    }

    void show(DiagramLayout layout, Moment moment) {
        for (NeuronView neuron : neurons) {
            neuron.show(layout, moment);
            neuron.showPicture(pictures.of(neuron.layer(), neuron.neuron()));
        }
        showPointed();
    }

    /// Marks the neurons of the variable that the mouse is on.
    void showPointed() {
        neurons.forEach(neuron ->
                neuron.showPointed(session.attention().ofVariableProperty().get()));
    }
}

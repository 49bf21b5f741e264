package chalkgrad.app.diagram;

import chalkgrad.app.diagram.build.Building;
import chalkgrad.app.look.Hints;
import chalkgrad.app.words.Texts;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// The one plus sign that is shown: that of the column or gap under the pointer. It adds a neuron or a layer.
final class PlusSign extends Group {
    private static final double ARM = 4;

    private final Building building;
    private final Texts texts;
    private Optional<PlusPlace> shown = Optional.empty();

    PlusSign(Building building, Texts texts) {
        this.building = building;
        this.texts = texts;
        getStyleClass().add("plus");
        getChildren().addAll(new Circle(PlusPlace.RADIUS), new Line(-ARM, 0, ARM, 0), new Line(0, -ARM, 0, ARM));
        setAccessibleRole(AccessibleRole.BUTTON);
        setVisible(false);
        Hints.install(this, this::words);
        addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /// Shows the plus near a place of the stage, or none.
    void show(Optional<PlusPlace> place) {
        if (!place.equals(shown)) {
            shown = place;
            setVisible(place.isPresent());
            Point2D middle = place.map(PlusPlace::middle).orElse(Point2D.ZERO);
            setTranslateX(middle.getX());
            setTranslateY(middle.getY());
            setAccessibleText(words());
        }
    }

    private void released(MouseEvent event) {
        event.consume();
        if (event.getButton() == MouseButton.PRIMARY) {
            shown.ifPresent(place -> {
                if (place.isForLayer()) {
                    building.addLayer(place.layer());
                } else {
                    building.addNeuron(place.layer());
                }
            });
        }
    }

    private String words() {
        return shown.map(place -> texts.get("build.plus." + kind(place))).orElse("");
    }

    private String kind(PlusPlace place) {
        if (place.isForLayer()) {
            return "layer";
        }
        return place.layer() == 0 ? "input" : place.layer() == building.depth() ? "output" : "neuron";
    }
}

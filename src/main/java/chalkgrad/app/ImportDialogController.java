package chalkgrad.app;

import chalkgrad.app.file.ImportQuestion;
import chalkgrad.app.words.Choices;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.Orientation;
import chalkgrad.exchange.ParameterImport;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Offers an activation for each layer, a loss, and the orientation of the weights if the shapes leave it open.
public final class ImportDialogController {
    private final ParameterImport parameters;
    private final Texts texts;
    private final List<Label> layers = new ArrayList<>();
    private final List<ChoiceBox<Activation>> activations = new ArrayList<>();

    @FXML
    private Label shapes;

    @FXML
    private Label orientationLabel;

    @FXML
    private ChoiceBox<Orientation> orientation;

    @FXML
    private GridPane layerGrid;

    @FXML
    private ChoiceBox<Loss> loss;

    ImportDialogController(ParameterImport parameters, Texts texts) {
        this.parameters = parameters;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        shapes.setText(texts.get("import.shapes", parameters.shapes()));
        List<Orientation> possible = parameters.possibleOrientations();
        fill(orientation, possible, possible.getFirst(), each -> texts.get("import.orientation." + each));
        orientation.setVisible(parameters.isAmbiguous());
        orientation.setManaged(parameters.isAmbiguous());
        orientationLabel.setVisible(parameters.isAmbiguous());
        orientationLabel.setManaged(parameters.isAmbiguous());
        boolean classes = parameters.sizes(possible.getFirst()).getLast() > 1;
        addLayers(classes);
        fill(
                loss,
                Losses.ALL,
                loss(classes ? "categorical_cross_entropy" : "half_squared_error"),
                each -> texts.get("loss." + each.name()));
        orientation.valueProperty().subscribe(this::showSizes);
    }

    /// Proposes the usual activations for such networks: several outputs are classes, one output is a number.
    private void addLayers(boolean classes) {
        for (int l = 1; l <= parameters.depth(); l++) {
            boolean output = l == parameters.depth();
            String proposed = !output ? "sigmoid" : classes ? "softmax" : "identity";
            var choice = new ChoiceBox<Activation>();
            fill(choice, Activations.ALL, activation(proposed), each -> texts.get("activation." + each.name()));
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setId("activation" + l);
            var label = new Label();
            label.setLabelFor(choice);
            layers.add(label);
            activations.add(choice);
            layerGrid.addRow(l - 1, label, choice);
        }
    }

    private void showSizes(Orientation chosen) {
        List<Integer> sizes = parameters.sizes(chosen);
        for (int l = 1; l <= parameters.depth(); l++) {
            layers.get(l - 1)
                    .setText(texts.get(
                            "import.layer",
                            Integer.toString(l),
                            sizes.get(l - 1).toString(),
                            sizes.get(l).toString()));
        }
    }

    private static Activation activation(String name) {
        return Activations.named(name).orElseThrow();
    }

    private static Loss loss(String name) {
        return Losses.named(name).orElseThrow();
    }

    private static <T> void fill(ChoiceBox<T> box, List<T> choices, T proposed, Function<T, String> words) {
        Choices.fill(box, choices, words);
        box.setValue(proposed);
    }

    /// The user's choices.
    ImportQuestion.Answer answer() {
        return new ImportQuestion.Answer(
                orientation.getValue(),
                activations.stream().map(ChoiceBox::getValue).toList(),
                loss.getValue());
    }
}

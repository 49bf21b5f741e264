package chalkgrad.app;

import chalkgrad.app.words.Choices;
import chalkgrad.app.words.EditWords;
import chalkgrad.app.words.ProblemWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NetworkPlan;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.math.TextScanner;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// A new network as one line of text and as a form. Each follows the other, and a small drawing follows both.
public final class NewNetworkController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final EditWords words;
    private final ProblemWords problems;
    private final PlanWords described;
    private final String first;
    private final ReadOnlyObjectWrapper<Optional<NetworkPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// The last line that was valid.
    private Optional<NetworkPlan> last = Optional.empty();
    private boolean following;

    @FXML
    private TextField text;

    @FXML
    private Label reason;

    @FXML
    private TextField sizes;

    @FXML
    private VBox hiddenBox;

    @FXML
    private ChoiceBox<Activation> hidden;

    @FXML
    private ChoiceBox<Activation> output;

    @FXML
    private ChoiceBox<Loss> loss;

    @FXML
    private TextField seed;

    @FXML
    private Pane preview;

    @FXML
    private Label summary;

    NewNetworkController(Texts texts, String first, Decimals decimals) {
        this.texts = texts;
        this.first = first;
        Document any = WorkedNetworks.open(WorkedNetworks.names().getFirst());
        this.words = new EditWords(texts, any);
        this.problems = new ProblemWords(texts, any);
        this.described = new PlanWords(texts, words, decimals);
    }

    @FXML
    private void initialize() {
        Choices.fill(hidden, Activations.ALL, words::of);
        Choices.fill(output, Activations.ALL, words::of);
        Choices.fill(loss, Losses.ALL, words::of);
        text.textProperty().subscribe(this::read);
        sizes.textProperty().subscribe(() -> write(sizes.getText()));
        seed.textProperty().subscribe(() -> write(sizes.getText()));
        hidden.valueProperty().subscribe(() -> write(sizes.getText()));
        output.valueProperty().subscribe(() -> write(sizes.getText()));
        loss.valueProperty().subscribe(() -> write(sizes.getText()));
        text.setText(first);
    }

    /// The plan of the network; empty while the text is not valid.
    ReadOnlyObjectProperty<Optional<NetworkPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// Selects the line, so that typing replaces it.
    void begin() {
        text.requestFocus();
        text.selectAll();
    }

    /// The line as it was typed.
    String text() {
        return text.getText();
    }

    private void read(String line) {
        try {
            NetworkPlan next = NetworkText.parse(line);
            mark(Optional.empty());
            next.misfit().map(problems::of).ifPresent(this::warn);
            plan.set(Optional.of(next));
            last = Optional.of(next);
            if (!following) {
                following = true;
                showForm(next);
                following = false;
            }
            showPreview(next);
        } catch (InputException e) {
            plan.set(Optional.empty());
            mark(Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private void mark(Optional<String> problem) {
        text.pseudoClassStateChanged(WRONG, problem.isPresent());
        text.setAccessibleHelp(problem.orElse(""));
        reason.pseudoClassStateChanged(WRONG, problem.isPresent());
        reason.setText(problem.orElseGet(() -> texts.get("new.hint")));
    }

    /// Warns about a network that can be made although its layers and loss do not fit together.
    private void warn(String sentence) {
        reason.pseudoClassStateChanged(WRONG, true);
        reason.setText(sentence);
        text.setAccessibleHelp(sentence);
    }

    private void showForm(NetworkPlan next) {
        sizes.setText(next.structure());
        hidden.setValue(next.activations().getFirst());
        output.setValue(next.activations().getLast());
        loss.setValue(Losses.named(next.loss().name()).orElse(next.loss()));
        seed.setText(Long.toString(next.drawn().seed()));
    }

    /// Writes the line of text for the state of the form. What the form does not show stays as it was typed.
    private void write(String structure) {
        Activation chosenOutput = output.getValue();
        Activation chosenHidden = hidden.getValue();
        Loss chosenLoss = loss.getValue();
        if (following || last.isEmpty() || chosenOutput == null || chosenHidden == null || chosenLoss == null) {
            return;
        }
        NetworkPlan before = last.get();
        boolean sameLoss = chosenLoss.name().equals(before.loss().name());
        List<Activation> each = activations(layers(structure), before, chosenHidden, chosenOutput);
        following = true;
        text.setText("%s %s%s seed %s"
                .formatted(
                        structure.strip(),
                        each.stream().map(Activation::name).collect(Collectors.joining(" ")),
                        (sameLoss ? before : before.with(chosenLoss)).with(each).details(),
                        seed.getText().strip()));
        following = false;
    }

    /// One activation for the hidden layers and one for the outputs, or one for each layer where hidden layers differ.
    private static List<Activation> activations(
            int layers, NetworkPlan before, Activation chosenHidden, Activation chosenOutput) {
        List<Activation> each = before.activations();
        List<Activation> ofHidden = each.subList(0, each.size() - 1);
        boolean kept = layers == each.size() && each.getFirst().equals(chosenHidden);
        boolean differ = ofHidden.stream().distinct().count() > 1;
        List<Activation> written = layers < 2 ? List.of() : kept && differ ? ofHidden : List.of(chosenHidden);
        return Stream.concat(written.stream(), Stream.of(chosenOutput)).toList();
    }

    /// The number of layers of sizes such as 2-4-2: of all numbers but the first.
    private static int layers(String structure) {
        var text = new TextScanner(structure);
        int numbers = 0;
        while (!text.isAtEnd()) {
            text.run(c -> !TextScanner.isDigit(c));
            numbers += text.run(TextScanner::isDigit).isEmpty() ? 0 : 1;
        }
        return numbers - 1;
    }

    private void showPreview(NetworkPlan next) {
        boolean layered = next.activations().size() > 1;
        hiddenBox.setVisible(layered);
        hiddenBox.setManaged(layered);
        preview.getChildren().setAll(new NetworkSketch(next.sizes(), preview.getPrefWidth(), preview.getPrefHeight()));
        summary.setText(described.of(next));
    }
}

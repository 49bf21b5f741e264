package chalkgrad.app.plots;

import chalkgrad.app.plots.measure.Knob;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.words.Choices;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;

/// The choice of the one or two parameters that a loss is shown over.
final class KnobChoice {
    private final Texts texts;
    private final ChoiceBox<Knob> across = new ChoiceBox<>();
    private final ChoiceBox<Optional<Knob>> upwards = new ChoiceBox<>();
    private Optional<Seen> seen = Optional.empty();
    private Optional<Network> network = Optional.empty();
    private boolean filling;

    /// @param changed is called when something else is chosen
    KnobChoice(Texts texts, Runnable changed) {
        this.texts = texts;
        across.getStyleClass().add("plot-across");
        upwards.getStyleClass().add("plot-upwards");
        across.setAccessibleText(texts.get("plots.loss.across"));
        upwards.setAccessibleText(texts.get("plots.loss.upwards"));
        across.valueProperty().subscribe(() -> tell(changed));
        upwards.valueProperty().subscribe(() -> tell(changed));
    }

    private void tell(Runnable changed) {
        if (!filling) {
            changed.run();
        }
    }

    List<Node> boxes() {
        return List.of(across, upwards);
    }

    /// Follows to a document. Chosen parameters that it has stay chosen; otherwise they are the first two weights.
    void follow(Seen now) {
        Document document = now.document();
        boolean sameNames = seen.filter(before -> before.document().notation().equals(document.notation()))
                .isPresent();
        boolean sameNetwork = network.equals(Optional.of(document.network()));
        seen = Optional.of(now);
        if (sameNames && sameNetwork) {
            return;
        }
        network = Optional.of(document.network());
        List<Knob> knobs = Knob.all(document);
        var second = new ArrayList<Optional<Knob>>();
        second.add(Optional.empty());
        knobs.forEach(knob -> second.add(Optional.of(knob)));
        Knob first = across.getValue();
        Optional<Knob> other = upwards.getValue();
        filling = true;
        Choices.fill(across, knobs, this::name);
        Choices.fill(upwards, second, this::written);
        boolean keeps = sameNetwork && first != null && first.isIn(document.network());
        across.setValue(keeps ? first : knobs.getFirst());
        upwards.setValue(keeps && other != null ? other : second.get(Math.min(2, second.size() - 1)));
        filling = false;
    }

    /// Whether the document has parameters at all.
    static boolean isPossible(Document document) {
        return document.network().parameterCount() > 0;
    }

    Knob across() {
        return across.getValue();
    }

    /// The second parameter, if there is another one.
    Optional<Knob> upwards() {
        return upwards.getValue().filter(knob -> !knob.equals(across()));
    }

    private String written(Optional<Knob> knob) {
        return knob.map(this::name).orElseGet(() -> texts.get("plots.loss.none"));
    }

    private String name(Knob knob) {
        return seen.map(now -> PlotWords.name(now, knob.parameter())).orElse("");
    }
}

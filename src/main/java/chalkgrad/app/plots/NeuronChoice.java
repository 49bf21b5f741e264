package chalkgrad.app.plots;

import chalkgrad.app.plots.MapData.Shown;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.words.Choices;
import chalkgrad.network.Network;
import chalkgrad.training.Classes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ChoiceBox;

/// The choice of the neuron that a plot shows, or of the class that all outputs say.
final class NeuronChoice {
    /// More than anybody looks through in a list.
    private static final int MOST = 300;

    private final PlotWords words;
    private final Runnable changed;
    private final ChoiceBox<Shown> box = new ChoiceBox<>();
    private Optional<Seen> seen = Optional.empty();
    private Optional<Network> network = Optional.empty();
    private Optional<Shown> wanted = Optional.empty();
    private boolean filling;

    /// @param changed is called when something else is chosen
    NeuronChoice(PlotWords words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        box.getStyleClass().add("plot-neuron");
        box.setAccessibleText(words.texts().get("plots.neuron.choice"));
        box.managedProperty().bind(box.visibleProperty());
        box.valueProperty().subscribe(() -> {
            if (!filling) {
                this.changed.run();
            }
        });
    }

    ChoiceBox<Shown> box() {
        return box;
    }

    /// Chooses a neuron, as soon as the document that has it is seen.
    void choose(Shown shown) {
        wanted = Optional.of(shown);
        changed.run();
    }

    /// Whether there is anything to choose from.
    void setShown(boolean shown) {
        box.setVisible(shown);
    }

    /// What is shown of a document. A choice that it does not have becomes the usual one.
    ///
    /// @param withClasses whether the classes can be shown too
    Shown of(Seen now, boolean withClasses) {
        List<Shown> choices =
                choices(now, withClasses && Classes.of(now.document()).isPresent());
        seen = Optional.of(now);
        boolean same = network.equals(Optional.of(now.document().network()));
        if (!same || !choices.equals(box.getItems())) {
            network = Optional.of(now.document().network());
            filling = true;
            Shown before = box.getValue();
            Choices.fill(box, choices, this::written);
            box.setValue(same && choices.contains(before) ? before : choices.getFirst());
            filling = false;
        }
        Optional<Shown> next = wanted.filter(choices::contains);
        wanted = Optional.empty();
        filling = true;
        next.ifPresent(box::setValue);
        filling = false;
        return box.getValue();
    }

    private String written(Shown shown) {
        return seen.map(now -> shown.isClasses()
                        ? words.texts().get("plots.neuron.classes")
                        : words.neuron(now, shown.layer(), shown.neuron(), PlotWords::name))
                .orElse("");
    }

    /// The classes first, then the neurons of the last layer and those before.
    private static List<Shown> choices(Seen seen, boolean withClasses) {
        int depth = seen.depth();
        Stream<Shown> classes = withClasses && seen.outputs() > 1 ? Stream.of(new Shown(depth, 0)) : Stream.of();
        Stream<Shown> neurons = IntStream.rangeClosed(1, depth)
                .map(k -> depth + 1 - k)
                .boxed()
                .flatMap(l -> IntStream.rangeClosed(1, seen.document().network().size(l))
                        .mapToObj(j -> new Shown(l, j)));
        return Stream.concat(classes, neurons).limit(MOST).toList();
    }
}

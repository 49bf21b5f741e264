package chalkgrad.app.diagram.build;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.ProblemWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.Misfit;
import chalkgrad.document.NetworkEdit;
import chalkgrad.document.Problem;
import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.function.Consumer;

/// Changes the network on the stage. Each change is an edit that can be undone; what is impossible, and layers and a
/// loss that do not fit together, are reported with what would be possible.
public final class Building {
    private final Session session;
    private final Texts texts;
    private Consumer<Optional<String>> report = sentence -> {};

    public Building(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /// Sets who shows why a change is impossible. An empty report takes an earlier one back.
    public void setOnReport(Consumer<Optional<String>> reader) {
        report = reader;
    }

    /// Adds a neuron at the end of the layer of the selected number.
    public void addNeuron() {
        keepingSelection(() -> withSelected(place -> addNeuron(place.layer())));
    }

    /// Removes the neuron of the selected number.
    public void removeNeuron() {
        withSelected(place -> {
            if (place.neuron() == 0) {
                report.accept(Optional.of(texts.get("build.several")));
            } else {
                removeNeuron(place.layer(), place.neuron());
            }
        });
    }

    /// Adds a hidden layer after the layer of the selected number, or before it if that is the output layer.
    public void addLayer() {
        withSelected(place -> {
            if (place.layer() < depth()) {
                keepingSelection(() -> addLayer(place.layer() + 1));
            } else {
                addLayer(depth());
            }
        });
    }

    /// Removes the layer of the selected number.
    public void removeLayer() {
        withSelected(place -> {
            if (place.layer() == 0) {
                report.accept(Optional.of(texts.get("build.inputsStay")));
            } else {
                removeLayer(place.layer());
            }
        });
    }

    /// Makes a change after which the selected number is still there, and selects it again, so that the key can be
    /// pressed again.
    private void keepingSelection(Runnable change) {
        Optional<Quantity> pointed = session.attention().pointedProperty().get();
        Optional<Quantity> selection = session.moment().selection();
        change.run();
        session.attention().point(pointed);
        session.select(selection);
    }

    private void withSelected(Consumer<Place> action) {
        selected().ifPresentOrElse(action, () -> report.accept(Optional.of(texts.get("build.nothingSelected"))));
    }

    /// The place of the number that is pointed at, or of the one that is explained.
    private Optional<Place> selected() {
        return session.attention()
                .pointedProperty()
                .get()
                .or(() -> session.moment().selection())
                .flatMap(quantity -> Place.of(quantity, network()));
    }

    /// Adds a neuron at the end of a layer, or an input if it is 0.
    public void addNeuron(int layer) {
        make(new NetworkEdit.SetSize(layer, network().size(layer) + 1, layer));
    }

    void removeNeuron(int layer, int neuron) {
        make(new NetworkEdit.RemoveNeuron(layer, neuron));
    }

    /// Adds a hidden layer with this number. The layers from there on move up by one.
    public void addLayer(int layer) {
        make(NetworkEdit.AddLayer.hidden(network(), layer));
    }

    void removeLayer(int layer) {
        make(new NetworkEdit.RemoveLayer(layer, layer));
    }

    /// Makes an edit and reports what is wrong with it.
    void make(Edit edit) {
        Optional<Problem> before = misfit();
        Optional<Problem> impossible = session.edit(edit);
        Optional<Problem> told = impossible.or(() -> misfit().filter(now -> !before.equals(Optional.of(now))));
        report.accept(told.map(new ProblemWords(texts, document())::of));
    }

    private Optional<Problem> misfit() {
        return Misfit.of(network(), document().loss());
    }

    Document document() {
        return session.moment().document();
    }

    Network network() {
        return document().network();
    }

    /// The number of layers.
    public int depth() {
        return network().depth();
    }
}

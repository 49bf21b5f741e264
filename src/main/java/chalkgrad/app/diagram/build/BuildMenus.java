package chalkgrad.app.diagram.build;

import chalkgrad.app.words.EditWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.Drawn;
import chalkgrad.document.Edit;
import chalkgrad.document.NetworkEdit;
import chalkgrad.document.SnapshotEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.network.Activations;
import chalkgrad.network.Biases;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Layer;
import chalkgrad.network.Losses;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Penalties;
import chalkgrad.network.Penalty;
import chalkgrad.network.Reduction;
import chalkgrad.network.Schedules;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// What a neuron, a layer, the loss and the whole network can be changed to, as items of a menu.
public final class BuildMenus {
    private final Building building;
    private final Texts texts;

    public BuildMenus(Building building, Texts texts) {
        this.building = building;
        this.texts = texts;
    }

    /// The items of what a number belongs to: its neuron, its layer, or the loss.
    public Menu ofNumber(Quantity quantity) {
        Optional<Place> place = Place.of(quantity, building.network());
        if (place.isEmpty()) {
            return menu("ofLoss", ofLoss());
        }
        int layer = place.get().layer();
        int neuron = place.get().neuron();
        return neuron == 0
                ? menu("ofLayer", ofLayer(layer))
                : menu("ofNeuron." + kindOf(layer), ofNeuron(layer, neuron));
    }

    /// The items of a neuron, or of an input for layer 0, and of its layer.
    public List<MenuItem> ofNeuron(int layer, int neuron) {
        var items = new ArrayList<MenuItem>();
        items.add(item("removeNeuron", kindOf(layer), () -> building.removeNeuron(layer, neuron)));
        items.addAll(ofLayer(layer));
        return items;
    }

    /// The items of a layer, or of the inputs for layer 0.
    public List<MenuItem> ofLayer(int layer) {
        Network network = building.network();
        var items = new ArrayList<MenuItem>();
        items.add(item("addNeuron", kindOf(layer), () -> building.addNeuron(layer)));
        items.add(new SeparatorMenuItem());
        if (layer > 0) {
            items.add(item("addLayerBefore", "", () -> building.addLayer(layer)));
        }
        if (layer < network.depth()) {
            items.add(item("addLayerAfter", "", () -> building.addLayer(layer + 1)));
        }
        if (layer > 0) {
            items.add(item("removeLayer", "", () -> building.removeLayer(layer)));
            items.add(new SeparatorMenuItem());
            items.addAll(settings(layer, network.layer(layer)));
        }
        return items;
    }

    private List<MenuItem> settings(int number, Layer layer) {
        return List.of(
                choice(
                        "activation",
                        Activations.ALL,
                        Activations.withPresets(layer.activation()),
                        words()::of,
                        one -> new NetworkEdit.SetActivation(number, one)),
                choice(
                        "biases",
                        List.of(Biases.values()),
                        layer.biases(),
                        one -> texts.get("build.biases." + one),
                        one -> new NetworkEdit.SetBiases(number, one)),
                initialise(number, "initialiseLayer"));
    }

    /// The items of the loss.
    public List<MenuItem> ofLoss() {
        Document document = building.document();
        return List.of(
                choice(
                        "loss",
                        Losses.ALL,
                        Losses.named(document.loss().name()).orElse(document.loss()),
                        words()::of,
                        TrainingEdit.SetLoss::new),
                choice(
                        "reduction",
                        List.of(Reduction.values()),
                        document.reduction(),
                        words()::of,
                        TrainingEdit.SetReduction::new),
                choice(
                        "penalty",
                        orNone(Penalties.ALL),
                        document.penalty().map(Penalty::rule),
                        one -> one.map(words()::of).orElseGet(() -> texts.get("penalty.none")),
                        TrainingEdit.SetPenalty::new));
    }

    /// The items of the whole network.
    public List<MenuItem> ofNetwork() {
        Document document = building.document();
        var rule = document.optimizer().rule();
        Menu schedule = choice(
                "schedule",
                orNone(Schedules.ALL),
                rule.schedule(),
                one -> one.map(words()::of).orElseGet(() -> texts.get("settings.schedule.none")),
                TrainingEdit.SetSchedule::new);
        schedule.setDisable(!rule.moves());
        return List.of(
                choice(
                        "optimizer",
                        Optimizers.ALL,
                        rule.scheduled(Optional.empty()),
                        words()::of,
                        TrainingEdit.SetRule::new),
                schedule,
                initialise(0, "initialise"),
                snapshots(document));
    }

    private Menu snapshots(Document document) {
        var menu = menu("snapshots");
        int count = document.snapshots().size();
        menu.getItems().add(item("takeSnapshot", "", () -> take(count + 1)));
        if (count > 0) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        IntStream.rangeClosed(1, count).forEach(k -> {
            var back = new MenuItem(document.snapshots().get(k - 1).name());
            back.setMnemonicParsing(false);
            back.setId("useSnapshot" + k);
            back.setOnAction(event -> building.make(new SnapshotEdit.UseSnapshot(k)));
            menu.getItems().add(back);
        });
        return menu;
    }

    private void take(int number) {
        building.make(new SnapshotEdit.TakeSnapshot(texts.get("settings.snapshot.numbered", Integer.toString(number))));
    }

    /// Initialisations of a layer, or of all layers if it is 0. The one that was used last draws with the next seed.
    private Menu initialise(int layer, String key) {
        Optional<Drawn> last = building.document().drawn();
        var menu = menu(key);
        for (Initialisation rule : Initialisation.values()) {
            Drawn drawn = last.filter(one -> one.rule() == rule)
                    .map(one -> one.withSeed(one.seed() + 1))
                    .orElseGet(() -> new Drawn(rule, last.map(Drawn::seed).orElse(1L)));
            var item = new MenuItem(words().of(rule));
            item.setId(rule.key());
            item.setOnAction(event -> building.make(new NetworkEdit.Initialise(layer, drawn)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private <T> Menu choice(String key, List<T> choices, T chosen, Function<T, String> words, Function<T, Edit> edit) {
        var menu = menu(key);
        var group = new ToggleGroup();
        for (T choice : choices) {
            var item = new RadioMenuItem(words.apply(choice));
            item.setToggleGroup(group);
            item.setSelected(Objects.equals(choice, chosen));
            item.setOnAction(event -> building.make(edit.apply(choice)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static <T> List<Optional<T>> orNone(List<T> choices) {
        return Stream.concat(Stream.of(Optional.<T>empty()), choices.stream().map(Optional::of))
                .toList();
    }

    private Menu menu(String key) {
        return menu(key, List.of());
    }

    private Menu menu(String key, List<MenuItem> items) {
        var menu = new Menu(texts.get("build." + key));
        menu.setId("build-" + key);
        menu.getItems().setAll(items);
        return menu;
    }

    private MenuItem item(String key, String kind, Runnable action) {
        var item = new MenuItem(texts.get("build." + key + (kind.isEmpty() ? "" : "." + kind)));
        item.setId("build-" + key);
        item.setOnAction(event -> action.run());
        return item;
    }

    /// What the neurons of a layer are called.
    private String kindOf(int layer) {
        return layer == 0 ? "input" : layer == building.network().depth() ? "output" : "hidden";
    }

    private EditWords words() {
        return new EditWords(texts, building.document());
    }
}

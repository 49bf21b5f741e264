package chalkgrad.app.plots;

import chalkgrad.app.look.WindowPicture;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Choices;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.FileType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The panel of plots: a choice of the plot, its options, and the plot, which can be enlarged, copied and saved.
public final class PlotsPanelController {
    private final Session session;
    private final Texts texts;
    private final WindowPicture.Destination pictures;
    private final BooleanProperty held = new SimpleBooleanProperty();
    private final Map<PlotKind, Plot<?>> plots = new EnumMap<>(PlotKind.class);
    private final PlotView view;
    private final MapPlot map;
    private final FunctionPlot function;
    private Optional<Enlarged> enlargement = Optional.empty();
    private Pane over = new Pane();
    private DoubleExpression smallestText = new SimpleDoubleProperty();
    private double smallestHere;

    @FXML
    private VBox panel;

    @FXML
    private VBox content;

    @FXML
    private StackPane top;

    @FXML
    private VBox bar;

    @FXML
    private ChoiceBox<PlotKind> kinds;

    @FXML
    private HBox options;

    @FXML
    private ToggleButton enlarged;

    @FXML
    private StackPane room;

    @FXML
    private Label reading;

    @FXML
    private HBox edited;

    @FXML
    private Label edit;

    /// @param pictures where pictures of plots are saved
    public PlotsPanelController(Session session, Texts texts, WindowPicture.Destination pictures) {
        this.session = session;
        this.texts = texts;
        this.pictures = pictures;
        this.view = new PlotView(session, texts);
        var preview = new InputPreview(session, texts, held);
        map = new MapPlot(session, texts, preview, view::becomeStale);
        function = new FunctionPlot(session, texts, preview, view::becomeStale);
        plots.put(PlotKind.CURVE, new CurvePlot(session, texts, view::becomeStale));
        plots.put(PlotKind.MAP, map);
        plots.put(PlotKind.FUNCTION, function);
        plots.put(PlotKind.LOSS, new LossPlot(session, texts, view::becomeStale));
        plots.put(PlotKind.LAYERS, new LayersPlot(texts));
        plots.put(PlotKind.CONFUSION, new ConfusionPlot(session, texts));
    }

    @FXML
    private void initialize() {
        room.getChildren().add(view);
        reading.textProperty().bind(view.readingProperty());
        edit.textProperty().bind(view.editedProperty());
        edited.visibleProperty().bind(view.editedProperty().isNotEmpty());
        edited.managedProperty().bind(edited.visibleProperty());
        reading.visibleProperty().bind(edited.visibleProperty().not());
        Choices.fill(kinds, List.copyOf(plots.keySet()), kind -> texts.get("plots.kind." + kind));
        kinds.valueProperty().subscribe(this::show);
        session.openingsProperty().subscribe((before, now) -> chooseFitting());
        session.momentProperty()
                .map(moment -> moment.document().network().inputSize())
                .subscribe((before, now) -> chooseFitting());
        enlarged.selectedProperty().subscribe((before, now) -> setEnlarged(now));
        panel.visibleProperty().subscribe(visible -> view.setVisible(visible || enlargement.isPresent()));
        kinds.setValue(fitting(PlotKind.MAP));
    }

    /// Whether samples stay where they are while the pointer moves over a plot, as they must during a training.
    public BooleanProperty heldProperty() {
        return held;
    }

    /// Shows the curve of the training.
    public void showCurve() {
        choose(PlotKind.CURVE);
    }

    /// Shows what a neuron of a network with one input or two computes.
    public void showNeuron(int layer, int neuron) {
        var shown = new MapData.Shown(layer, neuron);
        map.choose(shown);
        function.choose(shown);
        choose(fitting(PlotKind.MAP));
    }

    /// Sets the pane that enlarged plots are shown over.
    ///
    /// @param smallest the smallest size of letters there, in pixels
    /// @param here the smallest size of letters in the panel itself, in its own pixels
    public void settle(Pane place, DoubleExpression smallest, double here) {
        shrink();
        over = place;
        smallestText = smallest;
        view.smallestTextProperty().set(here);
        smallestHere = here;
    }

    /// Whether the plot is enlarged. The pane that it then covers is that of [#settle].
    public BooleanProperty enlargedProperty() {
        return enlarged.selectedProperty();
    }

    /// Puts an enlarged plot back.
    ///
    /// @return whether it was enlarged
    public boolean shrink() {
        boolean was = enlarged.isSelected();
        enlarged.setSelected(false);
        return was;
    }

    /// The chosen kind.
    PlotKind kind() {
        return kinds.getValue();
    }

    void choose(PlotKind kind) {
        kinds.setValue(kind);
    }

    private void show(PlotKind kind) {
        Plot<?> plot = plots.get(kind);
        if (plot != null) {
            options.getChildren().setAll(plot.options());
            setShown(options, !plot.options().isEmpty());
            view.show(plot);
        }
    }

    /// Goes from the map of two inputs to the function of one, or back, when the network has other inputs.
    private void chooseFitting() {
        kinds.setValue(fitting(kinds.getValue()));
    }

    private PlotKind fitting(PlotKind kind) {
        int inputs = session.moment().document().network().inputSize();
        return switch (kind) {
            case MAP, FUNCTION -> inputs == 1 ? PlotKind.FUNCTION : inputs == 2 ? PlotKind.MAP : ofManyInputs();
            case CURVE, LOSS, LAYERS, CONFUSION -> kind;
        };
    }

    /// What can be seen of a network with more inputs than a plot has axes.
    private PlotKind ofManyInputs() {
        Seen seen = Seen.of(session.moment());
        boolean hasClasses = Optional.ofNullable(plots.get(PlotKind.CONFUSION))
                .filter(plot -> plot.missing(seen).isEmpty())
                .isPresent();
        return hasClasses ? PlotKind.CONFUSION : PlotKind.LAYERS;
    }

    private void setEnlarged(boolean large) {
        enlargement.ifPresent(Enlarged::close);
        view.smallestTextProperty().set(smallestHere);
        enlargement = large ? Optional.of(new Enlarged(over, smallestText, content, top, bar, view)) : Optional.empty();
        if (!large && !panel.getChildren().contains(content)) {
            panel.getChildren().setAll(List.<Node>of(content));
        }
        view.setVisible(large || panel.isVisible());
        view.requestFocus();
    }

    @FXML
    private void copy() {
        say(texts.get(picture().copy() ? "plots.picture.copied" : "picture.notCopied"));
    }

    @FXML
    private void save() {
        String name = session.moment().document().description().name() + "-"
                + texts.get("plots.file." + kinds.getValue()) + FileType.PNG.ending();
        pictures.save(name, picture(), this::say, this::say);
    }

    @FXML
    private void undo() {
        session.undo();
        view.requestFocus();
    }

    private WindowPicture picture() {
        return PlotPicture.of(view.picture(true), view.palette());
    }

    private void say(String sentence) {
        view.say(sentence);
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

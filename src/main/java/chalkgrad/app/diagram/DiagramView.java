package chalkgrad.app.diagram;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// The network of a session as nodes and edges, with every number where it belongs. It is drawn anew, once a frame at
/// most,
/// from the session's moment; it holds no number of its own.
public final class DiagramView extends Region {
    private static final int LEAST_DIGITS = 5;
    private static final int MANY = 40;

    private final Session session;
    private final Texts texts;
    private final DoubleProperty progress = new SimpleDoubleProperty(1);
    private final DoubleProperty smallestScale = new SimpleDoubleProperty(Viewport.DESK_SCALE);
    private final ObjectProperty<Decimals> decimals = new SimpleObjectProperty<>(Decimals.STANDARD);
    private final Scale scale = new Scale();
    private final EdgesView edges;
    private final Boxes boxes;
    private final Group neurons = new Group();
    private final Group numbers = new Group();
    private final Flights flights = new Flights();
    private final NumberEditor editor;
    private final Map<Key, LabelView> views = new HashMap<>();
    private List<Label> labels = List.of();
    private Optional<Drawn> drawn = Optional.empty();

    public DiagramView(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        edges = new EdgesView(edge -> summary().of(edge));
        boxes = new Boxes(texts);
        editor = new NumberEditor(session, texts, this::goOnEditing);
        getStyleClass().add("diagram");
        setAccessibleText(texts.get("diagram.name"));
        var content = new Group(edges, boxes, neurons, numbers, flights, editor);
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
        getStylesheets().add(resource("diagram.css"));
        setMinSize(0, 0);
        clipToBounds();
        session.momentProperty().subscribe(moment -> requestLayout());
        progress.subscribe(value -> showProgress());
        smallestScale.subscribe(value -> requestLayout());
        decimals.subscribe(value -> requestLayout());
    }

    private static String resource(String name) {
        return Objects.requireNonNull(DiagramView.class.getResource(name)).toExternalForm();
    }

    private void clipToBounds() {
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// How far the numbers of the current step are on their way, from 0 to 1.
    public DoubleProperty progressProperty() {
        return progress;
    }

    /// The scale below which numbers are left out rather than made smaller.
    public DoubleProperty smallestScaleProperty() {
        return smallestScale;
    }

    /// How numbers are written.
    public ObjectProperty<Decimals> decimalsProperty() {
        return decimals;
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() > 0 && getHeight() > 0) {
            draw(session.moment());
        }
    }

    private void draw(Moment moment) {
        var viewport = new Viewport(getWidth(), getHeight(), longestWeight(moment), smallestScale.get());
        Document document = moment.document();
        DiagramLayout layout = drawn.filter(last -> last.viewport.equals(viewport)
                        && last.moment.document().network().equals(document.network()))
                .map(Drawn::layout)
                .orElseGet(() -> DiagramLayout.of(document.network(), viewport));
        boolean newLayout = drawn.isEmpty() || !drawn.get().layout.equals(layout);
        boolean newWeights = newLayout
                || !drawn.get().moment.document().parameters().equals(document.parameters())
                || drawn.get().moment.iteration() != moment.iteration();
        if (newLayout) {
            scale.setX(layout.scale());
            scale.setY(layout.scale());
            showNeurons(layout);
        }
        if (newWeights) {
            edges.showAll(layout, moment);
        }
        boxes.show(layout, document.loss().name());
        edges.showCurrent(layout, moment);
        neurons.getChildren().forEach(node -> ((NeuronView) node).show(layout, moment));
        boolean edited = !newLayout && !drawn.get().moment.document().equals(document);
        drawn = Optional.of(new Drawn(viewport, layout, moment));
        labels = Labels.of(layout, moment, decimals.get());
        showLabels(edited);
        showProgress();
    }

    /// How many characters the longest weight of the shown network has, with room for a minus and a few decimals.
    private int longestWeight(Moment moment) {
        int longest = LEAST_DIGITS;
        for (int l = 1; l <= moment.document().network().depth(); l++) {
            Matrix weights = moment.run().pass(moment.iteration()).parameters().weights(l);
            for (int i = 0; i < Math.min(weights.rows(), MANY); i++) {
                for (int j = 0; j < Math.min(weights.columns(), MANY); j++) {
                    longest = Math.max(
                            longest, decimals.get().format(weights.get(i, j)).length());
                }
            }
        }
        return longest;
    }

    private void showNeurons(DiagramLayout layout) {
        var shown = new ArrayList<NeuronView>();
        for (int l = 1; l <= layout.network().depth(); l++) {
            for (int j : layout.shown(l)) {
                shown.add(neuron(l, j));
            }
        }
        neurons.getChildren().setAll(shown);
    }

    private NeuronView neuron(int layer, int number) {
        var neuron = new NeuronView(layer, number);
        Hints.install(neuron, () -> summary().ofNeuron(layer, number));
        return neuron;
    }

    private Summary summary() {
        return new Summary(texts, session.moment());
    }

    private void showLabels(boolean markChanges) {
        var unused = new HashSet<>(views.keySet());
        for (Label label : labels) {
            Key key = Key.of(label);
            unused.remove(key);
            LabelView view = views.get(key);
            if (view == null) {
                view = addView(key, label);
            } else {
                view.show(label, markChanges);
            }
            view.setAccessibleText(new Spoken(texts, session.moment()).of(label.quantity()));
        }
        unused.forEach(key -> numbers.getChildren().remove(views.remove(key)));
    }

    private LabelView addView(Key key, Label label) {
        var view = new LabelView(label);
        NumberGestures.install(session, view, this::edit);
        Hints.install(view, () -> hint(view.label().quantity()));
        views.put(key, view);
        numbers.getChildren().add(view);
        return view;
    }

    private String hint(Quantity quantity) {
        Moment moment = session.moment();
        String words = new QuantityWords(texts, moment.document().network()).describe(quantity);
        return moment.isKnown(quantity)
                ? words + "\n" + quantity.name() + " = " + Decimals.EXACT.format(moment.value(quantity))
                : words;
    }

    private void showProgress() {
        Moment moment = session.moment();
        List<Flight> now = progress.get() < 1 ? Flight.of(moment, labels) : List.of();
        flights.show(now, progress.get());
        boolean onTheWay = !now.isEmpty() && progress.get() < 0.95;
        views.values().forEach(view -> view.setArriving(onTheWay && view.label().stress() == Label.Stress.SUBJECT));
    }

    private void edit(LabelView view, Optional<String> typed) {
        editor.open(view.label().quantity(), view.label().box(), typed);
    }

    /// Edits the number so many places after a quantity in reading order, or with 0 gives it the focus.
    private void goOnEditing(Quantity quantity, int places) {
        List<Label> editable = labels.stream().filter(Label::editable).toList();
        for (int k = 0; k < editable.size(); k++) {
            if (editable.get(k).quantity().equals(quantity)) {
                LabelView view = views.get(Key.of(editable.get(Math.floorMod(k + places, editable.size()))));
                if (view != null) {
                    view.requestFocus();
                    if (places != 0) {
                        edit(view, Optional.empty());
                    }
                }
                return;
            }
        }
    }

    /// What was drawn last.
    private record Drawn(Viewport viewport, DiagramLayout layout, Moment moment) {}

    /// Tells one label from the others while its number changes.
    private record Key(Role role, Kind kind, int layer, int from, int to, boolean reduced) {
        static Key of(Label label) {
            Quantity q = label.quantity();
            boolean reduced = q.kind() == Kind.LOSS && q.sample() == 0;
            return new Key(label.role(), q.kind(), q.layer(), q.from(), q.to(), reduced);
        }
    }
}

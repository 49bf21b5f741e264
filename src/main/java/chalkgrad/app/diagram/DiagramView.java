package chalkgrad.app.diagram;

import chalkgrad.app.diagram.build.BuildMenus;
import chalkgrad.app.diagram.build.Building;
import chalkgrad.app.look.Hints;
import chalkgrad.app.look.Redrawn;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.NumbersView;
import chalkgrad.app.number.Spoken;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

/// The network of a session as nodes and edges, with every number in its place. It is redrawn from the session's
/// moment, at most once a frame; it stores no numbers.
public final class DiagramView extends Region {
    /// Painting all edges takes longer than all else, and nobody sees so small a difference in a picture that changes
    /// 60 times a second. After the training, widths are exact.
    private static final double UNSEEN_IN_TRAINING = 0.25;

    private final Session session;
    private final Texts texts;
    private final DoubleProperty progress = new SimpleDoubleProperty(1);
    private final DoubleProperty smallestScale = new SimpleDoubleProperty(Viewport.DESK_SCALE);
    /// The pixels of the screen for each pixel of the window.
    private final ObservableValue<Number> screenPixels = sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::outputScaleYProperty)
            .orElse(1);
    private final BooleanProperty weightNames = new SimpleBooleanProperty();
    private final BooleanProperty readable = new SimpleBooleanProperty();
    private final Scale scale = new Scale();
    private final EdgesView edges;
    private final Boxes boxes;
    private final LeftOutView leftOut;
    private final InputPicture picture;
    private final OverviewView overview;
    private final NeuronsView neurons;
    private final NumbersView numbers;
    private final Flights flights = new Flights();
    private final RevealView reveal;
    private final Building building;
    private final BuildMenus menus;
    private final PlusSign plus;
    private final Redrawn content = new Redrawn(this::draw);
    private final StageCamera camera = new StageCamera(this, this::redraw);
    private final TurnedPages turned;
    private final Viewports viewports = new Viewports();
    private Optional<Drawn> drawn = Optional.empty();
    /// Where the mouse was last moved on the stage, in the scene.
    private Optional<Point2D> pointer = Optional.empty();
    private Runnable clicked = () -> {};

    public DiagramView(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        edges = new EdgesView(session, edge -> summary().of(edge), edge -> spoken().of(weight(edge)));
        turned = new TurnedPages(session, this::redraw);
        boxes = new Boxes(texts, turned::to);
        leftOut = new LeftOutView(texts);
        picture = new InputPicture(session, texts, turned::toInput);
        overview = new OverviewView(session, texts, turned::to);
        neurons = new NeuronsView(session, texts);
        numbers = new NumbersView(session, texts, NumberIdentity::of);
        reveal = new RevealView(session, texts, () -> announce(session.moment()));
        getStyleClass().add("diagram");
        setAccessibleRoleDescription(texts.get("diagram.name"));
        building = new Building(session, texts);
        plus = new PlusSign(building, texts);
        menus = new BuildMenus(building, texts);
        numbers.setSurroundings(label -> drawn.map(now -> new Surroundings(now.layout, numbers.labels()).of(label))
                .orElse(label.box()));
        numbers.setMoreItems(quantity -> List.of(menus.ofNumber(quantity)));
        content.getChildren().addAll(edges, boxes, leftOut, picture, overview, neurons, plus, numbers, flights, reveal);
        content.getTransforms().addAll(camera.shift(), scale);
        getChildren().add(content);
        getStylesheets().add(resource("diagram.css"));
        setMinSize(0, 0);
        clipToBounds();
        session.momentProperty().subscribe(() -> redraw());
        session.momentProperty().subscribe(this::announce);
        session.training().statusProperty().subscribe(() -> redraw());
        session.attention().pointedProperty().subscribe(quantity -> showPointed());
        session.attention().ofVariableProperty().subscribe(numbers -> showPointed());
        session.attention().tracedProperty().subscribe(() -> redraw());
        session.attention().litProperty().subscribe(weights -> showPointed());
        progress.subscribe(value -> goOn());
        smallestScale.subscribe(() -> redraw());
        screenPixels.subscribe(() -> redraw());
        weightNames.subscribe(() -> redraw());
        readable.subscribe(value -> fit());
        session.decimalsProperty().subscribe(() -> redraw());
        session.predictions().wantedProperty().subscribe(() -> redraw());
        widthProperty().subscribe(() -> redraw());
        heightProperty().subscribe(() -> redraw());
        StageGestures.install(this, () -> clicked.run());
        addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            pointer = Optional.of(new Point2D(event.getSceneX(), event.getSceneY()));
            showPlus();
        });
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hidePlus());
    }

    /// The changes of the network that the stage offers.
    public Building building() {
        return building;
    }

    /// The items of a menu for what lies at a point of the scene.
    public List<MenuItem> menuAt(double sceneX, double sceneY) {
        return drawn.map(now -> new PartMenu(now.layout, menus).at(content.sceneToLocal(sceneX, sceneY)))
                .orElse(List.of());
    }

    /// Hides the plus sign until the mouse moves again.
    public void hidePlus() {
        pointer = Optional.empty();
        showPlus();
    }

    /// Shows the plus sign of the column or gap that the mouse is in. While presenting, there is none.
    private void showPlus() {
        Optional<PlusPlace> place = drawn.filter(now -> !Hints.isPresented(this))
                .flatMap(now -> pointer.map(content::sceneToLocal).flatMap(at -> PlusPlace.near(now.layout, at)));
        plus.show(place);
        boxes.leaveRoom(place.map(PlusPlace::box));
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

    /// The progress of the current movement, from 0 to 1.
    public DoubleProperty progressProperty() {
        return progress;
    }

    /// The scale below which numbers are left out rather than made smaller.
    public DoubleProperty smallestScaleProperty() {
        return smallestScale;
    }

    /// Whether the diagram may be larger than the room if its texts would otherwise be too small. The visible part then
    /// follows the current step. Before the first step, all of it is shown.
    public BooleanProperty readableProperty() {
        return readable;
    }

    /// Shows pictures in neurons.
    public void showPictures(InnerPictures shown) {
        neurons.setPictures(shown);
        redraw();
    }

    /// Whether edges show the names of their weights, where there is room.
    public BooleanProperty weightNamesProperty() {
        return weightNames;
    }

    /// Sets the action of a click on an empty place.
    public void setOnStageClicked(Runnable action) {
        clicked = action;
    }

    /// Does what a click on an empty place of the stage does.
    public void clickStage() {
        clicked.run();
    }

    /// Zooms around the middle or the current number.
    public void zoomBy(double factor) {
        camera.zoomBy(factor);
    }

    void zoomBy(double factor, double x, double y) {
        camera.zoomBy(factor, x, y);
    }

    void moveBy(double dx, double dy) {
        camera.moveBy(dx, dy);
    }

    /// Shows the whole network.
    public void fit() {
        camera.fit();
    }

    /// The size of the diagram relative to the room.
    public double zoom() {
        return camera.zoom();
    }

    /// Shows the neurons of the current step again.
    ///
    /// @return whether others were shown
    public boolean turnBack() {
        return turned.back();
    }

    /// Has everything drawn again in the next frame.
    public void redraw() {
        content.becomeStale();
    }

    private boolean draw() {
        boolean room = getWidth() > 0 && getHeight() > 0;
        if (room) {
            draw(session.moment());
        }
        return room;
    }

    private void draw(Moment moment) {
        Decimals decimals = session.decimalsProperty().get();
        Viewport room = viewports.of(
                moment,
                decimals,
                new Dimension2D(getWidth(), getHeight()),
                smallestScale.get(),
                Hints.isPresented(this)
                        ? smallestScale.get()
                        : Viewport.deskScale(screenPixels.getValue().doubleValue()),
                weightNames.get());
        Document document = moment.document();
        camera.keepReadable(readable.get() ? Zoom.least(document.network(), room) : 1);
        double zoom = camera.zoom();
        boolean stepped = drawn.isEmpty() || !drawn.get().moment.subject().equals(moment.subject());
        if (stepped) {
            turned.forget();
        }
        DiagramLayout some = drawn.filter(last -> last.room.equals(room)
                        && last.zoom == zoom
                        && last.moment.document().network().equals(document.network()))
                .map(Drawn::layout)
                .orElseGet(() -> Zoom.layout(document.network(), room, zoom));
        DiagramLayout layout = turned.of(some, moment);
        boolean newLayout = drawn.isEmpty() || !drawn.get().layout.equals(layout);
        if (newLayout) {
            scale.setX(layout.scale());
            scale.setY(layout.scale());
            neurons.place(layout);
        }
        var labels = new StageLabels(
                layout, moment, decimals, session.attention().tracedProperty().get());
        edges.showAll(layout, labels.columns(), newLayout, moment);
        boxes.show(layout, moment, decimals, readable.get());
        picture.show(layout, moment, viewports.ink(moment));
        overview.show(layout, moment);
        edges.showCurrent(layout, moment);
        edges.showPointed(layout, moment);
        neurons.show(layout, moment);
        boolean edited = !newLayout && session.isEdited(drawn.get().moment.document());
        drawn = Optional.of(new Drawn(room, zoom, layout, moment));
        numbers.setRoom(layout.width());
        List<Label> all = labels.labels();
        // at the desk, a line at the bottom says where else they are
        leftOut.show(layout, labels.columns(), readable.get() ? LeftOut.of(document.network(), all) : LeftOut.NOTHING);
        numbers.show(shown(all, layout, moment), edited);
        reveal.show(moment, numbers.labels(), layout.width(), layout.height());
        camera.aim(layout, numbers.labels(), stepped);
        showPlus();
        showProgress();
    }

    /// The labels that are seen; when predicting, with the place of the next number.
    private List<Label> shown(List<Label> all, DiagramLayout layout, Moment moment) {
        List<Label> now = all.stream()
                .filter(label -> !neurons.isBehindPicture(label.quantity()))
                .toList();
        return session.predictions().wantedProperty().get()
                ? Ahead.with(now, layout, moment, session.decimalsProperty().get())
                : now;
    }

    /// Opens the field for predicting the next number.
    public void predictNext() {
        Ahead.of(session.moment()).ifPresent(numbers::edit);
    }

    private Quantity weight(EdgeLabels.Edge edge) {
        return session.moment().here(Quantity.weight(edge.layer(), edge.from(), edge.to()));
    }

    private Spoken spoken() {
        return new Spoken(texts, session);
    }

    /// Announces the current step to screen readers.
    private void announce(Moment moment) {
        String now = (spoken().announced(moment) + " " + reveal.mistake(moment)).strip();
        if (!now.equals(getAccessibleText())) {
            setAccessibleText(now);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private Summary summary() {
        return new Summary(texts, session);
    }

    private void showPointed() {
        drawn.ifPresent(now -> edges.showPointed(now.layout, now.moment));
        neurons.showPointed();
    }

    /// Shows the progress of a movement, unless another moment is still to be drawn.
    private void goOn() {
        if (drawn.filter(last -> last.moment.equals(session.moment())).isPresent()) {
            showProgress();
        }
    }

    private void showProgress() {
        Moment moment = session.moment();
        List<Flight> now = progress.get() < 1 ? Flight.of(moment, numbers.labels()) : List.of();
        flights.show(now, progress.get());
        Optional<UpdatedNumber> change = UpdatedNumber.ofStep(moment);
        edges.showWeights(moment, change, progress.get(), session.training().isRunning() ? UNSEEN_IN_TRAINING : 0);
        change.ifPresent(counted -> numbers.count(counted.quantity(), end -> counted.written(progress.get(), end)));
        boolean onTheWay = !now.isEmpty() && progress.get() < 0.95;
        reveal.setArriving(onTheWay);
        numbers.views()
                .forEach(view -> view.setArriving(onTheWay && view.label().stress() == Label.Stress.SUBJECT));
    }

    /// What was drawn last.
    private record Drawn(Viewport room, double zoom, DiagramLayout layout, Moment moment) {}
}

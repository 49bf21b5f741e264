package chalkgrad.app.plots;

import chalkgrad.app.look.Redrawn;
import chalkgrad.app.look.ink.Inks;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.plots.drawing.Picture;
import chalkgrad.app.plots.drawing.PictureView;
import chalkgrad.app.plots.drawing.Sheet;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.session.Latest;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Shows a plot of the session's moment. Its numbers are computed beside the window, one moment after the other; while
/// that goes on, moments that are already past are left out. It costs nothing while it is hidden.
final class PlotView extends Region {
    /// The letters at a desk.
    private static final double LETTERS = 12;

    private final Session session;
    private final Texts texts;
    private final Inks inks = new Inks();
    private final PictureView view = new PictureView();
    private final Redrawn content = new Redrawn(this::draw);
    private final PlotPace pace = new PlotPace();
    private final Latest<Runnable> latest = new Latest<>(0);
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
    private final EditedByClick edited;
    private final DoubleProperty smallestText = new SimpleDoubleProperty(0);
    private final BooleanProperty titled = new SimpleBooleanProperty();
    private Optional<Showing<?>> showing = Optional.empty();
    private Optional<Point2D> cross = Optional.empty();
    private boolean computing;
    private boolean stale = true;
    private boolean unpainted = true;

    PlotView(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        this.edited = new EditedByClick(session);
        getStyleClass().add("plot");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        content.getChildren().add(view);
        getChildren().addAll(inks, content);
        session.momentProperty().subscribe(this::becomeStale);
        session.decimalsProperty().subscribe(this::paintAgain);
        inks.paletteProperty().subscribe(this::becomeStale);
        visibleProperty().subscribe(this::becomeStale);
        sceneProperty().subscribe(this::becomeStale);
        widthProperty().subscribe(this::paintAgain);
        heightProperty().subscribe(this::paintAgain);
        smallestText.subscribe(this::paintAgain);
        titled.subscribe(this::paintAgain);
        setOnMouseMoved(this::moved);
        setOnMouseDragged(this::moved);
        setOnMouseExited(event -> leave());
        setOnMouseClicked(this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                leave();
            }
        });
    }

    /// The least size of letters, in pixels.
    DoubleProperty smallestTextProperty() {
        return smallestText;
    }

    /// Whether the title stands above the plot.
    BooleanProperty titledProperty() {
        return titled;
    }

    /// What is at the pointer, or what was done there.
    ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// What a click changed in the document; empty if that was undone or is past.
    ReadOnlyStringProperty editedProperty() {
        return edited.sentenceProperty();
    }

    /// Shows another plot.
    void show(Plot<?> plot) {
        leave();
        showing = Optional.of(new Showing<>(plot));
        becomeStale();
        paintAgain();
    }

    /// The numbers are those of an earlier moment, or of other options.
    void becomeStale() {
        stale = true;
        if (isVisible()) {
            content.becomeStale();
        }
    }

    private void paintAgain() {
        unpainted = true;
        content.becomeStale();
    }

    private boolean isSeen() {
        return isVisible() && getScene() != null && getWidth() > 0 && getHeight() > 0;
    }

    /// @return whether it is seen
    private boolean draw() {
        if (!isSeen()) {
            return false;
        }
        if (stale && !computing) {
            stale = false;
            showing.ifPresent(Showing::compute);
        }
        if (unpainted) {
            unpainted = false;
            showing.ifPresent(Showing::paint);
        }
        return true;
    }

    private double letters() {
        return Math.max(LETTERS, smallestText.get());
    }

    Palette palette() {
        return inks.paletteProperty().get();
    }

    /// The plot as a picture of its own, of the size that it has in the window.
    Picture picture(boolean withTitle) {
        return showing.map(now -> now.picture(withTitle)).orElseGet(() -> Picture.of("", sheet(0)));
    }

    /// Whether it shows the session's moment, with nothing left to compute or to paint.
    boolean isSettled() {
        return !stale && !computing && !unpainted;
    }

    private Sheet sheet(double top) {
        return new Sheet(
                Math.max(1, getWidth()),
                Math.max(1, getHeight()),
                top,
                letters(),
                session.decimalsProperty().get());
    }

    private void moved(MouseEvent event) {
        cross = Optional.empty();
        showing.ifPresent(now -> now.point(new Point2D(event.getX(), event.getY())));
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        showing.ifPresent(now -> now.press(new Point2D(event.getX(), event.getY())));
        event.consume();
    }

    private void leave() {
        reading.set("");
        if (cross.isPresent()) {
            cross = Optional.empty();
            paintAgain();
        }
        showing.ifPresent(now -> now.plot.leave());
    }

    /// Arrow keys with Shift move a cross that points like the pointer, Enter clicks there, and Esc takes it away.
    /// Without Shift, arrow keys walk through the pass, as everywhere.
    private void pressed(KeyEvent event) {
        boolean arrow = event.getCode().isArrowKey();
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown() != arrow) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT -> move(event, 1, 0);
            case LEFT -> move(event, -1, 0);
            case DOWN -> move(event, 0, 1);
            case UP -> move(event, 0, -1);
            case ENTER ->
                cross.ifPresent(at -> {
                    showing.ifPresent(now -> now.press(at));
                    event.consume();
                });
            case ESCAPE -> {
                if (cross.isPresent()) {
                    leave();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int right, int down) {
        showing.flatMap(now -> now.moved(cross, right, down)).ifPresent(at -> {
            cross = Optional.of(at);
            showing.ifPresent(now -> {
                // after a click, nothing is shown at the pointer until it comes back
                now.plot.leave();
                now.point(at);
            });
            paintAgain();
            event.consume();
        });
    }

    /// Says what was done.
    void say(String sentence) {
        reading.set(sentence);
    }

    /// A plot with its numbers.
    private final class Showing<D> {
        private final Plot<D> plot;
        private Optional<D> data = Optional.empty();
        private Optional<String> missing = Optional.empty();
        private Optional<Picture> painted = Optional.empty();

        Showing(Plot<D> plot) {
            this.plot = plot;
        }

        void compute() {
            Seen seen = Seen.of(session.moment());
            missing = plot.missing(seen);
            if (missing.isPresent()) {
                data = Optional.empty();
                paintAgain();
                return;
            }
            computing = true;
            Callable<D> work =
                    pace.paced(plot.work(seen, palette()), session.training().isRunning());
            latest.ask(
                    soFar -> {
                        D result = work.call();
                        return () -> arrive(Optional.of(result));
                    },
                    Runnable::run,
                    () -> arrive(Optional.empty()));
        }

        /// Takes over the numbers, or says that there are none.
        private void arrive(Optional<D> result) {
            computing = false;
            data = result;
            missing = result.isPresent() ? Optional.empty() : Optional.of(texts.failure("plots.failed"));
            paintAgain();
        }

        void paint() {
            Picture picture = picture(titled.get());
            painted = Optional.of(picture);
            setAccessibleText(picture.spoken());
            view.show(withCross(picture), palette());
        }

        Picture picture(boolean withTitle) {
            if (data.isEmpty()) {
                return Picture.of(missing.orElseGet(() -> texts.get("plots.computing")), sheet(0));
            }
            D now = data.get();
            return withTitle
                    ? PlotTitle.of(plot.title(now), letters(), getWidth()).above(top -> plot.draw(now, sheet(top)))
                    : plot.draw(now, sheet(0));
        }

        private Picture withCross(Picture picture) {
            return cross.filter(at -> isFocused())
                    .map(at -> Crosshair.on(picture, at))
                    .orElse(picture);
        }

        Optional<Point2D> moved(Optional<Point2D> from, int right, int down) {
            return data.flatMap(now -> painted.flatMap(picture -> from.isPresent()
                    ? Optional.of(plot.moved(now, picture, from.get(), right, down))
                    : plot.cross(now, picture)));
        }

        void point(Point2D pixel) {
            data.ifPresent(now -> painted.ifPresent(picture -> {
                say(plot.reading(now, picture, pixel));
                plot.pointAt(now, picture, pixel);
            }));
        }

        void press(Point2D pixel) {
            data.ifPresent(now -> painted.ifPresent(picture -> {
                Click done = plot.press(now, picture, pixel);
                if (done.isEdit()) {
                    edited.tell(done.sentence());
                } else if (!done.sentence().isEmpty()) {
                    say(done.sentence());
                }
            }));
        }
    }
}

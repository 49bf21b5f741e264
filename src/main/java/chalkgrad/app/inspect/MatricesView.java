package chalkgrad.app.inspect;

import chalkgrad.app.inspect.MatrixLayout.Drawn;
import chalkgrad.app.inspect.MatrixLayout.Fragment;
import chalkgrad.app.inspect.MatrixLayout.Inscription;
import chalkgrad.app.inspect.MatrixLayout.Placed;
import chalkgrad.app.inspect.MatrixLayout.Words;
import chalkgrad.app.inspect.PlacedGrid.Cell;
import chalkgrad.app.look.Redrawn;
import chalkgrad.app.number.NumberFit;
import chalkgrad.app.number.NumbersView;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.DrawnLine;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.Notation.IndexOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// The numbers of a network as matrices, with the same fields as on the stage. It costs nothing while it is hidden.
final class MatricesView extends Region {
    private static final double PART_SPACE = 6;
    private static final double BASELINE = 12;
    /// How far outside of what is seen numbers are drawn: so many rows that the focus reaches the next one.
    private static final double MARGIN = 240;

    private static final long REST_MILLISECONDS = 250;
    private static final Rectangle2D TOP = new Rectangle2D(0, 0, 0, 0);

    private final Session session;
    private final Texts texts;
    private final ObjectProperty<IndexOrder> order = new SimpleObjectProperty<>(IndexOrder.INPUT_OUTPUT);
    private final Group captions = new Group();
    private final NumbersView numbers;
    private final Redrawn content = new Redrawn(this::draw);
    private final Map<Inscription, List<Node>> drawn = new HashMap<>();
    private List<Inscription> written = List.of();
    private Optional<Document> shown = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Rectangle2D>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Rectangle2D> reveal = place -> {};
    private Span seen = new Span(0, 0);
    private Span near = seen;
    private final NameWidths names = new NameWidths();
    private boolean resting;
    /// Whether another document was opened since they were drawn.
    private boolean opened;

    MatricesView(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        // a number of another sample or iteration is another number here, since those of several stand side by side
        numbers = new NumbersView(session, texts, quantity -> quantity.at(quantity.sample(), 1));
        numbers.setOnFar(label -> reveal.accept(label.box()));
        content.getChildren().addAll(captions, numbers);
        getStyleClass().add("matrices");
        getChildren().add(content);
        session.momentProperty().subscribe(this::becomeStale);
        session.openingsProperty().subscribe(opening -> opened = true);
        order.subscribe(this::becomeStale);
        session.training().statusProperty().subscribe(this::endRest);
        session.decimalsProperty().subscribe(this::becomeStale);
        session.gradientChecks().changesProperty().subscribe(this::becomeStale);
        visibleProperty().subscribe(this::becomeStale);
        widthProperty().subscribe(this::becomeStale);
    }

    /// Whether a layer multiplies from the right, x W, or from the left, W x.
    ObjectProperty<IndexOrder> orderProperty() {
        return order;
    }

    /// The place of the current step's number, if it is shown here; the top of a document that was opened just now.
    ReadOnlyObjectProperty<Optional<Rectangle2D>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Says what is seen of it: only that and what is near is drawn, since there may be thousands of numbers.
    void setSeen(double top, double height) {
        seen = new Span(top, top + height);
        if (!near.covers(seen)) {
            resting = false;
            becomeStale();
        }
    }

    /// Sets what scrolls to a number that is to be edited and is not near.
    void setOnFar(Consumer<Rectangle2D> scroll) {
        reveal = scroll;
    }

    private void becomeStale() {
        content.becomeStale();
    }

    /// Nobody can read numbers that change 60 times a second, and there are many: while the network trains, they rest
    /// after each change.
    private void rest() {
        if (session.training().isRunning() && !resting) {
            resting = true;
            CompletableFuture.delayedExecutor(REST_MILLISECONDS, TimeUnit.MILLISECONDS)
                    .execute(() -> Platform.runLater(this::endRest));
        }
    }

    private void endRest() {
        if (resting) {
            resting = false;
            becomeStale();
        }
    }

    private boolean draw() {
        boolean possible = isVisible() && !resting && getWidth() > 0;
        if (possible) {
            draw(session.moment());
            rest();
        }
        return possible;
    }

    private void draw(Moment moment) {
        var page = new MatrixPage(texts, moment, order.get());
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        var fit = new NumberFit(session.decimalsProperty().get());
        var checks = new CheckLines(session, texts);
        Placed placed = MatrixLayout.of(page.sections(), fit.usualWidth(), room, checks, names);
        captions.setLayoutX(snappedLeftInset());
        numbers.setLayoutX(snappedLeftInset());
        setMinWidth(placed.width() + snappedLeftInset() + snappedRightInset());
        // the place of the current number may scroll them
        near = Span.ALL;
        claim(placed.height());
        Optional<Rectangle2D> start = opened ? Optional.of(TOP) : Optional.empty();
        place.set(moment.subject().flatMap(placed::place).or(() -> start));
        opened = false;
        near = seen.widened(MARGIN);
        var labels = new MatrixLabels(moment, fit);
        List<Cell> cells = placed.cells(near).toList();
        numbers.setRoom(Math.max(room, placed.width()));
        numbers.show(
                cells.stream().map(labels::of).toList(),
                () -> placed.cells(Span.ALL).map(labels::of).toList(),
                isEdited(moment));
        showCaptions(Stream.concat(
                        placed.captions(near),
                        cells.stream().flatMap(cell -> checks.below(cell.quantity(), cell.box())))
                .toList());
    }

    private boolean isEdited(Moment moment) {
        boolean edited = shown.filter(
                        document -> document.network().equals(moment.document().network()))
                .filter(session::isEdited)
                .isPresent();
        shown = Optional.of(moment.document());
        return edited;
    }

    /// Requests another height. A parent that is being laid out does not notice it, and would keep its scroll position.
    private void claim(double height) {
        if (height != getMinHeight()) {
            setPrefHeight(height);
            setMinHeight(height);
            Platform.runLater(this::requestParentLayout);
        }
    }

    /// Draws the captions that are not drawn yet.
    private void showCaptions(List<Inscription> next) {
        if (next.equals(written)) {
            return;
        }
        written = next;
        Set<Inscription> wanted = Set.copyOf(next);
        drawn.entrySet().removeIf(entry -> {
            boolean other = !wanted.contains(entry.getKey());
            if (other) {
                captions.getChildren().removeAll(entry.getValue());
            }
            return other;
        });
        next.forEach(line -> drawn.computeIfAbsent(line, this::written));
    }

    /// The parts of a caption one behind the other on a common baseline.
    private List<Node> written(Inscription caption) {
        var nodes = new ArrayList<Node>();
        for (Fragment part : caption.parts()) {
            Node node = drawn(part);
            node.setLayoutX(caption.x());
            node.setLayoutY(caption.y() + BASELINE);
            if (!nodes.isEmpty()) {
                nodes.getLast()
                        .boundsInParentProperty()
                        .subscribe(bounds -> node.setLayoutX(bounds.getMaxX() + PART_SPACE));
            }
            nodes.add(node);
        }
        captions.getChildren().addAll(nodes);
        return nodes;
    }

    private static Node drawn(Fragment part) {
        return switch (part) {
            case Words words -> {
                var text = new Text(words.text());
                text.getStyleClass().add(words.styleClass());
                yield text;
            }
            case Drawn drawn ->
                DrawnLine.of(drawn.typeset(), MatrixLayout.NAME_SIZE).node();
        };
    }
}

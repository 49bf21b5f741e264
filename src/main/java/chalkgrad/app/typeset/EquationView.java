package chalkgrad.app.typeset;

import chalkgrad.app.session.Session;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;

/// Shows an equation in as many lines as its width requires. If it is still too wide, it is drawn smaller, or with
/// fewer terms of its sums where letters would become too small. Its numbers are live: they can be pointed at and
/// chosen, and are highlighted when they are pointed at elsewhere.
public final class EquationView extends Region {
    private final Group content = new Group();
    private final Scale scale = new Scale();
    private final List<LiveTerm> terms = new ArrayList<>();
    private Optional<Equation> shown = Optional.empty();
    /// Its lines in the rooms that were asked for. The toolkit asks several times in each layout.
    private final Map<Double, Optional<BrokenLines>> brokenInRoom = new HashMap<>();

    private final Session session;
    private final Subscription hovering;

    public EquationView(Session session) {
        this.session = session;
        getStyleClass().add("equation");
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().add(content);
        show(Optional.empty());
        hovering = session.attention().pointedProperty().subscribe(this::light);
    }

    /// Stops following the session.
    public void release() {
        hovering.unsubscribe();
    }

    /// Shows an equation, or nothing.
    public void show(Optional<Equation> equation) {
        shown = equation;
        brokenInRoom.clear();
        content.getChildren().clear();
        terms.clear();
        Stream.concat(equation.stream(), equation.flatMap(Equation::shortened).stream())
                .flatMap(one -> boxes(one).stream())
                .map(Box::node)
                .forEach(node -> {
                    content.getChildren().add(node);
                    collect(node);
                });
        terms.forEach(this::listen);
        light(session.attention().pointedProperty().get());
        setVisible(equation.isPresent());
        setManaged(equation.isPresent());
        requestLayout();
    }

    /// Highlights the number that is pointed at wherever it is in the equation.
    private void light(Optional<Quantity> pointedAt) {
        terms.forEach(term -> term.setLit(
                pointedAt.filter(quantity -> quantity.equals(term.symbol())).isPresent()));
    }

    private static List<Box> boxes(Equation equation) {
        var result = new ArrayList<Box>();
        equation.lead().ifPresent(result::add);
        result.addAll(equation.pieces());
        return result;
    }

    private void collect(Node node) {
        if (node instanceof LiveTerm term) {
            terms.add(term);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    private void listen(LiveTerm term) {
        if (term.symbol() instanceof Quantity quantity) {
            term.setOnMouseEntered(event -> session.attention().hover(Optional.of(quantity)));
            term.setOnMouseExited(event -> session.attention().hover(Optional.empty()));
            term.setOnMouseClicked(event -> {
                if (event.isStillSincePress()) {
                    session.select(Optional.of(quantity));
                    event.consume();
                }
            });
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(shown.map(all ->
                                boxes(all).stream().mapToDouble(Box::width).sum())
                        .orElse(0.0))
                + snappedLeftInset()
                + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightAt(width, 1);
    }

    /// The height that the equation needs at a width if its letters are some times as large; all of it on one line
    /// if the width is negative.
    public double heightAt(double width, double factor) {
        double room = width < 0 ? Double.MAX_VALUE : (width - snappedLeftInset() - snappedRightInset()) / factor;
        double height = broken(room).map(broken -> broken.heightAt(factor)).orElse(0.0);
        return Math.ceil(height) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /// The height of the first line above its baseline, if the whole equation fits on it.
    @Override
    public double getBaselineOffset() {
        return snappedTopInset()
                + broken(Double.MAX_VALUE)
                        .map(whole -> whole.lines().getFirst().ascent())
                        .orElse(0.0);
    }

    /// The places of its lines at a width.
    public List<Rectangle2D> places(double width) {
        var places = new ArrayList<Rectangle2D>();
        double y = snappedTopInset();
        Optional<BrokenLines> broken = broken(width - snappedLeftInset() - snappedRightInset());
        for (BrokenLines.Line line : broken.map(BrokenLines::lines).orElse(List.of())) {
            double end = snappedLeftInset() + broken.get().shrink() * line.width();
            places.add(new Rectangle2D(0, y, end, line.height()));
            y += line.height() + BrokenLines.GAP;
        }
        return places;
    }

    /// The factor by which letters shrink at a width where the widest piece does not fit; at most 1.
    public double shrinkingAt(double width) {
        return broken(width - snappedLeftInset() - snappedRightInset())
                .map(BrokenLines::shrink)
                .orElse(1.0);
    }

    @Override
    protected void layoutChildren() {
        broken(getWidth() - snappedLeftInset() - snappedRightInset()).ifPresent(this::place);
    }

    private void place(BrokenLines broken) {
        Stream.concat(shown.stream(), shown.flatMap(Equation::shortened).stream())
                .forEach(one -> boxes(one).forEach(box -> box.node().setVisible(one.equals(broken.equation()))));
        double shrink = broken.shrink();
        scale.setX(shrink);
        scale.setY(shrink);
        double y = snappedTopInset();
        for (BrokenLines.Line line : broken.lines()) {
            double x = line.indent;
            double baseline = (y + shrink * line.ascent()) / shrink;
            for (Box box : line.boxes) {
                box.at(snappedLeftInset() + x, baseline);
                x += box.width();
            }
            y += line.height() + BrokenLines.GAP;
        }
    }

    private Optional<BrokenLines> broken(double room) {
        return brokenInRoom.computeIfAbsent(room, width -> shown.map(whole -> BrokenLines.of(whole, width)));
    }
}

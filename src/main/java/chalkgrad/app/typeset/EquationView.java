package chalkgrad.app.typeset;

import chalkgrad.app.session.Session;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
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
    private static final double LINE_GAP = 10;
    /// A lead wider than this share of the line has a line of its own.
    private static final double WIDEST_LEAD = 0.5;

    private static final double INDENT = 24;
    /// The share of their size to which letters shrink before long sums are shortened.
    private static final double SMALL = 0.75;

    private final Group content = new Group();
    private final Scale scale = new Scale();
    private final List<LiveTerm> terms = new ArrayList<>();
    private Optional<Equation> shown = Optional.empty();
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

    /// The equation as it is shown in a room.
    private Optional<Equation> in(double room) {
        return shown.map(
                whole -> shrinking(whole, room) < SMALL ? whole.shortened().orElse(whole) : whole);
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
        double room = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        return Math.ceil(lines(room).stream().mapToDouble(BoxLine::height).sum()
                        + LINE_GAP * Math.max(0, lines(room).size() - 1))
                + snappedTopInset()
                + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /// The height of the first line above its baseline, if the whole equation fits on it.
    @Override
    public double getBaselineOffset() {
        return snappedTopInset()
                + lines(Double.MAX_VALUE).stream()
                        .findFirst()
                        .map(BoxLine::ascent)
                        .orElse(0.0);
    }

    /// The places of its lines at a width.
    public List<Rectangle2D> places(double width) {
        var places = new ArrayList<Rectangle2D>();
        double y = snappedTopInset();
        for (BoxLine line : lines(width - snappedLeftInset() - snappedRightInset())) {
            double end = snappedLeftInset() + line.shrink * line.width();
            places.add(new Rectangle2D(0, y, end, line.height()));
            y += line.height() + LINE_GAP;
        }
        return places;
    }

    /// The factor by which letters shrink at a width where the widest piece does not fit; at most 1.
    public double shrinkingAt(double width) {
        return shrinking(width - snappedLeftInset() - snappedRightInset());
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        List<BoxLine> lines = lines(room);
        Optional<Equation> now = in(room);
        Stream.concat(shown.stream(), shown.flatMap(Equation::shortened).stream())
                .forEach(one -> boxes(one)
                        .forEach(box -> box.node().setVisible(Optional.of(one).equals(now))));
        double y = snappedTopInset();
        double shrink = shrinking(room);
        scale.setX(shrink);
        scale.setY(shrink);
        for (BoxLine line : lines) {
            double x = line.indent;
            double baseline = (y + shrink * line.ascent()) / shrink;
            for (Box box : line.boxes) {
                box.at(snappedLeftInset() + x, baseline);
                x += box.width();
            }
            y += line.height() + LINE_GAP;
        }
    }

    /// The factor by which the widest piece must shrink to fit.
    private double shrinking(double room) {
        return in(room).map(all -> shrinking(all, room)).orElse(1.0);
    }

    private static double shrinking(Equation all, double room) {
        double widest = Math.max(all.lead().map(Box::width).orElse(0.0), Box.widest(all.pieces()) + indent(all, room));
        return Math.min(1, Math.max(0.2, room / Math.max(1, widest)));
    }

    private static double indent(Equation equation, double room) {
        double lead = equation.lead().map(Box::width).orElse(0.0);
        return lead > WIDEST_LEAD * room ? INDENT : lead;
    }

    private List<BoxLine> lines(double room) {
        var result = new ArrayList<BoxLine>();
        in(room).ifPresent(all -> {
            double shrink = shrinking(room);
            double width = room / shrink;
            double indent = indent(all, room);
            var line = new BoxLine(0, shrink);
            result.add(line);
            all.lead().ifPresent(line::add);
            for (Box box : all.pieces()) {
                if (!line.boxes.isEmpty() && line.width() + box.width() > width + 0.5) {
                    line = new BoxLine(indent, shrink);
                    result.add(line);
                }
                line.add(box);
            }
        });
        return result;
    }

    /// Boxes on one baseline.
    private static final class BoxLine {
        private final double indent;
        private final double shrink;
        private final List<Box> boxes = new ArrayList<>();

        BoxLine(double indent, double shrink) {
            this.indent = indent;
            this.shrink = shrink;
        }

        void add(Box box) {
            boxes.add(box);
        }

        double width() {
            return indent + boxes.stream().mapToDouble(Box::width).sum();
        }

        double ascent() {
            return boxes.stream().mapToDouble(Box::ascent).max().orElse(0);
        }

        double height() {
            return shrink
                    * (ascent() + boxes.stream().mapToDouble(Box::descent).max().orElse(0));
        }
    }
}

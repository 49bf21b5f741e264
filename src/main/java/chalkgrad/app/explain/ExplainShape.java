package chalkgrad.app.explain;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Arranges an explanation by its width: in one column beside the stage, or in a low strip below it with the words, the
/// formula and the result side by side above the links. A strip that is too narrow for that scrolls as a whole. The
/// operands of the number can be opened below the stage, where they have more room; the strip has no other place for
/// them. Where there is too little height for all three, they take the place of the strip, so that the network stays in
/// sight.
final class ExplainShape {
    private static final double STRIP_WIDTH = 500;
    private static final double WORDS_SHARE = 38;
    private static final int PARTS_ROW = 3;
    /// The most of the height that the formula takes with its other forms. More of them scroll, so that the operands
    /// keep some room.
    private static final double FORMULA_SHARE = 0.4;
    /// The most of the height that the formula with its result takes before the operands have any room.
    private static final double LEAST_FORMULA_SHARE = 0.66;
    /// The least height of the operands with their heading: in a column, which then shows more than one, and elsewhere.
    private static final double LEAST_PARTS = 150;

    private static final double LEAST_OPENED_PARTS = 70;
    /// The heights of the operands' heading and of one operand.
    private static final double PARTS_HEADING = 46;

    private static final double ROW = 46;
    private static final double SCROLL_BAR = 14;
    /// The space above and below the formula.
    private static final double PADDING = 16;

    /// The share of the stage's height that the operands take below it.
    private static final double PARTS_SHARE = 0.45;
    /// A stage that is lower is not shared with operands and a strip.
    private static final double SHARED_STAGE = 300;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final GridPane panel;
    private final Region words;
    private final ScrollPane formula;
    private final VBox lines;
    private final Label result;
    private final Region more;
    private final Node links;
    private final Region parts;
    private final ToggleButton unfolded;
    private final Pane stage;
    /// The whole of a strip that is too narrow to have its parts side by side.
    private final VBox column = new VBox();

    private final ScrollPane scrolled = new ScrollPane(column);
    /// Changes when lines that do not all fit have come to their places.
    private final IntegerProperty laidOut = new SimpleIntegerProperty();
    /// The height of the operands with their heading if all are seen.
    private final DoubleProperty heightOfParts = new SimpleDoubleProperty(LEAST_PARTS);

    /// @param parts the operands of the number
    /// @param unfolded whether they are opened below the stage
    /// @param stage is in a column of its own with what is below it
    ExplainShape(
            GridPane panel,
            Region words,
            ScrollPane formula,
            VBox lines,
            Label result,
            Region more,
            Node links,
            Region parts,
            ToggleButton unfolded,
            Pane stage) {
        this.panel = panel;
        this.words = words;
        this.formula = formula;
        this.lines = lines;
        this.result = result;
        this.more = more;
        this.links = links;
        this.parts = parts;
        this.unfolded = unfolded;
        this.stage = stage;
        scrolled.getStyleClass().add("scrolled");
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        for (Region each : List.of(lines, more, column)) {
            each.heightProperty().subscribe(() -> Platform.runLater(this::endBetweenRows));
        }
        column.getStyleClass().add("scrolled-column");
        panel.widthProperty().map(width -> form()).subscribe(this::arrange);
        unfolded.selectedProperty().subscribe(() -> arrange(form()));
        centre().heightProperty().subscribe(this::share);
        parts.visibleProperty().subscribe(this::share);
        // the panel is still on its way to its other place
        panel.parentProperty().subscribe((before, now) -> Platform.runLater(this::settle));
        parts.addEventFilter(KeyEvent.KEY_PRESSED, this::foldOnEscape);
    }

    /// Rows that do not all fit are seen up to the end of one of them. They have their places only after a layout, and
    /// where all of them fit, another layout would change nothing.
    private void endBetweenRows() {
        boolean scrolls = lines.getHeight() > formula.getHeight() || column.getHeight() > scrolled.getHeight();
        if (scrolls) {
            laidOut.set(laidOut.get() + 1);
        }
    }

    /// Handles Esc before a tree or list uses it.
    private void foldOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && unfolded.isSelected()) {
            unfolded.setSelected(false);
            event.consume();
        }
    }

    /// Takes the form for the place that the panel has come to.
    private void settle() {
        arrange(form());
        share();
    }

    private Pane centre() {
        return (Pane) stage.getParent();
    }

    private Form form() {
        if (panel.getWidth() > STRIP_WIDTH) {
            return Form.STRIP;
        }
        return isStrip() ? Form.NARROW_STRIP : Form.COLUMN;
    }

    private void arrange(Form form) {
        boolean low = form == Form.STRIP;
        centre().getChildren().remove(parts);
        panel.pseudoClassStateChanged(LOW, form != Form.COLUMN);
        panel.getChildren().clear();
        column.getChildren().clear();
        lines.getChildren().removeAll(result, more);
        formula.maxHeightProperty().unbind();
        formula.minHeightProperty().unbind();
        // in a strip the last sentence gives way, not the links below it
        Stream.of(words, (Region) words.getChildrenUnmodifiable().getLast())
                .forEach(each -> each.setMinHeight(low ? 0 : Region.USE_PREF_SIZE));
        switch (form) {
            case STRIP -> arrangeStrip();
            case NARROW_STRIP -> arrangeNarrowStrip();
            case COLUMN -> arrangeColumn();
        }
        placeParts(form);
    }

    private void arrangeStrip() {
        panel.getColumnConstraints().setAll(share(WORDS_SHARE), growing(), new ColumnConstraints());
        panel.add(words, 0, 0, 1, 1);
        panel.add(links, 0, 1, 3, 1);
        lines.getChildren().add(more);
        panel.add(formula, 1, 0, 1, 1);
        panel.add(result, 2, 0, 1, 1);
        GridPane.setValignment(result, VPos.TOP);
        GridPane.setValignment(formula, VPos.TOP);
        formula.setMinHeight(0);
        formula.maxHeightProperty().bind(ofFormula(() -> wholeRows(innerHeight() - links.prefHeight(-1))));
        result.setAlignment(Pos.CENTER);
    }

    private void arrangeNarrowStrip() {
        lines.getChildren().addAll(result, more);
        formula.setMinHeight(Region.USE_PREF_SIZE);
        formula.setMaxHeight(Double.MAX_VALUE);
        panel.getColumnConstraints().setAll(share(100));
        column.getChildren().addAll(words, formula, links);
        panel.add(scrolled, 0, 0);
        scrolled.maxHeightProperty().bind(ofFormula(() -> WholeRows.of(column, innerHeight())));
    }

    private void arrangeColumn() {
        lines.getChildren().addAll(result, more);
        formula.maxHeightProperty().bind(ofFormula(() -> wholeRows(formulaShare(FORMULA_SHARE))));
        formula.minHeightProperty().bind(ofFormula(this::leastHeight));
        panel.getColumnConstraints().setAll(share(100));
        // the strip has left spans behind
        panel.add(words, 0, 0, 1, 1);
        panel.add(formula, 0, 1, 1, 1);
        panel.add(links, 0, 2, 1, 1);
    }

    private void placeParts(Form form) {
        boolean open = unfolded.isSelected();
        setShown(!open || !replacesStrip());
        parts.setMinHeight(open ? LEAST_OPENED_PARTS : leastParts());
        parts.setPrefHeight(open ? PARTS_SHARE * sharedHeight() : Region.USE_COMPUTED_SIZE);
        if (open) {
            centre().getChildren().add(centre().getChildren().indexOf(stage) + 1, parts);
        } else if (form == Form.COLUMN) {
            panel.add(parts, 0, PARTS_ROW);
        }
    }

    private void setShown(boolean shown) {
        panel.setVisible(shown);
        panel.setManaged(shown);
    }

    private boolean isStrip() {
        return centre().getChildren().contains(panel);
    }

    /// Whether the operands leave no room for the strip.
    private boolean replacesStrip() {
        return parts.isVisible() && isStrip() && centre().getHeight() - stripHeight() < SHARED_STAGE;
    }

    private double stripHeight() {
        return panel.prefHeight(-1);
    }

    /// The height for the stage with the operands below it.
    private double sharedHeight() {
        return centre().getHeight() - (isStrip() && panel.isManaged() ? stripHeight() : 0);
    }

    /// Shares the height of another window between the stage and the operands.
    private void share() {
        if (unfolded.isSelected() && panel.isManaged() == replacesStrip()) {
            arrange(form());
        } else if (unfolded.isSelected()) {
            parts.setPrefHeight(PARTS_SHARE * sharedHeight());
        }
    }

    /// The height at which the formula is seen with its result. Other forms may scroll.
    private double leastHeight() {
        double end = result.isManaged() ? result.getBoundsInParent().getMaxY() : lines.getHeight();
        return Math.min(end + PADDING, mostHeight());
    }

    /// The most that the formula with its result can have in a column before the operands have any room.
    private double mostHeight() {
        return formulaShare(LEAST_FORMULA_SHARE);
    }

    /// A share of the height of a column, or what the operands do not need of it, as far as its other parts leave it.
    /// Operands that are opened elsewhere leave all of it.
    private double formulaShare(double share) {
        double unneeded = left() + leastParts() - heightOfParts.get();
        return unfolded.isSelected() ? left() : Math.min(Math.max(panel.getHeight() * share, unneeded), left());
    }

    /// The height that the other parts of a column leave. A grid that has too little for all lets them overlap.
    private double left() {
        double operands = unfolded.isSelected() ? 0 : leastParts();
        double heights = words.getHeight() + links.minHeight(-1) + operands;
        return innerHeight() - heights - PARTS_ROW * panel.getVgap();
    }

    /// The part of a height of the formula that shows whole lines.
    private double wholeRows(double height) {
        Insets insets = formula.getInsets();
        double padding = insets.getTop() + insets.getBottom();
        return padding + WholeRows.of(lines, height - padding);
    }

    private double innerHeight() {
        Insets insets = panel.getInsets();
        return panel.getHeight() - insets.getTop() - insets.getBottom();
    }

    private DoubleBinding ofFormula(Callable<Double> length) {
        return Bindings.createDoubleBinding(
                length,
                panel.heightProperty(),
                heightOfParts,
                words.heightProperty(),
                lines.heightProperty(),
                column.heightProperty(),
                laidOut,
                result.boundsInParentProperty(),
                result.managedProperty());
    }

    /// Gives room to this many operands or paths, so that the formula has what they do not need.
    void showParts(int count) {
        heightOfParts.set(PARTS_HEADING + count * ROW);
        if (!unfolded.isSelected()) {
            parts.setMinHeight(leastParts());
        }
    }

    private double leastParts() {
        return Math.min(LEAST_PARTS, heightOfParts.get());
    }

    /// The width for the lines of the formula, beside a scroll bar.
    double formulaWidth() {
        return formula.getWidth() - SCROLL_BAR;
    }

    /// The height for the lines of the formula without its result.
    double formulaHeight() {
        double space = lines.getSpacing();
        return form() == Form.STRIP
                ? innerHeight() - links.prefHeight(-1) - space
                : mostHeight() - PADDING - result.prefHeight(-1) - 2 * space;
    }

    private enum Form {
        COLUMN,
        STRIP,
        NARROW_STRIP
    }

    private static ColumnConstraints share(double percent) {
        var constraints = new ColumnConstraints();
        constraints.setPercentWidth(percent);
        return constraints;
    }

    private static ColumnConstraints growing() {
        var constraints = new ColumnConstraints();
        constraints.setHgrow(Priority.ALWAYS);
        constraints.setMinWidth(0);
        return constraints;
    }
}

package chalkgrad.app.present;

import chalkgrad.app.look.Hints;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.network.Network;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/// The view for presenting: the stage, and below it the formula of the current step, in letters that can be read from
/// the last row.
public final class PresentView extends Region {
    /// The size of the smallest text, as a share of the screen's height.
    public static final double SMALLEST_TEXT = 1.0 / 40;

    /// The height of the screen in the units of the style sheet.
    static final double UNITS = 1080;

    /// The height that keeps a neuron's details on the stage, in units. The answer to "why?" leaves it to each neuron
    /// of the largest layer, up to [#MOST_ROWS] of them.
    private static final double STAGE_ROW = 160;

    private static final double STAGE_HEADINGS = 136;
    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 3;

    /// The height of a weight in its column on the stage, in units.
    private static final double STAGE_WEIGHT = 55.5;

    /// The least height of an answer, in units.
    private static final double LEAST_ANSWER = 230;

    /// Panels write larger while they are presented.
    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");

    /// The size of the smallest text in a panel beside the stage, in its own pixels.
    public static final double TEXT_BESIDE = UNITS * SMALLEST_TEXT;

    /// The share of the width that a panel beside the stage has, if the stage does not need more.
    private static final double BESIDE = 0.38;

    private static final double LEAST_BESIDE = 0.28;

    /// The least width of a stage with readable texts, in units: that of a layer with its weights, and that of inputs,
    /// losses and margins.
    private static final double STAGE_LAYER = 340;

    private static final double STAGE_ENDS = 430;

    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    private final Session session;
    private final Node stage;
    private final FormulaBand formula;
    private final WhyCard why;
    private final Spotlight spotlight = new Spotlight();
    private final Region blank = new Region();
    private final StackPane over = new StackPane();
    private final Scale scale = new Scale();
    private final ReadOnlyBooleanWrapper accompanied = new ReadOnlyBooleanWrapper();
    private Optional<Region> beside = Optional.empty();

    /// @param stage the node above the formula
    /// @param clicked the action of a click on an empty place below the stage, as on the stage itself
    public PresentView(Session session, Texts texts, Node stage, Runnable clicked) {
        this.session = session;
        this.stage = stage;
        formula = new FormulaBand(session, texts, this::toggleWhy);
        why = new WhyCard(session, texts);
        getStyleClass().add("present");
        getStylesheets()
                .add(Objects.requireNonNull(PresentView.class.getResource("present.css"))
                        .toExternalForm());
        blank.getStyleClass().add("blank");
        blank.setVisible(false);
        blank.setAccessibleText(texts.get("present.blank"));
        blank.addEventHandler(MouseEvent.ANY, event -> {
            if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
                toggleBlank();
            }
            event.consume();
        });
        over.setPickOnBounds(false);
        getChildren().addAll(stage, over, why, formula, spotlight, blank);
        getProperties().put(Hints.SMALLEST_TEXT, smallestText());
        getProperties().put(Hints.QUIET, spotlight.visibleProperty());
        spotlight.listen(this);
        Stream.of(formula, why)
                .forEach(below -> below.setOnMouseClicked(event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                        clicked.run();
                    }
                }));
    }

    /// The pane over the stage, for cards.
    public Pane over() {
        return over;
    }

    /// Shows a panel at the left of the stage, in letters that can be read from the last row, or none.
    public void showBeside(Optional<Region> panel) {
        if (panel.equals(beside)) {
            return;
        }
        beside.ifPresent(before -> {
            getChildren().remove(before);
            before.getTransforms().remove(scale);
            before.pseudoClassStateChanged(PRESENTED, false);
        });
        beside = panel;
        accompanied.set(panel.isPresent());
        panel.ifPresent(next -> {
            next.getTransforms().add(scale);
            next.pseudoClassStateChanged(PRESENTED, true);
            getChildren().addFirst(next);
        });
        requestLayout();
    }

    /// Whether there is a panel at the left of the stage. The stage shows all of the network then, in smaller letters
    /// if it must.
    public ReadOnlyBooleanProperty accompaniedProperty() {
        return accompanied.getReadOnlyProperty();
    }

    /// The size of the smallest text, in pixels.
    public DoubleExpression smallestText() {
        return heightProperty().multiply(SMALLEST_TEXT);
    }

    /// Gives the stage back and ends all subscriptions.
    public void release() {
        getChildren().clear();
        why.hide();
        formula.release();
    }

    /// Shows or hides where the explained number comes from.
    public void toggleWhy() {
        why.toggle();
        requestLayout();
    }

    /// Shows the answer to the question before again.
    ///
    /// @return whether there was one
    public boolean askAgain() {
        return why.askAgain();
    }

    /// Shows the next or previous paths of the chain, if it is shown and not all of them have room.
    public void turnPaths(boolean forward) {
        why.turn(forward);
    }

    public boolean isWhyShown() {
        return why.isVisible();
    }

    /// Blanks the screen, or shows everything again.
    public void toggleBlank() {
        blank.setVisible(!blank.isVisible());
    }

    public boolean isBlank() {
        return blank.isVisible();
    }

    /// Dims everything except a circle at the pointer, or ends that.
    public void toggleSpotlight() {
        spotlight.toggle();
    }

    /// Sets whether the pointer has rested for a while. It is hidden then, and points at nothing.
    public void setIdle(boolean idle) {
        if (idle) {
            session.attention().mouseIsHidden();
        }
        pseudoClassStateChanged(IDLE, idle);
        setCursor(idle ? Cursor.NONE : Cursor.DEFAULT);
    }

    /// The height that the stage keeps when the answer to "why?" is shown, in units: that of its neurons, and of all
    /// weights between two layers if the shortest answer leaves it to them.
    ///
    /// @param most what the shortest answer leaves
    private double stageNeeds(double most) {
        Network network = session.moment().document().network();
        int largest = IntStream.rangeClosed(0, network.depth())
                .map(network::size)
                .max()
                .orElse(1);
        int weights = IntStream.rangeClosed(1, network.depth())
                .map(l -> network.size(l - 1) * network.size(l))
                .max()
                .orElse(1);
        double ofNeurons = STAGE_HEADINGS + STAGE_ROW * Math.clamp(largest, LEAST_ROWS, MOST_ROWS);
        double ofWeights = STAGE_HEADINGS + STAGE_WEIGHT * weights;
        return ofWeights <= most ? Math.max(ofNeurons, ofWeights) : ofNeurons;
    }

    /// The width of a panel beside the stage, in units.
    private double besideStage(double width) {
        double needed =
                STAGE_ENDS + STAGE_LAYER * session.moment().document().network().depth();
        return Math.clamp(width - needed, LEAST_BESIDE * width, BESIDE * width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double unit = Math.max(1e-3, height / UNITS);
        double band = snapSizeY(unit * FormulaBand.height(width / unit));
        why.setUnit(unit);
        double room = UNITS - band / unit;
        double most = Math.max(LEAST_ANSWER, room - stageNeeds(room - LEAST_ANSWER));
        double below = band + snapSizeY(unit * why.height(width / unit, most));
        double left = beside.isEmpty() ? 0 : snapSizeX(unit * besideStage(width / unit));
        scale.setX(unit);
        scale.setY(unit);
        beside.ifPresent(panel -> panel.resizeRelocate(0, 0, left / unit, (height - below) / unit));
        stage.resizeRelocate(left, 0, width - left, height - below);
        over.resizeRelocate(left, 0, width - left, height - band);
        why.resizeRelocate(0, height - below, width, below - band);
        formula.resizeRelocate(0, height - band, width, band);
        formula.setUnit(unit);
        spotlight.resizeRelocate(0, 0, width, height);
        blank.resizeRelocate(0, 0, width, height);
    }
}

package chalkgrad.app.present;

import chalkgrad.app.look.Hints;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.network.Network;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.binding.DoubleExpression;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What is seen when presenting: the stage, and below it the formula of the current step, in letters that can be read
/// from the last row.
public final class PresentView extends Region {
    /// The smallest text is this part of the screen's height.
    public static final double SMALLEST_TEXT = 1.0 / 40;

    /// The screen's height in the units that the style sheet counts in.
    static final double UNITS = 1080;

    /// The height in which a stage keeps the details of its neurons, in units: so much for each neuron of the largest
    /// layer, for as many as can have it, and for headings.
    private static final double STAGE_ROW = 160;

    private static final double STAGE_HEADINGS = 136;
    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 3;

    /// An answer has at least so much, in units.
    private static final double LEAST_ANSWER = 250;

    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    private final Session session;
    private final Node stage;
    private final FormulaBand formula;
    private final WhyCard why;
    private final Spotlight spotlight = new Spotlight();
    private final Region blank = new Region();
    private final StackPane over = new StackPane();

    /// @param stage what is above the formula
    public PresentView(Session session, Texts texts, Node stage) {
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
    }

    /// Where something may lie over the stage.
    public Pane over() {
        return over;
    }

    /// How large letters must be, in pixels.
    public DoubleExpression smallestText() {
        return heightProperty().multiply(SMALLEST_TEXT);
    }

    /// Gives the stage back.
    public void release() {
        getChildren().clear();
        why.hide();
        formula.release();
    }

    /// Shows where the explained number comes from, or no more.
    public void toggleWhy() {
        why.toggle();
        requestLayout();
    }

    public boolean isWhyShown() {
        return why.isVisible();
    }

    /// Shows nothing, or everything again.
    public void toggleBlank() {
        blank.setVisible(!blank.isVisible());
    }

    public boolean isBlank() {
        return blank.isVisible();
    }

    /// Dims all but a circle at the pointer, or nothing again.
    public void toggleSpotlight() {
        spotlight.toggle();
    }

    /// Whether the pointer has not been moved for a while, so that it is hidden.
    public void setIdle(boolean idle) {
        pseudoClassStateChanged(IDLE, idle);
        setCursor(idle ? Cursor.NONE : Cursor.DEFAULT);
    }

    /// The height that the answer to "why?" leaves to the stage, in units.
    private double stageNeeds() {
        Network network = session.moment().document().network();
        int largest = IntStream.rangeClosed(0, network.depth())
                .map(network::size)
                .max()
                .orElse(1);
        return STAGE_HEADINGS + STAGE_ROW * Math.clamp(largest, LEAST_ROWS, MOST_ROWS);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double unit = Math.max(1e-3, height / UNITS);
        double band = snapSizeY(unit * FormulaBand.height(width / unit));
        why.setUnit(unit);
        double most = Math.max(LEAST_ANSWER, UNITS - band / unit - stageNeeds());
        double below = band + snapSizeY(unit * why.height(width / unit, most));
        stage.resizeRelocate(0, 0, width, height - below);
        over.resizeRelocate(0, 0, width, height - band);
        why.resizeRelocate(0, height - below, width, below - band);
        formula.resizeRelocate(0, height - band, width, band);
        formula.setUnit(unit);
        spotlight.resizeRelocate(0, 0, width, height);
        blank.resizeRelocate(0, 0, width, height);
    }
}

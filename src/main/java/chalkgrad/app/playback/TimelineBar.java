package chalkgrad.app.playback;

import chalkgrad.app.look.PhaseMark;
import chalkgrad.app.playback.TimelineBands.Band;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.StepWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.pass.Step;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// All steps from left to right, as one band for each phase, with a knob where the cursor is. Clicking and dragging
/// moves the cursor in either direction.
public final class TimelineBar extends Region {
    private static final double BAND_TOP = 16;
    private static final double BAND_HEIGHT = 24;
    private static final double LEAST_BAND_HEIGHT = 12;
    private static final double BELOW_WALKED = 4;
    private static final double WALKED_HEIGHT = 3;
    private static final double KNOB = 12;
    private static final double GAP = 2;
    /// How far the knob and focus ring reach beyond the first and the last step.
    private static final double MARGIN = 8;

    /// The distance between the pointer and a tooltip.
    private static final double BESIDE_POINTER = 10;

    private final Session session;
    private final Motion motion;
    private final Texts texts;
    private final StepWords words;
    private final Pane bands = new Pane();
    private final Region walked = styled("walked");
    private final Region line = styled("cursor-line");
    private final Region knob = styled("knob");
    private final Tooltip tooltip = new Tooltip();
    private List<Band> shown = List.of();
    private @Nullable Document drawn;
    private Dimension2D drawnSize = new Dimension2D(0, 0);

    public TimelineBar(Session session, Motion motion, Texts texts) {
        this.session = session;
        this.motion = motion;
        this.texts = texts;
        this.words = new StepWords(texts);
        getStyleClass().add("timeline-bar");
        getChildren().addAll(bands, walked, line, knob);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(texts.get("timeline.name"));
        tooltip.setShowDelay(Duration.millis(150));
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::scrub);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::scrub);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
        session.momentProperty().subscribe(this::follow);
    }

    private static Region styled(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }

    private void follow(Moment moment) {
        Optional<chalkgrad.table.Phase> phase = moment.step().map(Step::phase);
        PhaseMark.set(walked, phase);
        setAccessibleHelp(words.told(moment, session.decimalsProperty().get()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        requestLayout();
    }

    private void scrub(MouseEvent event) {
        requestFocus();
        session.goTo(cursorAt(event.getX()));
        tell(event);
    }

    /// Shows in the tooltip the step that a click here would go to.
    private void tell(MouseEvent event) {
        Moment moment = session.moment();
        long cursor = cursorAt(event.getX());
        tooltip.setText(
                cursor == 0
                        ? texts.get("timeline.start")
                        : words.place(moment, moment.timeline().step(cursor - 1)));
        if (tooltip.isShowing()) {
            tooltip.setAnchorX(event.getScreenX() + BESIDE_POINTER);
        }
    }

    private long cursorAt(double x) {
        return session.moment().cursorAt((x - MARGIN) / room());
    }

    private double xOf(long steps) {
        return MARGIN + room() * steps / session.moment().timeline().length();
    }

    private double room() {
        return Math.max(1, getWidth() - 2 * MARGIN);
    }

    private Dimension2D size() {
        return new Dimension2D(getWidth(), getHeight());
    }

    /// The height of the bands, which are lower in a low window.
    private double bandHeight() {
        return Math.clamp(getHeight() - BAND_TOP - 2 - WALKED_HEIGHT - BELOW_WALKED, LEAST_BAND_HEIGHT, BAND_HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        Document document = session.moment().document();
        bands.resizeRelocate(0, 0, getWidth(), getHeight());
        if (!document.equals(drawn) || !drawnSize.equals(size())) {
            drawBands(document);
        }
        double x = snapPositionX(xOf(session.moment().cursor()));
        walked.resizeRelocate(MARGIN, BAND_TOP + bandHeight() + 2, x - MARGIN, WALKED_HEIGHT);
        line.resizeRelocate(x - 1, KNOB / 2, 2, BAND_TOP + bandHeight() + 2 + WALKED_HEIGHT - KNOB / 2);
        knob.resizeRelocate(x - KNOB / 2, 2, KNOB, KNOB);
    }

    private void drawBands(Document document) {
        List<Band> wanted = TimelineBands.of(session.moment().timeline(), document.iterations() + 1, room());
        boolean same = wanted.equals(shown) && drawnSize.equals(size());
        drawn = document;
        drawnSize = size();
        if (same) {
            // a weight that is dragged makes a new document in every frame, but not another timeline
            return;
        }
        shown = wanted;
        bands.getChildren().clear();
        for (Band band : shown) {
            bands.getChildren().add(bandLabel(band));
            if (band.opensIteration() && band.phase().isPresent()) {
                addIterationMark(band, document.iterations());
            }
        }
    }

    private Label bandLabel(Band band) {
        var label = new Label(band.phase().map(words::phase).orElseGet(() -> iterations(band)));
        label.getStyleClass().add("band");
        label.setAlignment(Pos.CENTER);
        label.setTextOverrun(OverrunStyle.CLIP);
        PhaseMark.set(label, band.phase());
        double x = snapPositionX(xOf(band.start()));
        double width = Math.max(1, snapPositionX(xOf(band.end())) - x - GAP);
        label.setMinWidth(0);
        label.resizeRelocate(x, BAND_TOP, width, bandHeight());
        label.setManaged(false);
        bands.getChildren().add(label);
        label.applyCss();
        if (label.prefWidth(-1) > width) {
            label.setText("");
        }
        bands.getChildren().remove(label);
        return label;
    }

    private static String iterations(Band band) {
        return band.from() == band.to() ? Integer.toString(band.from()) : band.from() + "–" + band.to();
    }

    /// Writes the number of an iteration above its start. A document of one iteration needs no numbers.
    private void addIterationMark(Band band, int iterations) {
        if (iterations == 1) {
            return;
        }
        String text = band.from() > iterations
                ? texts.get("timeline.final")
                : texts.get("timeline.iteration", Integer.toString(band.from()));
        var mark = new Label(text);
        mark.getStyleClass().add("iteration-mark");
        mark.setManaged(false);
        bands.getChildren().add(mark);
        mark.applyCss();
        mark.resizeRelocate(xOf(band.start()) + KNOB / 2 + 2, 0, mark.prefWidth(-1), BAND_TOP - 2);
    }

    @Override
    protected double computePrefHeight(double width) {
        return BAND_TOP + BAND_HEIGHT + 2 + WALKED_HEIGHT + BELOW_WALKED;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Moment moment = session.moment();
        return switch (attribute) {
            case VALUE -> (double) moment.cursor();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) moment.timeline().length();
            case VALUE_STRING -> words.count(moment);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> motion.next();
            case DECREMENT -> motion.previous();
            case SET_VALUE -> session.goTo(Math.round((Double) parameters[0]));
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}

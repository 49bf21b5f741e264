package chalkgrad.app.playback;

import chalkgrad.app.look.PhaseMark;
import chalkgrad.app.playback.TimelineBands.Band;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.StepWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.pass.Step;
import chalkgrad.table.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Dimension2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
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

    /// The distance between the needle and a word.
    private static final double BESIDE_NEEDLE = 4;

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
    /// The words of the bands and above them, each with the room that it has.
    private final List<Word> written = new ArrayList<>();
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
        Optional<Phase> phase = moment.step().map(Step::phase);
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
        written.forEach(word -> word.keepClearOf(x));
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
        written.clear();
        for (Band band : shown) {
            addBand(band);
            if (band.opensIteration() && band.phase().isPresent()) {
                addIterationMark(band, document.iterations());
            }
        }
    }

    private void addBand(Band band) {
        double x = snapPositionX(xOf(band.start()));
        double width = Math.max(1, snapPositionX(xOf(band.end())) - x - GAP);
        Region ground = styled("band");
        PhaseMark.set(ground, band.phase());
        ground.setManaged(false);
        ground.resizeRelocate(x, BAND_TOP, width, bandHeight());
        bands.getChildren().add(ground);
        // bands are made during a layout, after the style sheets were applied
        ground.applyCss();
        Label name = word(band.phase().map(words::phase).orElseGet(() -> iterations(band)), "band-name", band.phase());
        if (name.getWidth() > width) {
            bands.getChildren().remove(name);
            return;
        }
        name.relocate(x + (width - name.getWidth()) / 2, BAND_TOP + (bandHeight() - name.getHeight()) / 2);
        written.add(new Word(name, x, x + width, BESIDE_NEEDLE));
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
        double x = xOf(band.start()) + KNOB / 2 + 2;
        Label mark = word(text, "iteration-mark", Optional.empty());
        mark.relocate(x, 0);
        written.add(new Word(mark, x, getWidth(), KNOB / 2 + 2));
    }

    private Label word(String text, String styleClass, Optional<Phase> phase) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        PhaseMark.set(label, phase);
        label.setManaged(false);
        label.setMouseTransparent(true);
        bands.getChildren().add(label);
        label.applyCss();
        label.autosize();
        return label;
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

    /// A word, which stays clear of the needle between two ends.
    ///
    /// @param label is where the word stands if the needle is elsewhere
    /// @param gap the least distance from the needle
    private record Word(Label label, double left, double right, double gap) {
        void keepClearOf(double needle) {
            double half = label.getWidth() / 2;
            double usual = label.getLayoutX() + half;
            OptionalDouble middle = new NeedleGap(needle, gap).middle(usual, label.getWidth(), left, right);
            label.setVisible(middle.isPresent());
            label.setTranslateX(middle.orElse(usual) - usual);
        }
    }
}

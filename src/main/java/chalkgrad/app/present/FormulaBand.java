package chalkgrad.app.present;

import chalkgrad.app.look.PhaseMark;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.BatchWords;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.ProgressWords;
import chalkgrad.app.words.RoundedResult;
import chalkgrad.app.words.StepWords;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Step;
import chalkgrad.table.Phase;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;

/// The band with the formula of the current step, and beside or below it how far the walk has come. It is laid out in
/// units, of which the screen is [PresentView#UNITS] high, and scaled.
final class FormulaBand extends Region {
    private static final double HEIGHT = 178;
    /// On a narrower screen, formulas need more lines, so the band is higher.
    private static final double WIDE = 1.6 * PresentView.UNITS;

    /// On a screen narrower than this, the formula has all of the width.
    private static final double SQUARE = 1.2 * PresentView.UNITS;

    private static final double SIDE = 56;
    private static final double STANDING_WIDTH = 400;
    private static final double STANDING_WIDTH_LARGE = 470;
    private static final double STANDING_WIDTH_LEAST = 200;
    private static final double STANDING_HEIGHT = 44;
    private static final double GAP = 40;
    private static final double TRACK_BELOW = 42;
    private static final double PROGRESS_HEIGHT = 8;
    /// How far from the track the pointer reaches it.
    private static final double REACH = 16;

    /// The walk has arrived where the losses before and after can be compared.
    private static final PseudoClass AT_THE_END = PseudoClass.getPseudoClass("end");

    private final Session session;
    private final Texts texts;
    private final FormulaText formula;
    private final Label count = new Label();
    private final Label phase = new Label();
    private final Label where = new Label();
    private final Region track = new Region();
    private final Region walked = new Region();
    /// The track with what is near enough to it for the pointer.
    private final Region handle = new Region();
    private final Label predicting = new Label();
    private final HBox now = new HBox(predicting, phase);
    private final FlowPane standing = new FlowPane(GAP, 0, count, now, where);
    private final Scale scale = new Scale();
    private final Subscription shown;

    /// @param why the action of a click on the result
    FormulaBand(Session session, Texts texts, Runnable why) {
        this.session = session;
        this.texts = texts;
        formula = new FormulaText(session, why);
        getStyleClass().add("formula-band");
        count.getStyleClass().add("count");
        phase.getStyleClass().add("phase");
        where.getStyleClass().add("count");
        predicting.setText(texts.get("present.predicting"));
        predicting.getStyleClass().add("predicting");
        now.getStyleClass().add("now");
        where.managedProperty().bind(where.textProperty().isNotEmpty());
        phase.managedProperty().bind(phase.textProperty().isNotEmpty());
        track.getStyleClass().add("track");
        walked.getStyleClass().add("walked");
        handle.getStyleClass().add("handle");
        handle.setOnMousePressed(this::scrub);
        handle.setOnMouseDragged(this::scrub);
        handle.setOnMouseClicked(MouseEvent::consume);
        standing.setColumnHalignment(HPos.RIGHT);
        var content = new Group(formula, standing, track, walked, handle);
        content.getTransforms().add(scale);
        content.setManaged(false);
        Stream.of(formula, standing, track, walked, handle).forEach(node -> node.setManaged(false));
        getChildren().add(content);
        shown = Subscription.combine(
                session.momentProperty().subscribe(this::show),
                session.predictions().wantedProperty().subscribe(this::showPredicting),
                session.arrival().progressProperty().subscribe(this::showCount),
                session.decimalsProperty().subscribe(() -> show(session.moment())),
                session.training().statusProperty().subscribe(() -> show(session.moment())));
    }

    void release() {
        shown.unsubscribe();
        formula.release();
    }

    /// The height of the band for a screen of this width, both in units.
    static double height(double width) {
        return HEIGHT * Math.max(1, WIDE / width);
    }

    /// Sets the number of pixels per unit.
    void setUnit(double pixels) {
        scale.setX(pixels);
        scale.setY(pixels);
        requestLayout();
    }

    /// Goes to the step that the pointer is at.
    private void scrub(MouseEvent event) {
        session.goTo(session.moment().cursorAt(event.getX() / handle.getWidth()));
        event.consume();
    }

    private void show(Moment moment) {
        Optional<Phase> now = moment.subject()
                .map(subject -> moment.timeline().indexOf(subject))
                .filter(index -> index.isPresent())
                .map(index -> moment.timeline().step(index.getAsLong()).phase());
        PhaseMark.set(this, now);
        formula.show(
                moment.subject()
                        .map(q -> BandFormula.of(
                                moment, q, session.decimalsProperty().get())),
                texts.get(session.training().isRunning() ? "present.training" : "present.begin"),
                new RoundedResult(texts, session.decimalsProperty().get())
                        .sentence(moment)
                        .orElse(""));
        showCount();
        boolean atTheEnd = losses(moment).isPresent();
        // at the end, the losses before and after say what the last phase is
        phase.setText(moment.step()
                .filter(step -> !(atTheEnd && step.phase() == Phase.LOSS))
                .map(step -> new StepWords(texts).phase(step.phase()))
                .orElse(""));
        where.setText(moment.step().map(step -> where(moment, step)).orElse(""));
        where.pseudoClassStateChanged(AT_THE_END, atTheEnd);
        setAccessibleText(
                new StepWords(texts).told(moment, session.decimalsProperty().get()));
        requestLayout();
    }

    /// Shows where the walk is, or the progress of computing the moment that it goes to.
    private void showCount() {
        count.setText(session.arrival()
                .progressProperty()
                .get()
                .map(new ProgressWords(texts)::brief)
                .orElseGet(() -> new StepWords(texts).count(session.moment())));
        requestLayout();
    }

    /// Shows, while predicting is on, which key ends it.
    private void showPredicting(boolean wanted) {
        predicting.setVisible(wanted);
        predicting.setManaged(wanted);
        requestLayout();
    }

    /// The iteration and the sample of a step, if there are several. At the end of the walk it is the loss before and
    /// after.
    private String where(Moment moment, Step step) {
        Optional<String> losses = losses(moment);
        return Stream.of(losses, losses.isPresent() ? Optional.<String>empty() : iteration(moment, step), sample(step))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /// The loss before and after all updates, when both are known, and both of all samples.
    private Optional<String> losses(Moment moment) {
        Quantity before = Quantity.loss().at(0, 1);
        Quantity after = before.at(0, moment.run().finalIteration());
        Decimals decimals = session.decimalsProperty().get();
        return moment.isKnown(after) && !moment.hasBatches()
                ? Optional.of(texts.get(
                        "present.loss",
                        Minus.drawn(decimals.format(moment.value(before))),
                        Minus.drawn(decimals.format(moment.value(after)))))
                : Optional.empty();
    }

    private Optional<String> iteration(Moment moment, Step step) {
        Optional<String> withSamples = new BatchWords(texts)
                .iteration(
                        moment.document(), step.iteration(), moment.timeline().batch(step.iteration()));
        return withSamples.isPresent() || moment.document().iterations() == 1
                ? withSamples
                : Optional.of(texts.get("present.iteration", Integer.toString(step.iteration())));
    }

    private Optional<String> sample(Step step) {
        return step.sample() == 0
                ? Optional.empty()
                : Optional.of(texts.get("present.sample", Integer.toString(step.sample())));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / scale.getX();
        double height = getHeight() / scale.getY();
        if (width < SQUARE) {
            layoutBelow(width - 2 * SIDE, height);
        } else {
            layoutBeside(width, height, standingWidth(width));
        }
    }

    /// On a narrow screen what stands beside the formula takes no more than it needs: the formula would have smaller
    /// letters.
    private double standingWidth(double width) {
        double usual = hasMuchBeside() ? STANDING_WIDTH_LARGE : STANDING_WIDTH;
        double needed = Stream.of(count, now, where)
                .filter(Node::isManaged)
                .mapToDouble(text -> Math.ceil(text.prefWidth(-1)) + 1)
                .max()
                .orElse(0);
        return width < WIDE ? Math.clamp(needed, STANDING_WIDTH_LEAST, usual) : usual;
    }

    private boolean hasMuchBeside() {
        return predicting.isManaged() || where.getPseudoClassStates().contains(AT_THE_END);
    }

    private void layoutBeside(double width, double height, double standingWidth) {
        double right = width - SIDE - standingWidth;
        formula.resizeRelocate(SIDE, 0, Math.max(1, right - GAP - SIDE), height);
        standing.setOrientation(Orientation.VERTICAL);
        standing.setAlignment(Pos.CENTER_RIGHT);
        standing.resizeRelocate(right, 0, standingWidth, height - TRACK_BELOW);
        layoutTrack(right, height - TRACK_BELOW, standingWidth);
    }

    private void layoutBelow(double width, double height) {
        double top = height - TRACK_BELOW - STANDING_HEIGHT;
        formula.resizeRelocate(SIDE, 0, Math.max(1, width), top);
        standing.setOrientation(Orientation.HORIZONTAL);
        standing.setAlignment(Pos.CENTER_LEFT);
        standing.resizeRelocate(SIDE, top, width, STANDING_HEIGHT);
        layoutTrack(SIDE, height - TRACK_BELOW + PROGRESS_HEIGHT, width);
    }

    private void layoutTrack(double x, double y, double width) {
        Moment moment = session.moment();
        double share = (double) moment.cursor() / moment.timeline().length();
        track.resizeRelocate(x, y, width, PROGRESS_HEIGHT);
        walked.resizeRelocate(x, y, width * share, PROGRESS_HEIGHT);
        handle.resizeRelocate(x, y - REACH, width, PROGRESS_HEIGHT + 2 * REACH);
    }
}

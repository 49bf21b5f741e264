package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.GeneratedTitle;
import chalkgrad.document.Problem;
import chalkgrad.document.Rules;
import chalkgrad.document.TrainingEdit;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.pass.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The state of the application: the open document, the place in its walk, and what can be undone. There is no other
/// state; everything on the screen follows from it.
public final class Session {
    private final ReadOnlyObjectWrapper<Moment> moment;
    private final ReadOnlyObjectWrapper<Standing> standing;
    private final ReadOnlyObjectWrapper<Optional<NotebookCode>> code = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Granularity> granularity = new SimpleObjectProperty<>(Granularity.OPERATION);
    private final ObjectProperty<Decimals> decimals = new SimpleObjectProperty<>(Decimals.STANDARD);
    private final Attention attention = new Attention();
    private final GradientChecks gradientChecks = new GradientChecks();
    private final HandRounding byHand = new HandRounding(this::moment);
    private final Predictions predictions = new Predictions();
    private final Training training;
    private final Arrival arrival;
    private final History history;
    private Optional<Path> file = Optional.empty();
    /// The document that the last change brought back, if that cancelled an edit.
    private Optional<Document> broughtBack = Optional.empty();

    public Session(Document document) {
        history = new History(document);
        moment = new ReadOnlyObjectWrapper<>(Moment.of(document));
        standing = new ReadOnlyObjectWrapper<>(currentStanding());
        arrival = new Arrival(moment::set);
        training = new Training(this);
        training.follow();
    }

    private Session(Session before) {
        history = before.history;
        file = before.file;
        moment = new ReadOnlyObjectWrapper<>(before.moment());
        standing = new ReadOnlyObjectWrapper<>(currentStanding());
        arrival = new Arrival(moment::set);
        code.set(before.code.get());
        openings.set(before.openings.get());
        granularity.set(before.granularity.get());
        decimals.set(before.decimals.get());
        byHand.decimalsProperty().set(before.byHand.decimalsProperty().get());
        predictions.take(before.predictions);
        training = before.training.handedTo(this);
        training.follow();
    }

    /// The same state without those who follow it, for a window that is built again. This session ends: a training, or
    /// the computation of a moment, stops.
    public Session handOver() {
        training.stop();
        arrival.cancel();
        history.endGesture();
        return new Session(this);
    }

    /// The computation, and its progress, of a moment that takes longer than a frame.
    public Arrival arrival() {
        return arrival;
    }

    /// What the screen shows.
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    public Moment moment() {
        return moment.get();
    }

    /// The number of documents opened so far. It changes after the moment of the new document is set.
    public ReadOnlyIntegerProperty openingsProperty() {
        return openings.getReadOnlyProperty();
    }

    /// The code that the open document was read from, if it was. It stays when the document is edited or saved.
    public ReadOnlyObjectProperty<Optional<NotebookCode>> codeProperty() {
        return code.getReadOnlyProperty();
    }

    /// Whether there is something to undo, to redo or to save.
    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// The predictions of hidden numbers.
    public Predictions predictions() {
        return predictions;
    }

    /// The training of the document.
    public Training training() {
        return training;
    }

    /// How far one click goes.
    public ObjectProperty<Granularity> granularityProperty() {
        return granularity;
    }

    /// How numbers are written, everywhere.
    public ObjectProperty<Decimals> decimalsProperty() {
        return decimals;
    }

    /// The finite differences of the loss beside gradients.
    public GradientChecks gradientChecks() {
        return gradientChecks;
    }

    /// The numbers with every result rounded, as by hand.
    public HandRounding byHand() {
        return byHand;
    }

    public void next() {
        goTo(Seek.of(moment()).next(granularity.get()));
    }

    public void previous() {
        goTo(Seek.of(moment()).previous(granularity.get()));
    }

    /// Goes to the end of the phase, or of the layer that is being updated.
    public void nextPhase() {
        goTo(Seek.of(moment()).nextPhase());
    }

    public void previousPhase() {
        goTo(Seek.of(moment()).previousPhase());
    }

    public void first() {
        goTo(0);
    }

    public void last() {
        goTo(moment().timeline().length());
    }

    /// Moves to after this many steps, at once or when the moment is computed. A training pauses.
    public void goTo(long cursor) {
        training.stop();
        if (cursor != moment().cursor() || moment().selection().isPresent()) {
            arrival.at(moment().at(cursor));
        } else {
            arrival.cancel();
        }
    }

    /// Moves to just after the step that reveals a quantity.
    public void jumpTo(Quantity quantity) {
        moment().timeline().indexOf(quantity).ifPresent(index -> goTo(index + 1));
    }

    /// Explains a quantity, or the current step if empty.
    public void select(Optional<Quantity> quantity) {
        arrival.at(moment().selecting(quantity));
    }

    /// The numbers that the user is looking at.
    public Attention attention() {
        return attention;
    }

    /// Shows the walk of one sample, or of all samples if 0.
    public void chooseSample(int sample) {
        arrival.at(moment().following(sample));
    }

    /// Changes the document, unless the result would be invalid.
    ///
    /// @return why it is not possible; empty if it was done
    public Optional<Problem> edit(Edit edit) {
        return edit(edit, Optional.empty());
    }

    /// Changes the document as part of a gesture: all edits of one gesture are undone at once.
    public Optional<Problem> edit(Edit edit, Optional<Object> gesture) {
        Optional<Problem> problem = edit.problem(history.present());
        if (problem.isPresent()) {
            return problem;
        }
        Document next = GeneratedTitle.follow(history.present(), edit.applyTo(history.present()));
        List<Problem> problems = Rules.check(next);
        if (!problems.isEmpty()) {
            return Optional.of(problems.getFirst());
        }
        history.push(edit, next, gesture);
        showPresent();
        return Optional.empty();
    }

    /// Gives a number of the document another value, as part of a gesture: all edits of one gesture are undone at once.
    ///
    /// @param quantity an input, a target, or a weight or bias of the first iteration
    /// @return why it is not possible; empty if it was done
    public Optional<Problem> set(Quantity quantity, double value, Object gesture) {
        return edit(setting(quantity, value), Optional.of(gesture));
    }

    private static Edit setting(Quantity quantity, double value) {
        int sample = Math.max(1, quantity.sample());
        return switch (quantity.kind()) {
            case WEIGHT -> new Edit.SetWeight(quantity.layer(), quantity.from(), quantity.to(), value);
            case BIAS -> new Edit.SetBias(quantity.layer(), quantity.to(), value);
            case INPUT -> new Edit.SetInput(sample, quantity.to(), value);
            case TARGET -> new Edit.SetTarget(sample, quantity.to(), value);
            default -> throw new IllegalArgumentException(quantity + " is computed");
        };
    }

    /// Takes the parameters that a training has reached. They are finite, so nothing is checked again.
    void continueFrom(TrainingEdit.ContinueFrom reached, Object gesture) {
        history.push(reached, reached.applyTo(history.present()), Optional.of(gesture));
        showPresent();
    }

    /// Takes the parameters that a training has reached while somebody is in the middle of a gesture, to which they
    /// then belong. Without a gesture, they belong to that of the training.
    void continueWithinGesture(TrainingEdit.ContinueFrom reached, Object gesture) {
        if (!history.isInGesture()) {
            continueFrom(reached, gesture);
            return;
        }
        history.pushWithinGesture(reached, reached.applyTo(history.present()));
        showPresent();
    }

    /// Takes the parameters of the iteration that is shown as the document's own, if it is not the first one.
    /// The same step is shown afterwards, now in the first iteration.
    void continueFromShown(Object gesture) {
        int t = moment().iteration();
        if (t == 1) {
            return;
        }
        Optional<Step> step = moment().step();
        Run run = moment().run();
        continueFrom(new TrainingEdit.ContinueFrom(run.pass(t).parameters(), run.start(t)), gesture);
        step.map(Step::makes).map(made -> moment().afterSameStepOfFirst(made)).ifPresent(arrival::at);
    }

    /// Takes the parameters of the iteration that is shown, and what the optimizer remembers there, as the document's
    /// own.
    public void continueFromHere() {
        training.stop();
        continueFromShown(new Object());
        endGesture();
    }

    /// Undoes a gesture so far and leaves no trace of it.
    public void cancel(Object gesture) {
        history.cancel(gesture);
        broughtBack = Optional.of(history.present());
        show(history.present());
    }

    /// Whether somebody has edited another document to get the one that is shown. Parameters that a training has
    /// reached are not an edit, and neither is what came back as an edit was cancelled.
    public boolean isEdited(Document before) {
        return moment().isEdited(before) && !broughtBack.equals(Optional.of(moment().document()));
    }

    /// Ends the gesture, so that the next edit is not joined with those before.
    public void endGesture() {
        history.endGesture();
    }

    /// Ends this gesture, if no other one has begun.
    void endGesture(Object gesture) {
        if (history.isIn(gesture)) {
            history.endGesture();
        }
    }

    public void undo() {
        history.undo();
        showPresent();
    }

    public void redo() {
        history.redo();
        showPresent();
    }

    /// The value of a number when the document was last opened or saved; empty if it had no such number.
    public OptionalDouble original(Quantity quantity) {
        Document now = moment().document();
        return history.saved()
                .filter(saved -> saved.network().equals(now.network()))
                .filter(saved -> saved.samples().size() == now.samples().size())
                .map(saved -> OptionalDouble.of(moment().run().with(saved).value(quantity.at(quantity.sample(), 1))))
                .orElse(OptionalDouble.empty());
    }

    /// Opens a document at its start and clears the history.
    ///
    /// @param from the file that saving writes to, if there is one
    public void open(Document document, Optional<Path> from) {
        begin(document, from, true, Optional.empty());
    }

    /// Opens a document with unsaved changes.
    ///
    /// @param from the file that saving writes to, if there is one
    public void restore(Document document, Optional<Path> from) {
        begin(document, from, false, Optional.empty());
    }

    /// Opens a document that was read from code. It has no file yet; nothing of it is lost until it is edited.
    public void open(Document document, NotebookCode from) {
        begin(document, Optional.empty(), true, Optional.of(from));
    }

    private void begin(Document document, Optional<Path> from, boolean onDisk, Optional<NotebookCode> source) {
        history.reset(document, onDisk);
        predictions.forget();
        file = from;
        code.set(Optional.empty());
        showFrom(Moment.of(document));
        code.set(source);
        standing.set(currentStanding());
        openings.set(openings.get() + 1);
    }

    /// Records that a version of the document was saved to a file.
    public void saved(Document version, Path to) {
        file = Optional.of(to);
        history.markSaved(version);
        standing.set(currentStanding());
    }

    private void showPresent() {
        broughtBack = Optional.empty();
        show(history.present());
    }

    private void show(Document document) {
        if (!document.equals(moment().document())) {
            showFrom(arrival.moment().orElse(moment()).with(document));
        }
        standing.set(currentStanding());
    }

    /// Shows another document at once, in its first iteration if the current one takes longer. Numbers that it does not
    /// have are no longer pointed at.
    private void showFrom(Moment next) {
        arrival.cancel();
        predictions.keep(moment(), next);
        attention.keep(quantity -> moment().remainsIn(next, quantity));
        if (next.approach().work() > Arrival.AT_ONCE) {
            moment.set(next.nearStart());
        }
        arrival.at(next);
    }

    private Standing currentStanding() {
        return new Standing(history.undoable(), history.redoable(), !history.isSaved(), file);
    }

    /// What can be undone and saved.
    ///
    /// @param undo the edit that an undo would undo
    /// @param redo the edit that a redo would redo
    /// @param unsaved whether there are unsaved changes
    /// @param file the file that saving writes to
    public record Standing(Optional<Edit> undo, Optional<Edit> redo, boolean unsaved, Optional<Path> file) {}
}

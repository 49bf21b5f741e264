package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.Problem;
import chalkgrad.document.Rules;
import chalkgrad.math.Decimals;
import chalkgrad.pass.ByHand;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The state of the application: which document is open, where in its walk it is, and what can be undone.
/// There is no other state; what is on the screen follows from it.
public final class Session {
    private static final long HAND_FORMULAS = 10_000;

    private final ReadOnlyObjectWrapper<Moment> moment;
    private final ReadOnlyObjectWrapper<Standing> standing;
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Granularity> granularity = new SimpleObjectProperty<>(Granularity.OPERATION);
    private final ObjectProperty<Decimals> decimals = new SimpleObjectProperty<>(Decimals.STANDARD);
    private final ReadOnlyObjectWrapper<Optional<Quantity>> hovered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final GradientChecks gradientChecks = new GradientChecks();
    private final ObjectProperty<OptionalInt> handDecimals = new SimpleObjectProperty<>(OptionalInt.empty());
    private Optional<ByHand> hand = Optional.empty();
    private final ReadOnlyObjectWrapper<Set<Quantity>> lit = new ReadOnlyObjectWrapper<>(Set.of());
    private final Predictions predictions = new Predictions();
    private final Arrival arrival;
    private final History history;
    private Optional<Path> file = Optional.empty();

    public Session(Document document) {
        history = new History(document);
        moment = new ReadOnlyObjectWrapper<>(Moment.of(document));
        standing = new ReadOnlyObjectWrapper<>(currentStanding());
        arrival = new Arrival(moment::set);
    }

    /// The computation of a moment that takes longer than a frame, and its progress.
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

    /// How many documents have been opened; it counts on when the moment is that of the next one.
    public ReadOnlyIntegerProperty openingsProperty() {
        return openings.getReadOnlyProperty();
    }

    /// Whether there is something to undo, to redo or to save.
    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// What numbers are said to be before they are shown.
    public Predictions predictions() {
        return predictions;
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

    /// To how many decimals every result is rounded besides, as on paper; empty if that is not wanted.
    public ObjectProperty<OptionalInt> handDecimalsProperty() {
        return handDecimals;
    }

    /// The numbers as somebody gets them who rounds every result; empty if they are not wanted, or if the iterations
    /// before the shown one take so long by hand that the window would wait.
    public Optional<ByHand> byHand() {
        long formulas =
                (moment().iteration() - 1L) * moment().document().network().parameterCount();
        return formulas > HAND_FORMULAS
                ? Optional.empty()
                : handDecimals.get().stream().mapToObj(this::byHand).findFirst();
    }

    private ByHand byHand(int places) {
        ByHand now = hand.filter(last -> last.isOf(moment().run(), places))
                .orElseGet(() -> new ByHand(moment().run(), moment().derivation(), places));
        hand = Optional.of(now);
        return now;
    }

    public void next() {
        goTo(moment().timeline().next(moment().cursor(), granularity.get(), moment().sample()));
    }

    public void previous() {
        goTo(moment().timeline().previous(moment().cursor(), granularity.get(), moment().sample()));
    }

    public void nextPhase() {
        goTo(moment().timeline().next(moment().cursor(), Granularity.PHASE, 0));
    }

    public void previousPhase() {
        goTo(moment().timeline().previous(moment().cursor(), Granularity.PHASE, 0));
    }

    public void first() {
        goTo(0);
    }

    public void last() {
        goTo(moment().timeline().length());
    }

    /// Moves to after this many steps; at once, or when that is computed.
    public void goTo(long cursor) {
        if (cursor != moment().cursor() || moment().selection().isPresent()) {
            arrival.at(moment().at(cursor));
        } else {
            arrival.cancel();
        }
    }

    /// Moves to just after the step that makes a quantity.
    public void jumpTo(Quantity quantity) {
        moment().timeline().indexOf(quantity).ifPresent(index -> goTo(index + 1));
    }

    /// Asks for the formula of a quantity, or with nothing for that of the current step.
    public void select(Optional<Quantity> quantity) {
        arrival.at(moment().selecting(quantity));
    }

    /// The number that somebody points at, with the mouse or the focus. Wherever it is shown, it stands out.
    public ReadOnlyObjectProperty<Optional<Quantity>> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /// Takes note of what is pointed at, or with nothing that nothing is.
    public void hover(Optional<Quantity> quantity) {
        hovered.set(quantity);
    }

    /// The weights of the paths that are looked at; their edges stand out.
    public ReadOnlyObjectProperty<Set<Quantity>> litProperty() {
        return lit.getReadOnlyProperty();
    }

    /// Takes note of which weights' edges are to stand out.
    public void light(Set<Quantity> weights) {
        lit.set(Set.copyOf(weights));
    }

    /// Shows the walk of one sample, or with 0 of all.
    public void chooseSample(int sample) {
        arrival.at(moment().following(sample));
    }

    /// Changes the document unless that would make it impossible.
    ///
    /// @return why it cannot be done; empty if it was
    public Optional<Problem> edit(Edit edit) {
        return edit(edit, Optional.empty());
    }

    /// Changes the document as part of a gesture: all edits of one gesture are undone at once.
    public Optional<Problem> edit(Edit edit, Optional<Object> gesture) {
        Optional<Problem> problem = edit.problem(history.present());
        if (problem.isPresent()) {
            return problem;
        }
        Document next = edit.applyTo(history.present());
        List<Problem> problems = Rules.check(next);
        if (!problems.isEmpty()) {
            return Optional.of(problems.getFirst());
        }
        history.push(edit, next, gesture);
        show(history.present());
        return Optional.empty();
    }

    /// Gives a number of the document another value, as part of a gesture: all edits of one gesture are undone at once.
    ///
    /// @param quantity an input, a target, or a weight or bias of the first iteration
    /// @return why it cannot be done; empty if it was
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

    /// Takes back what a gesture has done so far, as if it had never been.
    public void cancel(Object gesture) {
        history.cancel(gesture);
        show(history.present());
    }

    /// The next edit is not joined with those before.
    public void endGesture() {
        history.endGesture();
    }

    public void undo() {
        history.undo();
        show(history.present());
    }

    public void redo() {
        history.redo();
        show(history.present());
    }

    /// What a number of the document was when the document was opened or saved last; empty if it had no such number.
    public OptionalDouble original(Quantity quantity) {
        Document now = moment().document();
        return history.saved()
                .filter(saved -> saved.network().equals(now.network()))
                .filter(saved -> saved.samples().size() == now.samples().size())
                .map(saved -> OptionalDouble.of(new Run(saved).value(quantity.at(quantity.sample(), 1))))
                .orElse(OptionalDouble.empty());
    }

    /// Opens a document from its start; what could be undone is gone.
    ///
    /// @param from the file that saving writes to, if there is one
    public void open(Document document, Optional<Path> from) {
        begin(document, from, true);
    }

    /// Opens a document whose changes no file has.
    ///
    /// @param from the file that saving writes to, if there is one
    public void restore(Document document, Optional<Path> from) {
        begin(document, from, false);
    }

    private void begin(Document document, Optional<Path> from, boolean onDisk) {
        history.reset(document, onDisk);
        predictions.forget();
        file = from;
        showFrom(Moment.of(document));
        standing.set(currentStanding());
        openings.set(openings.get() + 1);
    }

    /// Takes note that the document was written to a file.
    public void saved(Path to) {
        file = Optional.of(to);
        history.markSaved();
        standing.set(currentStanding());
    }

    private void show(Document document) {
        if (!document.equals(moment().document())) {
            showFrom(arrival.moment().orElse(moment()).with(document));
        }
        standing.set(currentStanding());
    }

    /// Another document is shown at once, in its first iteration if the wanted one takes longer. What it does not have
    /// cannot be pointed at.
    private void showFrom(Moment next) {
        arrival.cancel();
        predictions.keep(moment(), next);
        hovered.set(hovered.get().filter(quantity -> moment().remainsIn(next.document(), quantity)));
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
    /// @param undo what an undo would take back
    /// @param redo what a redo would do again
    /// @param unsaved whether there are changes that no file has
    /// @param file the file that saving writes to
    public record Standing(Optional<Edit> undo, Optional<Edit> redo, boolean unsaved, Optional<Path> file) {}
}

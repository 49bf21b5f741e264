package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Approach;
import chalkgrad.pass.Derivation;
import chalkgrad.pass.NamePlace;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.QuantityNames;
import chalkgrad.pass.Run;
import chalkgrad.pass.Step;
import chalkgrad.pass.Timeline;
import chalkgrad.table.Batch;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A document at a point of its timeline: everything that a screen needs. All that is shown belongs to one moment, so
/// no two numbers on the screen can belong to different documents.
///
/// @param formulas those that have been asked for
/// @param names the names of numbers in the document's notation
/// @param cursor the number of steps taken
/// @param sample the sample whose walk is shown, from 1; 0 follows the cursor
/// @param selection the number that is explained, if it is not the current step's
public record Moment(
        Document document,
        Run run,
        Timeline timeline,
        Formulas formulas,
        CourseNames names,
        long cursor,
        int sample,
        Optional<Quantity> selection) {
    /// The start of a document.
    static Moment of(Document document) {
        return of(document, new Run(document));
    }

    private static Moment of(Document document, Run run) {
        return new Moment(
                document,
                run,
                run.timeline(),
                new Formulas(run.derivation()),
                new CourseNames(document),
                0,
                0,
                Optional.empty());
    }

    Moment at(long newCursor) {
        long within = Math.clamp(newCursor, 0, timeline.length());
        return new Moment(document, run, timeline, formulas, names, within, sample, Optional.empty());
    }

    /// This document after the step that reveals a number.
    public Moment afterStepOf(Quantity quantity) {
        return at(timeline.indexOf(quantity).orElse(cursor - 1) + 1);
    }

    /// The same step of the first iteration, which takes less computation; the start if even that is too much.
    Moment nearStart() {
        Moment near = step().map(Step::makes).map(this::afterSameStepOfFirst).orElseGet(() -> at(0));
        return near.approach().work() <= Arrival.AT_ONCE ? near : at(0);
    }

    /// This document after the same step of the first iteration; of its first sample, if the iteration does not compute
    /// that of the step.
    Moment afterSameStepOfFirst(Quantity made) {
        Batch first = timeline.batch(1);
        int other = made.sample() == 0 || first.has(made.sample()) ? made.sample() : first.sample(0);
        return afterStepOf(made.at(other, 1));
    }

    /// The computation of everything that the screen shows of this moment: its iteration, that of the selection, and
    /// those before, which their parameters come from.
    Approach approach() {
        Set<Integer> wanted = new TreeSet<>();
        Stream.concat(step().map(Step::iteration).stream(), selection.map(Quantity::iteration).stream())
                .flatMap(t -> Stream.of(t, Math.max(1, t - 1)))
                .forEach(wanted::add);
        return run.approach(wanted);
    }

    /// Whether a number can be computed without a noticeable delay.
    boolean isNear(Quantity quantity) {
        return run.approach(Set.of(quantity.iteration())).work() <= Arrival.AT_ONCE;
    }

    Moment selecting(Optional<Quantity> quantity) {
        return new Moment(document, run, timeline, formulas, names, cursor, sample, quantity);
    }

    Moment following(int newSample) {
        return new Moment(document, run, timeline, formulas, names, cursor, newSample, selection);
    }

    /// The same point of another document: after the same number or, if that does not exist there, after the first one
    /// of the same phase. A sample or selection that does not exist there is dropped.
    Moment with(Document other) {
        Moment start = of(other, run.with(other));
        return new Moment(
                other,
                start.run,
                start.timeline,
                start.formulas,
                start.names,
                start.pointOf(this),
                sample <= other.samples().size() ? sample : 0,
                selection.filter(quantity -> remainsIn(start, quantity)));
    }

    /// The cursor for the same point of another document's walk.
    private long pointOf(Moment other) {
        Optional<Step> step = other.step();
        OptionalLong same =
                step.map(Step::makes).filter(this::has).map(timeline::indexOf).orElseGet(OptionalLong::empty);
        if (same.isPresent()) {
            return same.getAsLong() + 1;
        }
        return step.filter(before -> before.iteration() <= run.finalIteration())
                .flatMap(before -> timeline.stretches(before.iteration()).stream()
                        .filter(stretch -> stretch.phase() == before.phase())
                        .map(stretch -> stretch.start() + 1)
                        .findFirst())
                .orElse(Math.min(other.cursor, timeline.length()));
    }

    private boolean has(Quantity quantity) {
        return new QuantityNames(run.table())
                .find(new NamePlace(quantity.name()), quantity)
                .filter(quantity::equals)
                .isPresent();
    }

    /// Whether another moment's document has a number of this one, with the same network structure.
    boolean remainsIn(Moment other, Quantity quantity) {
        return other.document.network().equals(document.network()) && other.has(quantity);
    }

    /// Whether somebody has edited another document to get this one. Parameters that a training has reached are not an
    /// edit.
    boolean isEdited(Document before) {
        return document.start().iterations() == before.start().iterations() && !document.equals(before);
    }

    /// How all formulas of the document are derived.
    public Derivation derivation() {
        return formulas.derivation();
    }

    /// The cursor at a share of the walk, such as that of a bar that is clicked. Shares beyond its ends are taken for
    /// them.
    public long cursorAt(double share) {
        return Math.round(Math.clamp(share, 0.0, 1.0) * timeline.length());
    }

    /// The last step taken; empty at the start.
    public Optional<Step> step() {
        return cursor == 0 ? Optional.empty() : Optional.of(timeline.step(cursor - 1));
    }

    /// The iteration that is shown: that of the last step taken.
    public int iteration() {
        return step().map(Step::iteration).orElse(1);
    }

    /// The sample that is shown, as quantities count it: 0 in a batch of one. It is that of the current step. If the
    /// step belongs to the whole batch, it is the chosen sample, if the iteration computes it, otherwise
    /// the last one, which came just before.
    public int shownSample() {
        if (document.hasSingleSample()) {
            return 0;
        }
        int ofStep = step().map(Step::sample).orElse(0);
        Batch batch = batch();
        int before = batch.sample(step().isEmpty() ? 0 : batch.size() - 1);
        return ofStep != 0 ? ofStep : batch.has(sample) ? sample : before;
    }

    /// The samples that the shown iteration computes.
    public Batch batch() {
        return timeline.batch(iteration());
    }

    /// Whether iterations compute different samples, so that it has to be said which.
    public boolean hasBatches() {
        return !document.batches().isWhole(document.samples().size());
    }

    /// The number to be explained: the selected one, otherwise that of the last step.
    public Optional<Quantity> subject() {
        return selection.or(() -> step().map(Step::makes));
    }

    /// The subject and the numbers that its formula is made of.
    public Set<Quantity> emphasis() {
        var result = new LinkedHashSet<Quantity>();
        subject().ifPresent(subject -> {
            result.add(subject);
            formula(subject).ifPresent(formula -> {
                for (Symbol symbol : formula.symbols()) {
                    if (symbol instanceof Quantity quantity) {
                        result.add(quantity);
                    }
                }
            });
        });
        return result;
    }

    /// The formula of a number; empty if the document gives the number.
    public Optional<Formula> formula(Quantity quantity) {
        return formulas.of(quantity);
    }

    /// The quantity of the shown sample and iteration.
    public Quantity here(Quantity quantity) {
        return here().apply(quantity);
    }

    /// Gives the quantities of the shown sample and iteration, which it looks up only once.
    public UnaryOperator<Quantity> here() {
        int shown = shownSample();
        int iteration = iteration();
        return quantity -> quantity.at(shown, iteration);
    }

    /// Whether a number may be shown.
    public boolean isKnown(Quantity quantity) {
        return timeline.isKnown(quantity, cursor);
    }

    /// Whether every number that a formula is made of may be shown.
    public boolean isKnown(Formula formula) {
        return formula.symbols().stream().allMatch(symbol -> !(symbol instanceof Quantity q) || isKnown(q));
    }

    public double value(Quantity quantity) {
        return run.value(quantity);
    }

    /// Whether a number belongs to the document, so that it can be edited. Parameters of later iterations do not.
    public boolean isEditable(Quantity quantity) {
        return quantity.isGiven();
    }
}

package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.Start;
import chalkgrad.pass.NotFinite;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/// Trains a document: makes its iterations as fast as it can, over the batches of the document, whatever number of
/// iterations the document itself says. Layers of every kind, all losses, optimizers, schedules and penalties are those
/// of the table of terms, and so are the numbers, bit for bit: what it has reached is where a walk through the same
/// iterations gets to.
///
/// Not thread-safe; it belongs to the thread that runs it. What it returns is immutable.
public final class Trainer {
    /// How long iterations are made before anybody is asked whether to go on.
    private static final long NANOSECONDS = 4_000_000;

    private static final int MOST_AT_A_TIME = 1 << 16;
    /// How much longer iterations are made than their loss is measured.
    private static final int SELDOM = 30;

    private Document document;
    private SampleArrays samples;
    private SampleArrays testSamples;
    private Engine engine;
    private Scorer scorer;
    private EngineState good;
    private int atATime = 1;
    /// When the loss is measured next, by the clock of the system.
    private long due = System.nanoTime();

    public Trainer(Document document) {
        this.document = document;
        this.samples = SampleArrays.of(document, document.samples());
        this.testSamples = SampleArrays.of(document, document.testSamples());
        this.engine = new Engine(document, samples);
        this.scorer = new Scorer(document);
        this.good = checkpoint(document);
        good.copy(engine);
    }

    private static boolean never() {
        return false;
    }

    private static EngineState checkpoint(Document document) {
        return new EngineState(document.network(), document.optimizer().rule().states());
    }

    /// Goes on with another document: its parameters, and what its optimizer remembers.
    public void take(Document other) {
        samples = arrays(other, other.samples(), samples);
        testSamples = arrays(other, other.testSamples(), testSamples);
        document = other;
        engine = new Engine(other, samples);
        scorer = new Scorer(other);
        good = checkpoint(other);
        good.copy(engine);
        atATime = 1;
        due = System.nanoTime();
    }

    /// The arrays that are there, if they are those of the same samples: an edit of something else should not take as
    /// long as these are many.
    @SuppressWarnings("ReferenceEquality") // comparing all their numbers would take as long
    private static SampleArrays arrays(Document document, List<Sample> samples, SampleArrays known) {
        return samples == known.origin()
                        && known.inputs() == document.network().inputSize()
                        && known.outputs() == document.network().outputLayer().size()
                ? known
                : SampleArrays.of(document, samples);
    }

    private int perEpoch() {
        return document.batches().perEpoch(samples.count());
    }

    /// The iterations that were made, with those before the document's first one.
    public int made() {
        return engine.made();
    }

    /// The document as it continues from here.
    public Document document() {
        return document.continuing(engine.parametersNow(), engine.startNow());
    }

    /// How good the network is now on the samples that it learns from.
    public Score score() {
        return scorer.score(engine.parameters(), samples, Trainer::never).orElseThrow();
    }

    /// How good the network is now on the test samples; empty if there are none.
    public Optional<Score> testScore() {
        return testSamples.count() == 0
                ? Optional.empty()
                : scorer.score(engine.parameters(), testSamples, Trainer::never);
    }

    /// How good the network is now; empty if somebody gives it up, who is asked every few milliseconds.
    public Optional<Point> point(BooleanSupplier isGivenUp) {
        return Point.of(made(), scorer, engine.parameters(), samples, testSamples, isGivenUp);
    }

    /// Makes whole epochs. An epoch that has begun counts as one.
    ///
    /// @see #run(long, OptionalDouble, BooleanSupplier)
    public Outcome runEpochs(long epochs, OptionalDouble bound, BooleanSupplier isStopped) {
        long toEnd = (long) perEpoch() - made() % perEpoch();
        return epochs <= 0
                ? new Outcome.Finished()
                : run(toEnd + Math.min(epochs - 1, Integer.MAX_VALUE) * perEpoch(), bound, isStopped);
    }

    /// Makes iterations until they are all made, the loss is small enough, somebody stops it or a number is not finite.
    ///
    /// @see #run(long, OptionalDouble, BooleanSupplier, BooleanSupplier)
    public Outcome run(long iterations, OptionalDouble bound, BooleanSupplier isStopped) {
        return run(iterations, bound, isStopped, Trainer::never);
    }

    /// Makes iterations until they are all made, the loss is small enough, somebody stops it or a number is not finite.
    /// More than [Start#MOST_ITERATIONS] in all are not made.
    ///
    /// @param bound the loss over all samples at which to stop; it is compared after each epoch
    /// @param isStopped is asked every few milliseconds, or after each iteration if that takes longer
    /// @param isGivenUp is asked within a long iteration, too, which is not made then
    public Outcome run(long iterations, OptionalDouble bound, BooleanSupplier isStopped, BooleanSupplier isGivenUp) {
        long end = made() + Math.clamp(iterations, 0, (long) Start.MOST_ITERATIONS - made());
        Optional<Outcome> outcome = measured(bound, isGivenUp);
        while (outcome.isEmpty() && made() < end) {
            if (isStopped.getAsBoolean()) {
                return new Outcome.Stopped();
            }
            long next = bound.isPresent() ? made() + (long) perEpoch() - made() % perEpoch() : end;
            if (!iterate(Math.clamp(Math.min(end, next) - made(), 1, atATime), isGivenUp)) {
                return new Outcome.Stopped();
            }
            outcome = engine.isFinite() ? measured(bound, isGivenUp) : Optional.of(diverged());
        }
        return outcome.orElseGet(Outcome.Finished::new);
    }

    /// Makes some iterations, and learns how many to make the next time.
    ///
    /// @return whether all of them were made
    private boolean iterate(int count, BooleanSupplier isGivenUp) {
        long start = System.nanoTime();
        for (int k = 0; k < count; k++) {
            if (!engine.iterate(isGivenUp)) {
                return false;
            }
        }
        long took = System.nanoTime() - start;
        if (took > 2 * NANOSECONDS) {
            atATime = Math.max(1, count / 2);
        } else if (took < NANOSECONDS / 2 && count == atATime) {
            atATime = Math.min(MOST_AT_A_TIME, 2 * count);
        }
        return true;
    }

    /// Measures the loss where it is compared with a bound, and now and then, so that there is a good state to go back
    /// to, which takes a small part of the time. The outcome is empty if the training goes on.
    private Optional<Outcome> measured(OptionalDouble bound, BooleanSupplier isGivenUp) {
        long start = System.nanoTime();
        boolean isCompared = bound.isPresent() && made() % perEpoch() == 0;
        if (start - due < 0 && !isCompared) {
            return Optional.empty();
        }
        Optional<Score> score = scorer.score(engine.parameters(), samples, isGivenUp);
        long now = System.nanoTime();
        due = now + Math.max(NANOSECONDS, SELDOM * (now - start));
        if (score.isEmpty()) {
            return Optional.of(new Outcome.Stopped());
        }
        if (isBad(score.get())) {
            return Optional.of(diverged());
        }
        good.copy(engine);
        return isCompared && score.get().loss() <= bound.getAsDouble()
                ? Optional.of(new Outcome.Reached(score.get().loss()))
                : Optional.empty();
    }

    /// A loss that is only printed may be what it likes: no gradient depends on it.
    private boolean isBad(Score score) {
        return !Double.isFinite(score.loss()) && document.printedLoss().isEmpty();
    }

    /// Makes the iterations since the last good state once more, one by one, up to the one that goes wrong.
    private Outcome diverged() {
        int reached = made();
        engine.take(good);
        while (made() < reached) {
            engine.iterate();
            if (!engine.isFinite() || isBad(score())) {
                break;
            }
            good.copy(engine);
        }
        engine.take(good);
        Optional<NotFinite> why = new DivergenceReading(document().withIterations(1)).first();
        int ahead = why.map(first -> first.origin().iteration()).orElse(1);
        return new Outcome.Diverged(new Divergence(made() + ahead, why, score().loss()));
    }
}

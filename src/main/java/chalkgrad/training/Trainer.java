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

    private Document document;
    private SampleArrays samples;
    private SampleArrays testSamples;
    private Engine engine;
    private Scorer scorer;
    private Checkpoint good;
    private final History history;
    private int atATime = 1;

    public Trainer(Document document) {
        this.document = document;
        this.samples = SampleArrays.of(document, document.samples());
        this.testSamples = SampleArrays.of(document, document.testSamples());
        this.engine = new Engine(document, samples);
        this.scorer = new Scorer(document);
        this.good = checkpoint(document);
        this.history = new History(perEpoch());
        good.copy(engine);
    }

    private static Checkpoint checkpoint(Document document) {
        return new Checkpoint(document.network(), document.optimizer().rule().states());
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
        history.goOn(engine.made(), perEpoch());
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
        return scorer.score(engine.parameters(), samples);
    }

    /// How good the network is now on the test samples; empty if there are none.
    public Optional<Score> testScore() {
        return testSamples.count() == 0
                ? Optional.empty()
                : Optional.of(scorer.score(engine.parameters(), testSamples));
    }

    /// The course of the training, in at most about a thousand points.
    public List<Point> history() {
        return history.points();
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
    /// More than [Start#MOST_ITERATIONS] in all are not made.
    ///
    /// @param bound the loss over all samples at which to stop; it is compared after each epoch
    /// @param isStopped is asked every few milliseconds, or after each iteration if that takes longer
    public Outcome run(long iterations, OptionalDouble bound, BooleanSupplier isStopped) {
        long end = made() + Math.clamp(iterations, 0, (long) Start.MOST_ITERATIONS - made());
        Optional<Outcome> outcome = measured(bound);
        while (outcome.isEmpty() && made() < end) {
            if (isStopped.getAsBoolean()) {
                return new Outcome.Stopped();
            }
            long next = bound.isPresent() ? made() + (long) perEpoch() - made() % perEpoch() : history.due();
            iterate(Math.clamp(Math.min(end, next) - made(), 1, atATime));
            outcome = engine.isFinite() ? measured(bound) : Optional.of(diverged());
            if (outcome.isEmpty()) {
                good.copy(engine);
            }
        }
        return outcome.orElseGet(Outcome.Finished::new);
    }

    /// Makes some iterations, and learns how many to make the next time.
    private void iterate(int count) {
        long start = System.nanoTime();
        for (int k = 0; k < count; k++) {
            engine.iterate();
        }
        long took = System.nanoTime() - start;
        if (took > 2 * NANOSECONDS) {
            atATime = Math.max(1, count / 2);
        } else if (took < NANOSECONDS / 2 && count == atATime) {
            atATime = Math.min(MOST_AT_A_TIME, 2 * count);
        }
    }

    /// Measures the loss where it is due. The outcome is empty if the training goes on.
    private Optional<Outcome> measured(OptionalDouble bound) {
        boolean isDue = made() >= history.due();
        boolean isCompared = bound.isPresent() && made() % perEpoch() == 0;
        if (!isDue && !isCompared) {
            return Optional.empty();
        }
        Score score = score();
        if (isBad(score)) {
            return Optional.of(diverged());
        }
        if (isDue) {
            history.add(new Point(made(), score, testScore()));
        }
        return isCompared && score.loss() <= bound.getAsDouble()
                ? Optional.of(new Outcome.Reached(score.loss()))
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

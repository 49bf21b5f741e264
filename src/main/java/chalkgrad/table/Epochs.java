package chalkgrad.table;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The batches of a document's iterations. The order of an epoch's samples is kept while iterations near it are asked
/// for; threads that meet here make equal ones.
public final class Epochs {
    /// An epoch and the next one, which a walk goes back and forth between.
    private static final int KEPT = 2;

    private final Batches batches;
    private final int samples;
    private final int before;
    private final int iterations;
    private final Epoch inOrder;
    private final Batch all;
    private final boolean isWhole;
    private final AtomicReferenceArray<Shuffled> kept = new AtomicReferenceArray<>(KEPT);

    private record Shuffled(int number, Epoch epoch) {}

    public Epochs(Document document) {
        this.batches = document.batches();
        this.samples = document.samples().size();
        this.before = document.start().iterations();
        this.iterations = document.iterations();
        this.inOrder = new Epoch(samples, Optional.empty());
        this.all = new Batch(inOrder, 0, samples);
        this.isWhole = batches.isWhole(samples);
    }

    /// The samples of an iteration, from 1. The final forward pass computes all of them.
    public Batch batch(int iteration) {
        if (isWhole || iteration > iterations) {
            return all;
        }
        int perEpoch = batches.perEpoch(samples);
        int counted = before + iteration - 1;
        int from = counted % perEpoch * batches.size();
        return new Batch(epoch(counted / perEpoch), from, Math.min(batches.size(), samples - from));
    }

    private Epoch epoch(int number) {
        if (batches.seed().isEmpty()) {
            return inOrder;
        }
        Shuffled known = kept.get(number % KEPT);
        if (known == null || known.number != number) {
            known = new Shuffled(number, new Epoch(samples, Optional.of(batches.order(number, samples))));
            kept.set(number % KEPT, known);
        }
        return known.epoch;
    }
}

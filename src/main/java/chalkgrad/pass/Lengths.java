package chalkgrad.pass;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import java.util.function.IntToLongFunction;

/// Where iterations start in a walk. All iterations of an epoch have as many steps, except that the last one may have a
/// smaller batch; so both the start of an iteration and the iteration of a step are computed.
final class Lengths {
    private final int iterations;
    private final int perEpoch;
    /// The number of iterations of the first epoch that were made before the first one of the document.
    private final int before;
    private final long each;
    private final long epoch;

    /// @param length the number of steps of an iteration with so many samples
    Lengths(Document document, IntToLongFunction length) {
        Batches batches = document.batches();
        int samples = document.samples().size();
        this.iterations = document.iterations();
        this.perEpoch = batches.perEpoch(samples);
        this.before = document.start().iterations() % perEpoch;
        int size = document.batchSize();
        this.each = length.applyAsLong(size);
        this.epoch = (perEpoch - 1) * each + length.applyAsLong(samples - (perEpoch - 1) * size);
    }

    /// The number of steps before an iteration, which counts from 1.
    long start(int iteration) {
        return fromEpoch((long) before + iteration - 1) - fromEpoch(before);
    }

    /// The number of steps of so many iterations from the start of an epoch.
    private long fromEpoch(long count) {
        return count / perEpoch * epoch + count % perEpoch * each;
    }

    /// The iteration of a step; that of the final forward pass for all steps after the last iteration.
    int iteration(long index) {
        long counted = index + fromEpoch(before);
        long inEpoch = Math.min(counted % epoch / each, perEpoch - 1);
        return (int) Math.min(counted / epoch * perEpoch + inEpoch - before, iterations) + 1;
    }
}

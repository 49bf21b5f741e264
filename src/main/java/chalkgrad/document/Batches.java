package chalkgrad.document;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Which samples each iteration computes. An epoch goes through all samples once, batch by batch; its last batch may be
/// smaller than the others.
///
/// @param size the number of samples of a batch; 0 for all samples
/// @param seed shuffles the samples anew for each epoch; empty if they keep their order,
///     and for all samples in one batch, where it does not matter
public record Batches(int size, OptionalInt seed) {
    /// All samples in one batch.
    public static final Batches WHOLE = new Batches(0, OptionalInt.empty());

    /// The odd number by which the states of the generator of one epoch and the next differ.
    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    public Batches {
        seed = size == 0 ? OptionalInt.empty() : seed;
    }

    /// The number of batches, and so of iterations, of an epoch.
    public int perEpoch(int samples) {
        return isWhole(samples) ? 1 : Math.ceilDiv(samples, size);
    }

    /// Whether each iteration computes all samples.
    public boolean isWhole(int samples) {
        return size == 0 || size >= samples;
    }

    /// The samples of an iteration in their order. Samples and iterations count from 1.
    public int[] of(int iteration, int samples) {
        int[] all = order((iteration - 1) / perEpoch(samples), samples);
        if (isWhole(samples)) {
            return all;
        }
        int from = (iteration - 1) % perEpoch(samples) * size;
        return IntStream.range(from, Math.min(from + size, samples))
                .map(place -> all[place])
                .toArray();
    }

    /// All samples in their order in an epoch, which counts from 0. Samples count from 1.
    public int[] order(int epoch, int samples) {
        int[] all = new int[samples];
        order(epoch, all);
        return all;
    }

    /// Fills in the samples of an epoch, which counts from 0, in their order.
    public void order(int epoch, int[] all) {
        for (int place = 0; place < all.length; place++) {
            all[place] = place + 1;
        }
        if (seed.isPresent() && !isWhole(all.length)) {
            shuffle(all, new SplittableRandom(seed.getAsInt() + STRIDE * epoch));
        }
    }

    /// Puts the numbers into a random order, each with the same probability (Durstenfeld, 1964).
    private static void shuffle(int[] all, SplittableRandom random) {
        for (int last = all.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int taken = all[last];
            all[last] = all[other];
            all[other] = taken;
        }
    }
}

package chalkgrad.table;

import chalkgrad.math.Matrix;
import java.util.stream.IntStream;

/// The samples that an iteration computes, in their order. Arrays of a pass have a row for each of them. Samples count
/// from 1 and places from 0.
public final class Batch {
    private final Epoch epoch;
    private final int from;
    private final int size;

    /// @param from the place of the first sample in the epoch
    Batch(Epoch epoch, int from, int size) {
        this.epoch = epoch;
        this.from = from;
        this.size = size;
    }

    /// The number of samples.
    public int size() {
        return size;
    }

    /// The sample at a place.
    public int sample(int place) {
        return epoch.sample(from + place);
    }

    /// All samples in their order.
    public IntStream samples() {
        return IntStream.range(0, size).map(this::sample);
    }

    /// Whether a sample is computed.
    public boolean has(int sample) {
        if (sample < 1 || sample > epoch.size()) {
            return false;
        }
        int place = epoch.placeOf(sample) - from;
        return place >= 0 && place < size;
    }

    /// The place of a sample.
    ///
    /// @throws IllegalArgumentException if it is not in this batch
    public int placeOf(int sample) {
        if (!has(sample)) {
            throw new IllegalArgumentException("sample " + sample + " is not in the batch ");
        }
        return epoch.placeOf(sample) - from;
    }

    /// The rows of this batch from an array with a row for each sample of the document.
    public Matrix rowsOf(Matrix all) {
        return size == epoch.size() && epoch.isInOrder()
                ? all
                : Matrix.generate(size, all.columns(), (place, j) -> all.get(sample(place) - 1, j));
    }
}

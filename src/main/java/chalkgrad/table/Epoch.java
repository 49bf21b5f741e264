package chalkgrad.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The order of all samples in an epoch. Samples count from 1 and places from 0.
final class Epoch {
    private final int size;
    /// By place; null if each sample is at its own place.
    private final int @Nullable [] order;

    /// By sample.
    private final int[] places;

    /// @param order the samples; empty if they keep their order
    Epoch(int size, Optional<int[]> order) {
        this.size = size;
        this.order = order.orElse(null);
        this.places = new int[this.order == null ? 0 : size + 1];
        for (int place = 0; place < places.length - 1; place++) {
            places[order.orElseThrow()[place]] = place;
        }
    }

    int size() {
        return size;
    }

    boolean isInOrder() {
        return order == null;
    }

    int sample(int place) {
        return order == null ? place + 1 : order[place];
    }

    int placeOf(int sample) {
        return order == null ? sample - 1 : places[sample];
    }
}

package chalkgrad.app.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/// Entries over the iterations of a training, of which only so many are kept, at about equal distances. The first and
/// the last are always there.
final class Thinned<T> {
    private final ToIntFunction<T> iteration;
    private final List<T> entries = new ArrayList<>();
    /// The least distance between two entries, except for the last one.
    private int gap = 1;

    /// @param iteration the iteration of an entry
    Thinned(ToIntFunction<T> iteration) {
        this.iteration = iteration;
    }

    /// In the order of their iterations.
    List<T> entries() {
        return Collections.unmodifiableList(entries);
    }

    /// Adds the last entry; those after it are forgotten.
    void put(T entry, int most) {
        entries.subList(from(iteration.applyAsInt(entry)), entries.size()).clear();
        int last = entries.size() - 1;
        if (last > 0 && at(last) - at(last - 1) < gap) {
            entries.removeLast();
        }
        entries.add(entry);
        if (entries.size() > most) {
            gap = Math.max(2 * gap, 2 * (at(entries.size() - 1) - at(0)) / most);
            thin();
        }
    }

    private int at(int k) {
        return iteration.applyAsInt(entries.get(k));
    }

    /// The index of the first entry from an iteration on.
    int from(int iterations) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) < iterations) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void thin() {
        T last = entries.getLast();
        var kept = new ArrayList<T>();
        kept.add(entries.getFirst());
        for (T entry : entries.subList(1, entries.size() - 1)) {
            if (iteration.applyAsInt(entry) - iteration.applyAsInt(kept.getLast()) >= gap) {
                kept.add(entry);
            }
        }
        kept.add(last);
        entries.clear();
        entries.addAll(kept);
    }
}

package chalkgrad.app.session;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Entries over the iterations of a training, of which only so many are kept, at about equal distances. The first and
/// the last are always there.
final class Thinned<T> {
    private final NavigableMap<Integer, T> entries = new TreeMap<>();
    /// The least distance between two entries, except for the last one.
    private int gap = 1;

    NavigableMap<Integer, T> entries() {
        return Collections.unmodifiableNavigableMap(entries);
    }

    /// Adds the last entry; those after it are forgotten.
    void put(int iteration, T value, int most) {
        entries.tailMap(iteration, true).clear();
        if (entries.size() > 1) {
            int last = entries.lastKey();
            Integer before = entries.lowerKey(last);
            if (before != null && last - before < gap) {
                entries.remove(last);
            }
        }
        entries.put(iteration, value);
        if (entries.size() > most) {
            gap = Math.max(2 * gap, 2 * (entries.lastKey() - entries.firstKey()) / most);
            thin();
        }
    }

    private void thin() {
        int last = entries.lastKey();
        int kept = entries.firstKey();
        var keys = entries.tailMap(kept, false).keySet().iterator();
        while (keys.hasNext()) {
            int key = keys.next();
            if (key - kept >= gap) {
                kept = key;
            } else if (key != last) {
                keys.remove();
            }
        }
    }

    void clear() {
        entries.clear();
        gap = 1;
    }
}

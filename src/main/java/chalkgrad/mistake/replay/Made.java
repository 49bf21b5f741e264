package chalkgrad.mistake.replay;

import org.jspecify.annotations.Nullable;

/// A change of an expression, and the changes made before it.
record Made(@Nullable Made before, Change change, Extent extent) {
    /// The last change that applies to a sample in an iteration; null if none does.
    static @Nullable Made lastOf(@Nullable Made made, int sample, int iteration) {
        Made last = made;
        while (last != null && !last.extent.covers(sample, iteration)) {
            last = last.before;
        }
        return last;
    }
}

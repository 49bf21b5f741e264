package chalkgrad.table;

import org.jspecify.annotations.Nullable;

/// The place of an entry of an array: an index, from 1, for each of some axes.
record Indices(@Nullable Axis axis, int index, @Nullable Indices others) {
    static final Indices NONE = new Indices(null, 0, null);

    Indices with(Axis other, int at) {
        return new Indices(other, at, this);
    }

    /// The index along an axis.
    ///
    /// @throws IllegalArgumentException if there is none
    int along(Axis wanted) {
        for (Indices at = this; at != null; at = at.others) {
            if (wanted.equals(at.axis)) {
                return at.index;
            }
        }
        throw new IllegalArgumentException("no index along " + wanted);
    }
}

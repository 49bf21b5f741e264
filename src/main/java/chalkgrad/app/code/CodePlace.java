package chalkgrad.app.code;

import java.util.Comparator;

/// A line of a notebook's code. Cells and lines count from 1.
record CodePlace(int cell, int line) implements Comparable<CodePlace> {
    private static final Comparator<CodePlace> ORDER =
            Comparator.comparingInt(CodePlace::cell).thenComparingInt(CodePlace::line);

    @Override
    public int compareTo(CodePlace other) {
        return ORDER.compare(this, other);
    }
}

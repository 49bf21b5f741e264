package chalkgrad.data;

import chalkgrad.document.Scale;
import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/// How the columns of inputs are brought to a common size.
public enum Scaling {
    NONE,
    /// From 0 to 1: less the smallest, divided by the range.
    MIN_MAX,
    /// With mean 0 and standard deviation 1: less the mean, divided by the standard deviation of all rows.
    STANDARD;

    /// The scale of each column. A column of equal numbers is only moved.
    public Scales of(Matrix columns) {
        var scales = new ArrayList<Scale>();
        for (int j = 0; j < columns.columns(); j++) {
            scales.add(of(columns, j));
        }
        return new Scales(List.copyOf(scales));
    }

    private Scale of(Matrix columns, int j) {
        if (this == NONE || columns.rows() == 0) {
            return Scale.NONE;
        }
        return this == MIN_MAX ? byRange(columns, j) : byDeviation(columns, j);
    }

    private static Scale byRange(Matrix columns, int j) {
        double least = columns.get(0, j);
        double most = least;
        for (int i = 1; i < columns.rows(); i++) {
            least = Math.min(least, columns.get(i, j));
            most = Math.max(most, columns.get(i, j));
        }
        return Scale.of(least, most - least);
    }

    /// In two passes, so that a large mean takes no digits from the deviation.
    private static Scale byDeviation(Matrix columns, int j) {
        double mean = 0;
        for (int i = 0; i < columns.rows(); i++) {
            mean += (columns.get(i, j) - mean) / (i + 1);
        }
        double squares = 0;
        for (int i = 0; i < columns.rows(); i++) {
            double away = columns.get(i, j) - mean;
            squares += away * away;
        }
        return Scale.of(mean, Math.sqrt(squares / columns.rows()));
    }
}

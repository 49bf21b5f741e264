package chalkgrad.training;

import chalkgrad.math.Matrix;

/// How many samples of each class were taken for which class.
///
/// @param counts one row for each class that samples have, one column for each class that outputs say
/// @param undecided the number of samples with outputs that are not numbers; they count as not right
public record Confusion(Matrix counts, int undecided) {
    /// The number of samples whose class the outputs say.
    public int right() {
        int right = 0;
        for (int k = 0; k < counts.rows(); k++) {
            right += (int) counts.get(k, k);
        }
        return right;
    }

    /// The number of samples.
    public int all() {
        return (int) counts.sum() + undecided;
    }

    /// The share of the samples whose class the outputs say; NaN if there are no samples.
    public double accuracy() {
        return (double) right() / all();
    }
}

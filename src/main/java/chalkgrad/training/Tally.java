package chalkgrad.training;

import chalkgrad.math.Matrix;

/// Counts samples by their class and the class that the outputs say.
final class Tally {
    private final Classes classes;
    private final int[][] counts;
    private int undecided;

    Tally(Classes classes) {
        this.classes = classes;
        this.counts = new int[classes.count()][classes.count()];
    }

    /// Counts the first rows of targets and outputs.
    void add(int rows, double[] targets, double[] outputs) {
        for (int from = 0; from < rows * classes.outputs(); from += classes.outputs()) {
            int predicted = classes.of(outputs, from);
            if (predicted < 0) {
                undecided++;
            } else {
                counts[classes.of(targets, from)][predicted]++;
            }
        }
    }

    Confusion confusion() {
        return new Confusion(Matrix.generate(counts.length, counts.length, (i, j) -> counts[i][j]), undecided);
    }
}

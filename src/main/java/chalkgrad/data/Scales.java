package chalkgrad.data;

import chalkgrad.document.Scale;
import chalkgrad.math.Matrix;
import java.util.Collections;
import java.util.List;

/// The scale of each column of a matrix.
public record Scales(List<Scale> columns) {
    public Scales {
        columns = List.copyOf(columns);
    }

    /// Scales that change nothing.
    static Scales none(int columns) {
        return new Scales(Collections.nCopies(columns, Scale.NONE));
    }

    /// The scaled columns.
    public Matrix applyTo(Matrix matrix) {
        return Matrix.generate(
                matrix.rows(), matrix.columns(), (i, j) -> columns.get(j).apply(matrix.get(i, j)));
    }

    /// The columns that were scaled.
    public Matrix undo(Matrix scaled) {
        return Matrix.generate(
                scaled.rows(), scaled.columns(), (i, j) -> columns.get(j).undo(scaled.get(i, j)));
    }
}

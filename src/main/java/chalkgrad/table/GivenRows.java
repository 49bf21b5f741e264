package chalkgrad.table;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import org.jspecify.annotations.Nullable;

/// The inputs and targets of a document, one row for each sample. They are made when they are first asked for; threads
/// that meet here make equal ones.
final class GivenRows {
    private final Document document;
    private @Nullable Matrix inputs;
    private @Nullable Matrix targets;

    GivenRows(Document document) {
        this.document = document;
    }

    /// The rows of another document: these if it has the same samples.
    GivenRows of(Document other) {
        return other.samples().equals(document.samples()) ? this : new GivenRows(other);
    }

    Matrix inputs() {
        Matrix known = inputs;
        if (known == null) {
            known = document.inputs();
            inputs = known;
        }
        return known;
    }

    Matrix targets() {
        Matrix known = targets;
        if (known == null) {
            known = document.targets();
            targets = known;
        }
        return known;
    }
}

package chalkgrad.table;

import chalkgrad.math.Matrix;

/// The arrays that an expression is computed from. An array of a sample has one row. If all samples are computed at
/// once, each has a row.
public interface Operands {
    /// The table of the pass, with the document that gives the first numbers.
    Table table();

    /// An array of the same sample and iteration; [Matrix#NONE] if mistakes leave no such array.
    Matrix of(Term term);

    /// An array of the same iteration, of a sample of its batch.
    Matrix ofSample(Term term, int s);

    /// An array of the iteration before; before the first one, what the document starts with.
    Matrix ofIterationBefore(Term term);

    /// The iteration, from 1.
    int iteration();

    /// The samples of the iteration.
    default Batch batch() {
        return table().batch(iteration());
    }

    /// The sample whose arrays are computed, counted from 1 in the document.
    int sample();

    /// Whether all samples are computed at once.
    boolean areStacked();

    /// Whether a term has been exchanged for another than the table's.
    boolean isExchanged(Term term);
}

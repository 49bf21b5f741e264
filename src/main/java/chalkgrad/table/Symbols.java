package chalkgrad.table;

import chalkgrad.formula.Formula;
import java.util.Optional;
import java.util.function.Supplier;

/// The symbols of the entries of arrays in formulas. Indices count from 1 and are 0 if an array has no such axis.
/// Sample and iteration are those of the entry whose formula is written, unless stated otherwise.
public interface Symbols {
    /// The table of the pass, with the document that gives the first numbers.
    Table table();

    Formula of(Term term, int from, int to);

    Formula ofSample(Term term, int from, int to, int sample);

    Formula ofIterationBefore(Term term, int from, int to);

    /// The iteration, from 1.
    int iteration();

    /// The samples of the iteration.
    default Batch batch() {
        return table().batch(iteration());
    }

    double value(Formula formula);

    /// The formula as a course writes it, unless rounding makes its value differ from that of the entry.
    ///
    /// @param exact gives a formula that keeps its digits, if there is one
    Formula faithful(Formula plain, Supplier<Optional<Formula>> exact);
}

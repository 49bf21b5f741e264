package chalkgrad.table;

import chalkgrad.formula.Formula;
import java.util.Optional;
import java.util.function.Supplier;

/// What formulas call the entries of arrays. Indices count from 1 and are 0 where an array has no such axis; sample and
/// iteration are those of the entry whose formula is written, unless it says otherwise.
public interface Symbols {
    Formula of(Term term, int from, int to);

    Formula ofSample(Term term, int from, int to, int sample);

    Formula ofIterationBefore(Term term, int from, int to);

    /// The iteration, from 1.
    int iteration();

    double value(Formula formula);

    /// The formula as a course writes it, unless rounding makes its value another than that of the entry.
    ///
    /// @param exact gives one that keeps its digits, if there is one
    Formula faithful(Formula plain, Supplier<Optional<Formula>> exact);
}

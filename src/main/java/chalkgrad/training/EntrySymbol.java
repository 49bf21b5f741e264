package chalkgrad.training;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;

/// What the entry of an array is called in the formulas that are compiled to loops.
enum EntrySymbol implements Symbol {
    PRE_ACTIVATION,
    ACTIVATION,
    TARGET,
    /// ln a.
    LOG,
    /// ln(1 - a).
    LOG_OF_COMPLEMENT,
    LOSS_TERM,
    /// dL/da, and dL/dz after that.
    GRADIENT,
    /// Numbers in between.
    SPARE,
    PARAMETER;

    Formula formula() {
        return Formula.of(this);
    }
}

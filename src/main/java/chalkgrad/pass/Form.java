package chalkgrad.pass;

import chalkgrad.formula.Formula;

/// One of the ways to write a number as a formula.
public record Form(Way way, Formula formula) {
    /// The kinds of formulas for a number.
    public enum Way {
        /// In terms of the numbers that the pass computes it from.
        DIRECT,
        /// A short form of several steps at once, such as a - y for dL/dz.
        SHORT,
        /// dL/dz as dL/da · da/dz, summed over the layer if every activation depends on every z.
        CHAIN_RULE,
        /// A function in terms of simpler ones, such as z · sigmoid(z) for silu(z).
        WRITTEN_OUT,
        /// As an entry of a product of matrices.
        MATRICES
    }
}

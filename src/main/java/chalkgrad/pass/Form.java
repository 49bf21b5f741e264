package chalkgrad.pass;

import chalkgrad.formula.Formula;

/// One of the ways to write where a number comes from.
public record Form(Way way, Formula formula) {
    /// What is told about a number.
    public enum Way {
        /// By the numbers that it is made of in the pass.
        DIRECT,
        /// By a short form of several steps at once, such as a - y for dL/dz.
        SHORT,
        /// dL/dz as dL/da · da/dz, summed over the layer where every activation depends on every z.
        CHAIN_RULE,
        /// A function by simpler ones, such as z · sigmoid(z) for silu(z).
        WRITTEN_OUT,
        /// As an entry of a product of matrices.
        MATRICES
    }
}

package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.Optional;

/// How far the outputs of one sample are from its targets: L = Σ_j term(a_j, y_j). [OutputLoss] computes the numbers
/// by these formulas.
public interface Loss {
    /// The name in files, such as `half_squared_error`.
    String name();

    /// The definition as text, where a is the output, y the target, and m the number of outputs.
    String definition();

    /// What output j adds to the loss.
    Formula term(Formula a, Formula y, int outputs);

    /// dL/da_j as courses write it.
    default Formula derivative(Formula a, Formula y, int outputs) {
        var own = new Operand("a");
        return term(Formula.of(own), y, outputs)
                .derivative(own)
                .replace(symbol -> symbol == own ? Optional.of(a) : Optional.empty());
    }

    /// Whether targets must lie in \[0, 1\].
    default boolean wantsProbabilities() {
        return false;
    }

    /// The short form of dL/dz of an output after this activation, such as a - y, if there is one.
    ///
    /// @param total the sum of all targets; empty if it is 1
    default Optional<Formula> shortDelta(Activation output, Formula a, Formula y, Optional<Formula> total) {
        return Optional.empty();
    }

    /// The terms of outputs and targets of any shapes that meet as in [chalkgrad.math.Broadcast].
    default Matrix terms(Matrix a, Matrix y, int outputs) {
        return new OutputLoss(this, Activations.IDENTITY, outputs).terms(a, y);
    }

    /// dL/da of outputs and targets of any shapes that meet as in [chalkgrad.math.Broadcast].
    default Matrix derivatives(Matrix a, Matrix y, int outputs) {
        return new OutputLoss(this, Activations.IDENTITY, outputs).derivatives(a, y);
    }
}

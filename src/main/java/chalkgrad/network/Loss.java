package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.Map;
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
                .replace(symbol -> symbol.equals(own) ? Optional.of(a) : Optional.empty());
    }

    /// The targets that it is defined for.
    default Targets targets() {
        return Targets.ANY;
    }

    /// Whether targets and outputs are probabilities.
    default boolean wantsProbabilities() {
        return targets() == Targets.PROBABILITIES;
    }

    /// Whether it divides by the number of outputs.
    default boolean isMean() {
        return !term(Formula.of(Operand.A), Formula.of(Operand.Y), 2)
                .equals(term(Formula.of(Operand.A), Formula.of(Operand.Y), 3));
    }

    /// Whether it is a function of the difference a - y.
    default boolean isOfDifference() {
        Formula a = Formula.of(Operand.A);
        Formula y = Formula.of(Operand.Y);
        return term(a, y, 1).contains(a.minus(y));
    }

    /// The settings of the loss and their values.
    default Map<Hyperparameter, Double> settings() {
        return Map.of();
    }

    /// This loss with the values of those of the settings that it has.
    default Loss with(Map<Hyperparameter, Double> values) {
        return this;
    }

    /// The part of one output in the mean over all outputs.
    static Formula mean(Formula ofOutput, int outputs) {
        return outputs == 1
                ? ofOutput
                : Formula.constant(1).over(Formula.constant(outputs)).times(ofOutput);
    }

    /// The short form of dL/dz of an output after this activation, such as a - y, if there is one.
    ///
    /// @param total the sum of all targets; empty if it is 1
    default Optional<Formula> shortDelta(Activation output, Formula a, Formula y, Optional<Formula> total) {
        return Optional.empty();
    }

    /// The terms of outputs and targets of any shapes that meet as in [chalkgrad.math.Broadcast].
    default Matrix terms(Matrix a, Matrix y, int outputs) {
        return OutputLoss.of(this, Activations.IDENTITY, outputs).terms(a, y);
    }

    /// dL/da of outputs and targets of any shapes that meet as in [chalkgrad.math.Broadcast].
    default Matrix derivatives(Matrix a, Matrix y, int outputs) {
        return OutputLoss.of(this, Activations.IDENTITY, outputs).derivatives(a, y);
    }
}

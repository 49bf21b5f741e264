package chalkgrad.network;

import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;

/// A logarithm of an output.
enum OutputLog implements Symbol {
    OF_OUTPUT,
    OF_COMPLEMENT;

    RowFunction of(Probability probability) {
        return switch (this) {
            case OF_OUTPUT -> probability.log();
            case OF_COMPLEMENT -> probability.logOfComplement();
        };
    }

    Matrix of(Matrix a) {
        return switch (this) {
            case OF_OUTPUT -> a.map(Math::log);
            case OF_COMPLEMENT -> a.map(output -> Math.log1p(-output));
        };
    }
}

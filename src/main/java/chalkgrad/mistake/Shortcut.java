package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.BinaryCrossEntropy;
import chalkgrad.network.CategoricalCrossEntropy;
import chalkgrad.network.Loss;
import chalkgrad.network.Sigmoid;
import chalkgrad.network.Softmax;

/// The short forms of dL/dz of an output, in which courses teach it.
enum Shortcut {
    NONE,
    /// a - y.
    DIFFERENCE,
    /// a Σy - y.
    SCALED_DIFFERENCE,
    /// -y (1 - a).
    COMPLEMENT;

    static Shortcut of(Loss loss, Activation output) {
        return switch (loss) {
            case BinaryCrossEntropy binary when output instanceof Sigmoid -> DIFFERENCE;
            case CategoricalCrossEntropy categorical when output instanceof Softmax -> SCALED_DIFFERENCE;
            case CategoricalCrossEntropy categorical when output instanceof Sigmoid -> COMPLEMENT;
            default -> NONE;
        };
    }

    Matrix delta(Matrix a, Matrix y) {
        double total = y.sum();
        return switch (this) {
            case DIFFERENCE, NONE -> Broadcast.zip(a, y, (p, q) -> p - q);
            case SCALED_DIFFERENCE -> Broadcast.zip(a, y, (p, q) -> p * total - q);
            case COMPLEMENT -> Broadcast.zip(a, y, (p, q) -> -q * (1 - p));
        };
    }
}

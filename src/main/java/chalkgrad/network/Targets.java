package chalkgrad.network;

import chalkgrad.math.Matrix;

/// The targets that a loss can compare outputs with.
public enum Targets {
    ANY,
    PROBABILITIES,
    /// -1 or 1, for the two sides of a margin.
    SIGNS;

    public boolean allow(double target) {
        return switch (this) {
            case ANY -> Double.isFinite(target);
            case PROBABILITIES -> target >= 0 && target <= 1;
            case SIGNS -> Math.abs(target) == 1;
        };
    }

    /// The target of an output whose class is another one.
    public double ofOtherClass() {
        return this == SIGNS ? -1 : 0;
    }

    /// The targets of the first class.
    public Matrix firstClass(int outputs) {
        return Matrix.generate(1, outputs, (zero, j) -> j == 0 ? 1 : ofOtherClass());
    }

    /// The targets of a new sample: zeros if they can be any numbers, otherwise the first class.
    public Matrix ofNewSample(int outputs) {
        return this == ANY ? Matrix.zeros(1, outputs) : firstClass(outputs);
    }
}

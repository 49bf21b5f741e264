package chalkgrad.mistake.replay;

import chalkgrad.math.Matrix;

/// A wrong array expression.
@FunctionalInterface
public interface Change {
    /// The array that the student had instead of the right one.
    Matrix instead(Site at);

    /// This change for only one number of a row; the others stay. Neurons count from 1.
    default Change onlyFor(int neuron) {
        return at -> {
            Matrix wrong = instead(at);
            Matrix unchanged = at.unchanged();
            return wrong.isNone()
                    ? wrong
                    : Matrix.generate(
                            unchanged.rows(),
                            unchanged.columns(),
                            (i, j) -> j == neuron - 1 ? wrong.get(i, j) : unchanged.get(i, j));
        };
    }
}

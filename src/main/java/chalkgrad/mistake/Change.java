package chalkgrad.mistake;

import chalkgrad.math.Matrix;

/// A wrong array expression.
@FunctionalInterface
public interface Change {
    /// The array that the student had instead of the usual one.
    Matrix instead(Spot at);

    /// This change for only one number of a row; the others stay. Neurons count from 1.
    default Change onlyFor(int neuron) {
        return at -> {
            Matrix wrong = instead(at);
            Matrix usual = at.usual();
            return Matrix.generate(
                    usual.rows(), usual.columns(), (i, j) -> j == neuron - 1 ? wrong.get(i, j) : usual.get(i, j));
        };
    }
}

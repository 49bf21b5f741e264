package chalkgrad.mistake;

import chalkgrad.math.Matrix;

/// A wrong array expression.
@FunctionalInterface
public interface Change {
    /// What the student had in place of the usual array.
    Matrix instead(Spot at);

    /// This change for one number of a row only; the others stay. Neurons count from 1.
    default Change onlyFor(int neuron) {
        return at -> {
            Matrix wrong = instead(at);
            Matrix usual = at.usual();
            return Matrix.generate(
                    usual.rows(), usual.columns(), (i, j) -> j == neuron - 1 ? wrong.get(i, j) : usual.get(i, j));
        };
    }
}

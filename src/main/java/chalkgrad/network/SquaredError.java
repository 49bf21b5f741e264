package chalkgrad.network;

import chalkgrad.formula.Formula;

/// A loss of the form factor · Σ_j (a_j - y_j)².
abstract class SquaredError implements Loss {
    /// The factor in front of the squares, for m outputs.
    abstract double factor(int outputs);

    /// The factor as people write it: 1/2, not 0.5.
    abstract Formula writtenFactor(int outputs);

    @Override
    public double term(double a, double y, int outputs) {
        return factor(outputs) * (a - y) * (a - y);
    }

    @Override
    public double derivative(double a, double y, int outputs) {
        return 2 * factor(outputs) * (a - y);
    }

    @Override
    public Formula term(Formula a, Formula y, int outputs) {
        Formula square = a.minus(y).squared();
        return factor(outputs) == 1 ? square : writtenFactor(outputs).times(square);
    }

    @Override
    public Formula derivative(Formula a, Formula y, int outputs) {
        double factor = 2 * factor(outputs);
        Formula difference = a.minus(y);
        if (factor == 1) {
            return difference;
        }
        Formula two = Formula.constant(2);
        return factor == 2 ? two.times(difference) : two.times(writtenFactor(outputs), difference);
    }
}

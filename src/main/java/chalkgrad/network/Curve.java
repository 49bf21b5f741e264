package chalkgrad.network;

import chalkgrad.formula.Break;
import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A function of one number, applied to each neuron separately: its formula and that of its derivative, by which all
/// numbers are computed.
///
/// @param value in terms of [Operand#Z]
/// @param derivative in terms of [Operand#Z]
record Curve(Formula value, Formula derivative) implements RowFunction {
    /// A curve whose derivative follows from its formula.
    static Curve of(UnaryOperator<Formula> rule) {
        Formula value = rule.apply(Formula.of(Operand.Z));
        return new Curve(value, value.derivative(Operand.Z));
    }

    static Curve of(UnaryOperator<Formula> rule, UnaryOperator<Formula> derivative) {
        return new Curve(rule.apply(Formula.of(Operand.Z)), derivative.apply(Formula.of(Operand.Z)));
    }

    Formula value(Formula z) {
        return at(value, z);
    }

    Formula derivative(Formula z) {
        return at(derivative, z);
    }

    private static Formula at(Formula formula, Formula z) {
        return formula.replace(symbol -> symbol.equals(Operand.Z) ? Optional.of(z) : Optional.empty());
    }

    double value(double z) {
        return value.evaluate(symbol -> z);
    }

    double derivative(double z) {
        return derivative.evaluate(symbol -> z);
    }

    Break breakBetween(double one, double other) {
        return Break.between(value, derivative, symbol -> one, symbol -> other);
    }

    @Override
    public Matrix value(Matrix z) {
        return value.evaluateArrays(symbol -> z);
    }

    Matrix derivative(Matrix z) {
        return Broadcast.spread(derivative.evaluateArrays(symbol -> z), z);
    }

    @Override
    public Matrix backward(Matrix z, Matrix gradient) {
        return gradient.hadamard(derivative(z));
    }

    @Override
    public Formula value(List<Formula> z, int j) {
        return value(z.get(j));
    }

    @Override
    public Formula backward(List<Formula> z, List<Formula> gradient, int k) {
        return gradient.get(k).times(derivative(z.get(k)));
    }
}

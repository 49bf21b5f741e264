package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A loss of the form -Σ_j y_j ln a_j, with or without the complement's part -Σ_j (1 - y_j) ln(1 - a_j). A term
/// whose target is 0 is 0, whatever its logarithm.
abstract class CrossEntropy implements Loss {
    /// Whether the loss includes the complement's part.
    abstract boolean countsComplement();

    @Override
    public boolean wantsProbabilities() {
        return true;
    }

    @Override
    public double term(double a, double y, int outputs) {
        return fromLogs(y, Math.log(a), Math.log1p(-a));
    }

    @Override
    public double derivative(double a, double y, int outputs) {
        return weigh(-y, 1 / a) + weigh(complement(y), 1 / (1 - a));
    }

    @Override
    public Formula term(Formula a, Formula y, int outputs) {
        Formula own = y.times(Function.LN.of(a));
        return countsComplement()
                ? own.plus(one().minus(y).times(Function.LN.of(one().minus(a)))).negated()
                : own.negated();
    }

    @Override
    public Formula derivative(Formula a, Formula y, int outputs) {
        Formula own = y.over(a).negated();
        return countsComplement() ? own.plus(one().minus(y).over(one().minus(a))) : own;
    }

    @Override
    public Matrix terms(Activation output, Matrix z, Matrix a, Matrix y) {
        if (!(output instanceof Probability probability)) {
            return Loss.super.terms(output, z, a, y);
        }
        Matrix log = probability.log(z);
        Matrix logOfComplement = probability.logOfComplement(z);
        return Matrix.generate(
                a.rows(), a.columns(), (i, j) -> fromLogs(y.get(i, j), log.get(i, j), logOfComplement.get(i, j)));
    }

    @Override
    public Matrix gradient(Activation output, Matrix z, Matrix a, Matrix y) {
        if (!(output instanceof Probability probability)) {
            return Loss.super.gradient(output, z, a, y);
        }
        Matrix log = probability.log(z);
        Matrix logOfComplement = probability.logOfComplement(z);
        return Matrix.generate(
                a.rows(),
                a.columns(),
                (i, j) -> weigh(-y.get(i, j), Math.exp(-log.get(i, j)))
                        + weigh(complement(y.get(i, j)), Math.exp(-logOfComplement.get(i, j))));
    }

    @Override
    public Matrix delta(Activation output, Matrix z, Matrix a, Matrix y) {
        if (!(output instanceof Probability probability)) {
            return Loss.super.delta(output, z, a, y);
        }
        Matrix own = probability.backwardFromLog(z, y.scale(-1));
        return countsComplement()
                ? own.plus(probability.backwardFromLogOfComplement(z, y.map(target -> target - 1)))
                : own;
    }

    @Override
    public Optional<Formula> termFromPreActivations(
            Activation output, List<Formula> z, Formula y, double target, int j) {
        if (!(output instanceof Probability probability)) {
            return Optional.empty();
        }
        var terms = new ArrayList<Formula>();
        if (target != 0) {
            terms.add(y.times(probability.log(z, j)).negated());
        }
        if (complement(target) != 0) {
            terms.add(one().minus(y).times(probability.logOfComplement(z, j)).negated());
        }
        return Optional.of(Formula.sum(terms));
    }

    @Override
    public Optional<Formula> derivativeFromPreActivations(
            Activation output, List<Formula> z, Formula y, double target, int j) {
        if (!(output instanceof Probability probability)) {
            return Optional.empty();
        }
        var terms = new ArrayList<Formula>();
        if (target != 0) {
            terms.add(y.times(Function.EXP.of(probability.log(z, j).negated())).negated());
        }
        if (complement(target) != 0) {
            terms.add(one().minus(y)
                    .times(Function.EXP.of(probability.logOfComplement(z, j).negated())));
        }
        return Optional.of(Formula.sum(terms));
    }

    @Override
    public Optional<Formula> deltaFromPreActivations(Activation output, List<Formula> z, List<Formula> y, int j) {
        if (!(output instanceof Probability probability)) {
            return Optional.empty();
        }
        Formula own = probability.slopeOfLogs(z, y, j);
        List<Formula> complements = y.stream().map(one()::minus).toList();
        return Optional.of(
                countsComplement() ? own.plus(probability.slopeOfLogsOfComplements(z, complements, j)) : own);
    }

    static Formula one() {
        return Formula.constant(1);
    }

    private double fromLogs(double y, double log, double logOfComplement) {
        // 0 - x and not -x: a loss of nothing is 0, not -0
        return 0 - weigh(y, log) - weigh(complement(y), logOfComplement);
    }

    private double complement(double y) {
        return countsComplement() ? 1 - y : 0;
    }

    private static double weigh(double weight, double value) {
        return weight == 0 ? 0 : weight * value;
    }
}

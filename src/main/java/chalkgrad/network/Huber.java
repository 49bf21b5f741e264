package chalkgrad.network;

import static chalkgrad.formula.Formula.constant;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Branch;
import chalkgrad.formula.Formula.Cases;
import chalkgrad.formula.Function;
import java.util.List;
import java.util.Map;

/// L = 1/m Σ_j h(a_j - y_j) with h(e) = e²/2 for |e| ≤ δ and δ(|e| - δ/2) otherwise.
/// Source: Huber, Robust Estimation of a Location Parameter, 1964.
public record Huber(double delta) implements Loss {
    private static final Hyperparameter DELTA = Hyperparameter.positive("delta", "delta", 1);

    @Override
    public String name() {
        return "huber";
    }

    @Override
    public String definition() {
        return "1/m * sum_j h(a_j - y_j), h(e) = e^2/2 if |e| <= delta else delta*(|e| - delta/2)";
    }

    @Override
    public Map<Hyperparameter, Double> settings() {
        return Map.of(DELTA, delta);
    }

    @Override
    public Loss with(Map<Hyperparameter, Double> values) {
        return new Huber(values.getOrDefault(DELTA, delta));
    }

    @Override
    public Formula term(Formula a, Formula y, int outputs) {
        Formula error = a.minus(y);
        Formula size = Function.ABS.of(error);
        Formula delta = Formula.of(DELTA);
        Formula square = constant(1).over(constant(2)).times(error.squared());
        Formula line = delta.times(size.minus(delta.over(constant(2))));
        return Loss.mean(Cases.of(square, size.isAtMost(delta), line), outputs);
    }

    @Override
    public Formula derivative(Formula a, Formula y, int outputs) {
        Formula error = a.minus(y);
        Formula delta = Formula.of(DELTA);
        Branch near = new Branch(error, Function.ABS.of(error).isAtMost(delta));
        Branch above = new Branch(delta, error.isGreater(constant(0)));
        return Loss.mean(new Cases(List.of(near, above), delta.negated()), outputs);
    }
}

package chalkgrad.formula;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/// Evaluates a formula.
///
/// @param values gives the value of each symbol
/// @param arithmetic how the results of operations are treated
record NumberEvaluation(ToDoubleFunction<Symbol> values, Formula.Arithmetic arithmetic) {
    double of(Formula formula) {
        return switch (formula) {
            case Formula.Constant constant -> constant.value();
            case Formula.Reference reference -> values.applyAsDouble(reference.symbol());
            case Formula.Negative negative -> 0 - of(negative.operand());
            case Formula.Marked marked -> of(marked.inside());
            case Formula.Entry entry -> of(entry.writtenOut());
            case Formula.Cases cases -> cases(cases);
            case Formula.Sum sum -> arithmetic.result(each(sum.terms(), 0, Double::sum));
            case Formula.Product product -> arithmetic.result(each(product.factors(), 1, arithmetic::product));
            case Formula.Quotient quotient -> arithmetic.result(of(quotient.numerator()) / of(quotient.denominator()));
            case Formula.Power power -> arithmetic.result(power(of(power.base()), of(power.exponent())));
            case Formula.Call call ->
                arithmetic.result(call.function()
                        .kernel()
                        .apply(call.arguments().stream().mapToDouble(this::of).toArray()));
        };
    }

    private double each(List<Formula> parts, double first, DoubleBinaryOperator operator) {
        return parts.stream().mapToDouble(this::of).reduce(first, operator);
    }

    private double cases(Formula.Cases cases) {
        for (Formula.Branch branch : cases.branches()) {
            Condition condition = branch.condition();
            double truth = condition.relation().truth().applyAsDouble(of(condition.left()), of(condition.right()));
            if (truth != 0) {
                return truth * of(branch.value());
            }
        }
        return of(cases.otherwise());
    }

    /// A square is computed as a product, as for arrays.
    static double power(double base, double exponent) {
        return exponent == 2 ? base * base : Math.pow(base, exponent);
    }
}

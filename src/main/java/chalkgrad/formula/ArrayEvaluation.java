package chalkgrad.formula;

import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.function.Function;

/// Evaluates a formula for all entries of some arrays at once. A symbol stands for an array or for one number; arrays
/// of different shapes meet as in [Broadcast].
record ArrayEvaluation(Function<Symbol, Matrix> values) {
    private static final Formula SQUARE = Formula.constant(2);

    Matrix of(Formula formula) {
        // most of a formula are symbols, and a switch takes longer than what is done with them
        return formula instanceof Formula.Reference reference ? values.apply(reference.symbol()) : composed(formula);
    }

    private Matrix composed(Formula formula) {
        return switch (formula) {
            case Formula.Constant constant -> Matrix.number(constant.value());
            case Formula.Reference reference -> values.apply(reference.symbol());
            case Formula.Negative negative -> of(negative.operand()).map(value -> 0 - value);
            case Formula.Sum sum -> sum(sum.terms());
            case Formula.Product product -> product(product.factors());
            case Formula.Quotient quotient -> Broadcast.over(of(quotient.numerator()), of(quotient.denominator()));
            case Formula.Power power -> power(power);
            case Formula.Call call -> call(call);
            case Formula.Marked marked -> of(marked.inside());
            case Formula.Entry entry -> of(entry.writtenOut());
            case Formula.Cases cases -> cases(cases);
        };
    }

    private Matrix sum(List<Formula> terms) {
        Matrix result = of(terms.getFirst());
        for (int k = 1; k < terms.size(); k++) {
            Formula term = terms.get(k);
            result = term instanceof Formula.Negative negative
                    ? Broadcast.minus(result, of(negative.operand()))
                    : Broadcast.plus(result, of(term));
        }
        return result;
    }

    private Matrix product(List<Formula> factors) {
        Matrix result = of(factors.getFirst());
        for (int k = 1; k < factors.size(); k++) {
            result = Broadcast.times(result, of(factors.get(k)));
        }
        return result;
    }

    private Matrix power(Formula.Power power) {
        return power.exponent().equals(SQUARE)
                ? square(of(power.base()))
                : Broadcast.zip(of(power.base()), of(power.exponent()), Math::pow);
    }

    private static Matrix square(Matrix base) {
        return base.hadamard(base);
    }

    private Matrix cases(Formula.Cases cases) {
        Matrix result = of(cases.otherwise());
        for (Formula.Branch branch : cases.branches().reversed()) {
            Condition condition = branch.condition();
            Matrix truth = Broadcast.zip(
                    of(condition.left()),
                    of(condition.right()),
                    condition.relation().truth());
            result = Broadcast.choose(truth, of(branch.value()), result);
        }
        return result;
    }

    private Matrix call(Formula.Call call) {
        List<Formula> arguments = call.arguments();
        chalkgrad.formula.Function.Kernel kernel = call.function().kernel();
        return switch (arguments.size()) {
            case 1 -> of(arguments.getFirst()).map(kernel::ofOne);
            case 2 -> Broadcast.zip(of(arguments.getFirst()), of(arguments.getLast()), kernel::ofTwo);
            default -> throw new IllegalArgumentException(call.function() + " of arrays has one argument or two");
        };
    }
}

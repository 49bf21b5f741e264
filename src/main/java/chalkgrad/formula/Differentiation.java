package chalkgrad.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The derivative of a formula by one of its symbols. At a point where cases meet, it is that of the case that holds
/// there.
record Differentiation(Symbol by) {
    Formula of(Formula formula) {
        return switch (formula) {
            case Formula.Constant constant -> Formula.constant(0);
            case Formula.Reference reference ->
                Formula.constant(reference.symbol().equals(by) ? 1 : 0);
            case Formula.Negative negative -> of(negative.operand()).negated();
            case Formula.Sum sum ->
                Formula.sum(sum.terms().stream().map(this::of).toList());
            case Formula.Product product -> ofProduct(product.factors());
            case Formula.Quotient quotient -> ofQuotient(quotient.numerator(), quotient.denominator());
            case Formula.Power power -> ofPower(power);
            case Formula.Call call -> ofCall(call);
            case Formula.Marked marked -> of(marked.inside());
            case Formula.Entry entry -> of(entry.writtenOut());
            case Formula.Cases cases ->
                new Formula.Cases(
                        cases.branches().stream()
                                .map(branch -> new Formula.Branch(of(branch.value()), branch.condition()))
                                .toList(),
                        of(cases.otherwise()));
        };
    }

    private Formula ofProduct(List<Formula> factors) {
        return Formula.sum(IntStream.range(0, factors.size())
                .mapToObj(k -> {
                    var changed = new ArrayList<>(factors);
                    changed.set(k, of(factors.get(k)));
                    return (Formula) new Formula.Product(changed);
                })
                .toList());
    }

    private Formula ofQuotient(Formula numerator, Formula denominator) {
        Formula changed = of(denominator);
        Formula first = of(numerator).over(denominator);
        return changed.symbols().isEmpty() && changed.simplified().equals(Formula.constant(0))
                ? first
                : first.minus(numerator.times(changed).over(denominator.squared()));
    }

    private Formula ofPower(Formula.Power power) {
        if (power.exponent().symbols().contains(by)) {
            throw new IllegalArgumentException("the derivative of a power by its exponent is not known");
        }
        UnaryOperator<Formula> less = exponent -> exponent instanceof Formula.Constant constant
                ? Formula.constant(constant.value() - 1)
                : exponent.minus(Formula.constant(1));
        Formula exponent = less.apply(power.exponent());
        Formula lower = exponent.equals(Formula.constant(1)) ? power.base() : new Formula.Power(power.base(), exponent);
        return power.exponent().times(lower, of(power.base()));
    }

    private Formula ofCall(Formula.Call call) {
        List<Formula> arguments = call.arguments();
        return Formula.sum(IntStream.range(0, arguments.size())
                .filter(k -> arguments.get(k).symbols().contains(by))
                .mapToObj(k -> call.function().partial().of(arguments, k).times(of(arguments.get(k))))
                .toList());
    }
}

package chalkgrad.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Leaves out terms that are 0 and factors that are 1, and puts signs in front.
final class Simplification {
    private static final Formula ZERO = Formula.constant(0);
    private static final Formula ONE = Formula.constant(1);
    private static final Formula MINUS_ONE = Formula.constant(-1);

    private Simplification() {}

    static Formula of(Formula formula) {
        Formula simple = formula.withParts(Simplification::of);
        return switch (simple) {
            case Formula.Negative negative -> negative(negative.operand());
            case Formula.Sum sum ->
                Formula.sum(sum.terms().stream()
                        .filter(term -> !term.equals(ZERO))
                        .map(Simplification::withSign)
                        .toList());
            case Formula.Product product -> product(product.factors());
            case Formula.Quotient quotient -> quotient(quotient.numerator(), quotient.denominator());
            case Formula.Cases cases ->
                cases.branches().stream().allMatch(branch -> branch.value().equals(cases.otherwise()))
                        ? cases.otherwise()
                        : cases;
            default -> simple;
        };
    }

    /// A number in a sum has its sign in front of it.
    private static Formula withSign(Formula term) {
        return term instanceof Formula.Constant constant && constant.value() < 0
                ? Formula.constant(-constant.value()).negated()
                : term;
    }

    /// -(p - q) is q - p.
    private static Formula negative(Formula operand) {
        return switch (operand) {
            case Formula.Constant constant -> Formula.constant(0 - constant.value());
            case Formula.Negative negative -> negative.operand();
            case Formula.Sum sum -> negative(sum);
            default -> operand.negated();
        };
    }

    private static Formula negative(Formula.Sum sum) {
        List<Formula> changed = sum.terms().stream()
                .map(Simplification::negative)
                .map(Simplification::withSign)
                .toList();
        Stream<Formula> first = changed.stream().filter(term -> !isNegative(term));
        Stream<Formula> last = changed.stream().filter(Simplification::isNegative);
        return changed.stream().allMatch(Simplification::isNegative)
                ? sum.negated()
                : Formula.sum(Stream.concat(first, last).toList());
    }

    private static boolean isNegative(Formula formula) {
        return formula instanceof Formula.Negative;
    }

    private static Formula product(List<Formula> factors) {
        var rest = new ArrayList<Formula>();
        boolean isNegative = false;
        for (Formula factor : factors) {
            boolean hasSign = factor instanceof Formula.Negative || factor.equals(MINUS_ONE);
            Formula plain = hasSign ? negative(factor) : factor;
            isNegative ^= hasSign;
            if (plain.equals(ZERO)) {
                return ZERO;
            }
            if (!plain.equals(ONE)) {
                rest.addAll(plain instanceof Formula.Product inner ? inner.factors() : List.of(plain));
            }
        }
        Formula product = rest.isEmpty() ? ONE : rest.size() == 1 ? rest.getFirst() : new Formula.Product(rest);
        return isNegative ? negative(product) : product;
    }

    private static Formula quotient(Formula numerator, Formula denominator) {
        if (numerator.equals(ZERO) || denominator.equals(ONE)) {
            return numerator;
        }
        return numerator instanceof Formula.Negative negative
                ? negative.operand().over(denominator).negated()
                : numerator.over(denominator);
    }
}

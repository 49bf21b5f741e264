package chalkgrad.training;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import java.util.Iterator;
import java.util.function.IntFunction;

/// An optimizer's rule for any iteration. Rules are formulas for one iteration, in which its number stands as a
/// constant:
/// as it is, or less 1. Where the formulas of two iterations differ, it is that number.
final class RuleOfTime {
    /// The number of the iteration.
    static final Symbol T = new Iteration("t");

    /// Two iterations whose numbers are no other constants of a rule.
    private static final int ONE = 1_000_003;

    private static final int OTHER = 1_500_007;

    private record Iteration(String name) implements Symbol {}

    private RuleOfTime() {}

    /// The rule in terms of [#T].
    ///
    /// @throws IllegalArgumentException if it depends on the iteration in another way
    static Formula of(IntFunction<Formula> rule) {
        return merged(rule.apply(ONE), rule.apply(OTHER));
    }

    private static Formula merged(Formula one, Formula other) {
        if (one.equals(other)) {
            return one;
        }
        if (one instanceof Formula.Constant first && other instanceof Formula.Constant second) {
            double offset = first.value() - ONE;
            if (second.value() - OTHER != offset) {
                throw new IllegalArgumentException("%s and %s are no numbers of iterations".formatted(first, second));
            }
            return offset == 0 ? Formula.of(T) : Formula.of(T).plus(Formula.constant(offset));
        }
        if (one.parts().isEmpty() || !shape(one).equals(shape(other))) {
            throw new IllegalArgumentException("%s and %s differ".formatted(one, other));
        }
        Iterator<Formula> others = other.parts().iterator();
        return one.withParts(part -> merged(part, others.next()));
    }

    /// A formula with all its parts made equal.
    private static Formula shape(Formula formula) {
        return formula.withParts(part -> Formula.constant(0));
    }
}

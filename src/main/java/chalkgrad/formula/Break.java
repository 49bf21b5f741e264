package chalkgrad.formula;

import chalkgrad.math.Matrix;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What a function does between two points near each other, mildest first.
public enum Break {
    NONE,
    /// Its slopes at both points differ, however near they are.
    KINK,
    /// Its values at both points differ, however near they are.
    JUMP;

    /// What a function does, by its formula and that of its derivative.
    ///
    /// @param one the values of the symbols at one point
    /// @param other the values of the symbols at the other point
    public static Break between(
            Formula value, Formula derivative, ToDoubleFunction<Symbol> one, ToDoubleFunction<Symbol> other) {
        return jumps(value, one, other) ? JUMP : jumps(derivative, one, other) ? KINK : NONE;
    }

    /// The worst break of any entry of a matrix.
    public static Break worst(Matrix matrix, EntryBreak entry) {
        return IntStream.range(0, matrix.rows())
                .boxed()
                .flatMap(i -> IntStream.range(0, matrix.columns()).mapToObj(j -> entry.at(i, j)))
                .max(Comparator.naturalOrder())
                .orElse(NONE);
    }

    /// Whether another case holds at the other point, and one of the two is larger at both points. Cases that meet
    /// have the same value between the points.
    private static boolean jumps(Formula formula, ToDoubleFunction<Symbol> one, ToDoubleFunction<Symbol> other) {
        return switch (formula) {
                    case Formula.Cases cases -> jumps(cases, one, other);
                    case Formula.Call call
                    when call.function().equals(Function.SIGN) -> call.evaluate(one) != call.evaluate(other);
                    default -> false;
                }
                || formula.parts().stream().anyMatch(part -> jumps(part, one, other));
    }

    private static boolean jumps(Formula.Cases cases, ToDoubleFunction<Symbol> one, ToDoubleFunction<Symbol> other) {
        Formula first = chosen(cases, one);
        Formula second = chosen(cases, other);
        double before = first.evaluate(one) - second.evaluate(one);
        double after = first.evaluate(other) - second.evaluate(other);
        return before * after > 0;
    }

    private static Formula chosen(Formula.Cases cases, ToDoubleFunction<Symbol> values) {
        List<Formula.Branch> holding = cases.branches().stream()
                .filter(branch -> branch.condition().holds(values))
                .toList();
        return holding.isEmpty() ? cases.otherwise() : holding.getFirst().value();
    }

    /// Gives the break at row i and column j.
    @FunctionalInterface
    public interface EntryBreak {
        Break at(int i, int j);
    }
}

package chalkgrad.pass;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.formula.Symbol;
import java.util.Optional;

/// Why a number is NaN or infinite.
///
/// @param origin the first number on the way to it that is not finite although its operands are
/// @param what the reason at that number
/// @param value the offending value, such as a negative number whose logarithm is taken
public record NotFinite(Quantity origin, Reason what, double value) {
    /// How finite operands can give a number that is not finite.
    public enum Reason {
        LOGARITHM,
        DIVISION,
        TOO_LARGE
    }

    /// Traces a number back to where it stopped being finite; empty if it is finite or given.
    public static Optional<NotFinite> of(Run run, Derivation derivation, Quantity quantity) {
        Quantity origin = quantity;
        while (!Double.isFinite(run.value(origin))) {
            Optional<Formula> formula = derivation.formula(origin);
            Optional<Quantity> before = formula.flatMap(one -> one.symbols().stream()
                    .filter(symbol -> !Double.isFinite(run.value(symbol)))
                    .map(Quantity.class::cast)
                    .findFirst());
            if (before.isEmpty()) {
                Quantity first = origin;
                return formula.map(one -> at(run, first, one));
            }
            origin = before.get();
        }
        return Optional.empty();
    }

    private static NotFinite at(Run run, Quantity origin, Formula formula) {
        Formula part = innermost(run, formula);
        if (part instanceof Formula.Call call && call.function().equals(Function.LN)) {
            return new NotFinite(
                    origin, Reason.LOGARITHM, value(run, call.arguments().getFirst()));
        }
        if (part instanceof Formula.Quotient quotient && value(run, quotient.denominator()) == 0) {
            return new NotFinite(origin, Reason.DIVISION, 0);
        }
        return new NotFinite(origin, Reason.TOO_LARGE, run.value(origin));
    }

    /// The part that is not finite although its own parts are.
    private static Formula innermost(Run run, Formula formula) {
        return formula.parts().stream()
                .filter(part -> !Double.isFinite(value(run, part)))
                .findFirst()
                .map(part -> innermost(run, part))
                .orElse(formula);
    }

    private static double value(Run run, Formula formula) {
        return formula.evaluate((Symbol symbol) -> run.value(symbol));
    }
}

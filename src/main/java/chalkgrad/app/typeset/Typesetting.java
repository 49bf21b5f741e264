package chalkgrad.app.typeset;

import chalkgrad.app.session.Moment;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.Optional;

/// Sets the formulas of a moment, in the notation of its document.
///
/// @param decimals how numbers are written
public record Typesetting(Moment moment, Decimals decimals) {
    /// `name = formula`, or the name alone if the document gives the number.
    ///
    /// @param size of the letters, in pixels
    public Equation symbols(Quantity quantity, double size) {
        return moment.formula(quantity)
                .map(formula -> setter().symbols(quantity, formula, size))
                .orElseGet(() -> name(quantity, size));
    }

    /// `= formula`, with numbers put in; empty if the document gives the number.
    ///
    /// @param size of the letters, in pixels
    public Optional<Equation> numbers(Quantity quantity, double size) {
        return moment.formula(quantity).map(formula -> setter().numbers(formula, size));
    }

    /// The name alone.
    ///
    /// @param size of the letters, in pixels
    public Equation name(Symbol symbol, double size) {
        return setter().name(symbol, size);
    }

    private Typesetter setter() {
        return new Typesetter(moment.names()::name, moment.run()::value, decimals);
    }
}

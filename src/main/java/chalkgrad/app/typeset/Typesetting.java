package chalkgrad.app.typeset;

import chalkgrad.app.session.Moment;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Name;
import chalkgrad.formula.Symbol;
import chalkgrad.formula.Typeset;
import chalkgrad.formula.Typesetter;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Typesets the formulas of a moment in the notation of its document.
///
/// @param decimals how numbers are written
public record Typesetting(Moment moment, Decimals decimals) {
    private static final Drawing DRAWING = new Drawing();
    private static final Typeset EQUALS = new Typeset.Sign("=", Typeset.Spacing.RELATION);

    /// `name = formula`, or the name alone if the document gives the number.
    ///
    /// @param size of the letters, in pixels
    public Equation symbols(Quantity quantity, double size) {
        return moment.formula(quantity)
                .map(formula -> equation(Typeset.row(term(quantity), EQUALS), byName(), formula, size))
                .orElseGet(() -> name(quantity, size));
    }

    /// `= formula`, with numbers put in; empty if the document gives the number.
    ///
    /// @param size of the letters, in pixels
    public Optional<Equation> numbers(Quantity quantity, double size) {
        return moment.formula(quantity).map(formula -> numbers(formula, size));
    }

    /// `= formula`, with numbers put in.
    ///
    /// @param size of the letters, in pixels
    public Equation numbers(Formula formula, double size) {
        return equation(EQUALS, byValue(), formula, size);
    }

    /// `name = formula`, with numbers put in; empty if the document gives the number.
    ///
    /// @param size of the letters, in pixels
    public Optional<Equation> brief(Quantity quantity, double size) {
        return moment.formula(quantity)
                .map(formula -> equation(Typeset.row(term(quantity), EQUALS), byValue(), formula, size));
    }

    private Typesetter byValue() {
        return Typesetter.numbers(moment.run()::value, decimals);
    }

    /// `= formula` with names, for another way to write a number.
    ///
    /// @param size of the letters, in pixels
    public Equation otherwise(Formula formula, double size) {
        return equation(EQUALS, byName(), formula, size);
    }

    /// A single formula with names.
    ///
    /// @param size of the letters, in pixels
    public Equation formula(Formula formula, double size) {
        return new Equation(Optional.empty(), DRAWING.pieces(byName().draw(formula), Style.of(size)));
    }

    /// `name = formula`, with marked parts framed.
    ///
    /// @param names how symbols are drawn
    /// @param size of the letters, in pixels
    public Equation equation(Quantity quantity, Formula formula, Function<Symbol, Name> names, double size) {
        return equation(Typeset.row(term(quantity), EQUALS), Typesetter.symbols(names, decimals), formula, size);
    }

    private Typesetter byName() {
        return Typesetter.symbols(moment.names()::name, decimals);
    }

    /// The name alone.
    ///
    /// @param size of the letters, in pixels
    public Equation name(Symbol symbol, double size) {
        return new Equation(Optional.empty(), List.of(DRAWING.draw(term(symbol), Style.of(size))));
    }

    /// The name alone, on one line: fractions as `∂L/∂w`.
    ///
    /// @param size of the letters, in pixels
    public Equation inLine(Symbol symbol, double size) {
        Typeset name = DrawnLine.name(moment.names().name(symbol));
        return new Equation(Optional.empty(), List.of(DRAWING.draw(new Typeset.Term(symbol, name), Style.of(size))));
    }

    private Typeset term(Symbol symbol) {
        return new Typeset.Term(symbol, Typesetter.draw(moment.names().name(symbol)));
    }

    private static Equation equation(Typeset lead, Typesetter typesetter, Formula formula, double size) {
        Typeset whole = typesetter.draw(formula);
        Typeset shortened = typesetter.shortened().draw(formula);
        return new Equation(
                Optional.of(lead(lead, size)),
                DRAWING.pieces(whole, Style.of(size)),
                shortened.equals(whole)
                        ? Optional.empty()
                        : Optional.of(new Equation(
                                Optional.of(lead(lead, size)), DRAWING.pieces(shortened, Style.of(size)))));
    }

    private static Box lead(Typeset lead, double size) {
        Box box = DRAWING.draw(lead, Style.of(size));
        box.node().getStyleClass().add("lead");
        return box;
    }
}

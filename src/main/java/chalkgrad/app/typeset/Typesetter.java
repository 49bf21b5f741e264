package chalkgrad.app.typeset;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Name;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Decimals;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Sets formulas as textbooks do.
///
/// @param names how symbols are called
/// @param values what the symbols are
/// @param decimals how numbers are written
public record Typesetter(
        Function<? super Symbol, Name> names, ToDoubleFunction<? super Symbol> values, Decimals decimals) {
    private static final double EQUALS_SPACE = 25;
    private static final Glyphs GLYPHS = new Glyphs();
    private static final Composer COMPOSER = new Composer(GLYPHS);

    /// The name of a symbol alone.
    ///
    /// @param size of the letters, in pixels
    public Equation name(Symbol symbol, double size) {
        return new Equation(Optional.empty(), List.of(new ByName().set(symbol, Style.of(size))), Optional.empty());
    }

    /// `symbol = formula`, by names.
    ///
    /// @param size of the letters, in pixels
    public Equation symbols(Symbol symbol, Formula formula, double size) {
        var style = Style.of(size);
        var byName = new ByName();
        return new Equation(
                Optional.of(Box.row(byName.set(symbol, style), equalsSign(style))),
                new FormulaSetter(GLYPHS, COMPOSER, byName, Decimals.EXACT).pieces(formula, style),
                Optional.empty());
    }

    /// `= formula`, with numbers put in.
    ///
    /// @param size of the letters, in pixels
    public Equation numbers(Formula formula, double size) {
        var style = Style.of(size);
        return new Equation(
                Optional.of(equalsSign(style)),
                new FormulaSetter(GLYPHS, COMPOSER, new ByValue(), decimals).pieces(formula, style),
                Optional.empty());
    }

    private static Box equalsSign(Style style) {
        return Box.row(
                Box.space(style.em(EQUALS_SPACE)), GLYPHS.sign("=", style.size()), Box.space(style.em(EQUALS_SPACE)));
    }

    private final class ByName implements FormulaSetter.Symbols {
        @Override
        public Box set(Symbol symbol, Style style) {
            return Term.of(symbol, new NameSetter(GLYPHS, COMPOSER).set(names.apply(symbol), style), style);
        }

        @Override
        public boolean isNegative(Symbol symbol) {
            return false;
        }

        @Override
        public boolean isProduct(Symbol symbol) {
            return names.apply(symbol) instanceof Name.Times;
        }
    }

    private final class ByValue implements FormulaSetter.Symbols {
        private String text(Symbol symbol) {
            return decimals.format(values.applyAsDouble(symbol));
        }

        @Override
        public Box set(Symbol symbol, Style style) {
            return Term.of(symbol, GLYPHS.upright(FormulaSetter.minus(text(symbol)), style.size()), style);
        }

        @Override
        public boolean isNegative(Symbol symbol) {
            return text(symbol).startsWith("-");
        }

        @Override
        public boolean isProduct(Symbol symbol) {
            return false;
        }
    }
}

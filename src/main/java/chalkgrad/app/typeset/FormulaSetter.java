package chalkgrad.app.typeset;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Call;
import chalkgrad.formula.Formula.Constant;
import chalkgrad.formula.Formula.Negative;
import chalkgrad.formula.Formula.Power;
import chalkgrad.formula.Formula.Product;
import chalkgrad.formula.Formula.Quotient;
import chalkgrad.formula.Formula.Reference;
import chalkgrad.formula.Formula.Sum;
import chalkgrad.formula.Function;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Decimals;
import java.util.ArrayList;
import java.util.List;

/// Sets formulas: quotients as fractions, powers above, roots under a roof. Where a formula may be broken into lines,
/// it
/// is a new piece.
final class FormulaSetter {
    private static final double SUM_SPACE = 22;
    private static final double PRODUCT_SPACE = 16;

    private final Glyphs glyphs;
    private final Composer composer;
    private final Symbols symbols;
    private final Decimals decimals;

    FormulaSetter(Glyphs glyphs, Composer composer, Symbols symbols, Decimals decimals) {
        this.glyphs = glyphs;
        this.composer = composer;
        this.symbols = symbols;
        this.decimals = decimals;
    }

    /// How the symbols of a formula are set: by name or by value.
    interface Symbols {
        Box set(Symbol symbol, Style style);

        /// Whether what is set starts with a minus, so that it needs parentheses behind an operator.
        boolean isNegative(Symbol symbol);

        /// Whether what is set is a product, so that it needs parentheses in a power.
        boolean isProduct(Symbol symbol);
    }

    /// The pieces of a formula; each but the first begins with its operator.
    List<Box> pieces(Formula formula, Style style) {
        var result = new ArrayList<Box>();
        switch (formula) {
            case Sum sum -> addTerms(sum, style, result);
            case Product product -> addFactors(product, style, result);
            case Constant constant -> result.add(set(constant, style));
            case Reference reference -> result.add(set(reference, style));
            case Negative negative -> result.add(set(negative, style));
            case Quotient quotient -> result.add(set(quotient, style));
            case Power power -> result.add(set(power, style));
            case Call call -> result.add(set(call, style));
        }
        return result;
    }

    private void addTerms(Sum sum, Style style, List<Box> result) {
        result.add(enclosed(sum.terms().getFirst(), Binding.SUM, style, true));
        for (Formula term : sum.terms().subList(1, sum.terms().size())) {
            boolean minus = term instanceof Negative;
            Formula operand = term instanceof Negative negative ? negative.operand() : term;
            Box set = enclosed(operand, minus ? Binding.PRODUCT : Binding.SUM, style, false);
            result.add(Box.row(operator(minus ? "−" : "+", SUM_SPACE, style), set));
        }
    }

    private void addFactors(Product product, Style style, List<Box> result) {
        result.add(enclosed(product.factors().getFirst(), Binding.PRODUCT, style, true));
        for (Formula factor : product.factors().subList(1, product.factors().size())) {
            result.add(Box.row(operator("·", PRODUCT_SPACE, style), enclosed(factor, Binding.PRODUCT, style, false)));
        }
    }

    private Box operator(String sign, double space, Style style) {
        return Box.row(Box.space(style.em(space)), glyphs.sign(sign, style.size()), Box.space(style.em(space)));
    }

    Box set(Formula formula, Style style) {
        return switch (formula) {
            case Constant constant -> number(constant.value(), style);
            case Reference reference -> symbols.set(reference.symbol(), style);
            case Negative negative ->
                Box.row(glyphs.sign("−", style.size()), enclosed(negative.operand(), Binding.PRODUCT, style, false));
            case Sum sum -> Box.row(pieces(sum, style));
            case Product product -> Box.row(pieces(product, style));
            case Quotient quotient ->
                composer.fraction(set(quotient.numerator(), style), set(quotient.denominator(), style), style);
            case Power power -> power(power, style);
            case Call call -> call(call, style);
        };
    }

    private Box number(double value, Style style) {
        return glyphs.upright(minus(decimals.format(value)), style.size());
    }

    /// A number with the sign that formulas have for minus.
    static String minus(String number) {
        return number.replace('-', '−');
    }

    private Box power(Power power, Style style) {
        return composer.scripts(
                enclosed(power.base(), Binding.ATOM, style, false),
                Box.space(0),
                set(power.exponent(), style.script()),
                style);
    }

    private Box call(Call call, Style style) {
        Function function = call.function();
        if (function.equals(Function.SQRT)) {
            return composer.root(set(call.arguments().getFirst(), style), style);
        }
        if (function.equals(Function.EXP)) {
            return composer.scripts(
                    glyphs.italic("e", style.size()),
                    Box.space(0),
                    set(call.arguments().getFirst(), style.script()),
                    style);
        }
        var arguments = new ArrayList<Box>();
        for (Formula argument : call.arguments()) {
            if (!arguments.isEmpty()) {
                arguments.add(Box.row(glyphs.upright(",", style.size()), Box.space(style.em(20))));
            }
            arguments.add(set(argument, style));
        }
        return Box.row(name(function, style), composer.enclosed(Box.row(arguments), style));
    }

    private Box name(Function function, Style style) {
        String letters = function.name().equals("sigmoid") ? "σ" : function.name();
        Box name = letters.length() == 1 ? glyphs.italic(letters, style.size()) : glyphs.upright(letters, style.size());
        Box primed =
                function.order() == 0 ? name : Box.row(name, glyphs.sign("′".repeat(function.order()), style.size()));
        return function.component() == 0
                ? primed
                : composer.scripts(
                        primed,
                        glyphs.upright(
                                Integer.toString(function.component()),
                                style.script().size()),
                        Box.space(0),
                        style);
    }

    private Box enclosed(Formula formula, Binding required, Style style, boolean leading) {
        Box content = set(formula, style);
        boolean loose = binding(formula).compareTo(required) < 0;
        return loose || (!leading && startsWithMinus(formula)) ? composer.enclosed(content, style) : content;
    }

    private boolean startsWithMinus(Formula formula) {
        return switch (formula) {
            case Constant constant -> constant.value() < 0;
            case Reference reference -> symbols.isNegative(reference.symbol());
            case Negative negative -> true;
            case Sum sum -> startsWithMinus(sum.terms().getFirst());
            case Product product -> startsWithMinus(product.factors().getFirst());
            case Quotient quotient -> false;
            case Power power -> false;
            case Call call -> false;
        };
    }

    private Binding binding(Formula formula) {
        return switch (formula) {
            case Sum sum -> Binding.SUM;
            case Negative negative -> Binding.PRODUCT;
            case Product product -> Binding.PRODUCT;
            // a bar holds together what is above and below it
            case Quotient quotient -> Binding.POWER;
            case Power power -> Binding.POWER;
            case Constant constant -> constant.value() < 0 ? Binding.PRODUCT : Binding.ATOM;
            case Reference reference ->
                symbols.isNegative(reference.symbol()) || symbols.isProduct(reference.symbol())
                        ? Binding.PRODUCT
                        : Binding.ATOM;
            case Call call -> Binding.ATOM;
        };
    }

    /// How tightly something holds together, loosest first.
    private enum Binding {
        SUM,
        PRODUCT,
        POWER,
        ATOM
    }
}

package chalkgrad.formula;

import chalkgrad.formula.Formula.Call;
import chalkgrad.formula.Formula.Cases;
import chalkgrad.formula.Formula.Constant;
import chalkgrad.formula.Formula.Entry;
import chalkgrad.formula.Formula.Marked;
import chalkgrad.formula.Formula.Negative;
import chalkgrad.formula.Formula.Power;
import chalkgrad.formula.Formula.Product;
import chalkgrad.formula.Formula.Quotient;
import chalkgrad.formula.Formula.Reference;
import chalkgrad.formula.Formula.Sum;
import chalkgrad.formula.Typeset.Cases.Case;
import chalkgrad.formula.Typeset.Digits;
import chalkgrad.formula.Typeset.Fraction;
import chalkgrad.formula.Typeset.Matrix;
import chalkgrad.formula.Typeset.Parentheses;
import chalkgrad.formula.Typeset.Root;
import chalkgrad.formula.Typeset.Row;
import chalkgrad.formula.Typeset.Scripts;
import chalkgrad.formula.Typeset.Sign;
import chalkgrad.formula.Typeset.Spacing;
import chalkgrad.formula.Typeset.Term;
import chalkgrad.formula.Typeset.Word;
import chalkgrad.math.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Draws formulas, with the names or the values of their symbols.
public final class Typesetter {
    private static final Typeset DOTS = new Sign("⋯", Spacing.NONE);
    private static final Typeset DOTS_DOWN = new Sign("⋮", Spacing.NONE);
    private static final Typeset DOTS_ACROSS = new Sign("⋱", Spacing.NONE);

    private static final Typeset BAR = new Sign("|", Spacing.NONE);
    private static final Typeset MINUS = new Sign("−", Spacing.NONE);

    private final Function<Symbol, Typeset> drawn;
    private final Decimals decimals;
    private final DrawnLength length;

    private Typesetter(Function<Symbol, Typeset> drawn, Decimals decimals, DrawnLength length) {
        this.drawn = drawn;
        this.decimals = decimals;
        this.length = length;
    }

    /// Draws every symbol as the name that `names` gives it.
    public static Typesetter symbols(Function<Symbol, Name> names) {
        return symbols(names, Decimals.EXACT);
    }

    /// Draws every symbol as the name that `names` gives it, and constants with all their digits.
    ///
    /// @param decimals whether constants are written with a decimal point or comma
    public static Typesetter symbols(Function<Symbol, Name> names, Decimals decimals) {
        return new Typesetter(symbol -> NameTypesetter.draw(names.apply(symbol)), decimals.exact(), DrawnLength.USUAL);
    }

    /// Draws every symbol as its value.
    public static Typesetter numbers(ToDoubleFunction<Symbol> values, Decimals decimals) {
        return new Typesetter(
                symbol -> number(decimals.format(values.applyAsDouble(symbol))), decimals, DrawnLength.USUAL);
    }

    /// Draws the same with fewer terms of each sum, for a place with little room.
    public Typesetter shortened() {
        return new Typesetter(drawn, decimals, DrawnLength.SHORT);
    }

    /// A single name.
    public static Typeset draw(Name name) {
        return NameTypesetter.draw(name);
    }

    /// A single number.
    public static Typeset draw(double value, Decimals decimals) {
        return number(decimals.format(value));
    }

    public Typeset draw(Formula formula) {
        return switch (formula) {
            case Constant constant -> number(decimals.format(constant.value()));
            case Reference reference -> new Term(reference.symbol(), drawn.apply(reference.symbol()));
            case Negative negative -> Typeset.row(MINUS, factor(negative.operand(), true));
            case Sum sum -> sum(sum);
            case Product product -> product(product);
            case Quotient quotient -> new Fraction(draw(quotient.numerator()), draw(quotient.denominator()));
            case Power power -> new Scripts(base(power.base()), Typeset.nothing(), draw(power.exponent()));
            case Call call -> call(call);
            case Marked marked -> new Typeset.Marked(draw(marked.inside()));
            case Entry entry -> entry(entry);
            case Cases cases -> cases(cases);
        };
    }

    private Typeset cases(Cases cases) {
        Stream<Case> branches = cases.branches().stream().map(branch -> {
            Condition condition = branch.condition();
            Typeset comparison = Typeset.row(
                    draw(condition.left()),
                    new Sign(condition.relation().sign(), Spacing.RELATION),
                    draw(condition.right()));
            return new Case(draw(branch.value()), comparison);
        });
        Case otherwise = new Case(draw(cases.otherwise()), Typeset.nothing());
        return new Typeset.Cases(Stream.concat(branches, Stream.of(otherwise)).toList());
    }

    /// A long sum is drawn as its first and last terms with dots between them.
    private Typeset sum(Sum sum) {
        var parts = new ArrayList<Typeset>();
        for (int k : length.shown(sum.terms())) {
            if (k < 0) {
                parts.add(operator("+"));
                parts.add(DOTS);
            } else {
                addTerm(parts, sum.terms().get(k));
            }
        }
        return new Row(parts);
    }

    private void addTerm(List<Typeset> parts, Formula term) {
        if (parts.isEmpty()) {
            parts.add(enclosed(term, term instanceof Cases));
        } else if (term instanceof Marked(Negative(Formula operand))) {
            parts.add(new Typeset.Marked(Typeset.row(operator("−"), factor(operand, true))));
        } else if (term instanceof Negative negative) {
            parts.add(operator("−"));
            parts.add(factor(negative.operand(), true));
        } else {
            parts.add(operator("+"));
            parts.add(enclosed(term, term instanceof Cases || startsWithMinus(draw(term))));
        }
    }

    private Typeset product(Product product) {
        var parts = new ArrayList<Typeset>();
        for (Formula one : product.factors()) {
            if (!parts.isEmpty()) {
                parts.add(operator("·"));
            }
            parts.add(factor(one, !parts.isEmpty()));
        }
        return new Row(parts);
    }

    /// A factor. A sum gets parentheses, and so does anything that starts with a minus after an operator.
    private Typeset factor(Formula formula, boolean afterOperator) {
        Formula inside = formula instanceof Marked marked ? marked.inside() : formula;
        return enclosed(
                formula,
                inside instanceof Sum || inside instanceof Cases || afterOperator && startsWithMinus(draw(formula)));
    }

    /// The base of a power. Anything except a number or a letter without a superscript gets parentheses.
    private Typeset base(Formula formula) {
        Typeset whole = draw(formula);
        Typeset plain = whole instanceof Term term ? term.drawn() : whole;
        boolean simple = plain instanceof Digits
                || plain instanceof Word
                || plain instanceof Scripts scripts && scripts.above().isEmpty();
        return enclosed(formula, !simple);
    }

    private Typeset enclosed(Formula formula, boolean inParentheses) {
        if (formula instanceof Marked(Formula inside)) {
            return new Typeset.Marked(enclosed(inside, inParentheses));
        }
        return inParentheses ? new Parentheses(draw(formula)) : draw(formula);
    }

    private Typeset call(Call call) {
        Supplier<Typeset> first = () -> draw(call.arguments().getFirst());
        return switch (call.function().name()) {
            case "sqrt" -> new Root(first.get());
            case "exp" -> exponential(first.get());
            case "abs" -> Typeset.row(BAR, first.get(), BAR);
            case "lnsumexp" ->
                Typeset.row(
                        new Word("ln"),
                        new Parentheses(separated(call.arguments(), term -> exponential(draw(term)), operator("+"))));
            default ->
                Typeset.row(
                        function(call.function()),
                        new Parentheses(separated(
                                call.arguments(),
                                this::draw,
                                new Sign(decimals.listSeparator(), Spacing.PUNCTUATION))));
        };
    }

    /// An entry of a product that has other entries is marked with its row and column.
    private Typeset entry(Entry entry) {
        Typeset product = Typeset.row(matrix(entry.left()), matrix(entry.right()));
        return entry.isAlone()
                ? product
                : new Scripts(
                        new Parentheses(product),
                        Typeset.row(
                                new Digits(Integer.toString(entry.writtenRow())),
                                new Sign(",", Spacing.PUNCTUATION),
                                new Digits(Integer.toString(entry.writtenColumn()))),
                        Typeset.nothing());
    }

    private Typeset matrix(Array array) {
        List<Integer> columns = length.shown(array.width());
        return new Matrix(length.shown(array.height()).stream()
                .map(row -> columns.stream()
                        .map(column -> entry(array, row, column))
                        .toList())
                .toList());
    }

    private Typeset entry(Array array, int row, int column) {
        if (row < 0 || column < 0) {
            return row >= 0 ? DOTS : column >= 0 ? DOTS_DOWN : DOTS_ACROSS;
        }
        return draw(array.rows().get(row).get(column));
    }

    private static Typeset exponential(Typeset exponent) {
        return new Scripts(new Word("e"), Typeset.nothing(), exponent);
    }

    private Typeset function(chalkgrad.formula.Function function) {
        Typeset name = new Word(FunctionWords.of(function.name()));
        String setting = FunctionWords.setting(function.name());
        Typeset below = !setting.isEmpty()
                ? number(decimals.exact().format(Double.parseDouble(setting)))
                : function.component() == 0 ? Typeset.nothing() : new Digits(Integer.toString(function.component()));
        Typeset above =
                function.order() == 0 ? Typeset.nothing() : new Sign("′".repeat(function.order()), Spacing.NONE);
        return below.isEmpty() && above.isEmpty() ? name : new Scripts(name, below, above);
    }

    private Typeset separated(List<Formula> parts, Function<Formula, Typeset> drawing, Typeset separator) {
        var row = new ArrayList<Typeset>();
        for (int k : length.shown(parts)) {
            if (!row.isEmpty()) {
                row.add(separator);
            }
            row.add(k < 0 ? DOTS : drawing.apply(parts.get(k)));
        }
        return row.size() == 1 ? row.getFirst() : new Row(row);
    }

    private static Typeset operator(String sign) {
        return new Sign(sign, Spacing.OPERATOR);
    }

    /// A number as people write it: with a minus sign, and with a power of ten.
    private static Typeset number(String text) {
        if (text.startsWith("-")) {
            return Typeset.row(MINUS, number(text.substring(1)));
        }
        int e = text.indexOf('e');
        if (e < 0) {
            return new Digits(text);
        }
        Typeset power = new Scripts(new Digits("10"), Typeset.nothing(), number(text.substring(e + 1)));
        return Typeset.row(new Digits(text.substring(0, e)), operator("·"), power);
    }

    private static boolean startsWithMinus(Typeset drawn) {
        return switch (drawn) {
            case Row row ->
                !row.parts().isEmpty() && startsWithMinus(row.parts().getFirst());
            case Term term -> startsWithMinus(term.drawn());
            case Sign sign -> sign.equals(MINUS);
            case Typeset.Marked marked -> startsWithMinus(marked.inside());
            default -> false;
        };
    }
}

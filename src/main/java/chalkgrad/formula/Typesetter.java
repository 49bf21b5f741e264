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
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Draws formulas, with the names or the values of their symbols.
public final class Typesetter {
    private static final Typeset DOTS = new Sign("⋯", Spacing.NONE);
    private static final Typeset DOTS_DOWN = new Sign("⋮", Spacing.NONE);
    private static final Typeset DOTS_ACROSS = new Sign("⋱", Spacing.NONE);

    /// The longest sum that is drawn with all its terms. Of a longer one, this many terms are drawn.
    private static final int LONGEST_SUM = 16;

    /// The largest number of rows or columns of a matrix that are all drawn.
    private static final int LARGEST_MATRIX = 6;

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;
    private static final Typeset BAR = new Sign("|", Spacing.NONE);
    private static final Typeset MINUS = new Sign("−", Spacing.NONE);

    private final Function<Symbol, Typeset> drawn;
    private final Decimals decimals;

    private Typesetter(Function<Symbol, Typeset> drawn, Decimals decimals) {
        this.drawn = drawn;
        this.decimals = decimals;
    }

    /// Draws every symbol as the name that `names` gives it.
    public static Typesetter symbols(Function<Symbol, Name> names) {
        return symbols(names, Decimals.EXACT);
    }

    /// Draws every symbol as the name that `names` gives it, and constants with all their digits.
    ///
    /// @param decimals whether constants are written with a decimal point or comma
    public static Typesetter symbols(Function<Symbol, Name> names, Decimals decimals) {
        return new Typesetter(symbol -> NameTypesetter.draw(names.apply(symbol)), decimals.exact());
    }

    /// Draws every symbol as its value.
    public static Typesetter numbers(ToDoubleFunction<Symbol> values, Decimals decimals) {
        return new Typesetter(symbol -> number(decimals.format(values.applyAsDouble(symbol))), decimals);
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
        int count = sum.terms().size();
        for (int k = 0; k < count; k++) {
            Formula term = sum.terms().get(k);
            if (isLeftOut(k, count)) {
                if (k == SHOWN_FIRST) {
                    parts.add(operator("+"));
                    parts.add(DOTS);
                }
            } else if (parts.isEmpty()) {
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
        return new Row(parts);
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
        List<Typeset> arguments = call.arguments().stream().map(this::draw).toList();
        return switch (call.function().name()) {
            case "sqrt" -> new Root(arguments.getFirst());
            case "exp" -> exponential(arguments.getFirst());
            case "abs" -> Typeset.row(BAR, arguments.getFirst(), BAR);
            case "lnsumexp" ->
                Typeset.row(
                        new Word("ln"),
                        new Parentheses(separated(
                                arguments.stream().map(Typesetter::exponential).toList(), operator("+"))));
            default ->
                Typeset.row(
                        function(call.function()),
                        new Parentheses(separated(arguments, new Sign(decimals.listSeparator(), Spacing.PUNCTUATION))));
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
                                new Digits(Integer.toString(entry.row())),
                                new Sign(",", Spacing.PUNCTUATION),
                                new Digits(Integer.toString(entry.column()))),
                        Typeset.nothing());
    }

    private Typeset matrix(Array array) {
        List<Integer> columns = Array.shown(array.width(), LARGEST_MATRIX, SHOWN_FIRST, SHOWN_LAST);
        return new Matrix(Array.shown(array.height(), LARGEST_MATRIX, SHOWN_FIRST, SHOWN_LAST).stream()
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

    private static boolean isLeftOut(int index, int count) {
        return count > LONGEST_SUM && index >= SHOWN_FIRST && index < count - SHOWN_LAST;
    }

    private static Typeset separated(List<Typeset> parts, Typeset separator) {
        var row = new ArrayList<Typeset>();
        for (int k = 0; k < parts.size(); k++) {
            boolean leftOut = isLeftOut(k, parts.size());
            if (leftOut && k > SHOWN_FIRST) {
                continue;
            }
            if (!row.isEmpty()) {
                row.add(separator);
            }
            row.add(leftOut ? DOTS : parts.get(k));
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

package chalkgrad.formula;

import chalkgrad.formula.Formula.Branch;
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
import chalkgrad.math.Decimals;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Writes formulas as one line of plain text: `dL/dz1[2] · x[1]`. A marked part stands between `«` and `»`, with the
/// parentheses that it needs without them.
public final class PlainText {
    private static final String MARK = "«";
    private static final String END_OF_MARK = "»";

    private final Function<Symbol, String> symbolText;
    private final Decimals decimals;

    private PlainText(Function<Symbol, String> symbolText, Decimals decimals) {
        this.symbolText = symbolText;
        this.decimals = decimals;
    }

    /// Writes every symbol as the name that `names` gives it.
    public static PlainText symbols(Function<Symbol, String> names) {
        return symbols(names, Decimals.EXACT);
    }

    /// Writes every symbol as the name that `names` gives it, and constants with all their digits.
    ///
    /// @param decimals whether constants are written with a decimal point or comma
    public static PlainText symbols(Function<Symbol, String> names, Decimals decimals) {
        return new PlainText(names, decimals.exact());
    }

    /// Writes every symbol as its canonical name.
    public static PlainText symbols() {
        return symbols(Symbol::name);
    }

    /// Writes every symbol as its value.
    public static PlainText numbers(ToDoubleFunction<Symbol> values, Decimals decimals) {
        return new PlainText(symbol -> decimals.format(values.applyAsDouble(symbol)), decimals);
    }

    public String write(Formula formula) {
        return switch (formula) {
            case Constant constant -> constant(constant);
            case Reference reference -> symbolText.apply(reference.symbol());
            case Negative negative -> "-" + operand(negative);
            case Sum sum -> writeSum(sum);
            case Product product -> writeProduct(product);
            case Quotient quotient -> numerator(quotient) + " / " + enclose(quotient.denominator(), Binding.POWER);
            case Power power -> enclose(power.base(), Binding.ATOM) + "^" + enclose(power.exponent(), Binding.ATOM);
            case Call call ->
                call.function()
                        + call.arguments().stream()
                                .map(this::write)
                                .collect(Collectors.joining(decimals.listSeparator() + " ", "(", ")"));
            case Marked marked -> MARK + write(marked.inside()) + END_OF_MARK;
            case Entry entry -> entry(entry);
            case Cases cases ->
                cases.branches().stream().map(this::branch).collect(Collectors.joining())
                        + enclose(cases.otherwise(), Binding.SUM);
        };
    }

    /// `z if z > 0 else `
    private String branch(Branch branch) {
        Condition condition = branch.condition();
        return "%s if %s %s %s else "
                .formatted(
                        enclose(branch.value(), Binding.SUM),
                        enclose(condition.left(), Binding.SUM),
                        condition.relation().sign(),
                        enclose(condition.right(), Binding.SUM));
    }

    /// `[a, b] · [c; d]`, or `([a; b] · [c, d])_{1,2}` if the product has other entries.
    private String entry(Entry entry) {
        String product = array(entry.left()) + " · " + array(entry.right());
        return entry.isAlone() ? product : "(%s)_{%d,%d}".formatted(product, entry.writtenRow(), entry.writtenColumn());
    }

    private String array(Array array) {
        String between = decimals.listSeparator();
        return array.rows().stream()
                .map(row -> row.stream().map(this::write).collect(Collectors.joining(between + " ")))
                .collect(Collectors.joining(between.equals(",") ? "; " : " | ", "[", "]"));
    }

    /// Parentheses distinguish a negative number from a minus in front of a number.
    private String constant(Constant constant) {
        String text = decimals.format(constant.value());
        return text.startsWith("-") ? "(" + text + ")" : text;
    }

    private String operand(Negative negative) {
        Formula operand = negative.operand();
        return operand instanceof Constant ? "(" + write(operand) + ")" : enclose(operand, Binding.PRODUCT, false);
    }

    /// Read from left to right, `a · b / c` is a fraction, and `a · (b / c)` is a product with a fraction.
    private String numerator(Quotient quotient) {
        boolean signed = quotient.numerator() instanceof Negative;
        return signed ? "(" + write(quotient.numerator()) + ")" : enclose(quotient.numerator(), Binding.PRODUCT);
    }

    private String writeSum(Sum sum) {
        Formula first = sum.terms().getFirst();
        var text = new StringBuilder(enclose(first, first instanceof Sum ? Binding.PRODUCT : Binding.SUM));
        for (Formula term : sum.terms().subList(1, sum.terms().size())) {
            if (term instanceof Marked(Negative(Formula operand))) {
                text.append(" " + MARK + "- ")
                        .append(enclose(operand, Binding.PRODUCT, false))
                        .append(END_OF_MARK);
            } else if (term instanceof Negative negative) {
                text.append(" - ").append(enclose(negative.operand(), Binding.PRODUCT, false));
            } else {
                text.append(" + ").append(enclose(term, Binding.PRODUCT, false));
            }
        }
        return text.toString();
    }

    private String writeProduct(Product product) {
        var text = new StringBuilder(factor(product.factors().getFirst(), true));
        for (Formula factor : product.factors().subList(1, product.factors().size())) {
            text.append(" · ").append(factor(factor, false));
        }
        return text.toString();
    }

    private String factor(Formula factor, boolean first) {
        if (factor instanceof Marked(Formula inside)) {
            String text = inside instanceof Product ? write(inside) : factor(inside, first);
            return MARK + text + END_OF_MARK;
        }
        boolean enclosed = switch (factor) {
            case Sum sum -> true;
            case Negative negative -> true;
            case Product product -> true;
            case Quotient quotient -> !first;
            case Constant constant -> false;
            case Reference reference -> !first && write(reference).startsWith("-");
            case Power power -> !first && write(power).startsWith("-");
            case Call call -> false;
            case Marked marked -> false;
            case Entry entry -> false;
            case Cases cases -> true;
        };
        return enclosed ? "(" + write(factor) + ")" : write(factor);
    }

    private String enclose(Formula formula, Binding required) {
        return enclose(formula, required, true);
    }

    /// Puts the text in parentheses if it binds less tightly than required, or starts with a minus after an
    /// operator.
    private String enclose(Formula formula, Binding required, boolean leading) {
        if (formula instanceof Marked(Formula inside)) {
            return MARK + enclose(inside, required, leading) + END_OF_MARK;
        }
        String text = write(formula);
        boolean loose = bindingOf(formula, text).compareTo(required) < 0;
        return loose || (!leading && text.startsWith("-")) ? "(" + text + ")" : text;
    }

    private static Binding bindingOf(Formula formula, String text) {
        return switch (formula) {
            case Cases cases -> Binding.CASES;
            case Sum sum -> Binding.SUM;
            case Negative negative -> Binding.PRODUCT;
            case Product product -> Binding.PRODUCT;
            case Quotient quotient -> Binding.PRODUCT;
            case Power power -> Binding.POWER;
            case Constant constant -> Binding.ATOM;
            case Reference reference -> text.startsWith("-") || text.contains("*") ? Binding.PRODUCT : Binding.ATOM;
            case Call call -> Binding.ATOM;
            case Marked marked -> Binding.ATOM;
            case Entry entry -> entry.isAlone() ? Binding.PRODUCT : Binding.ATOM;
        };
    }

    /// How tightly the operators of a text bind, loosest first.
    private enum Binding {
        CASES,
        SUM,
        PRODUCT,
        POWER,
        ATOM
    }
}

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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Says formulas in words, for a screen reader. Every parenthesis and the end of every fraction is spoken, so nobody
/// has to see them.
public final class Speech {
    /// The longest sum that is spoken with all its terms. Of a longer one, this many terms are spoken.
    private static final int LONGEST_SUM = 16;

    private static final int SHOWN_FIRST = 3;
    private static final Map<String, String> WORDS = Map.of(
            "relu", "ReLU",
            "leaky_relu", "leaky ReLU",
            "silu", "SiLU",
            "gelu", "GELU",
            "elu", "ELU",
            "ln", "natural log");

    private final Function<Symbol, String> said;
    private final Decimals decimals;

    private Speech(Function<Symbol, String> said, Decimals decimals) {
        this.said = said;
        this.decimals = decimals;
    }

    /// Says every symbol as the name that `names` gives it.
    public static Speech symbols(Function<Symbol, Name> names) {
        return new Speech(symbol -> NameSpeech.say(names.apply(symbol)), Decimals.EXACT);
    }

    /// Says every symbol as its value.
    public static Speech numbers(ToDoubleFunction<Symbol> values, Decimals decimals) {
        return new Speech(symbol -> number(decimals.format(values.applyAsDouble(symbol))), decimals);
    }

    /// A single name.
    public static String say(Name name) {
        return NameSpeech.say(name);
    }

    public String say(Formula formula) {
        return switch (formula) {
            case Constant constant -> number(decimals.format(constant.value()));
            case Reference reference -> said.apply(reference.symbol());
            case Negative negative -> "minus " + enclosed(negative.operand());
            case Sum sum -> sum(sum);
            case Product product ->
                product.factors().stream().map(this::enclosed).collect(Collectors.joining(" times "));
            case Quotient quotient -> quotient(quotient);
            case Power power -> enclosed(power.base()) + exponent(power.exponent());
            case Call call -> call(call);
            case Marked marked -> say(marked.inside());
            case Entry entry -> entry(entry);
            case Cases cases ->
                cases.branches().stream().map(this::branch).collect(Collectors.joining())
                        + say(cases.otherwise())
                        + " otherwise";
        };
    }

    private String branch(Branch branch) {
        Condition condition = branch.condition();
        return "%s if %s %s %s, "
                .formatted(
                        say(branch.value()),
                        say(condition.left()),
                        condition.relation().spoken(),
                        say(condition.right()));
    }

    private String sum(Sum sum) {
        int count = sum.terms().size();
        if (count > LONGEST_SUM) {
            return say(new Sum(sum.terms().subList(0, SHOWN_FIRST)))
                    + " and so on, %d terms, plus ".formatted(count)
                    + enclosed(sum.terms().getLast());
        }
        var text = new StringBuilder(say(sum.terms().getFirst()));
        for (Formula term : sum.terms().subList(1, count)) {
            text.append(
                    term instanceof Negative negative
                            ? " minus " + enclosed(negative.operand())
                            : " plus " + (term instanceof Sum ? enclosed(term) : say(term)));
        }
        return text.toString();
    }

    private String quotient(Quotient quotient) {
        String over = say(quotient.numerator()) + " over " + say(quotient.denominator());
        boolean simple = isSimple(quotient.numerator()) && isSimple(quotient.denominator());
        return simple ? over : "fraction " + over + " end fraction";
    }

    private String exponent(Formula exponent) {
        return exponent.equals(Formula.constant(2)) ? " squared" : " to the power of " + enclosed(exponent);
    }

    private String call(Call call) {
        List<String> arguments = call.arguments().stream().map(this::say).toList();
        boolean simple =
                call.arguments().size() == 1 && isSimple(call.arguments().getFirst());
        return switch (call.function().name()) {
            case "sqrt" -> "square root of " + (simple ? arguments.getFirst() : arguments.getFirst() + " end root");
            case "abs" -> "absolute value of " + (simple ? arguments.getFirst() : parentheses(arguments.getFirst()));
            case "exp" -> "e to the power of " + (simple ? arguments.getFirst() : parentheses(arguments.getFirst()));
            case "lnsumexp" ->
                "natural log of "
                        + parentheses(arguments.stream()
                                .map("e to the power of "::concat)
                                .collect(Collectors.joining(" plus ")));
            default ->
                function(call.function())
                        + " of "
                        + (simple ? arguments.getFirst() : parentheses(String.join(", ", arguments)));
        };
    }

    private String entry(Entry entry) {
        String product = matrix(entry.left()) + " times " + matrix(entry.right());
        return entry.isAlone() ? product : "entry %d, %d of ".formatted(entry.row(), entry.column()) + product;
    }

    private String matrix(Array array) {
        if (array.height() == 1) {
            return "row " + entries(array.row(1)) + " end row";
        }
        if (array.width() == 1) {
            return "column " + entries(array.column(1)) + " end column";
        }
        return array.rows().stream()
                .map(this::entries)
                .collect(Collectors.joining(", next row ", "matrix ", " end matrix"));
    }

    private String entries(List<Formula> entries) {
        int count = entries.size();
        return count > LONGEST_SUM
                ? entries(entries.subList(0, SHOWN_FIRST))
                        + " and so on, %d entries, ".formatted(count)
                        + say(entries.getLast())
                : entries.stream().map(this::say).collect(Collectors.joining(", "));
    }

    private static String function(chalkgrad.formula.Function function) {
        return WORDS.getOrDefault(function.name(), function.name().replace('_', ' '))
                + " prime".repeat(function.order())
                + (function.component() == 0 ? "" : " component " + function.component());
    }

    private String enclosed(Formula formula) {
        return switch (formula) {
            case Sum sum -> parentheses(say(sum));
            case Negative negative -> parentheses(say(negative));
            case Product product -> parentheses(say(product));
            case Quotient quotient -> say(quotient);
            case Power power -> say(power);
            case Call call -> say(call);
            case Marked marked -> enclosed(marked.inside());
            case Entry entry -> say(entry);
            case Constant constant -> say(constant);
            case Reference reference -> say(reference);
            case Cases cases -> "cases " + say(cases) + " end cases";
        };
    }

    private static boolean isSimple(Formula formula) {
        return formula instanceof Reference || formula instanceof Constant;
    }

    private static String parentheses(String text) {
        return "open parenthesis " + text + " close parenthesis";
    }

    private static String number(String text) {
        String plain = text.startsWith("-") ? "minus " + text.substring(1) : text;
        String powers = plain.replaceFirst("e-(\\d+)$", " times 10 to the power of minus $1")
                .replaceFirst("e(\\d+)$", " times 10 to the power of $1");
        return powers.replace("∞", "infinity").replace("NaN", "not a number");
    }
}

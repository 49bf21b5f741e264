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
import chalkgrad.language.Words;
import chalkgrad.math.Decimals;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            "elu", "ELU");

    private final Words words = words();
    private final Function<Symbol, String> said;
    private final Decimals decimals;

    private Speech(Function<Symbol, String> said, Decimals decimals) {
        this.said = said;
        this.decimals = decimals;
    }

    /// The words of the current language.
    static Words words() {
        return Words.of("chalkgrad.formula.speech");
    }

    /// Says every symbol as the name that `names` gives it.
    public static Speech symbols(Function<Symbol, Name> names) {
        return new Speech(symbol -> NameSpeech.say(names.apply(symbol)), Decimals.EXACT);
    }

    /// Says every symbol as its value.
    public static Speech numbers(ToDoubleFunction<Symbol> values, Decimals decimals) {
        Words words = words();
        return new Speech(symbol -> number(words, decimals.format(values.applyAsDouble(symbol))), decimals);
    }

    /// A single name.
    public static String say(Name name) {
        return NameSpeech.say(name);
    }

    /// Says that one is equal to the other.
    public static String equation(String left, String right) {
        return words().get("equals", left, right);
    }

    /// Says what something is equal to, which is said before.
    public static String equalTo(String right) {
        return words().get("equalTo", right);
    }

    /// Says a product of factors that are in words already.
    public static String product(Stream<String> factors) {
        Words words = words();
        return factors.reduce((before, next) -> words.get("times", before, next))
                .orElse("");
    }

    public String say(Formula formula) {
        return switch (formula) {
            case Constant constant -> number(words, decimals.format(constant.value()));
            case Reference reference -> said.apply(reference.symbol());
            case Negative negative -> words.get("minus", enclosed(negative.operand()));
            case Sum sum -> sum(sum);
            case Product product -> joined("times", product.factors().stream().map(this::enclosed));
            case Quotient quotient -> quotient(quotient);
            case Power power -> power(enclosed(power.base()), power.exponent());
            case Call call -> call(call);
            case Marked marked -> say(marked.inside());
            case Entry entry -> entry(entry);
            case Cases cases ->
                cases.branches().stream().map(this::branch).collect(Collectors.joining())
                        + words.get("otherwise", say(cases.otherwise()));
        };
    }

    /// Texts one after the other, with the words of a key between two of them.
    private String joined(String key, Stream<String> texts) {
        return texts.reduce((before, next) -> words.get(key, before, next)).orElse("");
    }

    private String branch(Branch branch) {
        Condition condition = branch.condition();
        return words.get(
                        "branch",
                        say(branch.value()),
                        say(condition.left()),
                        words.get("relation." + condition.relation()),
                        say(condition.right()))
                + " ";
    }

    private String sum(Sum sum) {
        int count = sum.terms().size();
        if (count > LONGEST_SUM) {
            return words.get(
                    "and-so-on.sum",
                    say(new Sum(sum.terms().subList(0, SHOWN_FIRST))),
                    Integer.toString(count),
                    enclosed(sum.terms().getLast()));
        }
        String text = say(sum.terms().getFirst());
        for (Formula term : sum.terms().subList(1, count)) {
            text = term instanceof Negative negative
                    ? words.get("subtracted", text, enclosed(negative.operand()))
                    : words.get("plus", text, term instanceof Sum ? enclosed(term) : say(term));
        }
        return text;
    }

    private String quotient(Quotient quotient) {
        String over = words.get("over", say(quotient.numerator()), say(quotient.denominator()));
        boolean simple = isSimple(quotient.numerator()) && isSimple(quotient.denominator());
        return simple ? over : words.get("fraction", over);
    }

    private String power(String base, Formula exponent) {
        return exponent.equals(Formula.constant(2))
                ? words.get("squared", base)
                : words.get("power", base, enclosed(exponent));
    }

    private String call(Call call) {
        List<String> arguments = call.arguments().stream().map(this::say).toList();
        boolean simple =
                call.arguments().size() == 1 && isSimple(call.arguments().getFirst());
        return switch (call.function().name()) {
            case "sqrt" -> words.get(simple ? "root" : "root.long", arguments.getFirst());
            case "abs" -> words.get("absolute", simple ? arguments.getFirst() : parentheses(arguments.getFirst()));
            case "exp" -> words.get("exponential", simple ? arguments.getFirst() : parentheses(arguments.getFirst()));
            case "lnsumexp" ->
                words.get(
                        "of",
                        words.get("logarithm"),
                        parentheses(joined(
                                "plus", arguments.stream().map(argument -> words.get("exponential", argument)))));
            default ->
                words.get(
                        "of",
                        function(call.function()),
                        simple ? arguments.getFirst() : parentheses(String.join(", ", arguments)));
        };
    }

    private String entry(Entry entry) {
        String product = words.get("times", matrix(entry.left()), matrix(entry.right()));
        return entry.isAlone()
                ? product
                : words.get(
                        "entry",
                        Integer.toString(entry.writtenRow()),
                        Integer.toString(entry.writtenColumn()),
                        product);
    }

    private String matrix(Array array) {
        if (array.height() == 1) {
            return words.get("row", entries(array.row(1)));
        }
        if (array.width() == 1) {
            return words.get("column", entries(array.column(1)));
        }
        return words.get("matrix", joined("next-row", array.rows().stream().map(this::entries)));
    }

    private String entries(List<Formula> entries) {
        int count = entries.size();
        return count > LONGEST_SUM
                ? words.get(
                        "and-so-on",
                        entries(entries.subList(0, SHOWN_FIRST)),
                        Integer.toString(count),
                        say(entries.getLast()))
                : entries.stream().map(this::say).collect(Collectors.joining(", "));
    }

    private String function(chalkgrad.formula.Function function) {
        String name = function.name().equals("ln") ? words.get("logarithm") : spoken(function.name());
        for (int k = 0; k < function.order(); k++) {
            name = words.get("prime", name);
        }
        return function.component() == 0 ? name : words.get("component", name, Integer.toString(function.component()));
    }

    private String spoken(String function) {
        String plain = FunctionWords.plain(function);
        String setting = FunctionWords.setting(function);
        return WORDS.getOrDefault(plain, plain.replace('_', ' '))
                + (setting.isEmpty() ? "" : " " + decimals.exact().format(Double.parseDouble(setting)));
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
            case Cases cases -> words.get("cases", say(cases));
        };
    }

    private static boolean isSimple(Formula formula) {
        return formula instanceof Reference || formula instanceof Constant;
    }

    private String parentheses(String text) {
        return words.get("parentheses", text);
    }

    private static String number(Words words, String text) {
        if (text.startsWith("-")) {
            return words.get("minus", number(words, text.substring(1)));
        }
        int e = text.indexOf('e');
        if (e >= 0) {
            return words.get(
                    "times", text.substring(0, e), words.get("power", "10", number(words, text.substring(e + 1))));
        }
        return switch (text) {
            case "∞" -> words.get("infinity");
            case "NaN" -> words.get("not-a-number");
            default -> text;
        };
    }
}

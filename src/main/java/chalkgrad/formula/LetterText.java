package chalkgrad.formula;

import chalkgrad.formula.Name.Letter;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a name as people type it on one line as a letter with its marks: `w_{1,2}^1`, `h1`, `W1[0][1]`, `eta`,
/// `y_hat`.
public final class LetterText {
    private static final String GROUP =
            "\\{[^{}]*\\}|\\([^()]*\\)|\\[[^\\[\\]]*\\]|[\\p{L}\\p{N}]+(?:,[\\p{L}\\p{N}]+)*";
    private static final Pattern FORM = Pattern.compile("(?<base>\\p{L}[\\p{L}\\p{M}]*)"
            + "(?:_(?<accent>hat|bar|tilde)(?!\\p{L}))?"
            + "(?<primes>['′]*)(?<number>\\p{N}*)"
            + "(?<marks>(?:[_^](?:" + GROUP + "))*)"
            + "(?<behind>(?:\\[[^\\[\\]]*\\])*)");
    private static final Pattern MARK = Pattern.compile("([_^])(" + GROUP + ")");
    private static final Pattern ACCENTED = Pattern.compile("(\\p{L})(hat|bar|tilde)");

    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₍₎";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾";

    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("zeta", "ζ"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("nu", "ν"),
            Map.entry("xi", "ξ"),
            Map.entry("pi", "π"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("phi", "φ"),
            Map.entry("chi", "χ"),
            Map.entry("psi", "ψ"),
            Map.entry("omega", "ω"),
            Map.entry("Delta", "Δ"),
            Map.entry("Theta", "Θ"),
            Map.entry("Sigma", "Σ"),
            Map.entry("Phi", "Φ"),
            Map.entry("Psi", "Ψ"),
            Map.entry("Omega", "Ω"));

    private static final Map<String, String> ACCENTS = Map.of("hat", "\u0302", "bar", "\u0304", "tilde", "\u0303");

    private LetterText() {}

    /// The letter that a text says. A text of another form is one letter as a whole.
    public static Letter read(String text) {
        return parse(text).orElseGet(() -> Name.letter(text.strip()));
    }

    /// The letter that a text says; empty if it has another form.
    public static Optional<Letter> parse(String text) {
        Matcher form = FORM.matcher(plainMarks(text.replaceAll("\\s+", "")));
        if (!form.matches()) {
            return Optional.empty();
        }
        var below = new StringBuilder(form.group("number"));
        var above = new StringBuilder(form.group("primes").replace('\'', '′'));
        for (Matcher mark = MARK.matcher(form.group("marks")); mark.find(); ) {
            boolean isBelow = mark.group(1).equals("_");
            String said = unbraced(mark.group(2));
            (isBelow ? below : above)
                    .append(isBelow && !below.isEmpty() ? "," : "")
                    .append(said);
        }
        return Optional.of(new Letter(base(form), below.toString(), above.toString(), form.group("behind")));
    }

    private static String base(Matcher form) {
        String base = form.group("base");
        Matcher accented = ACCENTED.matcher(base);
        if (form.group("accent") != null) {
            return accent(base, form.group("accent"));
        }
        return accented.matches() ? accent(accented.group(1), accented.group(2)) : greek(base);
    }

    private static String accent(String base, String accent) {
        return Normalizer.normalize(greek(base) + ACCENTS.get(accent), Normalizer.Form.NFC);
    }

    private static String greek(String base) {
        return GREEK.getOrDefault(base, base);
    }

    private static String unbraced(String mark) {
        return mark.startsWith("{") ? mark.substring(1, mark.length() - 1) : mark;
    }

    /// Digits that stand below or above as characters of their own become marks: `W₁` and `W_1` are the same.
    private static String plainMarks(String text) {
        return marked(marked(text, "[₀-₉]+", "_"), "[⁰¹²³⁴-⁹⁽⁾]+", "^");
    }

    private static String marked(String text, String digits, String mark) {
        return Pattern.compile(digits)
                .matcher(text)
                .replaceAll(match -> mark + Normalizer.normalize(match.group(), Normalizer.Form.NFKC));
    }

    /// A name with its digits below and above as characters of their own, `w₂₁` for `w_21`; as it is if some have none.
    public static String withScripts(String name) {
        String scripted = scripted(scripted(name, "_([0-9]+)", BELOW), "\\^([0-9]+|\\([0-9]+\\))", ABOVE);
        return scripted.matches(".*[_^].*") ? name : scripted;
    }

    private static String scripted(String name, String mark, String signs) {
        return Pattern.compile(mark)
                .matcher(name)
                .replaceAll(match -> match.group(1)
                        .chars()
                        .mapToObj(c -> String.valueOf(signs.charAt("0123456789()".indexOf(c))))
                        .collect(Collectors.joining()));
    }

    /// The name of a Greek letter; empty for other texts.
    static Optional<String> greekName(String letter) {
        return GREEK.entrySet().stream()
                .filter(entry -> entry.getValue().equals(letter))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// A letter as one line of text that reads back as the same letter.
    public static String write(Letter letter) {
        return letter.base() + mark("_", letter.below()) + mark("^", letter.above()) + letter.behind();
    }

    private static String mark(String sign, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return sign + (text.matches("[\\p{L}\\p{N}]+|\\([^()]*\\)|\\[[^\\[\\]]*\\]") ? text : "{" + text + "}");
    }
}

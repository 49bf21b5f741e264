package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/// Writes a LaTeX formula as it would be typed on one line: `\frac{\partial L}{\partial w_{11}}` as ∂L/∂w_{11}. It
/// reads the text once and keeps the ends of open braces on a stack of its own, so nesting needs no recursion.
final class LatexText {
    private static final Set<String> FRACTIONS = Set.of("frac", "dfrac", "tfrac");

    /// Commands that only change the look of their argument.
    private static final Set<String> LOOKS = Set.of(
            "text",
            "mathrm",
            "mathbf",
            "mathit",
            "mathsf",
            "mathcal",
            "boldsymbol",
            "operatorname",
            "vec",
            "bm",
            "rm",
            "bf");

    private static final Map<String, String> ACCENTS =
            Map.of("hat", "_hat", "widehat", "_hat", "bar", "_bar", "tilde", "_tilde");

    /// The text for other commands; a command that is not here is written as its name.
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("partial", "∂"),
            Map.entry("nabla", "∇"),
            Map.entry("Delta", "Δ"),
            Map.entry("cdot", "*"),
            Map.entry("times", "*"),
            Map.entry("prime", "'"),
            Map.entry("left", ""),
            Map.entry("right", ""),
            Map.entry("quad", " "),
            Map.entry("approx", "≈"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"),
            Map.entry("cdots", "…"),
            Map.entry("displaystyle", ""));

    private static final String PLAIN_END = "}";

    private final TextScanner text;
    private final StringBuilder result = new StringBuilder();
    /// The text to write where each open brace is closed.
    private final Deque<String> ends = new ArrayDeque<>();

    private LatexText(String text) {
        this.text = new TextScanner(text);
    }

    /// The formula on one line; a text without commands stays as it is.
    static String onOneLine(String latex) {
        return latex.indexOf('\\') < 0 ? latex : new LatexText(latex).read();
    }

    private String read() {
        while (!text.isAtEnd()) {
            result.append(text.run(c -> c != '\\' && c != '{' && c != '}'));
            if (text.accept('\\')) {
                command(text.run(Character::isLetter));
            } else if (text.accept('{')) {
                result.append('{');
                ends.push(PLAIN_END);
            } else if (text.accept('}')) {
                close(ends.isEmpty() ? PLAIN_END : ends.pop());
            }
        }
        return result.toString();
    }

    private void command(String name) {
        if (name.isEmpty()) {
            // a space, an escaped sign, or the beginning or end of a formula
            text.run(c -> ",;:! []()".indexOf(c) >= 0);
        } else if (FRACTIONS.contains(name)) {
            open("/");
        } else if (LOOKS.contains(name)) {
            open("");
        } else if (ACCENTS.containsKey(name)) {
            accent(ACCENTS.getOrDefault(name, ""));
        } else {
            String sign = SIGNS.getOrDefault(name, name);
            result.append(sign);
            if (sign.equals("∂") || sign.equals("∇")) {
                text.run(Character::isWhitespace);
            }
        }
    }

    /// Leaves the brace of an argument out, if there is one.
    private boolean open(String end) {
        text.run(Character::isWhitespace);
        boolean opens = text.accept('{');
        if (opens) {
            ends.push(end);
        }
        return opens;
    }

    private void accent(String mark) {
        if (!open(mark)) {
            result.append(text.isAtEnd() ? "" : Character.toString(text.next())).append(mark);
        }
    }

    private void close(String end) {
        result.append(end);
        if (end.equals("/")) {
            open("");
        }
    }
}

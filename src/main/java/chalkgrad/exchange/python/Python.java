package chalkgrad.exchange.python;

import chalkgrad.exchange.python.PythonTokens.Kind;
import chalkgrad.exchange.python.PythonTokens.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// As much Python as it takes to see what a cell prints: the elements and keys of expressions, what variables were
/// assigned last, and the last expression.
public final class Python {
    private static final Set<String> STATEMENTS = Set.of(
            "def",
            "class",
            "import",
            "from",
            "for",
            "while",
            "if",
            "elif",
            "else",
            "with",
            "return",
            "plt",
            "del",
            "assert",
            "print",
            "try",
            "except",
            "raise",
            "%",
            "!",
            "@",
            "pass",
            "break",
            "continue",
            "global");
    private static final Set<String> PLAIN_CALLS =
            Set.of("round", "float", "array", "asarray", "list", "str", "squeeze", "ravel", "around");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<=", ">=");
    private static final Set<String> MODULES = Set.of("np", "torch");

    private Python() {}

    /// The expressions that are printed one after the other by the statements of a cell, and by its last line.
    public static List<String> printedExpressions(String code) {
        PythonTokens tokens = PythonTokens.of(code);
        var result = new ArrayList<String>();
        for (PrintCall call : PrintCall.all(tokens)) {
            if (call.indented()) {
                return List.of();
            }
            call.parts().stream()
                    .filter(PrintCall.PrintedPart::isExpression)
                    .map(PrintCall.PrintedPart::text)
                    .forEach(result::add);
        }
        result.addAll(lastExpression(tokens));
        return result;
    }

    /// What each variable of a cell was assigned last, up to the end of the line.
    public static Map<String, String> lastAssigned(String code) {
        PythonTokens tokens = PythonTokens.of(code);
        var result = new HashMap<String, String>();
        for (Range statement : tokens.statements()) {
            int k = statement.from();
            while (tokens.is(k, Kind.NAME) && k + 1 < statement.to() && tokens.is(k + 1, "=")) {
                k += 2;
            }
            if (k < statement.to() && k > statement.from()) {
                String value = firstLine(tokens.text(new Range(k, statement.to())));
                for (int name = statement.from(); name < k; name += 2) {
                    result.put(tokens.get(name).text(), value);
                }
            }
        }
        return result;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end).strip();
    }

    /// The elements of the last statement if it is an expression that a notebook shows.
    private static List<String> lastExpression(PythonTokens tokens) {
        int end = tokens.size();
        while (end > 0 && tokens.is(end - 1, Kind.NEWLINE)) {
            end--;
        }
        List<Range> statements = tokens.statements();
        if (statements.isEmpty() || tokens.is(end - 1, ";")) {
            return List.of();
        }
        Range last = statements.getLast();
        PythonTokens.Token first = tokens.get(last.from());
        boolean shown = !first.isIndented() && !STATEMENTS.contains(first.text()) && !isAssignment(tokens, last);
        return shown ? shownBy(tokens, last) : List.of();
    }

    private static boolean isAssignment(PythonTokens tokens, Range statement) {
        int sign = tokens.first(
                statement,
                k -> tokens.is(k, Kind.OPERATOR)
                        && tokens.get(k).text().endsWith("=")
                        && !COMPARISONS.contains(tokens.get(k).text()));
        return sign < statement.to();
    }

    /// The elements of an expression, or the first argument of a data frame.
    private static List<String> shownBy(PythonTokens tokens, Range statement) {
        int k = statement.from();
        while (tokens.is(k, Kind.NAME) && tokens.is(k + 1, ".")) {
            k += 2;
        }
        if (tokens.is(k, "DataFrame") && tokens.is(k + 1, Kind.OPEN) && tokens.partner(k + 1) > 0) {
            List<Range> arguments = tokens.split(new Range(k + 2, tokens.partner(k + 1)));
            if (!arguments.isEmpty() && tokens.is(arguments.getFirst().from(), Kind.NAME)) {
                return List.of(tokens.text(arguments.getFirst()));
            }
        }
        return elements(tokens, statement);
    }

    /// The elements of a tuple or list that is written out, or the expression itself.
    public static List<String> elements(String expression) {
        PythonTokens tokens = PythonTokens.of(expression);
        return tokens.size() == 0 ? List.of(expression) : elements(tokens, tokens.all());
    }

    private static List<String> elements(PythonTokens tokens, Range expression) {
        return elementRanges(tokens, expression).stream().map(tokens::text).toList();
    }

    /// The elements of a tuple or list that is written out, or the expression itself.
    public static List<Range> elementRanges(PythonTokens tokens, Range expression) {
        List<Range> split = tokens.split(expression);
        int partner = expression.isEmpty() ? -1 : tokens.partner(expression.from());
        boolean bracketed = split.size() == 1 && partner == expression.to() - 1 && !tokens.is(expression.from(), "{");
        List<Range> inner = bracketed ? tokens.split(new Range(expression.from() + 1, partner)) : List.of();
        return split.size() > 1 ? split : inner.size() > 1 ? inner : List.of(expression);
    }

    /// The key by which an expression looks something up at its end, as in `grads["dW1"]`; else the expression.
    public static String lastKey(String expression) {
        PythonTokens tokens = PythonTokens.of(expression);
        for (int k = tokens.size() - 1; k >= 2 && isPath(tokens, k); k--) {
            if (tokens.is(k, "]") && tokens.is(k - 1, Kind.STRING) && tokens.is(k - 2, "[")) {
                String key = PythonString.of(tokens.get(k - 1).text()).text();
                if (isWord(key)) {
                    return key + tokens.text(new Range(k + 1, tokens.size()));
                }
            }
            if (tokens.is(k, Kind.STRING)) {
                return expression;
            }
        }
        return expression;
    }

    private static boolean isPath(PythonTokens tokens, int k) {
        return !tokens.is(k, Kind.OPERATOR) || tokens.is(k, ".") || tokens.is(k, ",");
    }

    public static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    /// Whether an expression computes something from its variables: a product, a sum or difference with blanks around
    /// its sign, or what a function makes of them.
    public static boolean isComputed(String expression) {
        PythonTokens tokens = PythonTokens.of(expression);
        for (int k = 0; k < tokens.size(); k++) {
            if (isOperation(tokens, k) || isCall(tokens, k)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOperation(PythonTokens tokens, int k) {
        boolean between = (tokens.is(k - 1, Kind.NAME)
                        || tokens.is(k - 1, Kind.NUMBER)
                        || tokens.is(k - 1, ")")
                        || tokens.is(k - 1, "]"))
                && (tokens.is(k + 1, Kind.NAME) || tokens.is(k + 1, Kind.NUMBER) || tokens.is(k + 1, "("));
        if (!between || !tokens.is(k, Kind.OPERATOR)) {
            return false;
        }
        return switch (tokens.get(k).text()) {
            case "*", "@", "·" -> true;
            case "+", "-", "−" -> !tokens.touches(k) && !tokens.touches(k + 1);
            default -> false;
        };
    }

    /// Whether a dotted name is called here, of a function that does not merely show its argument.
    private static boolean isCall(PythonTokens tokens, int k) {
        boolean called = tokens.is(k, "(")
                && tokens.touches(k)
                && tokens.is(k - 1, Kind.NAME)
                && tokens.get(k - 1).text().charAt(0) < 128;
        boolean ofValue = k + 1 < tokens.size()
                && tokens.touches(k + 1)
                && (tokens.is(k + 1, ")")
                        || Character.isDigit(tokens.get(k + 1).text().charAt(0)));
        if (!called || ofValue) {
            return false;
        }
        boolean isMethod = tokens.is(k - 2, ".");
        boolean ofModule = isMethod
                && tokens.is(k - 3, Kind.NAME)
                && MODULES.contains(tokens.get(k - 3).text())
                && !tokens.is(k - 4, ".");
        boolean ofName = !isMethod || tokens.is(k - 3, Kind.NAME);
        boolean plain = PLAIN_CALLS.contains(tokens.get(k - 1).text()) && (!isMethod || ofModule);
        return ofName && !plain;
    }
}

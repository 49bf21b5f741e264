package chalkgrad.exchange.python;

import chalkgrad.exchange.python.PythonTokens.Kind;
import chalkgrad.exchange.python.PythonTokens.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A call of `print`, as a function or as the statement of Python 2.
///
/// @param indented whether the call is in a function, a loop or a branch
/// @param arguments its arguments except those of [#SETTINGS]
public record PrintCall(boolean indented, List<String> arguments) {
    private static final Set<String> SETTINGS = Set.of("sep", "end", "file", "flush");
    private static final Set<String> TEXTS = Set.of("str", "repr");

    public PrintCall {
        arguments = List.copyOf(arguments);
    }

    /// A piece of what is printed: text, or the value of an expression.
    public record PrintedPart(boolean isExpression, String text) {}

    /// The calls at the start of statements, in order.
    public static List<PrintCall> all(PythonTokens tokens) {
        var calls = new ArrayList<PrintCall>();
        for (int k = 0; k < tokens.size(); k++) {
            boolean starts = k == 0 || tokens.is(k - 1, Kind.NEWLINE) || tokens.is(k - 1, ";") || tokens.is(k - 1, ":");
            if (starts && tokens.is(k, "print") && tokens.is(k, Kind.NAME)) {
                Range inside = arguments(tokens, k);
                if (!inside.isEmpty() || tokens.is(k + 1, "(")) {
                    calls.add(call(tokens, k, inside));
                    k = Math.max(k, inside.to() - 1);
                }
            }
        }
        return calls;
    }

    private static PrintCall call(PythonTokens tokens, int k, Range inside) {
        List<String> arguments = tokens.split(inside).stream()
                .filter(argument -> !isSetting(tokens, argument))
                .map(tokens::text)
                .filter(argument -> !argument.isEmpty())
                .toList();
        return new PrintCall(tokens.get(k).isIndented() || tokens.is(k - 1, ":"), arguments);
    }

    private static boolean isSetting(PythonTokens tokens, Range argument) {
        return !argument.isEmpty()
                && SETTINGS.contains(tokens.get(argument.from()).text())
                && tokens.is(argument.from() + 1, "=");
    }

    /// The tokens in the brackets, or up to the end of the line if they are not closed or missing.
    private static Range arguments(PythonTokens tokens, int print) {
        boolean isCall = tokens.is(print + 1, "(");
        if (!isCall && !tokens.is(print + 1, Kind.STRING)) {
            return new Range(print + 1, print + 1);
        }
        if (isCall && tokens.partner(print + 1) > 0) {
            return new Range(print + 2, tokens.partner(print + 1));
        }
        int from = isCall ? print + 2 : print + 1;
        int end = from;
        while (end < tokens.size() && !tokens.is(end, Kind.NEWLINE) && !tokens.is(end, ";")) {
            end++;
        }
        return new Range(from, end);
    }

    /// What is printed, piece by piece.
    public List<PrintedPart> parts() {
        var parts = new ArrayList<PrintedPart>();
        arguments.forEach(argument -> parts.addAll(parts(argument)));
        return parts;
    }

    /// The pieces of an argument of `print`: a formatted text, texts and values joined by `+`, or one value.
    public static List<PrintedPart> parts(String argument) {
        PythonTokens tokens = PythonTokens.of(argument);
        int strings = strings(tokens);
        if (strings == 0) {
            return List.of(new PrintedPart(true, argument));
        }
        if (tokens.is(strings, "+")) {
            return joined(tokens);
        }
        List<PythonString> texts = texts(tokens, strings);
        if (tokens.is(strings, ".") && tokens.is(strings + 1, "format") && tokens.is(strings + 2, "(")) {
            int close = tokens.partner(strings + 2);
            var values = new Range(strings + 3, close < 0 ? tokens.size() : close);
            return Filled.byFormat(whole(texts), tokens, tokens.split(values));
        }
        if (tokens.is(strings, "%")) {
            return Filled.inOrder(whole(texts), percentValues(tokens, strings + 1));
        }
        return texts.stream().flatMap(text -> Filled.byName(text).stream()).toList();
    }

    /// The number of strings at the start, which Python joins.
    private static int strings(PythonTokens tokens) {
        int k = 0;
        while (tokens.is(k, Kind.STRING)) {
            k++;
        }
        return k;
    }

    private static List<PythonString> texts(PythonTokens tokens, int count) {
        var texts = new ArrayList<PythonString>();
        for (int k = 0; k < count; k++) {
            texts.add(PythonString.of(tokens.get(k).text()));
        }
        return texts;
    }

    private static String whole(List<PythonString> texts) {
        return String.join("", texts.stream().map(PythonString::text).toList());
    }

    private static List<String> percentValues(PythonTokens tokens, int from) {
        boolean isTuple = tokens.is(from, "(") && tokens.partner(from) == tokens.size() - 1;
        var values = isTuple ? new Range(from + 1, tokens.size() - 1) : new Range(from, tokens.size());
        return isTuple ? tokens.split(values).stream().map(tokens::text).toList() : List.of(tokens.text(values));
    }

    private static List<PrintedPart> joined(PythonTokens tokens) {
        var parts = new ArrayList<PrintedPart>();
        for (Range summand : tokens.split(tokens.all(), "+")) {
            boolean isShown = summand.to() - summand.from() > 3
                    && TEXTS.contains(tokens.get(summand.from()).text())
                    && tokens.is(summand.from() + 1, "(")
                    && tokens.partner(summand.from() + 1) == summand.to() - 1;
            if (tokens.is(summand.from(), Kind.STRING)) {
                parts.addAll(parts(tokens.text(summand)));
            } else {
                var inner = new Range(summand.from() + 2, summand.to() - 1);
                parts.add(new PrintedPart(true, tokens.text(isShown ? inner : summand)));
            }
        }
        return parts;
    }
}

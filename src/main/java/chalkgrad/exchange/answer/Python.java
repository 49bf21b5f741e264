package chalkgrad.exchange.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// As much Python as it takes to see what a cell prints: calls of `print`, their arguments, and the last expression.
final class Python {
    private static final Pattern PRINT = Pattern.compile("(?m)^([ \\t]*)print\\s*\\(");
    private static final Pattern STRING = Pattern.compile(
            "([fFrRbBuU]{0,2})(\"\"\"(?s:.*?)\"\"\"|'''(?s:.*?)'''|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\""
                    + "|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+')");
    private static final Pattern FORMAT = Pattern.compile("\\.format\\((.*)\\)\\s*", Pattern.DOTALL);
    private static final Pattern PERCENT = Pattern.compile("\\s*%\\s*\\(?(.*?)\\)?\\s*", Pattern.DOTALL);
    private static final Pattern CONVERSION = Pattern.compile("%[-+.\\d]*[a-z]");
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*?)(?:![rsa])?(?::[^{}]*)?\\}");

    private static final Pattern TABLE = Pattern.compile("(?:\\w+\\.)*DataFrame\\(\\s*(\\w[\\w.\\[\\]]*)\\s*[,)]");
    private static final Pattern KEY =
            Pattern.compile("^.*\\[\\s*[\"'](\\w+)[\"']\\s*\\]([\\w.\\[\\], ()]*)$", Pattern.DOTALL);
    private static final Pattern COMPUTED = Pattern.compile(
            "[\\p{L}\\d)\\]]\\s*[*@·]\\s*[\\p{L}\\d(]|[\\p{L}\\d)\\]]\\s+[-+−]\\s+[\\p{L}\\d(]"
                + "|(?<![\\w.])(?!(?:np\\.|torch\\.)?(?:round|float|array|asarray|list|str|squeeze|ravel|around)\\()(?:\\w+\\.)*[A-Za-z_]\\w*\\((?![\\d)])");

    private Python() {}

    /// What `print` is called with.
    ///
    /// @param indented whether the call stands in a function, a loop or a branch
    /// @param arguments its arguments but for `sep` and `end`
    record Call(boolean indented, List<String> arguments) {}

    static List<Call> prints(String code) {
        var calls = new ArrayList<Call>();
        Matcher matcher = PRINT.matcher(code);
        while (matcher.find()) {
            int end = close(code, matcher.end());
            List<String> arguments = split(code.substring(matcher.end(), end)).stream()
                    .filter(argument -> !argument.matches("(?:sep|end|file|flush)\\s*=.*"))
                    .toList();
            calls.add(new Call(!matcher.group(1).isEmpty(), arguments));
        }
        return calls;
    }

    /// The expressions that are printed one after the other by the statements of a cell, and by its last line.
    static List<String> printedExpressions(String code) {
        var result = new ArrayList<String>();
        for (Call call : prints(code)) {
            if (call.indented()) {
                return List.of();
            }
            for (String argument : call.arguments()) {
                result.addAll(expressions(argument));
            }
        }
        result.addAll(lastExpression(code));
        return result;
    }

    /// A piece of what is printed: text, or the value of an expression.
    record Part(boolean isExpression, String text) {}

    /// What is put into a text, or the argument itself.
    private static List<String> expressions(String argument) {
        return parts(argument).stream()
                .filter(Part::isExpression)
                .map(Part::text)
                .toList();
    }

    /// An argument of `print` in its pieces: a text that is filled with values, or one value.
    static List<Part> parts(String argument) {
        Matcher string = STRING.matcher(argument);
        if (!string.lookingAt()) {
            return List.of(new Part(true, argument));
        }
        String rest = argument.substring(string.end());
        String text = string.group(2).replaceAll("^(?:\"\"\"|'''|\"|')|(?:\"\"\"|'''|\"|')$", "");
        Matcher format = FORMAT.matcher(rest);
        Matcher percent = PERCENT.matcher(rest);
        boolean formatted = string.group(1).toLowerCase(java.util.Locale.ROOT).contains("f");
        List<String> values =
                format.matches() ? split(format.group(1)) : percent.matches() ? split(percent.group(1)) : List.of();
        if (!formatted && values.isEmpty()) {
            return List.of(new Part(false, text));
        }
        return filled(text, percent.matches() ? CONVERSION : HOLE, formatted, values);
    }

    private static List<Part> filled(String text, Pattern holes, boolean formatted, List<String> values) {
        var parts = new ArrayList<Part>();
        Matcher hole = holes.matcher(text);
        int from = 0;
        int k = 0;
        while (hole.find() && (formatted || k < values.size())) {
            parts.add(new Part(false, text.substring(from, hole.start())));
            parts.add(new Part(true, formatted ? hole.group(1) : values.get(k++)));
            from = hole.end();
        }
        parts.add(new Part(false, text.substring(from)));
        return parts;
    }

    /// What a variable was assigned last; empty if it is none of this code.
    static String assigned(String variable, String code) {
        if (!variable.matches("[A-Za-z_]\\w*")) {
            return "";
        }
        Matcher matcher = Pattern.compile("(?m)^\\s*(?:\\w+\\s*=\\s*)*" + variable + "\\s*=\\s*([^=\\n].*)$")
                .matcher(code);
        String last = "";
        while (matcher.find()) {
            last = matcher.group(1).replaceFirst("\\s+#.*$", "").strip();
        }
        return last;
    }

    /// The elements of the last line if it is an expression that a notebook shows.
    static List<String> lastExpression(String code) {
        String last = lastStatement(code);
        String plain = last.replaceFirst("\\s+#.*$", "").strip();
        boolean shown = !last.startsWith(" ")
                && !last.startsWith("\t")
                && !plain.isEmpty()
                && !plain.startsWith("#")
                && !plain.endsWith(";")
                && !plain.startsWith("print")
                && !plain.matches("(?:def|class|import|from|for|while|if|with|return|plt|del|assert|%|!).*")
                && !plain.matches("[^=(]*[^=!<>(]=[^=].*");
        if (!shown) {
            return List.of();
        }
        Matcher table = TABLE.matcher(plain);
        return table.lookingAt() ? List.of(table.group(1)) : elements(plain);
    }

    /// The last line, with those before it in which it started.
    private static String lastStatement(String code) {
        var statement = new StringBuilder();
        String last = "";
        for (String line : code.strip().split("\n", -1)) {
            statement.append(statement.isEmpty() ? "" : "\n").append(line);
            if (!isOpen(statement)) {
                last = statement.toString();
                statement.setLength(0);
            }
        }
        return last;
    }

    /// The elements of a tuple or list that is written out, or the expression itself.
    static List<String> elements(String expression) {
        List<String> split = split(expression);
        if (split.size() > 1) {
            return split;
        }
        boolean bracketed = expression.startsWith("[") && close(expression, 1) == expression.length() - 1
                || expression.startsWith("(") && close(expression, 1) == expression.length() - 1;
        List<String> inner = bracketed ? split(expression.substring(1, expression.length() - 1)) : List.of();
        return inner.size() > 1 ? inner : List.of(expression);
    }

    /// Splits at commas that stand in no brackets and no strings.
    static List<String> split(String text) {
        var parts = new ArrayList<String>();
        int start = 0;
        int k = 0;
        while (k < text.length()) {
            char c = text.charAt(k);
            Matcher string = STRING.matcher(text).region(k, text.length());
            if ((c == '"' || c == '\'') && string.lookingAt()) {
                k = string.end();
            } else if (c == '(' || c == '[' || c == '{') {
                k = Math.min(text.length(), close(text, k + 1) + 1);
            } else {
                if (c == ',') {
                    parts.add(text.substring(start, k).strip());
                    start = k + 1;
                }
                k++;
            }
        }
        String rest = text.substring(start).strip();
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    /// Where the bracket closes that is open at a place; the end of the text if it does not.
    static int close(CharSequence text, int from) {
        int depth = 1;
        int k = from;
        while (k < text.length()) {
            char c = text.charAt(k);
            Matcher string = STRING.matcher(text).region(k, text.length());
            if ((c == '"' || c == '\'') && string.lookingAt()) {
                k = string.end();
                continue;
            }
            if (c == '#') {
                while (k < text.length() && text.charAt(k) != '\n') {
                    k++;
                }
                continue;
            }
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            if (depth == 0) {
                return k;
            }
            k++;
        }
        return text.length();
    }

    /// The key by which an expression looks something up at its end, as in `grads["dW1"]`; else the expression.
    static String lastKey(String expression) {
        return KEY.matcher(expression).replaceFirst("$1$2");
    }

    /// Whether an expression computes something from its variables.
    static boolean isComputed(String expression) {
        return COMPUTED.matcher(expression).find();
    }

    /// Whether a bracket or a long string is still open at the end.
    static boolean isOpen(CharSequence code) {
        String text = code.toString();
        boolean longString =
                (text.split("\"\"\"", -1).length - 1) % 2 == 1 || (text.split("'''", -1).length - 1) % 2 == 1;
        int end = close(text + ")", 0);
        return longString || end > text.length();
    }

    /// Patterns of how the texts start that a notebook prints.
    static List<String> templates(String code) {
        var result = new ArrayList<String>();
        for (Call call : prints(code)) {
            if (!call.arguments().isEmpty()) {
                Matcher string = STRING.matcher(call.arguments().getFirst());
                if (string.lookingAt()) {
                    String text = string.group(2).replaceAll("^(?:\"\"\"|'''|\"|')|(?:\"\"\"|'''|\"|')$", "");
                    template(
                            text,
                            string.group(1).toLowerCase(java.util.Locale.ROOT).contains("f"),
                            result);
                }
            }
        }
        return result.stream().distinct().toList();
    }

    private static void template(String text, boolean formatted, List<String> result) {
        String first = text.replaceFirst("^(?:\\\\n)+", "").split("\\\\n|\n", -1)[0];
        String holes = formatted ? "\\{[^{}]*\\}" : "\\{[^{}]*\\}|%[-+.\\d]*[a-z]";
        String[] literals = first.split(holes, -1);
        var pattern = new StringBuilder();
        int letters = 0;
        for (int k = 0; k < literals.length; k++) {
            pattern.append(k == 0 ? "" : ".*?").append(Pattern.quote(literals[k]));
            letters += literals[k].strip().length();
        }
        if (letters >= 2) {
            result.add(pattern.toString());
        }
    }
}

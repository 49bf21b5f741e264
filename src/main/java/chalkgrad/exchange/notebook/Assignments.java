package chalkgrad.exchange.notebook;

import chalkgrad.exchange.number.NumberLists;
import chalkgrad.exchange.python.Python;
import chalkgrad.exchange.python.PythonString;
import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.exchange.python.PythonTokens.Kind;
import chalkgrad.exchange.python.PythonTokens.Range;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The literal values that the code of a notebook assigns to its variables: `w1, w2 = 0.2, 0.1`, `W1 = np.array([[0.5,
/// 1], [2, 3]])`, `a = b = 0.5`, `params = {"W1": [[0.5, 1], [2, 3]]}`, `params["W1"] = [[0.5, 1], [2, 3]]`.
public final class Assignments {
    private static final Set<String> MODULES = Set.of("np", "numpy", "torch", "tf", "jnp", "sp", "nn");
    private static final Set<String> MAKERS =
            Set.of("constant", "Variable", "Parameter", "FloatTensor", "asarray", "Matrix");
    private static final Set<String> VIEWS =
            Set.of("float", "double", "t", "transpose", "reshape", "view", "unsqueeze", "astype");

    private final Map<String, Set<String>> found = new LinkedHashMap<>();
    /// Of each value, which several targets can have.
    private final Map<Range, String> texts = new HashMap<>();
    private final PythonTokens tokens;

    private Assignments(PythonTokens tokens) {
        this.tokens = tokens;
    }

    /// The texts that each variable is assigned, each once, without names of types.
    public static Map<String, Set<String>> of(List<Cell> cells) {
        var found = new LinkedHashMap<String, Set<String>>();
        for (Cell cell : cells) {
            var own = new Assignments(PythonTokens.of(cell.code()));
            own.tokens.statements().forEach(own::statement);
            own.entries();
            own.found.forEach((name, values) ->
                    found.computeIfAbsent(name, any -> new LinkedHashSet<>()).addAll(values));
        }
        return found;
    }

    /// Targets with `=` after each of them, and the value.
    private void statement(Range statement) {
        List<Range> parts = tokens.split(statement, "=");
        if (parts.size() < 2) {
            return;
        }
        for (Range target : parts.subList(0, parts.size() - 1)) {
            assign(names(target), parts.getLast());
        }
    }

    private void assign(List<Optional<String>> names, Range value) {
        if (names.size() == 1) {
            names.getFirst().ifPresent(name -> add(name, value));
            return;
        }
        List<Range> values = Python.elementRanges(tokens, value);
        for (int k = 0; k < names.size() && names.size() == values.size(); k++) {
            Range one = values.get(k);
            names.get(k).ifPresent(name -> add(name, one));
        }
    }

    /// The names of a target, which can be a tuple; empty for an element without a name.
    private List<Optional<String>> names(Range target) {
        return Python.elementRanges(tokens, target).stream().map(this::name).toList();
    }

    /// The name of a single target: `w`, `self.w` or `params["w"]`.
    private Optional<String> name(Range target) {
        int from = tokens.is(target.from(), "self") && tokens.is(target.from() + 1, ".")
                ? target.from() + 2
                : target.from();
        int length = target.to() - from;
        if (!tokens.is(from, Kind.NAME)) {
            return Optional.empty();
        }
        if (length == 1) {
            return Optional.of(tokens.get(from).text());
        }
        boolean byKey = length == 4 && tokens.is(from + 1, "[") && tokens.is(from + 2, Kind.STRING);
        return byKey ? key(from + 2) : Optional.empty();
    }

    private Optional<String> key(int string) {
        return Optional.of(PythonString.of(tokens.get(string).text()).text()).filter(Python::isWord);
    }

    /// The entries of dictionaries, such as `"W1": [[0.5, 1], [2, 3]]`.
    private void entries() {
        for (int k = 0; k + 1 < tokens.size(); k++) {
            if (tokens.is(k, Kind.STRING) && tokens.is(k + 1, ":")) {
                int from = k + 2;
                key(k).ifPresent(name -> add(name, new Range(from, entryEnd(from))));
            }
        }
    }

    private int entryEnd(int from) {
        return tokens.first(
                new Range(from, tokens.size()),
                k -> tokens.is(k, ",") || tokens.is(k, ":") || tokens.is(k, Kind.CLOSE) || tokens.is(k, Kind.NEWLINE));
    }

    private void add(String name, Range value) {
        found.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(texts.computeIfAbsent(value, this::bare));
    }

    /// The text without the names of types, comments, and the brackets of their calls.
    private String bare(Range value) {
        var text = new StringBuilder();
        int k = value.from();
        while (k < value.to()) {
            text.append(k > value.from() && !tokens.touches(k) ? " " : "");
            int next = undressed(k, value.to());
            if (next == k) {
                text.append(tokens.is(k, Kind.NEWLINE) ? " " : tokens.get(k).text());
                next++;
            }
            k = next;
        }
        String plain = NumberLists.undressed(text.toString()).strip();
        return withoutBrackets(plain);
    }

    /// The index after the name of a type, or after a view such as `.T` or `.reshape(2, 1)`, at this place; otherwise
    /// the same index.
    private int undressed(int k, int end) {
        if (tokens.is(k, Kind.NAME) && MODULES.contains(tokens.get(k).text()) && tokens.is(k + 1, ".")) {
            return k + 2;
        }
        if (tokens.is(k, Kind.NAME) && MAKERS.contains(tokens.get(k).text())) {
            return k + 1;
        }
        if (!tokens.is(k, ".") || k + 1 >= end) {
            return k;
        }
        if (tokens.is(k + 1, "T")) {
            return k + 2;
        }
        boolean isView = VIEWS.contains(tokens.get(k + 1).text()) && tokens.is(k + 2, "(") && tokens.partner(k + 2) > 0;
        return isView ? Math.min(end, tokens.partner(k + 2) + 1) : k;
    }

    private static String withoutBrackets(String plain) {
        PythonTokens tokens = PythonTokens.of(plain);
        boolean enclosed = tokens.is(0, "(") && tokens.partner(0) == tokens.size() - 1 && tokens.size() > 2;
        if (!enclosed || tokens.is(1, "(") || tokens.is(1, "{")) {
            return plain;
        }
        return tokens.text(new Range(1, tokens.size() - 1));
    }
}

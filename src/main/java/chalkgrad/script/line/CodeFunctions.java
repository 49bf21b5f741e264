package chalkgrad.script.line;

import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.exchange.python.PythonTokens.Kind;
import chalkgrad.exchange.python.PythonTokens.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The functions that are defined in the code, and its loops.
final class CodeFunctions {
    /// Words of Python that stand before brackets.
    private static final String PYTHONS =
            "abs and elif else enumerate float for if in int is len list max min not or pow"
                    + " print range return reversed round sum tuple while zip";

    /// How the name of a loop is kept among those of functions.
    private static final String LOOP = "for";

    private final List<Function> all = new ArrayList<>();
    private final List<Function> loops = new ArrayList<>();

    /// What is imported.
    private final Set<String> imported = new HashSet<>(List.of(PYTHONS.split(" ", -1)));

    /// The names that statements call, by cell and line; empty for what has no name.
    private final Map<List<Integer>, Set<String>> called = new HashMap<>();

    /// @param cells the code
    CodeFunctions(List<String> cells) {
        for (int k = 0; k < cells.size(); k++) {
            new Reader(k + 1, cells.get(k)).read();
        }
    }

    /// A function and the lines of its definition.
    ///
    /// @param cell counts from 1, as lines do
    record Function(int cell, int first, int last, String name) {
        boolean has(ComputedLine line) {
            return line.cell() == cell && line.line() >= first && line.line() <= last;
        }
    }

    /// The innermost function in which a line stands; empty if it stands in none.
    Optional<Function> around(ComputedLine line) {
        return all.stream().filter(one -> one.has(line)).max(Comparator.comparingInt(Function::first));
    }

    /// The line where the innermost loop begins in which a line stands; empty if there is none, or another line stands
    /// in it, too.
    Optional<Integer> loop(ComputedLine line, ComputedLine other) {
        return loops.stream()
                .filter(one -> one.has(line))
                .max(Comparator.comparingInt(Function::first))
                .filter(one -> !one.has(other))
                .map(Function::first);
    }

    /// Whether the statement of a line may call a function of the code, or an object of it. Of what does not begin a
    /// statement, that is not known.
    boolean mayCall(ComputedLine line) {
        return mayCall(line.cell(), line.line());
    }

    boolean mayCall(int cell, int line) {
        Set<String> names = called.get(List.of(cell, line));
        return names == null
                || names.stream()
                        .anyMatch(name -> name.startsWith(".")
                                ? all.stream().anyMatch(one -> one.name().equals(name.substring(1)))
                                : !imported.contains(name));
    }

    /// Finds the functions of a cell by their indentation.
    private final class Reader {
        private final int cell;
        private final String text;
        private final PythonTokens tokens;
        private final Deque<Open> open = new ArrayDeque<>();
        private int read;
        private int line = 1;

        Reader(int cell, String text) {
            this.cell = cell;
            this.text = text;
            this.tokens = PythonTokens.of(text);
        }

        /// A function or loop of which the end has not been read yet.
        private record Open(int column, int first, String name) {}

        void read() {
            int last = 1;
            for (Range statement : tokens.statements()) {
                int start = tokens.get(statement.from()).start();
                int column = start - text.lastIndexOf('\n', start) - 1;
                closeFrom(column, last);
                int first = lineAt(start);
                int definition = tokens.is(statement.from(), "async") ? statement.from() + 1 : statement.from();
                if (tokens.is(definition, "def") && tokens.is(definition + 2, "(")) {
                    open.push(new Open(column, first, tokens.get(definition + 1).text()));
                } else if (tokens.is(statement.from(), LOOP)) {
                    open.push(new Open(column, first, LOOP));
                }
                addNames(statement, List.of(cell, first));
                last = lineAt(tokens.get(statement.to() - 1).end());
            }
            closeFrom(0, last);
        }

        /// Adds what a statement calls or imports.
        private void addNames(Range statement, List<Integer> place) {
            Set<String> names = called.computeIfAbsent(place, any -> new HashSet<>());
            boolean isImport = tokens.is(statement.from(), "import") || tokens.is(statement.from(), "from");
            for (int k = statement.from(); k < statement.to(); k++) {
                String name = tokens.is(k, Kind.NAME) ? tokens.get(k).text() : "";
                if (isImport) {
                    imported.add(name);
                } else if (tokens.is(k + 1, "(")
                        && !tokens.is(k - 1, "def")
                        && (tokens.is(k, Kind.NAME) || tokens.is(k, Kind.CLOSE))) {
                    boolean isPart = tokens.is(k - 1, ".");
                    names.add(isPart ? "." + name : name);
                }
            }
        }

        private void closeFrom(int column, int last) {
            while (!open.isEmpty() && open.peek().column >= column) {
                Open one = open.pop();
                (one.name.equals(LOOP) ? loops : all).add(new Function(cell, one.first, last, one.name));
            }
        }

        /// The line of a place that is not before the last one.
        private int lineAt(int place) {
            for (; read < place; read++) {
                line += text.charAt(read) == '\n' ? 1 : 0;
            }
            return line;
        }
    }
}

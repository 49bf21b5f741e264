package chalkgrad.exchange.notebook;

import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.exchange.python.PythonTokens.Kind;
import chalkgrad.exchange.python.PythonTokens.Range;
import chalkgrad.math.TextScanner;
import java.util.LinkedHashSet;
import java.util.Set;

/// The variables that a cell changes before it prints anything: what it prints of them is what they are afterwards.
///
///     update = name ( "-=" | "+=" ) ... | name "=" name ( "-" | "+" ) ... | name "=" call "(" ... name ... ")"
///
/// @param names as the code writes them: `W1`, `params["W1"]`, `W[0]`
record Updates(Set<String> names) {
    /// So many tokens a name may have.
    private static final int LONGEST = 20;

    /// What a function is called that makes a new value of an old one.
    private static final Set<String> CALLS = Set.of("step", "update", "descend", "apply");

    static Updates of(String code) {
        PythonTokens tokens = PythonTokens.of(code);
        var names = new LinkedHashSet<String>();
        for (Range statement : tokens.statements()) {
            if (tokens.is(statement.from(), "print")) {
                break;
            }
            int assignment = tokens.assignment(statement);
            int length = assignment - statement.from();
            boolean isAssigned = assignment < statement.to() && length > 0 && length <= LONGEST;
            if (isAssigned && changes(tokens, statement, assignment)) {
                names.add(tokens.text(new Range(statement.from(), assignment)));
            }
        }
        return new Updates(Set.copyOf(names));
    }

    private static boolean changes(PythonTokens tokens, Range statement, int assignment) {
        if (!tokens.is(assignment, "=")) {
            return true;
        }
        String name = tokens.text(new Range(statement.from(), assignment));
        int length = assignment - statement.from();
        for (int k = assignment + 1; k + length <= statement.to(); k++) {
            boolean starts = k == assignment + 1;
            if ((starts || tokens.is(k - 1, "("))
                    && tokens.text(new Range(k, k + length)).equals(name)) {
                return starts
                        ? tokens.is(k + length, "-") || tokens.is(k + length, "+")
                        : tokens.is(k - 2, Kind.NAME)
                                && isUpdate(tokens.get(k - 2).text());
            }
        }
        return false;
    }

    private static boolean isUpdate(String call) {
        String small = TextScanner.lowerCase(call);
        return CALLS.stream().anyMatch(small::contains);
    }

    /// Whether a label or an expression is that of a variable which was changed, or of an element of it.
    boolean has(String label) {
        return names.stream()
                .anyMatch(name -> label.equals(name) || label.startsWith(name + "[") || label.startsWith(name + "."));
    }
}

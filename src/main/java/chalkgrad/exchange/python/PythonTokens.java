package chalkgrad.exchange.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// The tokens of Python code, with their brackets paired by a stack, whatever their kinds; one that never closes has no
/// partner.
public final class PythonTokens {
    /// What a token is.
    public enum Kind {
        NAME,
        NUMBER,
        STRING,
        OPEN,
        CLOSE,
        OPERATOR,
        NEWLINE
    }

    /// A token and where it stands in the text.
    ///
    /// @param end the place after it
    /// @param isIndented whether its line starts with blanks
    public record Token(Kind kind, String text, int start, int end, boolean isIndented) {
        public boolean is(String what) {
            return text.equals(what) && kind != Kind.STRING;
        }
    }

    /// Tokens that follow each other.
    ///
    /// @param to the index after the last
    public record Range(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    private final String text;
    private final List<Token> tokens;
    private final int[] partners;

    private PythonTokens(String text) {
        this.text = text;
        this.tokens = PythonScanner.tokens(text);
        this.partners = paired();
    }

    public static PythonTokens of(String text) {
        return new PythonTokens(text);
    }

    public int size() {
        return tokens.size();
    }

    Range all() {
        return new Range(0, tokens.size());
    }

    public Token get(int k) {
        return tokens.get(k);
    }

    /// Whether there is such a token at an index.
    public boolean is(int k, String what) {
        return k >= 0 && k < tokens.size() && tokens.get(k).is(what);
    }

    public boolean is(int k, Kind kind) {
        return k >= 0 && k < tokens.size() && tokens.get(k).kind == kind;
    }

    /// The index of the bracket that closes one; -1 if none does.
    public int partner(int k) {
        return partners[k];
    }

    /// The index after a token, or after the brackets that it opens.
    public int after(int k) {
        return partners[k] > k ? partners[k] + 1 : k + 1;
    }

    /// The first of some tokens that is like this and stands in no brackets among them; the end if none is.
    public int first(Range range, IntPredicate condition) {
        int k = range.from;
        while (k < range.to && !condition.test(k)) {
            k = after(k);
        }
        return Math.min(k, range.to);
    }

    /// The sign by which a statement gives its start a value; the end of the statement if it does not.
    public int assignment(Range statement) {
        return first(statement, k -> is(k, "=") || is(k, "+=") || is(k, "-="));
    }

    /// Whether two tokens that follow each other touch.
    public boolean touches(int k) {
        return k > 0 && k < tokens.size() && tokens.get(k - 1).end == tokens.get(k).start;
    }

    /// The text of some tokens, with what stands between them.
    public String text(Range range) {
        return range.isEmpty() ? "" : text.substring(get(range.from).start, get(range.to - 1).end);
    }

    /// The parts between commas that stand in no inner brackets, but for an empty last one.
    public List<Range> split(Range range) {
        return split(range, ",");
    }

    /// The parts between operators of one kind that stand in no inner brackets, but for an empty last one.
    public List<Range> split(Range range, String separator) {
        var parts = new ArrayList<Range>();
        int start = range.from;
        for (int k = range.from; k < range.to; k = after(k)) {
            if (tokens.get(k).is(separator)) {
                parts.add(new Range(start, k));
                start = k + 1;
            }
        }
        if (start < range.to) {
            parts.add(new Range(start, range.to));
        }
        return parts;
    }

    /// The statements in their order: what stands between the ends of lines and semicolons that are in no brackets. A
    /// bracket that never closes goes on to the end of its line.
    public List<Range> statements() {
        var statements = new ArrayList<Range>();
        int start = 0;
        for (int k = 0; k < tokens.size(); k = after(k)) {
            if (tokens.get(k).kind == Kind.NEWLINE || tokens.get(k).is(";")) {
                statements.add(new Range(start, k));
                start = k + 1;
            }
        }
        statements.add(new Range(start, tokens.size()));
        statements.removeIf(Range::isEmpty);
        return statements;
    }

    private int[] paired() {
        int[] result = new int[tokens.size()];
        Arrays.fill(result, -1);
        var open = new ArrayDeque<Integer>();
        for (int k = 0; k < tokens.size(); k++) {
            if (tokens.get(k).kind == Kind.OPEN) {
                open.push(k);
            } else if (tokens.get(k).kind == Kind.CLOSE && !open.isEmpty()) {
                int opening = open.pop();
                result[opening] = k;
                result[k] = opening;
            }
        }
        return result;
    }
}

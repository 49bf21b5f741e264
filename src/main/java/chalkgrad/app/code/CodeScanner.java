package chalkgrad.app.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Cuts the code of a cell into names, strings, comments and the rest, in one pass. A string in triple quotes can have
/// several lines.
final class CodeScanner {
    private static final String TAB = "    ";

    private final List<List<Piece>> lines = new ArrayList<>();
    /// The triple quote that ends the string that is open; empty if none is.
    private String quote = "";

    /// A piece of a line, with its place in it.
    record Piece(String line, int start, int end, CodeToken.Kind kind) {
        String text() {
            return line.substring(start, end);
        }

        /// Whether the piece is a name that is assigned to as a whole, if the targets end there.
        boolean isTarget(int endOfTargets) {
            boolean ofPart = end < line.length() && ".[(".indexOf(line.charAt(end)) >= 0;
            return kind == CodeToken.Kind.NAME && start < endOfTargets && !ofPart && !isAttribute();
        }

        /// Whether the piece is the name of an attribute, as after a dot.
        boolean isAttribute() {
            return start > 0 && line.charAt(start - 1) == '.';
        }
    }

    private CodeScanner() {}

    /// The lines of a cell. An empty line has no pieces.
    static List<List<Piece>> lines(String cell) {
        var scanner = new CodeScanner();
        for (String line : cell.split("\n", -1)) {
            scanner.scan(line.stripTrailing().replace("\t", TAB));
        }
        return scanner.lines;
    }

    private void scan(String line) {
        var pieces = new ArrayList<Piece>();
        int k = 0;
        while (k < line.length()) {
            CodeToken.Kind kind = kindAt(line, k);
            int end = switch (kind) {
                case STRING -> endOfString(line, k);
                case COMMENT -> line.length();
                case NAME -> endOfName(line, k);
                case PLAIN -> endOfPlain(line, k);
            };
            pieces.add(new Piece(line, k, end, isPrefix(line, kind, end) ? CodeToken.Kind.STRING : kind));
            k = end;
        }
        lines.add(List.copyOf(pieces));
    }

    /// Whether a name is the prefix of a string, as in `f"{x}"`.
    private static boolean isPrefix(String line, CodeToken.Kind kind, int end) {
        return kind == CodeToken.Kind.NAME && end < line.length() && "\"'".indexOf(line.charAt(end)) >= 0;
    }

    private CodeToken.Kind kindAt(String line, int k) {
        char c = line.charAt(k);
        if (!quote.isEmpty() || c == '"' || c == '\'') {
            return CodeToken.Kind.STRING;
        }
        if (c == '#') {
            return CodeToken.Kind.COMMENT;
        }
        return Character.isLetter(c) || c == '_' ? CodeToken.Kind.NAME : CodeToken.Kind.PLAIN;
    }

    private int endOfString(String line, int start) {
        int k = start;
        String end = quote;
        if (end.isEmpty()) {
            String one = line.substring(start, start + 1);
            end = line.startsWith(one.repeat(3), start) ? one.repeat(3) : one;
            k += end.length();
        }
        while (k < line.length() && !line.startsWith(end, k)) {
            k += line.charAt(k) == '\\' ? 2 : 1;
        }
        boolean closed = k < line.length();
        quote = closed || end.length() == 1 ? "" : end;
        return closed ? k + end.length() : line.length();
    }

    static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static int endOfName(String line, int start) {
        int k = start;
        while (k < line.length() && isOfName(line.charAt(k))) {
            k++;
        }
        return k;
    }

    /// A number such as `1e3` is plain as a whole.
    private int endOfPlain(String line, int start) {
        int k = start + 1;
        while (k < line.length()
                && (kindAt(line, k) == CodeToken.Kind.PLAIN
                        || (isOfName(line.charAt(k)) && Character.isLetterOrDigit(line.charAt(k - 1))))) {
            k++;
        }
        return k;
    }

    /// The names that a line assigns to as a whole.
    static Stream<Piece> targets(List<Piece> line) {
        int end = endOfTargets(line);
        return end == Integer.MAX_VALUE ? Stream.empty() : line.stream().filter(piece -> piece.isTarget(end));
    }

    /// Where the targets of an assignment end; the end of the line if it assigns nothing. Names before it are computed
    /// by the line, those after it were computed before.
    static int endOfTargets(List<Piece> pieces) {
        int depth = 0;
        for (Piece piece : pieces) {
            for (int k = piece.start(); k < piece.end() && piece.kind() == CodeToken.Kind.PLAIN; k++) {
                char c = piece.line().charAt(k);
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
                if (c == '=' && depth == 0 && !isComparison(piece.line(), k)) {
                    return k;
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    private static boolean isComparison(String line, int k) {
        boolean before = k > 0 && "=<>!".indexOf(line.charAt(k - 1)) >= 0;
        return before || (k + 1 < line.length() && line.charAt(k + 1) == '=');
    }
}

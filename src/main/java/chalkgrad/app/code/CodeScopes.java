package chalkgrad.app.code;

import chalkgrad.app.code.CodeScanner.Piece;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The functions of the code and the names that are their own: a function's `y` is not the `y` outside of it.
final class CodeScopes {
    private static final String FUNCTION = "def";

    /// The innermost function of each line that is in one.
    private final Map<CodePlace, Scope> scopes = new HashMap<>();

    /// A function: its parameters and the names that it assigns to.
    private static final class Scope {
        private final Set<String> names = new HashSet<>();
    }

    /// @param cells the lines of each cell
    CodeScopes(List<List<List<Piece>>> cells) {
        for (int cell = 1; cell <= cells.size(); cell++) {
            List<List<Piece>> lines = cells.get(cell - 1);
            for (int k = 0; k < lines.size(); k++) {
                if (firstName(lines.get(k)).equals(FUNCTION)) {
                    addFunction(cell, k, lines);
                }
            }
        }
    }

    private void addFunction(int cell, int from, List<List<Piece>> lines) {
        var scope = new Scope();
        int indent = indent(lines.get(from));
        scopes.put(new CodePlace(cell, from + 1), scope);
        lines.get(from).stream()
                .filter(piece -> piece.kind() == CodeToken.Kind.NAME)
                .skip(2)
                .forEach(piece -> scope.names.add(piece.text()));
        for (int k = from + 1; k < lines.size() && isBelow(indent, lines.get(k)); k++) {
            scopes.put(new CodePlace(cell, k + 1), scope);
            CodeScanner.targets(lines.get(k)).map(Piece::text).forEach(scope.names::add);
        }
    }

    /// Whether a line belongs to what begins with an indentation. An empty line ends nothing.
    private static boolean isBelow(int indent, List<Piece> line) {
        return line.isEmpty() || indent(line) > indent;
    }

    private static int indent(List<Piece> line) {
        if (line.isEmpty()) {
            return 0;
        }
        String text = line.getFirst().line();
        return text.length() - text.stripLeading().length();
    }

    private static String firstName(List<Piece> line) {
        return line.stream()
                .filter(piece -> !piece.text().isBlank())
                .findFirst()
                .filter(piece -> piece.kind() == CodeToken.Kind.NAME)
                .map(Piece::text)
                .orElse("");
    }

    /// Whether a name that is read at a place can be what was computed at another.
    boolean sees(CodePlace reading, String name, CodePlace computed) {
        Optional<Scope> own = Optional.ofNullable(scopes.get(reading)).filter(scope -> scope.names.contains(name));
        return own.equals(Optional.ofNullable(scopes.get(computed)));
    }
}

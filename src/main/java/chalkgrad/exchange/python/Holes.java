package chalkgrad.exchange.python;

import java.util.ArrayList;
import java.util.List;

/// Splits a format text into its literals and its holes.
///
///     hole in braces  = "{" expression ["="] ["!" letter] [":" format] "}"     "{{" and "}}" are braces
///     hole of percent = "%" (flag | digit | "." | "*")* letter                 "%%" is a percent sign
final class Holes {
    /// A piece of a text.
    ///
    /// @param isHole whether a value goes there
    /// @param text the literal, or the expression of the hole, which is empty for `%`
    record Piece(boolean isHole, String text) {}

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    /// The place up to which a brace is known not to close.
    private int openUntil;

    private Holes(String text) {
        this.text = text;
    }

    /// The pieces of a text with holes in braces; literals and holes alternate, a literal first and last.
    static List<Piece> inBraces(String text) {
        var holes = new Holes(text);
        int k = 0;
        while (k < text.length()) {
            char c = text.charAt(k);
            boolean isDoubled = k + 1 < text.length() && text.charAt(k + 1) == c;
            int end = c == '{' && !isDoubled ? holes.closing(k) : -1;
            if (end > 0) {
                holes.braced(text.substring(k + 1, end));
                k = end + 1;
            } else {
                holes.literal.append(c);
                k += (c == '{' || c == '}') && isDoubled ? 2 : 1;
            }
        }
        return holes.finished();
    }

    /// The pieces of a text with holes such as `%.4f`.
    static List<Piece> ofPercent(String text) {
        var holes = new Holes(text);
        int k = 0;
        while (k < text.length()) {
            int end = text.charAt(k) == '%' ? holes.conversionEnd(k + 1) : -1;
            if (end > 0) {
                holes.hole("");
                k = end;
            } else {
                holes.literal.append(text.charAt(k));
                k += text.startsWith("%%", k) ? 2 : 1;
            }
        }
        return holes.finished();
    }

    private int conversionEnd(int from) {
        int k = from;
        while (k < text.length() && "-+#.*0123456789".indexOf(text.charAt(k)) >= 0) {
            k++;
        }
        return k < text.length() && Character.isLetter(text.charAt(k)) ? k + 1 : -1;
    }

    /// The place where a brace closes; -1 if it does not close on its line, since then it is not a hole.
    private int closing(int open) {
        if (open < openUntil) {
            return -1;
        }
        int depth = 0;
        openUntil = open;
        for (int k = open; k < text.length() && text.charAt(k) != '\n'; k++) {
            depth += text.charAt(k) == '{' ? 1 : text.charAt(k) == '}' ? -1 : 0;
            if (depth == 0) {
                return k;
            }
            openUntil = k + 1;
        }
        return -1;
    }

    private void braced(String inside) {
        PythonTokens tokens = PythonTokens.of(inside);
        int end = tokens.first(tokens.all(), k -> tokens.is(k, ":") || tokens.is(k, ":=") || tokens.is(k, "!"));
        boolean named = tokens.is(end - 1, "=");
        String expression = tokens.text(new PythonTokens.Range(0, named ? end - 1 : end));
        if (named) {
            literal.append(expression).append('=');
        }
        hole(expression);
    }

    private void hole(String expression) {
        pieces.add(new Piece(false, literal.toString()));
        pieces.add(new Piece(true, expression));
        literal.setLength(0);
    }

    private List<Piece> finished() {
        pieces.add(new Piece(false, literal.toString()));
        return pieces;
    }
}

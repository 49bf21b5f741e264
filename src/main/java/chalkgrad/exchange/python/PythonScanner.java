package chalkgrad.exchange.python;

import chalkgrad.exchange.python.PythonTokens.Kind;
import chalkgrad.exchange.python.PythonTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Cuts Python code into tokens. It never fails, since notebooks also hold code that does not run, and takes one pass:
///
///     token    = name | number | string | open | close | operator | newline
///     name     = (letter | "_") (letter | digit | "_")*
///     number   = ["."] digit (letter | digit | "." | "_" | sign after "e")*
///     string   = [prefix of at most two letters] quote ... the same quote, on one line or within triple quotes
///     open     = "(" | "[" | "{"          close = ")" | "]" | "}"
///     operator = the longest of those of [#OPERATORS], or one other character
///
/// Comments, blanks and the backslashes of continued lines are left out. A quote that is not closed is an operator.
final class PythonScanner {
    private static final List<String> OPERATORS = List.of(
            "**=", "//=", "...", "**", "//", "==", "!=", "<=", ">=", "->", ":=", "+=", "-=", "*=", "/=", "@=", "%=",
            "|=", "&=");
    private static final String PREFIXES = "fFrRbBuU";

    /// Most tokens of a large text are brackets and the like, which share their strings.
    private static final List<String> SINGLE =
            IntStream.rangeClosed(0, '~').mapToObj(Character::toString).toList();

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    /// Up to where it is known that a single quote does not close on its line.
    private int singleOpenUntil;

    /// The same for a double quote.
    private int doubleOpenUntil;
    private boolean isIndented;

    private PythonScanner(String text) {
        this.text = text;
        this.isIndented = isBlank(0);
    }

    static List<Token> tokens(String text) {
        var scanner = new PythonScanner(text);
        int k = 0;
        while (k < text.length()) {
            k = scanner.token(k);
        }
        return scanner.tokens;
    }

    private int token(int k) {
        char c = text.charAt(k);
        if (c == '\n') {
            add(Kind.NEWLINE, k, k + 1);
            isIndented = isBlank(k + 1);
            return k + 1;
        }
        if (c == '#') {
            return lineEnd(k);
        }
        if (Character.isWhitespace(c)) {
            return k + 1;
        }
        int quote = quoteAt(k);
        int end = quote < 0 ? -1 : stringEnd(quote);
        if (end > 0) {
            return add(Kind.STRING, k, end);
        }
        if (Character.isLetter(c) || c == '_') {
            return add(Kind.NAME, k, wordEnd(k));
        }
        if (isDigit(k) || c == '.' && isDigit(k + 1)) {
            return add(Kind.NUMBER, k, numberEnd(k));
        }
        if ("([{".indexOf(c) >= 0) {
            return add(Kind.OPEN, k, k + 1);
        }
        return ")]}".indexOf(c) >= 0 ? add(Kind.CLOSE, k, k + 1) : operator(k);
    }

    private int operator(int k) {
        if (text.startsWith("\\\n", k)) {
            return k + 2;
        }
        if (isTriple(k)) {
            return add(Kind.OPERATOR, k, k + 3);
        }
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, k)) {
                return add(Kind.OPERATOR, k, k + operator.length());
            }
        }
        int end = k + 1;
        while (isForeign(end - 1) && end < text.length() && isForeign(end)) {
            end++;
        }
        return add(Kind.OPERATOR, k, end);
    }

    /// Whether it is a sign that Python does not know, such as part of an emoji; many of them are one token.
    private boolean isForeign(int k) {
        char c = text.charAt(k);
        return c > '~' && !Character.isLetter(c) && !Character.isWhitespace(c);
    }

    private int add(Kind kind, int start, int end) {
        tokens.add(new Token(kind, textOf(start, end), start, end, isIndented));
        return end;
    }

    private String textOf(int start, int end) {
        char first = text.charAt(start);
        return end == start + 1 && first < SINGLE.size() ? SINGLE.get(first) : text.substring(start, end);
    }

    private boolean isBlank(int k) {
        return k < text.length() && (text.charAt(k) == ' ' || text.charAt(k) == '\t');
    }

    private boolean isDigit(int k) {
        return k < text.length() && text.charAt(k) >= '0' && text.charAt(k) <= '9';
    }

    private int wordEnd(int k) {
        int end = k;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private int numberEnd(int k) {
        int end = k;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean sign =
                    (c == '-' || c == '+') && end > k && "eE".indexOf(text.charAt(end - 1)) >= 0 && isDigit(end + 1);
            if (!sign && c != '.' && c != '_' && !Character.isLetterOrDigit(c)) {
                break;
            }
            end++;
        }
        return end;
    }

    private int lineEnd(int k) {
        int end = text.indexOf('\n', k);
        return end < 0 ? text.length() : end;
    }

    /// Where the quote of a string that starts here stands, after its prefix; -1 if no string starts here.
    private int quoteAt(int k) {
        int quote = k;
        while (quote < text.length() && quote < k + 2 && PREFIXES.indexOf(text.charAt(quote)) >= 0) {
            quote++;
        }
        return quote < text.length() && (text.charAt(quote) == '"' || text.charAt(quote) == '\'') ? quote : -1;
    }

    private boolean isTriple(int k) {
        return text.startsWith("\"\"\"", k) || text.startsWith("'''", k);
    }

    /// The place after the string that a quote opens; -1 if it is not closed.
    private int stringEnd(int quote) {
        if (isTriple(quote)) {
            int end = text.indexOf(text.substring(quote, quote + 3), quote + 3);
            return end < 0 ? -1 : end + 3;
        }
        char c = text.charAt(quote);
        if (quote < (c == '"' ? doubleOpenUntil : singleOpenUntil)) {
            return -1;
        }
        int k = quote + 1;
        while (k < text.length() && text.charAt(k) != '\n') {
            if (text.charAt(k) == c) {
                return k + 1;
            }
            k += text.charAt(k) == '\\' ? 2 : 1;
        }
        if (c == '"') {
            doubleOpenUntil = lineEnd(quote);
        } else {
            singleOpenUntil = lineEnd(quote);
        }
        return -1;
    }
}

package chalkgrad.exchange.reading;

import chalkgrad.exchange.python.PythonString;
import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.exchange.python.PythonTokens.Kind;
import chalkgrad.exchange.python.PythonTokens.Range;

/// What a statement assigns to: the letter of `a1 = ...`, `self.a1 = ...`, `a[k] = ...`, `cache["A1"] = ...`,
/// `cache[f"A{l}"] = ...` and `cache["A" + str(l)] = ...`.
///
/// @param letter in lower case; empty if the statement assigns to nothing, or to a name of other letters
/// @param value where the value starts
record LetterTarget(String letter, int value) {
    private static final LetterTarget NONE = new LetterTarget("", 0);

    static LetterTarget of(PythonTokens tokens, Range statement) {
        int start = afterCondition(tokens, statement);
        int name = tokens.is(start, "self") && tokens.is(start + 1, ".") ? start + 2 : start;
        if (!tokens.is(name, Kind.NAME)) {
            return NONE;
        }
        boolean indexed = tokens.is(name + 1, "[") && tokens.partner(name + 1) > 0;
        int sign = indexed ? tokens.partner(name + 1) + 1 : name + 1;
        if (sign >= statement.to() || !tokens.is(sign, "=")) {
            return NONE;
        }
        boolean byKey = indexed && tokens.is(name + 2, Kind.STRING);
        String text = byKey
                ? PythonString.of(tokens.get(name + 2).text()).text()
                : tokens.get(name).text();
        return new LetterTarget(letter(text), sign + 1);
    }

    /// The start of what stands behind `if ...:` and `else:` on the same line.
    private static int afterCondition(PythonTokens tokens, Range statement) {
        int start = statement.from();
        if (!tokens.is(start, "if") && !tokens.is(start, "else") && !tokens.is(start, "for")) {
            return start;
        }
        return Math.min(tokens.first(statement, k -> tokens.is(k, ":")) + 1, statement.to());
    }

    /// The letters of a name before its digits, underscores or braces; empty if others follow.
    private static String letter(String name) {
        String letters = LetterUse.letters(name);
        String rest = name.substring(letters.length());
        boolean counts = rest.startsWith("{") || rest.chars().allMatch(c -> c == '_' || Character.isDigit(c));
        return counts ? letters : "";
    }
}

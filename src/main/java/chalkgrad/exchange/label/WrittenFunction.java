package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import java.util.Set;

/// Tells a name from a function of it: `exp(o1)` is not o1.
public final class WrittenFunction {
    private static final Set<String> FUNCTIONS = Set.of(
            "exp", "log", "ln", "sqrt", "square", "abs", "max", "min", "norm", "argmax", "sin", "cos", "var", "std");

    private WrittenFunction() {}

    /// Whether something is computed from what a name calls, by a function that is no activation.
    public static boolean isIn(String name) {
        return anyCall(name, FUNCTIONS::contains) || name.indexOf('√') >= 0;
    }

    /// Whether a word that nobody knows, or the loss with a mark, stands before a bracket with a name, which may be a
    /// function: `foo(h1)`, `L'(w4)`.
    public static boolean mayBeIn(String name, Lexicon lexicon) {
        return anyCall(
                name,
                word -> word.endsWith("'")
                        ? lexicon.isLoss(word.substring(0, word.length() - 1))
                        : lexicon.kinds(word).isEmpty() && isUnknown(word));
    }

    private static boolean isUnknown(String word) {
        return word.length() > 1 && Affix.before(word).isEmpty() && !word.startsWith("d") && !word.contains("grad");
    }

    private interface Word {
        boolean fits(String word);
    }

    private static boolean anyCall(String name, Word wanted) {
        var text = new TextScanner(name);
        while (!text.isAtEnd()) {
            String word = TextScanner.lowerCase(text.run(Character::isLetter));
            String mark = text.run(c -> c == '\'' || c == '′').isEmpty() ? "" : "'";
            if (!word.isEmpty() && text.accept('(')) {
                if (Character.isLetter(text.peek()) && wanted.fits(word + mark)) {
                    return true;
                }
            } else if (word.isEmpty() && mark.isEmpty()) {
                text.next();
            }
        }
        return false;
    }
}

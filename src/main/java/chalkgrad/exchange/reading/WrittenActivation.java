package chalkgrad.exchange.reading;

import chalkgrad.exchange.label.ActivationWords;
import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.exchange.python.PythonTokens.Range;
import chalkgrad.math.TextScanner;
import java.util.Set;

/// Recognizes an activation in code: a call such as `np.tanh(`, or a formula that is written out.
final class WrittenActivation {
    private static final Set<String> WORDS = ActivationWords.and("swish", "activation");
    private static final Set<String> ONES = Set.of("1", "1.", "1.0");

    private WrittenActivation() {}

    /// Whether a value starts with an activation.
    static boolean starts(PythonTokens tokens, Range value) {
        int k = value.from();
        return isCall(tokens, k) || isSigmoid(tokens, k) || isShare(tokens, value);
    }

    private static boolean isCall(PythonTokens tokens, int value) {
        String name = called(tokens, value);
        return name.equals("maximum") || WORDS.stream().anyMatch(name::contains);
    }

    /// The last part of the name of the function that is called at a place, in lower case; empty if none is.
    private static String called(PythonTokens tokens, int place) {
        int k = place;
        while (tokens.is(k, PythonTokens.Kind.NAME) && tokens.is(k + 1, ".")) {
            k += 2;
        }
        return tokens.is(k, PythonTokens.Kind.NAME) && tokens.is(k + 1, "(")
                ? TextScanner.lowerCase(tokens.get(k).text())
                : "";
    }

    /// `1/(1 + exp(`
    private static boolean isSigmoid(PythonTokens tokens, int k) {
        return isOne(tokens, k)
                && tokens.is(k + 1, "/")
                && tokens.is(k + 2, "(")
                && isOne(tokens, k + 3)
                && tokens.is(k + 4, "+")
                && called(tokens, k + 5).equals("exp");
    }

    private static boolean isOne(PythonTokens tokens, int k) {
        return k < tokens.size() && ONES.contains(tokens.get(k).text());
    }

    /// `e / e.sum(`, `e / np.sum(e`, `np.exp(z) / np.sum(`
    private static boolean isShare(PythonTokens tokens, Range value) {
        int sign = tokens.first(value, k -> tokens.is(k, "/"));
        boolean divides = sign < value.to() && sign > value.from();
        return divides && called(tokens, sign + 1).equals("sum");
    }
}

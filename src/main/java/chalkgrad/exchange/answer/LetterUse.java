package chalkgrad.exchange.answer;

import static chalkgrad.pass.Kind.ACTIVATION;
import static chalkgrad.pass.Kind.PRE_ACTIVATION;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.exchange.answer.PythonTokens.Range;
import chalkgrad.math.TextScanner;
import chalkgrad.pass.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a notebook uses its letters: a variable that is assigned a weighted sum is a pre-activation, and one that is
/// assigned a function of something is an activation.
final class LetterUse {
    private static final Set<String> ACTIVATIONS = ActivationWords.and("swish", "activation");

    private LetterUse() {}

    /// The letters with only one meaning.
    static Map<String, Set<Kind>> of(List<Cell> cells, Document document) {
        var activated = new HashSet<String>();
        var summed = new HashSet<String>();
        for (Cell cell : cells) {
            PythonTokens tokens = PythonTokens.of(cell.code());
            for (Range statement : tokens.statements()) {
                collect(tokens, statement, activated, summed);
            }
        }
        var letters = new HashMap<String, Set<Kind>>();
        for (String letter : List.of("a", "h", "o", "s", "g", "f", "n", "net", "hidden", "out", "output")) {
            boolean isActivated = activated.contains(letter);
            boolean isSummed = summed.contains(letter);
            if (isActivated != isSummed) {
                letters.put(letter, Set.of(isActivated ? ACTIVATION : PRE_ACTIVATION));
            }
        }
        if (!document.notation().equals(Notation.CANONICAL)) {
            letters.putAll(ofNotation(document.notation()));
        }
        return letters;
    }

    private static Map<String, Set<Kind>> ofNotation(Notation notation) {
        return Map.of(
                TextScanner.lowerCase(notation.activation()),
                Set.of(ACTIVATION),
                TextScanner.lowerCase(notation.preActivation()),
                Set.of(PRE_ACTIVATION));
    }

    /// The letters of answers are those of the document. If answers call something else z, they do not mean the
    /// document's z by h.
    static Map<String, Set<Kind>> ofAnswers(List<Labelled> answers, Document document) {
        var letters = new HashMap<String, Set<Kind>>();
        if (answers.stream().anyMatch(answer -> startsWith(answer.name(), "z") || startsWith(answer.name(), "net"))) {
            List.of("h", "o", "out", "hidden", "output").forEach(letter -> letters.put(letter, Set.of(ACTIVATION)));
        }
        letters.putAll(ofNotation(document.notation()));
        return letters;
    }

    private static boolean startsWith(String name, String start) {
        return name.regionMatches(true, 0, start, 0, start.length());
    }

    /// Adds the letter that a statement assigns to those of activations, or to those of sums.
    private static void collect(PythonTokens tokens, Range statement, Set<String> activated, Set<String> summed) {
        int value = statement.from() + 2;
        if (!tokens.is(statement.from(), PythonTokens.Kind.NAME) || !tokens.is(statement.from() + 1, "=")) {
            return;
        }
        String letter = letter(tokens.get(statement.from()).text());
        if (letter.isEmpty()) {
            return;
        }
        if (isActivation(tokens, value)) {
            activated.add(letter);
        }
        if (isProduct(tokens, value, statement.to()) || isWrittenOut(tokens, value, statement.to())) {
            summed.add(letter);
        }
    }

    /// The letters of a name before its digits, in lower case; empty if others follow.
    private static String letter(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        boolean counts = name.substring(end).chars().allMatch(c -> c == '_' || Character.isDigit(c));
        return counts ? TextScanner.lowerCase(name.substring(0, end)) : "";
    }

    /// Whether a value starts with a call of an activation, such as `np.tanh(`.
    private static boolean isActivation(PythonTokens tokens, int value) {
        int k = value;
        while (tokens.is(k, PythonTokens.Kind.NAME) && tokens.is(k + 1, ".")) {
            k += 2;
        }
        String name = tokens.is(k, PythonTokens.Kind.NAME) && tokens.is(k + 1, "(")
                ? TextScanner.lowerCase(tokens.get(k).text())
                : "";
        return ACTIVATIONS.stream().anyMatch(name::contains);
    }

    /// Whether something is added to a product of matrices: `W @ x + b`, `np.dot(W, x) + b`.
    private static boolean isProduct(PythonTokens tokens, int value, int end) {
        boolean multiplied = false;
        for (int k = value; k < end && !tokens.is(k, "="); k++) {
            String text = tokens.get(k).text();
            multiplied |=
                    text.equals("@") || tokens.is(k + 1, "(") && (text.endsWith("dot") || text.endsWith("matmul"));
            if (multiplied && text.equals("+")) {
                return true;
            }
        }
        return false;
    }

    /// Whether products are added one by one, and a bias at the end: `w1*x1 + w2*x2 + b`. One pass over the signs.
    private static boolean isWrittenOut(PythonTokens tokens, int value, int end) {
        List<String> wanted = List.of("*", "+", "*", "+");
        int met = 0;
        for (int k = value; k < end; k++) {
            if (met == wanted.size()) {
                if (TextScanner.lowerCase(tokens.get(k).text()).contains("b")) {
                    return true;
                }
            } else if (tokens.is(k, "(") || tokens.is(k, "=")) {
                return false;
            } else if (tokens.is(k, wanted.get(met))) {
                met++;
            }
        }
        return false;
    }
}

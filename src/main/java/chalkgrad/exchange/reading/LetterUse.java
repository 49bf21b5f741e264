package chalkgrad.exchange.reading;

import static chalkgrad.pass.Kind.ACTIVATION;
import static chalkgrad.pass.Kind.PRE_ACTIVATION;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.number.Labelled;
import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.exchange.python.PythonTokens.Range;
import chalkgrad.math.TextScanner;
import chalkgrad.pass.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How homework uses its letters. What its code assigns to a letter says it best: a weighted sum is a pre-activation, a
/// function of something an activation. Otherwise letters are those of the document's notation, unless the homework
/// shows that it follows another.
public final class LetterUse {
    /// What many courses call activations, and some pre-activations.
    private static final Set<String> EITHER = Set.of("a", "h", "o");

    /// Longer words are no letters of a quantity.
    private static final int LONGEST = 20;

    private static final Set<Kind> BOTH = Set.of(ACTIVATION, PRE_ACTIVATION);

    private final Set<String> assigned = new HashSet<>();
    private final Set<String> activated = new HashSet<>();
    private final Set<String> summed = new HashSet<>();

    private LetterUse() {}

    /// The letters with only one meaning.
    public static Map<String, Set<Kind>> of(List<Cell> cells, Document document) {
        var use = new LetterUse();
        for (Cell cell : cells) {
            PythonTokens tokens = PythonTokens.of(cell.code());
            tokens.statements().forEach(statement -> use.collect(tokens, statement));
        }
        var letters = new HashMap<String, Set<Kind>>();
        if (!document.notation().equals(Notation.CANONICAL)) {
            letters.putAll(ofNotation(document.notation(), use.assigned));
        }
        for (String letter : List.of("a", "z", "h", "o", "s", "g", "f", "n", "net", "hidden", "out", "output")) {
            boolean isActivated = use.activated.contains(letter);
            boolean isSummed = use.summed.contains(letter);
            if (isActivated != isSummed) {
                letters.put(letter, Set.of(isActivated ? ACTIVATION : PRE_ACTIVATION));
            }
        }
        return letters;
    }

    /// A letter that others use for something else is sure to be used as in the notation only if its other letter is
    /// used, too.
    ///
    /// @param used the letters of the homework
    private static Map<String, Set<Kind>> ofNotation(Notation notation, Set<String> used) {
        var letters = new HashMap<String, Set<Kind>>();
        String z = TextScanner.lowerCase(notation.preActivation());
        String a = TextScanner.lowerCase(notation.activation());
        boolean follows = followsNotation(notation, used);
        if (!EITHER.contains(z) || follows) {
            letters.put(z, Set.of(PRE_ACTIVATION));
        } else if (used.contains("z")) {
            letters.put(z, a.equals("z") ? BOTH : Set.of(ACTIVATION));
        }
        letters.put(a, a.equals("z") && !follows ? BOTH : Set.of(ACTIVATION));
        return letters;
    }

    /// Whether a letter of a notation is one that others use for something else.
    static boolean isUnsure(Notation notation) {
        return EITHER.contains(TextScanner.lowerCase(notation.preActivation()))
                || notation.activation().equalsIgnoreCase("z");
    }

    /// Whether a letter is one of those. A letter of activations that nobody uses for pre-activations is not.
    static boolean isUnsure(Notation notation, String letter) {
        return letter.equals(TextScanner.lowerCase(notation.preActivation())) && EITHER.contains(letter)
                || letter.equals("z") && notation.activation().equalsIgnoreCase("z");
    }

    /// Whether letters are used as in a notation, which only its own letters show.
    private static boolean followsNotation(Notation notation, Set<String> used) {
        return used.contains(TextScanner.lowerCase(notation.activation())) && !used.contains("z");
    }

    /// The letters of answers are those of the document. If answers call something else z, they do not mean the
    /// document's z by h.
    static Map<String, Set<Kind>> ofAnswers(List<Labelled> answers, Document document) {
        var letters = new HashMap<String, Set<Kind>>();
        if (answers.stream().anyMatch(answer -> startsWith(answer.name(), "z") || startsWith(answer.name(), "net"))) {
            List.of("h", "o", "out", "hidden", "output").forEach(letter -> letters.put(letter, Set.of(ACTIVATION)));
        }
        letters.putAll(ofNotation(document.notation(), lettersOf(answers)));
        return letters;
    }

    /// Whether answers use the letters of the document for activations and pre-activations.
    static boolean followNotation(List<Labelled> answers, Document document) {
        return followsNotation(document.notation(), lettersOf(answers));
    }

    /// The letters that answers have for quantities: a letter alone with one number is something else, such as the h of
    /// a difference quotient.
    private static Set<String> lettersOf(List<Labelled> answers) {
        return answers.stream()
                .filter(answer ->
                        answer.printed().size() > 1 || !letters(answer.name()).equalsIgnoreCase(answer.name()))
                .flatMap(answer -> allLetters(answer.name()).stream())
                .collect(Collectors.toSet());
    }

    private static boolean startsWith(String name, String start) {
        return name.regionMatches(true, 0, start, 0, start.length());
    }

    /// Adds the letter that a statement assigns to those of activations, or to those of sums.
    private void collect(PythonTokens tokens, Range statement) {
        LetterTarget target = LetterTarget.of(tokens, statement);
        if (target.letter().isEmpty()) {
            return;
        }
        assigned.add(target.letter());
        var value = new Range(target.value(), statement.to());
        if (WrittenActivation.starts(tokens, value)) {
            activated.add(target.letter());
        }
        if (isProduct(tokens, value.from(), value.to()) || isWrittenOut(tokens, value.from(), value.to())) {
            summed.add(target.letter());
        }
    }

    /// The letters that a name starts with, in lower case.
    static String letters(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        return TextScanner.lowerCase(name.substring(0, end));
    }

    /// All letters of a name that stand together, those behind the d of a derivative also without it: of `dL/da3` dl,
    /// l, da
    /// and a.
    static Set<String> allLetters(String name) {
        var result = new HashSet<String>();
        int k = 0;
        while (k < name.length()) {
            String letters = letters(name.substring(k, Math.min(name.length(), k + LONGEST)));
            if (!letters.isEmpty()) {
                result.add(letters);
                result.add(letters.startsWith("d") ? letters.substring(1) : letters);
            }
            k += Math.max(1, letters.length());
        }
        return result;
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

package chalkgrad.exchange.answer;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.pass.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a notebook uses its letters: what is assigned a weighted sum is a pre-activation, and what is assigned a
/// function
/// of something an activation.
final class Habits {
    private static final Pattern ACTIVATED = Pattern.compile(
            "(?mi)^\\s*([a-zA-Z]+?)_?[\\d_]*\\s*=\\s*(?:\\w+\\.)*\\w*(?:relu|sigmoid|tanh|softmax|silu|swish|gelu|elu|softplus|activation)\\w*\\s*\\(");
    private static final Pattern SUMMED =
            Pattern.compile("(?mi)^\\s*([a-zA-Z]+?)_?[\\d_]*\\s*=[^=#\\n]*(?:@|dot\\(|matmul\\().*\\+");
    private static final Pattern SUMMED_BY_HAND = Pattern.compile(
            "(?mi)^\\s*([a-zA-Z]+?)_?[\\d_]*\\s*=[^=#\\n(]*\\*[^=#\\n(]*\\+[^=#\\n(]*\\*[^=#\\n(]*\\+.*b");

    private Habits() {}

    /// The letters that mean one thing only.
    static Map<String, Set<Kind>> letters(List<Cell> cells, Document document) {
        var activated = new HashSet<String>();
        var summed = new HashSet<String>();
        for (Cell cell : cells) {
            collect(ACTIVATED, cell.code(), activated);
            collect(SUMMED, cell.code(), summed);
            collect(SUMMED_BY_HAND, cell.code(), summed);
        }
        var letters = new HashMap<String, Set<Kind>>();
        for (String letter : List.of("a", "h", "o", "s", "g", "f", "n", "net", "hidden", "out", "output")) {
            boolean isActivated = activated.contains(letter);
            boolean isSummed = summed.contains(letter);
            if (isActivated != isSummed) {
                letters.put(letter, Set.of(isActivated ? Kind.ACTIVATION : Kind.PRE_ACTIVATION));
            }
        }
        if (!document.notation().equals(Notation.CANONICAL)) {
            letters.putAll(ofNotation(document.notation()));
        }
        return letters;
    }

    private static Map<String, Set<Kind>> ofNotation(Notation notation) {
        return Map.of(
                notation.activation().toLowerCase(Locale.ROOT),
                Set.of(Kind.ACTIVATION),
                notation.preActivation().toLowerCase(Locale.ROOT),
                Set.of(Kind.PRE_ACTIVATION));
    }

    /// The letters of answers are those of the document; who calls something else z does not mean it by h.
    static Map<String, Set<Kind>> ofAnswers(List<Labelled> answers, Document document) {
        var letters = new HashMap<String, Set<Kind>>();
        if (answers.stream().anyMatch(answer -> answer.name().matches("(?i)(?:z|net).*"))) {
            List.of("h", "o", "out", "hidden", "output")
                    .forEach(letter -> letters.put(letter, Set.of(Kind.ACTIVATION)));
        }
        letters.putAll(ofNotation(document.notation()));
        return letters;
    }

    private static void collect(Pattern pattern, String code, Set<String> letters) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            letters.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
    }
}

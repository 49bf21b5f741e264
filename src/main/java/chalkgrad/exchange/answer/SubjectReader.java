package chalkgrad.exchange.answer;

import chalkgrad.pass.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a label is about among its words: of `Gradient of loss w.r.t. w_3` the weight, of `layer 2: delta` the
/// delta.
final class SubjectReader {
    private static final Pattern BY = Pattern.compile("(?i)(?:w\\.?r\\.?t\\.?|with respect to|for|of|by)\\s+(.*)");
    private static final Pattern WORD =
            Pattern.compile("(\\p{L}+)(?:[\\s_^]{0,2}[({]?(\\d[\\d_,\\[\\](){}^\\s]*|(?:\\[[^\\]]*\\])+))?");
    private static final Set<String> MODIFIERS = Set.of(
            "grad",
            "grads",
            "gradient",
            "gradients",
            "derivative",
            "jacobian",
            "d",
            "new",
            "updated",
            "old",
            "mean",
            "avg",
            "average",
            "sum",
            "matrix",
            "vector",
            "of",
            "the",
            "for",
            "wrt",
            "w.r.t",
            "with",
            "respect",
            "to",
            "after",
            "before",
            "bef",
            "total",
            "final",
            "initial",
            "value",
            "values",
            "np",
            "item",
            "numpy",
            "detach",
            "flatten",
            "velocity",
            "vt",
            "iteration",
            "in",
            "and",
            "is",
            "r",
            "size",
            "t",
            "first",
            "second",
            "third");

    /// What words such as "layer", "hidden", "output" can be about.
    private static final Set<Kind> PLACES = Set.of(Kind.ACTIVATION, Kind.PRE_ACTIVATION);

    private final Lexicon lexicon;
    private final LabelRole roles;

    SubjectReader(Lexicon lexicon, LabelRole roles) {
        this.lexicon = lexicon;
        this.roles = roles;
    }

    /// What it is about; empty if it names nothing that is known.
    Optional<Meaning> read(String text) {
        Role role = roles.of(text);
        String part = text;
        Matcher by = BY.matcher(text);
        if (role == Role.GRADIENT && by.find()) {
            Matcher again = Pattern.compile("(?i)(?:w\\.?r\\.?t\\.?|with respect to)\\s+(.*)")
                    .matcher(text);
            part = again.find() ? again.group(1) : by.group(1);
        }
        Meaning best = null;
        Matcher word = WORD.matcher(part.replaceAll("(?<=[a-z]{2})(?=[A-Z])", "_"));
        while (word.find()) {
            String stem = withoutModifier(word.group(1), role);
            Role own = role == Role.VALUE && !stem.equals(word.group(1)) && isGradientPrefix(word.group(1))
                    ? Role.GRADIENT
                    : role;
            Set<Kind> kinds = stem.isEmpty() ? Set.of() : lexicon.kinds(stem);
            boolean counts = !kinds.isEmpty() && !(own == Role.GRADIENT && kinds.contains(Kind.LOSS));
            if (counts && (best == null || isMoreDefinite(kinds, best.kinds()))) {
                String indices = word.group(2) == null ? "" : word.group(2);
                // in "layer 2: delta" the layer says which delta
                List<Integer> digits = indices.isEmpty() && best != null ? best.digits() : Meaning.digits(indices);
                best = new Meaning(own, kinds, digits, stem + indices, Set.of());
            }
        }
        if (best == null && role != Role.VALUE) {
            best = new Meaning(role, Set.of(), Meaning.digits(part), "", Set.of());
        }
        return Optional.ofNullable(best);
    }

    /// A parameter says more than a layer, and an activation more than the loss that it is differentiated from.
    private boolean isMoreDefinite(Set<Kind> kinds, Set<Kind> than) {
        return PLACES.equals(than) && kinds.size() == 1 && !kinds.contains(Kind.TARGET)
                || than.contains(Kind.LOSS) && !kinds.contains(Kind.LOSS)
                || than.contains(Kind.TARGET) && than.size() > 1
                || kinds.equals(Set.of(Kind.BIAS)) && than.equals(Set.of(Kind.WEIGHT));
    }

    private static boolean isGradientPrefix(String word) {
        return word.matches("d[a-zA-Z].*|D[A-Z].*");
    }

    /// `dw` and `gradw` are about w, and so is `Wnew`.
    private String withoutModifier(String word, Role role) {
        String small = word.toLowerCase(Locale.ROOT);
        if (!lexicon.kinds(word).isEmpty() && !(role == Role.VELOCITY && small.equals("v"))) {
            return MODIFIERS.contains(small) ? "" : word;
        }
        if (MODIFIERS.contains(small)) {
            return "";
        }
        for (String prefix : List.of("gradients", "gradient", "grads", "grad", "delta", "vt", "d", "v")) {
            String rest = small.startsWith(prefix) ? word.substring(prefix.length()) : "";
            if (!rest.isEmpty() && !lexicon.kinds(rest).isEmpty()) {
                return rest;
            }
        }
        return "";
    }
}

package chalkgrad.exchange.answer;

import chalkgrad.pass.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads labels such as `Gradient of loss w.r.t. w_3`, `dL_dw1_2`, `W1.grad`, `y_hat after the update` or `a1.sum()`.
final class LabelReader {
    private static final Pattern DERIVATIVE = Pattern.compile(
            "(?:∂|\\bd|\\bpartial\\s*)_?([A-Za-z]+)(?:_?([\\d_]*))\\s*(?:/|_)\\s*_?(?:∂|d|partial\\s*)_?([A-Za-z]+)([\\d_,\\[\\]()]*)");
    private static final Pattern BY = Pattern.compile("(?i)(?:w\\.?r\\.?t\\.?|with respect to|for|of|by)\\s+(.*)");
    private static final Pattern GRADIENT =
            Pattern.compile("(?i)grad|derivative|jacobian|ableitung|afgeleide|∂|∇|nabla");
    private static final Pattern NEW =
            Pattern.compile("(?i)new|updat|after|next|neue?\\b|nieuw|aktualisiert|bijgewerkt");
    private static final Pattern VELOCITY = Pattern.compile("(?i)veloc|moment");
    private static final Pattern VELOCITY_LETTER = Pattern.compile("\\bvt?_|\\bv\\(");
    private static final Pattern WORD =
            Pattern.compile("(\\p{L}+)(?:[\\s_]?\\(?(\\d[\\d_,\\[\\]()\\s]*|(?:\\[[^\\]]*\\])+))?");
    private static final Pattern DIFFERENCE =
            Pattern.compile("\\(?\\s*([\\w.\\[\\]]+)\\s*-\\s*([\\w.\\[\\]]+)\\s*\\)?");
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
    private final boolean hasVelocity;

    /// A reader of labels.
    ///
    /// @param hasVelocity whether `v_` may be a velocity
    LabelReader(Lexicon lexicon, boolean hasVelocity) {
        this.hasVelocity = hasVelocity;
        this.lexicon = lexicon;
    }

    /// What the label may mean; the more definite meanings come first.
    List<Meaning> read(String label) {
        String text = plain(label)
                .replaceAll("\\.(?:item|detach|numpy|flatten|squeeze|cpu|tolist|ravel|T)\\b(?:\\(\\))?", "")
                .strip();
        var found = new ArrayList<Meaning>();
        difference(text).ifPresent(found::add);
        symbolic(text).ifPresent(found::add);
        counts(text).ifPresent(found::add);
        derivative(text).ifPresent(found::add);
        if (found.isEmpty()) {
            subject(text).ifPresent(found::add);
        }
        return found;
    }

    /// Small and raised digits as plain ones, and letters without their marks, but for the hat.
    private static String plain(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKD)
                .replaceAll("([yYoO])\u0302", "$1hat")
                .replaceAll("\\p{M}", "");
    }

    private Optional<Meaning> difference(String text) {
        Matcher matcher = DIFFERENCE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1).equals("1")) {
            Set<Kind> kinds = lexicon.kinds(stem(matcher.group(2)));
            return Optional.of(new Meaning(Role.COMPLEMENT, kinds, digits(matcher.group(2)), text, Set.of()));
        }
        boolean outputFirst = !lexicon.kinds(stem(matcher.group(1))).equals(Set.of(Kind.TARGET));
        return Optional.of(new Meaning(
                Role.DIFFERENCE,
                Set.of(
                        outputFirst && !matcher.group(1).matches("(?i)y|t|y_true|target")
                                ? Kind.ACTIVATION
                                : Kind.TARGET),
                List.of(),
                text,
                Set.of()));
    }

    /// A derivative that a program for formulas worked out.
    private Optional<Meaning> symbolic(String text) {
        Matcher matcher = Pattern.compile("(?:\\w+\\.)?(?:diff|grad)\\(\\s*(\\w+)\\s*,\\s*(\\w+)\\s*\\)")
                .matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Set<Kind> of = lexicon.kinds(stem(matcher.group(1)));
        Set<Kind> by = lexicon.kinds(stem(matcher.group(2)));
        Role role = lexicon.isLoss(stem(matcher.group(1))) ? Role.GRADIENT : Role.LOCAL;
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meaning(role, by, digits(matcher.group(2)), matcher.group(2), of));
    }

    private static Optional<Meaning> counts(String text) {
        boolean counts = text.matches("(?is).*(?:number of|learnable|num_?|n_)\\s*(?:learnable |trainable )?param.*")
                || text.matches("(?s).*\\bsum\\s*\\(.*\\.(?:size|numel\\(\\)).*");
        return counts ? Optional.of(new Meaning(Role.COUNT, Set.of(), List.of(), text, Set.of())) : Optional.empty();
    }

    private Optional<Meaning> derivative(String text) {
        Matcher matcher = DERIVATIVE.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String of = matcher.group(1);
        String by = matcher.group(3);
        Set<Kind> kinds = lexicon.kinds(by);
        if (kinds.isEmpty() && by.length() > 1) {
            kinds = lexicon.kinds(by.substring(0, 1));
        }
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        String name = by + matcher.group(4);
        Role role = lexicon.isLoss(of) ? Role.GRADIENT : Role.LOCAL;
        return Optional.of(new Meaning(role, kinds, digits(matcher.group(4)), name, lexicon.kinds(of)));
    }

    private Optional<Meaning> subject(String text) {
        Role role = role(text);
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
                List<Integer> digits = indices.isEmpty() && best != null ? best.digits() : digits(indices);
                best = new Meaning(own, kinds, digits, stem + indices, Set.of());
            }
        }
        if (best == null && role != Role.VALUE) {
            best = new Meaning(role, Set.of(), digits(part), "", Set.of());
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

    /// What the label says about its subject.
    Role role(String text) {
        if (VELOCITY.matcher(text).find()) {
            return Role.VELOCITY;
        }
        if (GRADIENT.matcher(text).find()) {
            return Role.GRADIENT;
        }
        if (hasVelocity && VELOCITY_LETTER.matcher(text).find()) {
            return Role.VELOCITY;
        }
        if (text.matches("(?s).*\\.sum\\(.*|(?:np|tf|torch)\\.\\w*sum\\(.*|(?i)sum\\b.*")) {
            return Role.SUM;
        }
        return NEW.matcher(text).find() ? Role.NEW : Role.VALUE;
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

    private static String stem(String name) {
        return name.replaceAll("[^\\p{L}]", "");
    }

    private static List<Integer> digits(String text) {
        var result = new ArrayList<Integer>();
        boolean separated = text.matches(".*\\d[^\\d]+\\d.*");
        Matcher number = Pattern.compile(separated ? "\\d+" : "\\d").matcher(text);
        while (number.find() && result.size() < 6) {
            if (number.group().length() < 4) {
                result.add(Integer.valueOf(number.group()));
            }
        }
        return result;
    }
}

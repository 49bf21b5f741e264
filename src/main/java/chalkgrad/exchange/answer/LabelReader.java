package chalkgrad.exchange.answer;

import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads labels such as `Gradient of loss w.r.t. w_3`, `dL_dw1_2`, `W1.grad`, `y_hat after the update` or `a1.sum()`.
final class LabelReader {
    private static final Pattern DERIVATIVE = Pattern.compile(
            "(?:∂|\\bd|\\bpartial\\s*)_?([A-Za-z]+)(?:_?([\\d_{}]*))\\s*(?:/|_)\\s*_?(?:∂|d|partial\\s*)_?([A-Za-z]+)([\\d_,\\[\\](){}^]*)");
    private static final Pattern DIFFERENCE =
            Pattern.compile("\\(?\\s*([\\w.\\[\\]]+)\\s*-\\s*([\\w.\\[\\]]+)\\s*\\)?");

    private final Lexicon lexicon;
    private final LabelRole roles;
    private final SubjectReader subjects;

    /// A reader of labels.
    ///
    /// @param hasVelocity whether `v_` may be a velocity
    LabelReader(Lexicon lexicon, boolean hasVelocity) {
        this.lexicon = lexicon;
        this.roles = new LabelRole(hasVelocity);
        this.subjects = new SubjectReader(lexicon, roles);
    }

    /// What the label may mean; the more definite meanings come first.
    List<Meaning> read(String label) {
        String text = PlainLabel.of(label)
                .replaceAll("\\.(?:item|detach|numpy|flatten|squeeze|cpu|tolist|ravel|T)\\b(?:\\(\\))?", "")
                .strip();
        var found = new ArrayList<Meaning>();
        difference(text).ifPresent(found::add);
        symbolic(text).ifPresent(found::add);
        counts(text).ifPresent(found::add);
        derivative(text).ifPresent(found::add);
        if (found.isEmpty()) {
            subjects.read(text).ifPresent(found::add);
        }
        return found;
    }

    /// What the label says about its subject.
    Role role(String label) {
        return roles.of(label);
    }

    private Optional<Meaning> difference(String text) {
        Matcher matcher = DIFFERENCE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1).equals("1")) {
            Set<Kind> kinds = lexicon.kinds(stem(matcher.group(2)));
            return Optional.of(new Meaning(Role.COMPLEMENT, kinds, Meaning.digits(matcher.group(2)), text, Set.of()));
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
                : Optional.of(new Meaning(role, by, Meaning.digits(matcher.group(2)), matcher.group(2), of));
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
        return Optional.of(new Meaning(role, kinds, Meaning.digits(matcher.group(4)), name, lexicon.kinds(of)));
    }

    private static String stem(String name) {
        return name.replaceAll("[^\\p{L}]", "");
    }
}

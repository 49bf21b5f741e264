package chalkgrad.exchange.answer;

import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads labels such as `Gradient of loss w.r.t. w_3`, `dL_dw1_2`, `W1.grad`, `y_hat after the update`, `net_h1` or
/// `a1.sum()`. A label is cut into terms once (see [Term]); each of these forms is then looked for in the terms, in
/// this
/// order, and what none of them fits is read by its words:
///
///     label      = other | difference | symbolic | count | update | derivative | slope | words
///     other      = words of which one is an accuracy, a learning rate, a counter, ...
///     difference = name "-" name                         [Differences]
///     symbolic   = ( "diff" | "grad" ) "(" name "," name ")"
///     count      = "number of parameters" and the like
///     update     = parameter ( "-" | "+" ) ... gradient | rate "*" ... gradient
///     derivative = "d" name "/" "d" name                 [DerivativeReader]
///     slope      = function "'" "(" name ")"             [SlopeReader]
///     words      = names and what is said of them        [SubjectReader]
final class LabelReader {
    /// Of a longer label the end is read, which stands next to the number.
    private static final int LONGEST = 400;

    private static final Set<String> CALLS =
            Set.of("item", "detach", "numpy", "flatten", "squeeze", "cpu", "tolist", "ravel", "T");

    private final Lexicon lexicon;
    private final LabelRole roles;
    private final SubjectReader subjects;
    private final Differences differences;
    private final DerivativeReader derivatives;
    private final SlopeReader slopes;
    private final UpdateReader updates;
    private final OtherNumbers others;

    /// A reader of labels.
    ///
    /// @param hasVelocity whether `v_` may be a velocity
    LabelReader(Lexicon lexicon, boolean hasVelocity) {
        this.lexicon = lexicon;
        this.roles = new LabelRole(hasVelocity);
        this.subjects = new SubjectReader(lexicon, roles);
        this.differences = new Differences(lexicon);
        this.derivatives = new DerivativeReader(lexicon);
        this.slopes = new SlopeReader(lexicon);
        this.updates = new UpdateReader(lexicon);
        this.others = new OtherNumbers(lexicon);
    }

    /// What the label may mean; the more definite meanings come first. None if it means nothing that is known, and one
    /// of the role OTHER if it says that it is nothing of the network.
    List<Meaning> read(String label) {
        String text = plain(label);
        List<Term> terms = terms(text);
        if (others.has(terms)) {
            return List.of(new Meaning(Role.OTHER, Set.of(), List.of(), "", Set.of()));
        }
        if (derivatives.isBroken(terms)) {
            return List.of();
        }
        var found = new ArrayList<Meaning>();
        differences.read(text).ifPresent(found::add);
        symbolic(terms).ifPresent(found::add);
        if (isCount(terms)) {
            found.add(new Meaning(Role.COUNT, Set.of(), List.of(), text, Set.of()));
        }
        found.addAll(updates.read(terms));
        found.addAll(derivatives.read(terms));
        if (!found.isEmpty()) {
            return found;
        }
        List<Meaning> slope = slopes.read(terms);
        return slope.isEmpty() || slopes.isDoubtful(terms) ? join(slope, words(terms)) : slope;
    }

    private static List<Meaning> join(List<Meaning> first, List<Meaning> second) {
        var all = new ArrayList<>(first);
        second.stream().filter(meaning -> !all.contains(meaning)).forEach(all::add);
        return all;
    }

    /// What the label says about its subject.
    Role role(String label) {
        return roles.of(terms(plain(label)));
    }

    private static String plain(String label) {
        return PlainLabel.withMarksLast(PlainLabel.of(end(label)).strip());
    }

    private static String end(String label) {
        return label.length() <= LONGEST ? label : label.substring(label.length() - LONGEST);
    }

    /// The terms of a label without the calls that only say in which form the numbers are wanted.
    private static List<Term> terms(String text) {
        var result = new ArrayList<Term>();
        boolean isCalled = false;
        for (Term term : Phrases.of(Term.of(text))) {
            Term next = isCalled && term.before().startsWith("()")
                    ? new Term(term.before().substring(2), term.apart(), term.word(), term.index())
                    : term;
            isCalled = next.before().equals(".") && CALLS.contains(next.word());
            if (!isCalled) {
                result.add(next);
            }
        }
        return result;
    }

    /// What the words say; a step, an update and an error are each called by words that may mean something else, too.
    private List<Meaning> words(List<Term> terms) {
        Optional<Meaning> subject = subjects.read(terms);
        if (subject.isEmpty()) {
            return List.of();
        }
        Meaning meaning = subject.get();
        var result = new ArrayList<Meaning>();
        if (Differences.isError(terms, meaning)) {
            result.add(
                    new Meaning(Role.ERROR, Set.of(Kind.ACTIVATION), meaning.digits(), "", Set.of(), meaning.doubt()));
        }
        result.add(meaning);
        if (meaning.role() == Role.STEP) {
            result.add(meaning.as(LabelRole.isUpdate(terms) ? Role.NEW : Role.GRADIENT));
        }
        return result;
    }

    /// A derivative that a program for formulas worked out.
    private Optional<Meaning> symbolic(List<Term> terms) {
        int call = terms.size() > 1 && terms.get(1).before().equals(".") ? 1 : 0;
        boolean fits = terms.size() == call + 4
                && terms.get(call).is("diff", "grad")
                && terms.get(call + 1).before().equals("(")
                && terms.get(call + 2).before().endsWith(",")
                && terms.get(call + 3).before().endsWith(")");
        if (!fits) {
            return Optional.empty();
        }
        Term of = terms.get(call + 1);
        Term by = terms.get(call + 2);
        Set<Kind> kinds = lexicon.kinds(by.word());
        Role role = lexicon.isLoss(of.word()) ? Role.GRADIENT : Role.LOCAL;
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meaning(role, kinds, by.digits(), by.name(), lexicon.kinds(of.word())));
    }

    private static boolean isCount(List<Term> terms) {
        boolean isSum = false;
        for (int k = 0; k < terms.size(); k++) {
            Term term = terms.get(k);
            isSum |= term.is("sum")
                    && k + 1 < terms.size()
                    && terms.get(k + 1).before().startsWith("(");
            boolean size = term.before().endsWith(".") && term.is("size", "numel");
            boolean parameters = term.small().startsWith("param") && k > 0 && isCounted(terms, k - 1);
            if (isSum && size || parameters || term.small().startsWith("numparam")) {
                return true;
            }
        }
        return false;
    }

    /// Whether the words up to a place say that things are counted.
    private static boolean isCounted(List<Term> terms, int last) {
        if (terms.get(last).is("trainable") && last > 0) {
            return isCounted(terms, last - 1);
        }
        boolean numberOf =
                terms.get(last).is("of") && last > 0 && terms.get(last - 1).is("number");
        return numberOf || terms.get(last).is("learnable", "num", "n");
    }
}

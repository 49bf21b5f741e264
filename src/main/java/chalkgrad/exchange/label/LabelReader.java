package chalkgrad.exchange.label;

import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads labels such as `Gradient of loss w.r.t. w_3`, `dL_dw1_2`, `W1.grad`, `y_hat after the update`, `net_h1` or
/// `a1.sum()`. A label is cut into words once (see [LabelWord]). Each of these forms is then looked for in the words,
/// one after the other, and what none of them fits is read by its words:
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
public final class LabelReader {
    /// Of a longer label the end is read, which stands next to the number.
    private static final int LONGEST = 400;

    private static final Set<String> CALLS =
            Set.of("item", "detach", "numpy", "flatten", "squeeze", "cpu", "tolist", "ravel", "T");

    /// The number of labels that are remembered, since the lines of a log and the steps of a loop repeat theirs.
    private static final int REMEMBERED = 200;

    private final Map<String, List<Meaning>> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Meaning>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Lexicon lexicon;
    private final AspectReader roles;
    private final SubjectReader subjects;
    private final Differences differences;
    private final DerivativeReader derivatives;
    private final SlopeReader slopes;
    private final UpdateReader updates;
    private final OtherNumbers others;

    /// A reader of labels.
    ///
    /// @param hasVelocity whether `v_` may be a velocity
    public LabelReader(Lexicon lexicon, boolean hasVelocity) {
        this.lexicon = lexicon;
        this.roles = new AspectReader(hasVelocity);
        this.subjects = new SubjectReader(lexicon, roles);
        this.differences = new Differences(lexicon);
        this.derivatives = new DerivativeReader(lexicon);
        this.slopes = new SlopeReader(lexicon);
        this.updates = new UpdateReader(lexicon);
        this.others = new OtherNumbers(lexicon);
    }

    /// What the label may mean; the more definite meanings come first. None if it means nothing that is known, and one
    /// of the aspect OTHER if it says that it is nothing of the network.
    public List<Meaning> read(String label) {
        String text = plain(label);
        List<Meaning> known = remembered.get(text);
        if (known == null) {
            known = List.copyOf(meanings(text));
            remembered.put(text, known);
        }
        return known;
    }

    private List<Meaning> meanings(String text) {
        List<LabelWord> words = words(text);
        if (others.has(words)) {
            return List.of(new Meaning(Aspect.OTHER, Set.of(), List.of(), "", Set.of()));
        }
        if (derivatives.isBroken(words)) {
            return List.of();
        }
        var found = new ArrayList<Meaning>();
        differences.read(text).ifPresent(found::add);
        symbolic(words).ifPresent(found::add);
        if (isCount(words)) {
            found.add(new Meaning(Aspect.COUNT, Set.of(), List.of(), text, Set.of()));
        }
        found.addAll(updates.read(words));
        found.addAll(derivatives.read(words));
        if (!found.isEmpty()) {
            return found;
        }
        List<Meaning> slope = slopes.read(words);
        return slope.isEmpty() || slopes.isDoubtful(words) ? join(slope, words(words)) : slope;
    }

    private static List<Meaning> join(List<Meaning> first, List<Meaning> second) {
        var all = new ArrayList<>(first);
        second.stream().filter(meaning -> !all.contains(meaning)).forEach(all::add);
        return all;
    }

    /// What the label says about its subject.
    public Aspect aspect(String label) {
        return roles.of(words(plain(label)));
    }

    private static String plain(String label) {
        return PlainLabel.withMarksLast(
                PlainLabel.of(SpokenPlace.last(end(label))).strip());
    }

    private static String end(String label) {
        return label.length() <= LONGEST ? label : label.substring(label.length() - LONGEST);
    }

    /// The words of a label without the calls that only say in which form the numbers are wanted.
    private static List<LabelWord> words(String text) {
        var result = new ArrayList<LabelWord>();
        boolean isCalled = false;
        for (LabelWord word : Phrases.of(LabelWord.of(text))) {
            LabelWord next = isCalled && word.before().startsWith("()")
                    ? new LabelWord(word.before().substring(2), word.apart(), word.letters(), word.index())
                    : word;
            isCalled = next.before().equals(".") && CALLS.contains(next.letters());
            if (!isCalled) {
                result.add(next);
            }
        }
        return result;
    }

    /// What the words say; a step, an update and an error are each called by words that may mean something else, too.
    private List<Meaning> words(List<LabelWord> words) {
        Optional<Meaning> subject = subjects.read(words);
        if (subject.isEmpty()) {
            return List.of();
        }
        Meaning meaning = subject.get();
        var result = new ArrayList<Meaning>();
        if (Differences.isError(words, meaning)) {
            result.add(new Meaning(
                    Aspect.ERROR, Set.of(Kind.ACTIVATION), meaning.digits(), "", Set.of(), meaning.doubt()));
        }
        result.add(meaning);
        if (meaning.aspect() == Aspect.STEP) {
            result.add(meaning.as(AspectReader.isUpdate(words) ? Aspect.NEW : Aspect.GRADIENT));
        }
        return result;
    }

    /// A derivative that a program for formulas worked out.
    private Optional<Meaning> symbolic(List<LabelWord> words) {
        int call = words.size() > 1 && words.get(1).before().equals(".") ? 1 : 0;
        boolean fits = words.size() == call + 4
                && words.get(call).is("diff", "grad")
                && words.get(call + 1).before().equals("(")
                && words.get(call + 2).before().endsWith(",")
                && words.get(call + 3).before().endsWith(")");
        if (!fits) {
            return Optional.empty();
        }
        LabelWord of = words.get(call + 1);
        LabelWord by = words.get(call + 2);
        Set<Kind> kinds = lexicon.kinds(by.letters());
        Aspect aspect = lexicon.isLoss(of.letters()) ? Aspect.GRADIENT : Aspect.LOCAL;
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meaning(aspect, kinds, by.digits(), by.name(), lexicon.kinds(of.letters())));
    }

    private static boolean isCount(List<LabelWord> words) {
        boolean isSum = false;
        for (int k = 0; k < words.size(); k++) {
            LabelWord word = words.get(k);
            isSum |= word.is("sum")
                    && k + 1 < words.size()
                    && words.get(k + 1).before().startsWith("(");
            boolean size = word.before().endsWith(".") && word.is("size", "numel");
            boolean parameters = word.small().startsWith("param") && k > 0 && isCounted(words, k - 1);
            if (isSum && size || parameters || word.small().startsWith("numparam")) {
                return true;
            }
        }
        return false;
    }

    /// Whether the words up to a place say that things are counted.
    private static boolean isCounted(List<LabelWord> words, int last) {
        if (words.get(last).is("trainable") && last > 0) {
            return isCounted(words, last - 1);
        }
        boolean numberOf =
                words.get(last).is("of") && last > 0 && words.get(last - 1).is("number");
        return numberOf || words.get(last).is("learnable", "num", "n");
    }
}

package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A word of a name and its possible kinds.
///
/// @param stem the word without a joined prefix, such as the d of `dw`; empty if it is not a name
/// @param kinds the kinds that the stem can be
/// @param isGradient whether the word says that a derivative of the loss is meant
record NamePart(LabelWord word, String stem, Set<Kind> kinds, boolean isGradient) {
    static final Set<Kind> PARAMETERS = Set.of(Kind.WEIGHT, Kind.BIAS);
    static final Set<Kind> LOSSES = Set.of(Kind.LOSS, Kind.LOSS_TERM);

    /// Words that say nothing about the quantity itself, or only repeat what is said of it.
    private static final Set<String> FILLERS =
            words("jacobian of the for wrt with to mean avg average sum matrix vector final value values val np item"
                + " numpy detach flatten iteration iter epoch and is r t size first second third class sample samples"
                + " batch last per my array arr list result res current cur individ individual over node unit function"
                + " func fn student calc computed ex single stable squared square cross binary half local state prime"
                + " fc dense model module param params");

    /// Words that count other things than neurons and layers.
    private static final Set<String> COUNTERS =
            words("iteration iter epoch sample samples batch mean sum avg average step");

    /// Letters of indices that are not numbers, such as those of `w_ij` and `W_ih`.
    private static final Set<Character> INDICES = Set.of('i', 'j', 'k', 'l', 'n', 'x', 'h', 'o', 'y');

    /// Prefixes joined to a known name.
    private static final List<String> PREFIXES =
            List.of("gradients", "gradient", "grads", "grad", "delta", "vt", "d", "v");

    /// Words in other scripts are not judged.
    private static final int LAST_ASCII = 0x7f;

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }

    /// The words of a name, in order, of a label that says this of its subject.
    static List<NamePart> of(Compound compound, Aspect aspect, Lexicon lexicon) {
        var result = new ArrayList<NamePart>();
        List<LabelWord> words = compound.parts();
        for (int k = 0; k < words.size(); k++) {
            LabelWord word = words.get(k);
            Set<Kind> next =
                    k + 1 < words.size() ? lexicon.kinds(words.get(k + 1).letters()) : Set.of();
            boolean leads = word.index().isEmpty()
                    && !next.isEmpty()
                    && (word.letters().equals("d") || word.letters().equals("g") && PARAMETERS.containsAll(next));
            String stem = leads ? "" : stem(word.letters(), aspect, lexicon);
            boolean isCut = !stem.isEmpty() && !stem.equals(word.letters());
            Set<Kind> kinds = stem.isEmpty() ? Set.of() : lexicon.kinds(stem);
            result.add(new NamePart(word, stem, kinds, leads || isCut && startsLikeGradient(word.letters())));
        }
        return result;
    }

    private static boolean startsLikeGradient(String word) {
        return word.length() > 1
                && (word.charAt(0) == 'd' || word.charAt(0) == 'D' && Character.isUpperCase(word.charAt(1)));
    }

    private static String stem(String word, Aspect aspect, Lexicon lexicon) {
        String small = TextScanner.lowerCase(word);
        boolean isVelocity = aspect == Aspect.VELOCITY && (small.equals("v") || small.equals("m"));
        if (FILLERS.contains(small) || isVelocity) {
            return "";
        }
        if (!lexicon.kinds(word).isEmpty()) {
            return word;
        }
        if (PREFIXES.contains(small)) {
            // grads are no gradient of s
            return "";
        }
        return PREFIXES.stream()
                .filter(prefix -> small.startsWith(prefix) && small.length() > prefix.length())
                .map(prefix -> word.substring(prefix.length()))
                .filter(rest -> !lexicon.kinds(rest).isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Whether it can be only of some kinds.
    boolean has(Set<Kind> only) {
        return !kinds.isEmpty() && only.containsAll(kinds);
    }

    boolean isDelta() {
        return kinds.contains(Kind.DELTA);
    }

    boolean isNeuron() {
        return !kinds.isEmpty()
                && kinds.stream().noneMatch(kind -> PARAMETERS.contains(kind) || LOSSES.contains(kind))
                && !isDelta();
    }

    boolean isCounted() {
        return !word.index().isEmpty();
    }

    /// Its index, if it can be that of a layer or neuron.
    String index() {
        return COUNTERS.contains(word.small()) ? "" : word.index();
    }

    String name() {
        return stem.isEmpty() ? word.name() : stem + word.index();
    }

    /// The affix that it is for the name beside it.
    Optional<Affix> affix() {
        return Affix.before(stem.isEmpty() ? word.letters() : stem);
    }

    /// Whether it is unknown.
    boolean isUnknown() {
        String small = word.small();
        boolean isIndex = small.length() <= 2 && small.chars().allMatch(c -> INDICES.contains((char) c));
        return kinds.isEmpty()
                && !isGradient
                && !FILLERS.contains(small)
                && affix().isEmpty()
                && !isIndex
                && small.chars().allMatch(c -> c <= LAST_ASCII);
    }
}

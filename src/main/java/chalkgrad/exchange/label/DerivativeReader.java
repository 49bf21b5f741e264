package chalkgrad.exchange.label;

import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads derivatives that are written as a quotient, by this grammar over the words of a label:
///
///     derivative = side ( "/" | "_" | "over" | nothing ) side
///     side       = ( "∂" | "partial" | "d" [ "_" ] ) name
///
/// A name can have affixes: `∂E_total/∂out_o1`, `dnet_o1_dw5`. Numerator and denominator can be one word: `dEdw5`.
final class DerivativeReader {
    private static final Set<String> SEPARATORS = Set.of("over", "by");

    private final Lexicon lexicon;
    private final CompoundReader compounds;

    DerivativeReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.compounds = new CompoundReader(lexicon);
    }

    /// One side of a quotient.
    ///
    /// @param next the index of the word after it
    private record Side(Compound name, int next) {}

    /// The derivatives that the label can mean; none if it is not one, or if a name is unknown.
    List<Meaning> read(List<LabelWord> label) {
        List<LabelWord> words = separated(label);
        for (int k = 0; k < words.size(); k++) {
            boolean starts =
                    k == 0 || !words.get(k).isJoined() || words.get(k).before().contains("∂");
            Optional<Side> of = starts ? side(words, k) : Optional.empty();
            if (of.isPresent()) {
                int second = of.get().next();
                boolean separated = second < words.size()
                        && SEPARATORS.contains(words.get(second).small());
                Optional<Side> by = separated || isQuotient(words, second)
                        ? side(words, separated ? second + 1 : second)
                        : Optional.empty();
                List<Meaning> found =
                        by.map(side -> derivative(of.get().name(), side.name())).orElse(List.of());
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /// Whether a label is a quotient of which only one side has its d: `dL/u_1`.
    boolean isBroken(List<LabelWord> label) {
        List<LabelWord> words = separated(label);
        for (int k = 1; k < words.size(); k++) {
            boolean isBar =
                    words.get(k).before().equals("/") || words.get(k).before().equals("/∂");
            if (isBar) {
                Optional<Side> of = side(words, 0)
                        .filter(side ->
                                lexicon.isLoss(side.name().parts().getFirst().letters()));
                boolean by = side(words, k).isPresent();
                boolean reachesBar = of.isPresent() && of.get().next() == k;
                boolean bare = k == 1
                        && of.isEmpty()
                        && lexicon.isLoss(words.getFirst().letters());
                return reachesBar && !by && isName(words, k) || bare && by;
            }
        }
        return false;
    }

    /// Whether the rest is a single name.
    private static boolean isName(List<LabelWord> words, int start) {
        List<Compound> rest = Compound.of(words.subList(start, words.size()));
        return rest.size() == 1;
    }

    private static boolean isQuotient(List<LabelWord> words, int second) {
        if (second >= words.size()) {
            return false;
        }
        String between = words.get(second).before();
        return between.startsWith("/")
                || between.startsWith(")/")
                || words.get(second).isJoined()
                || between.endsWith("∂");
    }

    /// The side that begins at a word; empty if none does.
    private Optional<Side> side(List<LabelWord> words, int start) {
        if (start >= words.size() || words.get(start).letters().isEmpty()) {
            return Optional.empty();
        }
        LabelWord first = words.get(start);
        if (first.before().endsWith("∂") || first.before().endsWith("∂_")) {
            return Optional.of(name(words, start, first));
        }
        boolean isSign = first.index().isEmpty() && (first.letters().equals("d") || first.is("partial"));
        if (isSign
                && start + 1 < words.size()
                && !words.get(start + 1).letters().isEmpty()) {
            return Optional.of(name(words, start + 1, words.get(start + 1)));
        }
        boolean glued = first.letters().length() > 1
                && first.letters().charAt(0) == 'd'
                && lexicon.kinds(first.letters()).isEmpty()
                && !first.is("delta", "deltas");
        return glued ? Optional.of(name(words, start, first.as(first.letters().substring(1)))) : Optional.empty();
    }

    /// A name up to the beginning of the other side.
    private Side name(List<LabelWord> words, int start, LabelWord first) {
        var parts = new ArrayList<>(List.of(first));
        int next = start + 1;
        while (next < words.size()
                && words.get(next).isJoined()
                && !words.get(next).letters().isEmpty()
                && !SEPARATORS.contains(words.get(next).small())
                && side(words, next).isEmpty()) {
            parts.add(words.get(next));
            next++;
        }
        return new Side(new Compound(parts, first.before(), first.apart()), next);
    }

    private List<Meaning> derivative(Compound of, Compound by) {
        Optional<Meaning> above = compounds.read(of, Aspect.VALUE);
        Optional<Meaning> below =
                compounds.read(by, Aspect.VALUE).or(() -> byFirstLetter(by)).map(meaning -> preActivation(by, meaning));
        if (below.isEmpty() || below.get().kinds().isEmpty()) {
            return List.of();
        }
        Meaning name = below.get();
        Set<Kind> kinds = above.map(Meaning::kinds).orElse(Set.of());
        boolean isLoss = kinds.contains(Kind.LOSS);
        var local = new Meaning(
                isLoss ? Aspect.GRADIENT : Aspect.LOCAL, name.kinds(), name.digits(), name.name(), kinds, name.doubt());
        boolean isSlope = kinds.contains(Kind.ACTIVATION) && name.kinds().equals(Set.of(Kind.PRE_ACTIVATION));
        boolean sameNeuron = above.map(Meaning::digits).orElse(List.of()).equals(name.digits())
                || above.map(meaning -> meaning.digits().isEmpty()).orElse(true);
        return isSlope && sameNeuron
                ? List.of(
                        new Meaning(
                                Aspect.SLOPE,
                                name.kinds(),
                                name.digits(),
                                name.name(),
                                Set.of(Kind.ACTIVATION),
                                name.doubt()),
                        local)
                : List.of(local);
    }

    /// The meaning by the first letter: in `wij`, the letters after it are indices.
    private Optional<Meaning> byFirstLetter(Compound by) {
        LabelWord first = by.parts().getFirst();
        Set<Kind> kinds = lexicon.kinds(first.letters().substring(0, 1));
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meaning(Aspect.VALUE, kinds, by.digits(), by.name(), Set.of()));
    }

    /// A derivative with respect to `net` is one with respect to the pre-activation, although a network can have this
    /// name too.
    private static Meaning preActivation(Compound by, Meaning meaning) {
        boolean isNet = by.parts().size() == 1
                && meaning.kinds().size() > 1
                && by.parts().getFirst().is("net", "in", "input");
        return isNet
                ? new Meaning(
                        meaning.aspect(),
                        Set.of(Kind.PRE_ACTIVATION),
                        meaning.digits(),
                        meaning.name(),
                        Set.of(),
                        meaning.doubt())
                : meaning;
    }

    /// The words, with a word such as `dEdw` split in two.
    private List<LabelWord> separated(List<LabelWord> words) {
        var result = new ArrayList<LabelWord>();
        for (LabelWord word : words) {
            int second = secondSide(word.letters());
            if (second == 0) {
                result.add(word);
            } else {
                result.add(new LabelWord(
                        word.before(), word.apart(), word.letters().substring(0, second), ""));
                result.add(new LabelWord("", false, word.letters().substring(second), word.index()));
            }
        }
        return result;
    }

    /// The place of the second d in a word that is two sides; 0 if it is not.
    private int secondSide(String word) {
        if (word.length() < 4
                || word.length() > 24
                || word.charAt(0) != 'd'
                || !lexicon.kinds(word).isEmpty()) {
            return 0;
        }
        for (int k = word.indexOf('d', 2); k > 0 && k + 1 < word.length(); k = word.indexOf('d', k + 1)) {
            boolean known = !lexicon.kinds(word.substring(1, k)).isEmpty()
                    && !lexicon.kinds(word.substring(k + 1)).isEmpty();
            if (known) {
                return k;
            }
        }
        return 0;
    }
}

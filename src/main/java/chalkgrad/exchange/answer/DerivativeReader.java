package chalkgrad.exchange.answer;

import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads derivatives that are written as a quotient, by this grammar over the terms of a label:
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
    /// @param next the index of the term after it
    private record Side(Compound name, int next) {}

    /// The derivatives that the label can mean; none if it is not one, or if a name is unknown.
    List<Meaning> read(List<Term> label) {
        List<Term> terms = separated(label);
        for (int k = 0; k < terms.size(); k++) {
            boolean starts =
                    k == 0 || !terms.get(k).isJoined() || terms.get(k).before().contains("∂");
            Optional<Side> of = starts ? side(terms, k) : Optional.empty();
            if (of.isPresent()) {
                int second = of.get().next();
                boolean separated = second < terms.size()
                        && SEPARATORS.contains(terms.get(second).small());
                Optional<Side> by = separated || isQuotient(terms, second)
                        ? side(terms, separated ? second + 1 : second)
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
    boolean isBroken(List<Term> label) {
        List<Term> terms = separated(label);
        for (int k = 1; k < terms.size(); k++) {
            boolean isBar =
                    terms.get(k).before().equals("/") || terms.get(k).before().equals("/∂");
            if (isBar) {
                Optional<Side> of = side(terms, 0)
                        .filter(side ->
                                lexicon.isLoss(side.name().parts().getFirst().word()));
                boolean by = side(terms, k).isPresent();
                boolean reachesBar = of.isPresent() && of.get().next() == k;
                boolean bare = k == 1
                        && of.isEmpty()
                        && lexicon.isLoss(terms.getFirst().word());
                return reachesBar && !by && isName(terms, k) || bare && by;
            }
        }
        return false;
    }

    /// Whether the rest is a single name.
    private static boolean isName(List<Term> terms, int start) {
        List<Compound> rest = Compound.of(terms.subList(start, terms.size()));
        return rest.size() == 1;
    }

    private static boolean isQuotient(List<Term> terms, int second) {
        if (second >= terms.size()) {
            return false;
        }
        String between = terms.get(second).before();
        return between.startsWith("/")
                || between.startsWith(")/")
                || terms.get(second).isJoined()
                || between.endsWith("∂");
    }

    /// The side that begins at a term; empty if none does.
    private Optional<Side> side(List<Term> terms, int start) {
        if (start >= terms.size() || terms.get(start).word().isEmpty()) {
            return Optional.empty();
        }
        Term first = terms.get(start);
        if (first.before().endsWith("∂") || first.before().endsWith("∂_")) {
            return Optional.of(name(terms, start, first));
        }
        boolean isSign = first.index().isEmpty() && (first.word().equals("d") || first.is("partial"));
        if (isSign && start + 1 < terms.size() && !terms.get(start + 1).word().isEmpty()) {
            return Optional.of(name(terms, start + 1, terms.get(start + 1)));
        }
        boolean glued = first.word().length() > 1
                && first.word().charAt(0) == 'd'
                && lexicon.kinds(first.word()).isEmpty()
                && !first.is("delta", "deltas");
        return glued ? Optional.of(name(terms, start, first.as(first.word().substring(1)))) : Optional.empty();
    }

    /// A name up to the beginning of the other side.
    private Side name(List<Term> terms, int start, Term first) {
        var parts = new ArrayList<>(List.of(first));
        int next = start + 1;
        while (next < terms.size()
                && terms.get(next).isJoined()
                && !terms.get(next).word().isEmpty()
                && !SEPARATORS.contains(terms.get(next).small())
                && side(terms, next).isEmpty()) {
            parts.add(terms.get(next));
            next++;
        }
        return new Side(new Compound(parts, first.before(), first.apart()), next);
    }

    private List<Meaning> derivative(Compound of, Compound by) {
        Optional<Meaning> above = compounds.read(of, Role.VALUE);
        Optional<Meaning> below =
                compounds.read(by, Role.VALUE).or(() -> byFirstLetter(by)).map(meaning -> preActivation(by, meaning));
        if (below.isEmpty() || below.get().kinds().isEmpty()) {
            return List.of();
        }
        Meaning name = below.get();
        Set<Kind> kinds = above.map(Meaning::kinds).orElse(Set.of());
        boolean isLoss = kinds.contains(Kind.LOSS);
        var local = new Meaning(
                isLoss ? Role.GRADIENT : Role.LOCAL, name.kinds(), name.digits(), name.name(), kinds, name.doubt());
        boolean isSlope = kinds.contains(Kind.ACTIVATION) && name.kinds().equals(Set.of(Kind.PRE_ACTIVATION));
        boolean sameNeuron = above.map(Meaning::digits).orElse(List.of()).equals(name.digits())
                || above.map(meaning -> meaning.digits().isEmpty()).orElse(true);
        return isSlope && sameNeuron
                ? List.of(
                        new Meaning(
                                Role.SLOPE,
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
        Term first = by.parts().getFirst();
        Set<Kind> kinds = lexicon.kinds(first.word().substring(0, 1));
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meaning(Role.VALUE, kinds, by.digits(), by.name(), Set.of()));
    }

    /// A derivative with respect to `net` is one with respect to the pre-activation, although a network can have this
    /// name too.
    private static Meaning preActivation(Compound by, Meaning meaning) {
        boolean isNet = by.parts().size() == 1
                && meaning.kinds().size() > 1
                && by.parts().getFirst().is("net", "in", "input");
        return isNet
                ? new Meaning(
                        meaning.role(),
                        Set.of(Kind.PRE_ACTIVATION),
                        meaning.digits(),
                        meaning.name(),
                        Set.of(),
                        meaning.doubt())
                : meaning;
    }

    /// The terms, with a word such as `dEdw` split in two.
    private List<Term> separated(List<Term> terms) {
        var result = new ArrayList<Term>();
        for (Term term : terms) {
            int second = secondSide(term.word());
            if (second == 0) {
                result.add(term);
            } else {
                result.add(new Term(term.before(), term.apart(), term.word().substring(0, second), ""));
                result.add(new Term("", false, term.word().substring(second), term.index()));
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

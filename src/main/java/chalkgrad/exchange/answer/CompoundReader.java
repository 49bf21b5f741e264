package chalkgrad.exchange.answer;

import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads one name that may be made of several words, by this grammar, in which the surest word is the core:
///
///     name   = { affix | filler } core { affix | filler | place | index letters }
///     core   = parameter | loss | delta | neuron         in this order
///     neuron = "h1", "hidden", "y", ...                   any other word of the lexicon
///     affix  = a word of Affix                            "net", "out", "new", ...
///
/// What an affix makes of a neuron is part of the meaning: net_h1 is the pre-activation of h1. A word that is none of
/// these makes the name doubtful; nothing is left out in silence.
final class CompoundReader {
    /// Words that say nothing about the quantity itself, or what the role says already.
    private static final Set<String> FILLERS = Set.of(
            "jacobian",
            "of",
            "the",
            "for",
            "wrt",
            "with",
            "to",
            "mean",
            "avg",
            "average",
            "sum",
            "matrix",
            "vector",
            "final",
            "value",
            "values",
            "val",
            "np",
            "item",
            "numpy",
            "detach",
            "flatten",
            "iteration",
            "iter",
            "epoch",
            "and",
            "is",
            "r",
            "t",
            "size",
            "first",
            "second",
            "third",
            "class",
            "sample",
            "samples",
            "batch",
            "last",
            "per",
            "my",
            "array",
            "arr",
            "list",
            "result",
            "res",
            "current",
            "cur",
            "individ",
            "individual",
            "over",
            "node",
            "unit",
            "function",
            "func",
            "fn",
            "student",
            "calc",
            "computed",
            "ex",
            "single",
            "stable",
            "squared",
            "square",
            "cross",
            "binary",
            "half",
            "local",
            "state",
            "prime");

    /// What counts something else than neurons and layers.
    private static final Set<String> COUNTERS =
            Set.of("iteration", "iter", "epoch", "sample", "samples", "batch", "mean", "sum", "avg", "average", "step");

    private static final Set<Kind> LOSSES = Set.of(Kind.LOSS, Kind.LOSS_TERM);
    private static final Set<Kind> PARAMETERS = Set.of(Kind.WEIGHT, Kind.BIAS);

    /// Before a known name, without a gap.
    private static final List<String> PREFIXES =
            List.of("gradients", "gradient", "grads", "grad", "delta", "vt", "d", "v");

    private final Lexicon lexicon;

    CompoundReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// What the name means if the label as a whole says so about its subject; empty if none of its words is known.
    Optional<Meaning> read(Compound compound, Role role) {
        List<Part> parts = parts(compound, role);
        Role own = role == Role.VALUE && parts.stream().anyMatch(Part::isGradient) ? Role.GRADIENT : role;
        Optional<Meaning> found = ofParameter(parts, own)
                .or(() -> ofLoss(parts, own))
                .or(() -> ofDelta(parts, own))
                .or(() -> ofNeuron(parts, own));
        boolean doubtful = parts.stream().anyMatch(this::isUnknown);
        return found.map(meaning -> doubtful ? meaning.doubted(Meaning.DOUBTFUL) : meaning);
    }

    /// A word of a name.
    ///
    /// @param stem the word without what stands before it, such as the d of `dw`
    /// @param kinds what the stem can be
    private record Part(Term term, String stem, Set<Kind> kinds, boolean isGradient) {
        boolean has(Set<Kind> only) {
            return !kinds.isEmpty() && only.containsAll(kinds);
        }

        String name() {
            return stem + term.index();
        }

        boolean isCounted() {
            return !term.index().isEmpty();
        }

        boolean isNeuron() {
            return !kinds.isEmpty()
                    && kinds.stream().noneMatch(kind -> PARAMETERS.contains(kind) || LOSSES.contains(kind))
                    && !kinds.contains(Kind.DELTA);
        }
    }

    private List<Part> parts(Compound compound, Role role) {
        var result = new ArrayList<Part>();
        List<Term> terms = compound.parts();
        for (int k = 0; k < terms.size(); k++) {
            Term term = terms.get(k);
            boolean leads = k + 1 < terms.size()
                    && (term.word().equals("d") || term.word().equals("g"))
                    && !isIndexed(term);
            boolean ofParameter = leads
                    && !lexicon.kinds(terms.get(k + 1).word()).isEmpty()
                    && (term.word().equals("d")
                            || PARAMETERS.containsAll(
                                    lexicon.kinds(terms.get(k + 1).word())));
            String stem = ofParameter ? "" : stem(term.word(), role);
            boolean isGradient =
                    ofParameter || !stem.isEmpty() && !stem.equals(term.word()) && startsLikeGradient(term.word());
            result.add(new Part(term, stem, stem.isEmpty() ? Set.of() : lexicon.kinds(stem), isGradient));
        }
        return result;
    }

    private static boolean isIndexed(Term term) {
        return !term.index().isEmpty();
    }

    private static boolean startsLikeGradient(String word) {
        return word.length() > 1
                && (word.charAt(0) == 'd' || word.charAt(0) == 'D' && Character.isUpperCase(word.charAt(1)));
    }

    /// `dw` and `gradw` are about w.
    private String stem(String word, Role role) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean isVelocity = role == Role.VELOCITY && (small.equals("v") || small.equals("m"));
        if (FILLERS.contains(small) || isVelocity) {
            return "";
        }
        if (!lexicon.kinds(word).isEmpty()) {
            return word;
        }
        return PREFIXES.stream()
                .filter(prefix -> small.startsWith(prefix) && small.length() > prefix.length())
                .map(prefix -> word.substring(prefix.length()))
                .filter(rest -> !lexicon.kinds(rest).isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Of several parameters the first with an index; what names neurons behind it says which one.
    private Optional<Meaning> ofParameter(List<Part> parts, Role role) {
        List<Part> all = parts.stream().filter(part -> part.has(PARAMETERS)).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Part core = all.stream().filter(Part::isCounted).findFirst().orElse(all.getFirst());
        List<Integer> digits = core.isCounted() ? core.term().digits() : digits(parts);
        boolean isDelta = parts.stream().anyMatch(part -> part.kinds().contains(Kind.DELTA));
        return Optional.of(new Meaning(
                isDelta && role == Role.VALUE ? Role.STEP : role, core.kinds(), digits, core.name(), Set.of()));
    }

    /// The loss, or its term of a neuron that is named: `E_total`, `E_o1`.
    private Optional<Meaning> ofLoss(List<Part> parts, Role role) {
        List<Part> all = parts.stream().filter(part -> part.has(LOSSES)).toList();
        boolean onlyLayer = all.size() == 1 && isLayer(all.getFirst(), parts);
        if (all.isEmpty() || onlyLayer || role == Role.GRADIENT) {
            return Optional.empty();
        }
        Part core = all.stream()
                .filter(part -> part.stem().length() > 1)
                .findFirst()
                .orElse(all.getFirst());
        return Optional.of(new Meaning(role, core.kinds(), digits(parts), whole(parts, core), Set.of()));
    }

    /// In `l1_out` the l is a layer and not the loss.
    private static boolean isLayer(Part part, List<Part> parts) {
        return part.term().is("l")
                && part.isCounted()
                && parts.stream()
                        .anyMatch(other -> other.isNeuron() || other.kinds().contains(Kind.DELTA));
    }

    private Optional<Meaning> ofDelta(List<Part> parts, Role role) {
        return parts.stream()
                .filter(part -> part.kinds().contains(Kind.DELTA))
                .findFirst()
                .map(core -> new Meaning(role, core.kinds(), digits(parts), whole(parts, core), Set.of()));
    }

    /// A neuron with what its affixes make of it.
    private Optional<Meaning> ofNeuron(List<Part> parts, Role role) {
        List<Part> neurons = parts.stream().filter(Part::isNeuron).toList();
        if (neurons.isEmpty()) {
            return Optional.empty();
        }
        Part core = neurons.stream()
                .filter(Part::isCounted)
                .findFirst()
                .or(() -> neurons.stream().filter(part -> affix(part).isEmpty()).findFirst())
                .orElse(neurons.getFirst());
        Set<Kind> kinds = core.kinds();
        for (Part part : neurons) {
            if (part != core && !isInputLayer(part, core)) {
                kinds = affected(kinds, part);
            }
        }
        String name = neurons.size() == 1 ? core.name() : whole(parts, core);
        return Optional.of(new Meaning(role, kinds, digits(parts), name, Set.of()));
    }

    private static boolean isInputLayer(Part part, Part core) {
        return part.kinds().equals(Set.of(Kind.INPUT)) && core.term().is("layer", "schicht", "laag");
    }

    private static Optional<Affix> affix(Part part) {
        return Affix.before(part.stem());
    }

    /// What a further word of a name makes of the kinds that its core can have.
    private static Set<Kind> affected(Set<Kind> kinds, Part part) {
        return affix(part)
                .map(affix -> switch (affix) {
                    case PRE_ACTIVATION -> Set.of(Kind.PRE_ACTIVATION);
                    case ACTIVATION, PREDICTED -> Set.of(Kind.ACTIVATION);
                    case TARGET -> Set.of(Kind.TARGET);
                    case DELTA, GRADIENT, GRADIENT_LETTER, NEW, OLD, TOTAL, VELOCITY, STEP -> kinds;
                })
                .orElse(part.kinds().size() == 1 ? part.kinds() : kinds);
    }

    private static List<Integer> digits(List<Part> parts) {
        return Meaning.digits(parts.stream()
                .map(Part::term)
                .filter(term -> !COUNTERS.contains(term.small()))
                .map(Term::index)
                .collect(Collectors.joining(" ")));
    }

    /// The name of all that belongs to a neuron or the loss, without what says only its role.
    private static String whole(List<Part> parts, Part core) {
        return parts.stream()
                .filter(part -> part == core
                        || !part.kinds().isEmpty()
                        || affix(part).filter(CompoundReader::isOfName).isPresent())
                .map(part -> part.stem().isEmpty() ? part.term().name() : part.name())
                .collect(Collectors.joining("_"));
    }

    private static boolean isOfName(Affix affix) {
        return switch (affix) {
            case PRE_ACTIVATION, ACTIVATION, DELTA, PREDICTED, TARGET, TOTAL -> true;
            case GRADIENT, GRADIENT_LETTER, NEW, OLD, VELOCITY, STEP -> false;
        };
    }

    private boolean isUnknown(Part part) {
        String small = part.term().small();
        boolean known = !part.kinds().isEmpty()
                || part.isGradient()
                || FILLERS.contains(small)
                || Affix.before(small).isPresent()
                || part.term().word().length() <= 2
                        && Stream.of("i", "j", "k", "l", "n", "x", "h", "o", "y")
                                .anyMatch(small::startsWith);
        return !known && small.chars().noneMatch(c -> c > 0x7f);
    }
}

package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import chalkgrad.pass.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what a label is about among its names: of `Gradient of loss w.r.t. w_3` the weight, of `layer 2: delta` the
/// delta, of `net input of h1` the pre-activation of h1.
final class SubjectReader {
    private static final Set<String> PREPOSITIONS = Set.of("for", "of", "by");

    /// What words such as "layer", "hidden", "output" can be about.
    private static final Set<Kind> PLACES = Set.of(Kind.ACTIVATION, Kind.PRE_ACTIVATION);

    private static final Set<Kind> OF_NEURONS = Set.of(Kind.ACTIVATION, Kind.PRE_ACTIVATION, Kind.DELTA);

    private final CompoundReader compounds;
    private final AspectReader roles;

    SubjectReader(Lexicon lexicon, AspectReader roles) {
        this.compounds = new CompoundReader(lexicon);
        this.roles = roles;
    }

    /// What it is about; empty if it names nothing that is known.
    Optional<Meaning> read(List<LabelWord> words) {
        Aspect aspect = roles.of(words);
        List<LabelWord> part = AspectReader.isGradient(words) ? differentiatedBy(words) : words;
        Meaning best = null;
        for (Compound compound : Compound.of(part)) {
            Optional<Meaning> found = compounds.read(compound, aspect);
            if (found.isPresent()) {
                best = best == null ? found.get() : moreDefinite(best, found.get(), compound);
            }
        }
        if (best == null && aspect != Aspect.VALUE) {
            String index = part.stream().map(LabelWord::index).reduce("", (p, q) -> p + " " + q);
            best = new Meaning(aspect, Set.of(), Meaning.digits(index), "", Set.of());
        }
        return Optional.ofNullable(best)
                .map(meaning -> isComputed(words) ? meaning.doubted(Meaning.DOUBTFUL) : meaning);
    }

    /// Whether something is computed from what the label names, so that it is not any of it.
    private static boolean isComputed(List<LabelWord> words) {
        for (int k = 0; k + 1 < words.size(); k++) {
            String before = words.get(k).before();
            boolean operates = before.codePoints().anyMatch(c -> "*@/·+".indexOf(c) >= 0);
            boolean subtracts = k > 0 && words.get(k).apart() && before.endsWith("-");
            if (operates && !(k == 0 && before.endsWith("+")) || subtracts) {
                return true;
            }
        }
        String end = TextScanner.withoutSpace(words.getLast().before());
        return end.length() > 1 && "*@/·+-".indexOf(end.charAt(0)) >= 0 && TextScanner.isDigit(end.charAt(1));
    }

    /// What follows "with respect to", or else a preposition; all if there is neither.
    private static List<LabelWord> differentiatedBy(List<LabelWord> words) {
        int start = 0;
        for (int k = words.size() - 1; k >= 0; k--) {
            boolean leads = k + 1 < words.size() && words.get(k + 1).apart();
            if (words.get(k).is("wrt")) {
                return words.subList(k + 1, words.size());
            }
            if (leads && PREPOSITIONS.contains(words.get(k).small())) {
                start = k + 1;
            }
        }
        return words.subList(start, words.size());
    }

    private static Meaning moreDefinite(Meaning best, Meaning next, Compound compound) {
        // in "layer 2: delta" the layer says which delta
        List<Integer> digits = compound.digits().isEmpty() ? best.digits() : next.digits();
        boolean isLetter = compound.parts().getFirst().letters().length() == 1;
        boolean apposed = compound.before().isEmpty()
                && best.digits().isEmpty()
                && !next.digits().isEmpty();
        Optional<Kind> said = isLetter && apposed && isNeuron(next) ? ofAffix(best.name()) : Optional.empty();
        if (said.isPresent()) {
            return ofNeuron(
                    new Meaning(best.aspect(), Set.of(said.get()), List.of(), "", Set.of(), best.doubt()), next);
        }
        // in "new weight w5" the name says which weight
        boolean isNamed =
                apposed && next.kinds().equals(best.kinds()) && best.name().indexOf('[') < 0;
        if (isNamed || isMoreDefinite(next.kinds(), best.kinds())) {
            return new Meaning(next.aspect(), next.kinds(), digits, next.name(), next.of(), next.doubt());
        }
        return apposed && OF_NEURONS.containsAll(best.kinds()) && isNeuron(next) ? ofNeuron(best, next) : best;
    }

    private static boolean isNeuron(Meaning meaning) {
        return !meaning.kinds().isEmpty() && PLACES.containsAll(meaning.kinds());
    }

    /// What a word makes of a neuron that is named behind it: in "net h1" it is a pre-activation.
    private static Optional<Kind> ofAffix(String word) {
        return Affix.before(word).flatMap(affix -> switch (affix) {
            case PRE_ACTIVATION -> Optional.of(Kind.PRE_ACTIVATION);
            case ACTIVATION, PREDICTED -> Optional.of(Kind.ACTIVATION);
            case DELTA -> Optional.of(Kind.DELTA);
            case GRADIENT, GRADIENT_LETTER, NEW, OLD, TARGET, TOTAL, VELOCITY, STEP -> Optional.empty();
        });
    }

    /// In "net input of h1" the neuron is named behind what is said of it.
    private static Meaning ofNeuron(Meaning said, Meaning neuron) {
        String word = said.kinds().size() > 1
                ? ""
                : switch (said.kinds().iterator().next()) {
                    case PRE_ACTIVATION -> "net_";
                    case DELTA -> "delta_";
                    default -> "out_";
                };
        return new Meaning(
                said.aspect(),
                said.kinds(),
                neuron.digits(),
                word + neuron.name(),
                Set.of(),
                Math.max(said.doubt(), neuron.doubt()));
    }

    /// A parameter says more than a layer, and an activation more than the loss that it is differentiated from.
    private static boolean isMoreDefinite(Set<Kind> kinds, Set<Kind> than) {
        return PLACES.equals(than) && kinds.size() == 1 && !kinds.contains(Kind.TARGET)
                || than.contains(Kind.LOSS) && !kinds.contains(Kind.LOSS)
                || than.contains(Kind.TARGET) && than.size() > 1
                || kinds.equals(Set.of(Kind.BIAS)) && than.equals(Set.of(Kind.WEIGHT));
    }
}

package chalkgrad.exchange.label;

import chalkgrad.pass.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads one name that may be made of several words, by this grammar, in which the surest word is the core:
///
///     name   = { affix | filler } core { affix | filler | place | index letters }
///     core   = parameter | loss | delta | neuron         in this order
///     neuron = "h1", "hidden", "y", ...                   any other word of the lexicon
///     affix  = a word of Affix                            "net", "out", "new", ...
///
/// An affix changes the meaning of a neuron: net_h1 is the pre-activation of h1. Any other word makes the name
/// doubtful; no word is ignored silently.
final class CompoundReader {
    private final Lexicon lexicon;

    CompoundReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The meaning of the name of a label that says this of its subject; empty if none of its words is known.
    Optional<Meaning> read(Compound compound, Aspect aspect) {
        List<NamePart> parts = NamePart.of(compound, aspect, lexicon);
        Aspect own = aspect == Aspect.VALUE && parts.stream().anyMatch(NamePart::isGradient) ? Aspect.GRADIENT : aspect;
        Optional<Meaning> found = ofParameter(parts, own)
                .or(() -> ofLoss(parts, own))
                .or(() -> ofDelta(parts, own))
                .or(() -> ofNeuron(parts, own));
        boolean doubtful = parts.stream().anyMatch(NamePart::isUnknown);
        return found.map(meaning -> doubtful ? meaning.doubted(Meaning.DOUBTFUL) : meaning);
    }

    /// The first of several parameters that has an index; names of neurons after it say which one it is.
    private Optional<Meaning> ofParameter(List<NamePart> parts, Aspect aspect) {
        List<NamePart> all =
                parts.stream().filter(part -> part.has(NamePart.PARAMETERS)).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        NamePart core = all.stream().filter(NamePart::isCounted).findFirst().orElse(all.getFirst());
        List<Integer> digits = core.isCounted() ? core.word().digits() : digits(parts);
        boolean isDelta = parts.stream().anyMatch(NamePart::isDelta);
        return Optional.of(new Meaning(
                isDelta && aspect == Aspect.VALUE ? Aspect.STEP : aspect, core.kinds(), digits, core.name(), Set.of()));
    }

    /// The loss, or its term of a neuron that is named: `E_total`, `E_o1`.
    private Optional<Meaning> ofLoss(List<NamePart> parts, Aspect aspect) {
        List<NamePart> all =
                parts.stream().filter(part -> part.has(NamePart.LOSSES)).toList();
        boolean onlyLayer = all.size() == 1 && isLayer(all.getFirst(), parts);
        if (all.isEmpty() || onlyLayer || aspect == Aspect.GRADIENT) {
            return Optional.empty();
        }
        NamePart core = all.stream()
                .filter(part -> part.stem().length() > 1)
                .findFirst()
                .orElse(all.getFirst());
        return Optional.of(new Meaning(aspect, core.kinds(), digits(parts), whole(parts, core), Set.of()));
    }

    /// Whether a part is a layer: in `l1_out`, the l is a layer, not the loss.
    private static boolean isLayer(NamePart part, List<NamePart> parts) {
        return part.word().is("l")
                && part.isCounted()
                && parts.stream().anyMatch(other -> other.isNeuron() || other.isDelta());
    }

    private Optional<Meaning> ofDelta(List<NamePart> parts, Aspect aspect) {
        return parts.stream()
                .filter(NamePart::isDelta)
                .findFirst()
                .map(core -> new Meaning(aspect, core.kinds(), digits(parts), whole(parts, core), Set.of()));
    }

    /// A neuron, as changed by its affixes.
    private Optional<Meaning> ofNeuron(List<NamePart> parts, Aspect aspect) {
        List<NamePart> neurons = parts.stream().filter(NamePart::isNeuron).toList();
        if (neurons.isEmpty()) {
            return Optional.empty();
        }
        NamePart core = core(neurons);
        Set<Kind> kinds = core.kinds();
        for (NamePart part : parts) {
            boolean says = part.isNeuron() || part.affix().isPresent();
            if (isInputLayer(parts, part)) {
                kinds = part.kinds();
            } else if (says && !part.equals(core) && !isOutputLayer(core, part)) {
                kinds = affected(kinds, part);
            }
        }
        String name = whole(parts, core);
        return Optional.of(new Meaning(aspect, kinds, digits(parts), name, Set.of()));
    }

    /// The word that names the neuron, not an attribute of it: the first one in `hidden_input1`.
    private static NamePart core(List<NamePart> neurons) {
        List<NamePart> names =
                neurons.stream().filter(part -> part.affix().isEmpty()).toList();
        List<NamePart> candidates = names.isEmpty() ? neurons : names;
        return candidates.stream().filter(NamePart::isCounted).findFirst().orElse(candidates.getFirst());
    }

    private static boolean isInputLayer(List<NamePart> parts, NamePart part) {
        int next = parts.indexOf(part) + 1;
        return part.kinds().equals(Set.of(Kind.INPUT))
                && next < parts.size()
                && LayerWords.has(parts.get(next).word().letters());
    }

    /// Whether a part says of which layer the core is, not what it is: `z_out` is the z of the outputs, as `z_h` is
    /// that of the hidden neurons. In `z1_out`, the z of a layer is named before.
    private static boolean isOutputLayer(NamePart core, NamePart part) {
        return core.word().is("z")
                && !core.isCounted()
                && (part.word().is("out") || part.word().is("output"));
    }

    /// The kinds of a name's core, as changed by another word of the name.
    private static Set<Kind> affected(Set<Kind> kinds, NamePart part) {
        return part.affix()
                .map(affix -> switch (affix) {
                    case PRE_ACTIVATION -> Set.of(Kind.PRE_ACTIVATION);
                    case ACTIVATION, PREDICTED -> Set.of(Kind.ACTIVATION);
                    case TARGET -> Set.of(Kind.TARGET);
                    case DELTA, GRADIENT, GRADIENT_LETTER, NEW, OLD, TOTAL, VELOCITY, STEP -> kinds;
                })
                .orElse(part.kinds().size() == 1 ? part.kinds() : kinds);
    }

    private static List<Integer> digits(List<NamePart> parts) {
        return Meaning.digits(parts.stream().map(NamePart::index).collect(Collectors.joining(" ")));
    }

    /// The name without the words that only say this of it.
    private static String whole(List<NamePart> parts, NamePart core) {
        return parts.stream()
                .filter(part -> part.equals(core)
                        || !part.kinds().isEmpty()
                        || part.affix().filter(CompoundReader::isOfName).isPresent())
                .map(NamePart::name)
                .collect(Collectors.joining("_"));
    }

    private static boolean isOfName(Affix affix) {
        return switch (affix) {
            case PRE_ACTIVATION, ACTIVATION, DELTA, PREDICTED, TARGET, TOTAL -> true;
            case GRADIENT, GRADIENT_LETTER, NEW, OLD, VELOCITY, STEP -> false;
        };
    }
}

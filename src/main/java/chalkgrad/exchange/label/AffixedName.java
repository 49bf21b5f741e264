package chalkgrad.exchange.label;

import chalkgrad.document.Document;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads an exact name with affixes in a document, by this grammar:
///
///     name = { affix "_" } core { "_" affix } [ "+" | "'" ]
///     core = a name of the course or of the program: "h1", "w5", "a1[2]"
///
/// Every part of the name has to be known: `foo_h1` is not h1.
final class AffixedName {
    /// Longer names are not read.
    private static final int LONGEST = 60;

    private static final int MOST_AFFIXES = 3;

    private final Document document;
    private final Function<String, Optional<Quantity>> cores;
    private final Lexicon lexicon = new Lexicon(Map.of());

    /// @param cores gives the quantity with an exact name; the first one of an array
    AffixedName(Document document, Function<String, Optional<Quantity>> cores) {
        this.document = document;
        this.cores = cores;
    }

    /// Everything that the name can mean, without sample and iteration; none if a part of it is unknown.
    Set<Quantity> read(String name) {
        if (name.length() > LONGEST) {
            return Set.of();
        }
        return affixed(PlainLabel.of(name));
    }

    /// The same for a name with or without affixes.
    Set<Quantity> readAny(String name) {
        Set<Quantity> exact = cores.apply(name).map(Set::of).orElse(Set.of());
        return exact.isEmpty() ? read(name) : exact;
    }

    private Set<Quantity> affixed(String text) {
        String bare = withoutMark(text);
        List<LabelWord> words = Phrases.of(LabelWord.of(bare));
        List<LabelWord> parts = words.subList(0, words.size() - 1);
        boolean isOneName = !parts.isEmpty()
                && parts.stream().skip(1).allMatch(LabelWord::isJoined)
                && parts.getFirst().before().isEmpty()
                && words.getLast().before().codePoints().allMatch(c -> c == '}');
        var found = new LinkedHashSet<Quantity>();
        for (int start = 0; isOneName && start <= Math.min(MOST_AFFIXES, parts.size() - 1); start++) {
            for (int end = parts.size(); end > start && end >= parts.size() - MOST_AFFIXES; end--) {
                boolean hasAffix = start > 0 || end < parts.size() || !bare.equals(text);
                if (hasAffix) {
                    found.addAll(read(parts, start, end, !bare.equals(text)));
                }
            }
        }
        return found;
    }

    /// A name without the mark of a new value at its end.
    private static String withoutMark(String text) {
        for (String mark : List.of("^{+}", "^+", "+", "'", "′")) {
            if (text.endsWith(mark) && text.length() > mark.length()) {
                return text.substring(0, text.length() - mark.length());
            }
        }
        return text;
    }

    private Set<Quantity> read(List<LabelWord> parts, int start, int end, boolean isMarked) {
        var name = new StringBuilder();
        for (LabelWord part : parts.subList(start, end)) {
            name.append(name.isEmpty() ? "" : "_").append(part.name());
        }
        // in W1_new[0][1] the index of the parameter stands at the end
        name.append(end < parts.size() ? parts.getLast().index() : "");
        Set<Quantity> meant = cores.apply(name.toString()).map(Set::of).orElse(Set.of());
        for (int k = end; k < parts.size() && !meant.isEmpty(); k++) {
            meant = applied(Affix.after(parts.get(k).letters()), meant);
        }
        for (int k = start - 1; k >= 0 && !meant.isEmpty(); k--) {
            boolean counts = !parts.get(k).index().isEmpty();
            boolean isLoss = lexicon.isLoss(parts.get(k).letters()) && !counts;
            meant = isLoss
                    ? words(meant)
                    : counts ? Set.of() : applied(Affix.before(parts.get(k).letters()), meant);
        }
        return isMarked ? applied(Optional.of(Affix.NEW), meant) : meant;
    }

    /// The loss of an output: `E_o1`.
    private Set<Quantity> words(Set<Quantity> meant) {
        var result = new LinkedHashSet<Quantity>();
        meant.stream().filter(this::isOutput).forEach(q -> result.add(Quantity.lossTerm(q.to())));
        return result;
    }

    private boolean isOutput(Quantity q) {
        return isNeuron(q) && q.layer() == document.network().depth() || q.kind() == Kind.TARGET;
    }

    static boolean isNeuron(Quantity q) {
        return q.kind() == Kind.ACTIVATION || q.kind() == Kind.PRE_ACTIVATION;
    }

    private Set<Quantity> applied(Optional<Affix> affix, Set<Quantity> meant) {
        var result = new LinkedHashSet<Quantity>();
        affix.ifPresent(known -> meant.forEach(q -> result.addAll(applied(known, q))));
        return result;
    }

    private List<Quantity> applied(Affix affix, Quantity q) {
        return switch (affix) {
            case PRE_ACTIVATION -> isNeuron(q) ? List.of(q.as(Kind.PRE_ACTIVATION)) : List.of();
            case ACTIVATION ->
                isNeuron(q) ? List.of(q.as(Kind.ACTIVATION)) : q.kind() == Kind.INPUT ? List.of(q) : List.of();
            case DELTA -> isNeuron(q) ? List.of(q.as(Kind.DELTA)) : List.of();
            case GRADIENT, GRADIENT_LETTER -> gradients(q);
            case NEW -> isParameter(q) ? List.of(q.as(Kind.NEW_PARAMETER)) : List.of();
            case OLD -> isParameter(q) ? List.of(q) : List.of();
            case PREDICTED ->
                isOutput(q) ? List.of(Quantity.activation(document.network().depth(), q.to())) : List.of();
            case TARGET -> isOutput(q) ? List.of(Quantity.target(q.to())) : List.of();
            case TOTAL -> q.kind() == Kind.LOSS ? List.of(q) : List.of();
            case VELOCITY ->
                isParameter(q)
                        ? document.optimizer().rule().states().stream()
                                .map(q::state)
                                .toList()
                        : List.of();
            case STEP -> List.of();
        };
    }

    private static boolean isParameter(Quantity q) {
        return q.kind() == Kind.WEIGHT || q.kind() == Kind.BIAS;
    }

    /// The derivatives of the loss that `d_` before a name can mean: for a neuron, with respect to its activation or
    /// its pre-activation.
    static List<Quantity> gradients(Quantity q) {
        return switch (q.kind()) {
            case DELTA -> List.of(q);
            case ACTIVATION -> List.of(q.as(Kind.ACTIVATION_GRADIENT), q.as(Kind.DELTA));
            default -> q.lossGradient().stream().toList();
        };
    }
}

package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import chalkgrad.pass.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads labels of the derivative of an activation: `f'(z2)`, `sigmoid_derivative(z1)`, `relu_grad`, `a2_prime`,
/// `slope of the output`.
final class SlopeReader {
    private static final Set<String> FUNCTIONS =
            ActivationWords.and("sig", "sigma", "σ", "logistic", "swish", "phi", "φ", "leaky");

    /// What is called so may be something else, too.
    private static final Set<String> LETTERS = Set.of("f", "g", "act", "activation", "aktivierungsfunktion");

    private static final Set<String> DERIVATIVES = Set.of(
            "deriv", "derivative", "derivatives", "prime", "slope", "slopes", "ableitung", "afgeleide", "steigung");
    private static final Set<String> GRADIENTS = Set.of("grad", "gradient", "gradients", "d", "back", "backward");
    private static final Set<Kind> OF_NEURONS = Set.of(Kind.PRE_ACTIVATION, Kind.ACTIVATION);

    private final Lexicon lexicon;
    private final CompoundReader compounds;

    SlopeReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.compounds = new CompoundReader(lexicon);
    }

    /// A slope and, as far as it is a single number, a local derivative; none if the label is something else.
    List<Meaning> read(List<LabelWord> words) {
        return isSlope(words) || isLogistic(words) ? both(subject(words)) : List.of();
    }

    /// The slope of a sigmoid by its own value: `a2 * (1 - a2)`.
    private boolean isLogistic(List<LabelWord> words) {
        if (words.size() < 3 || words.size() % 2 == 0) {
            return false;
        }
        int half = (words.size() - 1) / 2;
        boolean same = names(words.subList(0, half)).equals(names(words.subList(half, 2 * half)));
        String between = TextScanner.withoutSpace(words.get(half).before());
        boolean joins = between.equals("*(1-") || between.equals("(1-") || between.equals("·(1-");
        return same
                && joins
                && words.getLast().before().equals(")")
                && words.getFirst().before().isEmpty();
    }

    private static List<String> names(List<LabelWord> words) {
        return words.stream().map(LabelWord::name).toList();
    }

    /// A slope with what it is taken at.
    static List<Meaning> both(Meaning slope) {
        return List.of(
                slope,
                new Meaning(Aspect.LOCAL, Set.of(Kind.PRE_ACTIVATION), slope.digits(), slope.name(), slope.of()));
    }

    /// Whether the words may also call the derivative of the loss.
    boolean isDoubtful(List<LabelWord> words) {
        boolean isCall = words.stream()
                .anyMatch(word -> isPrimeBefore(word) && word.before().contains("("));
        return !isCall && !isLogistic(words);
    }

    private boolean isSlope(List<LabelWord> words) {
        boolean function = words.stream().anyMatch(word -> FUNCTIONS.contains(word.small()));
        boolean letter = words.stream().anyMatch(word -> LETTERS.contains(word.small()));
        boolean derivative = words.stream().anyMatch(word -> DERIVATIVES.contains(word.small()));
        boolean gradient = words.stream().anyMatch(word -> GRADIENTS.contains(word.small()));
        boolean slope = words.stream().anyMatch(word -> word.is("slope", "slopes", "steigung"));
        boolean names = slope || isPrimed(words) || derivative && (function || letter) || gradient && function;
        return (names || isGlued(words)) && words.stream().noneMatch(this::isOfLoss);
    }

    private boolean isOfLoss(LabelWord word) {
        Set<Kind> kinds = lexicon.kinds(word.letters());
        return kinds.contains(Kind.LOSS) && word.letters().length() > 1
                || kinds.contains(Kind.WEIGHT)
                || kinds.contains(Kind.BIAS);
    }

    /// `f'(z)`, `sigmoid'`, and `a2_prime`.
    private boolean isPrimed(List<LabelWord> words) {
        for (int k = 0; k + 1 < words.size(); k++) {
            LabelWord word = words.get(k);
            LabelWord next = words.get(k + 1);
            boolean isFunction = FUNCTIONS.contains(word.small())
                    || word.is("f", "g") && next.before().contains("(");
            boolean isNeuron = OF_NEURONS.containsAll(lexicon.kinds(word.letters()))
                    && !lexicon.kinds(word.letters()).isEmpty();
            boolean isAlone = words.size() == 2;
            if (isFunction && isPrimeBefore(next)
                    || isNeuron && next.isJoined() && next.is("prime")
                    || isNeuron && isAlone && isPrimeBefore(next)
                    || word.is("f", "g") && next.isJoined() && next.is("p")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrimeBefore(LabelWord word) {
        return !word.before().isEmpty() && "'′".indexOf(word.before().charAt(0)) >= 0;
    }

    /// `dsigmoid(z1)`.
    private static boolean isGlued(List<LabelWord> words) {
        return words.stream()
                .anyMatch(word -> word.small().startsWith("d")
                        && FUNCTIONS.contains(word.small().substring(1)));
    }

    /// What the slope is taken at: the last neuron that is named, or else those of the layer that an index says.
    private Meaning subject(List<LabelWord> words) {
        Optional<Meaning> neuron = Compound.of(words).stream()
                .filter(compound -> compound.parts().stream().noneMatch(SlopeReader::isWord))
                .flatMap(compound -> compounds.read(compound, Aspect.VALUE).stream())
                .filter(meaning -> !meaning.kinds().isEmpty() && OF_NEURONS.containsAll(meaning.kinds()))
                .reduce((first, second) -> second);
        List<Integer> digits = neuron.map(Meaning::digits)
                .filter(some -> !some.isEmpty())
                .orElseGet(() ->
                        Meaning.digits(words.stream().map(LabelWord::index).reduce("", (p, q) -> p + " " + q)));
        return new Meaning(
                Aspect.SLOPE,
                neuron.map(Meaning::kinds).orElse(Set.of(Kind.PRE_ACTIVATION)),
                digits,
                neuron.map(Meaning::name).orElse(""),
                Set.of(Kind.ACTIVATION));
    }

    private static boolean isWord(LabelWord word) {
        return FUNCTIONS.contains(word.small())
                || LETTERS.contains(word.small())
                || DERIVATIVES.contains(word.small())
                || isGlued(List.of(word));
    }
}

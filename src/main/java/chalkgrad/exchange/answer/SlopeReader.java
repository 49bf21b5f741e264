package chalkgrad.exchange.answer;

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
    List<Meaning> read(List<Term> terms) {
        return isSlope(terms) || isLogistic(terms) ? both(subject(terms)) : List.of();
    }

    /// The slope of a sigmoid by its own value: `a2 * (1 - a2)`.
    private boolean isLogistic(List<Term> terms) {
        if (terms.size() < 3 || terms.size() % 2 == 0) {
            return false;
        }
        int half = (terms.size() - 1) / 2;
        boolean same = names(terms.subList(0, half)).equals(names(terms.subList(half, 2 * half)));
        String between = TextScanner.withoutSpace(terms.get(half).before());
        boolean joins = between.equals("*(1-") || between.equals("(1-") || between.equals("·(1-");
        return same
                && joins
                && terms.getLast().before().equals(")")
                && terms.getFirst().before().isEmpty();
    }

    private static List<String> names(List<Term> terms) {
        return terms.stream().map(Term::name).toList();
    }

    /// A slope with what it is taken at.
    static List<Meaning> both(Meaning slope) {
        return List.of(
                slope, new Meaning(Role.LOCAL, Set.of(Kind.PRE_ACTIVATION), slope.digits(), slope.name(), slope.of()));
    }

    /// Whether the words may also call the derivative of the loss.
    boolean isDoubtful(List<Term> terms) {
        boolean isCall = terms.stream()
                .anyMatch(term -> isPrimeBefore(term) && term.before().contains("("));
        return !isCall && !isLogistic(terms);
    }

    private boolean isSlope(List<Term> terms) {
        boolean function = terms.stream().anyMatch(term -> FUNCTIONS.contains(term.small()));
        boolean letter = terms.stream().anyMatch(term -> LETTERS.contains(term.small()));
        boolean derivative = terms.stream().anyMatch(term -> DERIVATIVES.contains(term.small()));
        boolean gradient = terms.stream().anyMatch(term -> GRADIENTS.contains(term.small()));
        boolean slope = terms.stream().anyMatch(term -> term.is("slope", "slopes", "steigung"));
        boolean names = slope || isPrimed(terms) || derivative && (function || letter) || gradient && function;
        return (names || isGlued(terms)) && terms.stream().noneMatch(this::isOfLoss);
    }

    private boolean isOfLoss(Term term) {
        Set<Kind> kinds = lexicon.kinds(term.word());
        return kinds.contains(Kind.LOSS) && term.word().length() > 1
                || kinds.contains(Kind.WEIGHT)
                || kinds.contains(Kind.BIAS);
    }

    /// `f'(z)`, `sigmoid'`, and `a2_prime`.
    private boolean isPrimed(List<Term> terms) {
        for (int k = 0; k + 1 < terms.size(); k++) {
            Term term = terms.get(k);
            Term next = terms.get(k + 1);
            boolean isFunction = FUNCTIONS.contains(term.small())
                    || term.is("f", "g") && next.before().contains("(");
            boolean isNeuron = OF_NEURONS.containsAll(lexicon.kinds(term.word()))
                    && !lexicon.kinds(term.word()).isEmpty();
            boolean isAlone = terms.size() == 2;
            if (isFunction && isPrimeBefore(next)
                    || isNeuron && next.isJoined() && next.is("prime")
                    || isNeuron && isAlone && isPrimeBefore(next)
                    || term.is("f", "g") && next.isJoined() && next.is("p")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrimeBefore(Term term) {
        return !term.before().isEmpty() && "'′".indexOf(term.before().charAt(0)) >= 0;
    }

    /// `dsigmoid(z1)`.
    private static boolean isGlued(List<Term> terms) {
        return terms.stream()
                .anyMatch(term -> term.small().startsWith("d")
                        && FUNCTIONS.contains(term.small().substring(1)));
    }

    /// What the slope is taken at: the last neuron that is named, or else those of the layer that an index says.
    private Meaning subject(List<Term> terms) {
        Optional<Meaning> neuron = Compound.of(terms).stream()
                .filter(compound -> compound.parts().stream().noneMatch(SlopeReader::isWord))
                .flatMap(compound -> compounds.read(compound, Role.VALUE).stream())
                .filter(meaning -> !meaning.kinds().isEmpty() && OF_NEURONS.containsAll(meaning.kinds()))
                .reduce((first, second) -> second);
        List<Integer> digits = neuron.map(Meaning::digits)
                .filter(some -> !some.isEmpty())
                .orElseGet(() -> Meaning.digits(terms.stream().map(Term::index).reduce("", (p, q) -> p + " " + q)));
        return new Meaning(
                Role.SLOPE,
                neuron.map(Meaning::kinds).orElse(Set.of(Kind.PRE_ACTIVATION)),
                digits,
                neuron.map(Meaning::name).orElse(""),
                Set.of(Kind.ACTIVATION));
    }

    private static boolean isWord(Term term) {
        return FUNCTIONS.contains(term.small())
                || LETTERS.contains(term.small())
                || DERIVATIVES.contains(term.small())
                || isGlued(List.of(term));
    }
}

package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All paths from a number to the loss of one sample. Their products add up to the gradient: the multivariable chain
/// rule. They follow from the formulas of the gradients: each term of such a sum is another gradient times some
/// factors. They are generated lazily, since there can be very many.
public final class Paths {
    private final Derivation derivation;
    private final Quantity gradient;
    private final End end;
    private final Map<Quantity, List<Step>> steps = new HashMap<>();
    private final Map<Quantity, BigInteger> counts = new HashMap<>();

    /// Where paths end.
    public enum End {
        /// At dL/da of an output: paths go through the derivative, or the Jacobian, of the output layer.
        LOSS_GRADIENT,
        /// At dL/dz of an output, which for a cross-entropy has a short form.
        DELTA
    }

    /// A term of the formula of a gradient.
    ///
    /// @param next the gradient in it, which is nearer to the loss
    /// @param factors the other numbers in it
    /// @param fixed the product of its constants
    private record Step(Quantity next, List<Quantity> factors, double fixed) {}

    /// @param gradient dL/dw, dL/db, dL/da, dL/dz or dL/dx of one sample
    /// @param end the last factor at the loss
    public Paths(Derivation derivation, Quantity gradient, End end) {
        Document document = derivation.document();
        if (!lead(document, gradient) || gradient.sample() == 0 && !document.hasSingleSample()) {
            throw new IllegalArgumentException(gradient + " is no gradient of a sample's loss");
        }
        this.derivation = derivation;
        this.gradient = gradient;
        this.end = end;
    }

    /// Whether a number is the sum over its paths: a gradient without a penalty.
    public static boolean lead(Document document, Quantity q) {
        return q.kind().isGradient()
                && (q.kind() != Kind.WEIGHT_GRADIENT || document.penalty().isEmpty());
    }

    /// The paths with the end that the walk uses: dL/dz of the outputs if it has a short form, otherwise dL/da.
    public static List<Paths> of(Derivation derivation, Quantity gradient) {
        int depth = derivation.document().network().depth();
        boolean beforeZ = gradient.kind() != Kind.ACTIVATION_GRADIENT || gradient.layer() < depth;
        boolean isShort = derivation.shortDelta(Quantity.delta(depth, 1)).isPresent();
        return of(derivation, gradient, beforeZ && isShort ? End.DELTA : End.LOSS_GRADIENT);
    }

    /// The paths of every sample of the batch for a gradient of the batch; those of its own sample for a gradient of a
    /// sample.
    public static List<Paths> of(Derivation derivation, Quantity gradient, End end) {
        Document document = derivation.document();
        if (gradient.sample() != 0 || document.hasSingleSample()) {
            return List.of(new Paths(derivation, gradient, end));
        }
        return derivation
                .batch(gradient.iteration())
                .samples()
                .mapToObj(s -> new Paths(derivation, gradient.at(s, gradient.iteration()), end))
                .toList();
    }

    /// Where the paths end.
    public End end() {
        return end;
    }

    /// The number of paths.
    public BigInteger count() {
        return count(gradient);
    }

    private BigInteger count(Quantity from) {
        BigInteger known = counts.get(from);
        if (known == null) {
            known = isEnd(from)
                    ? BigInteger.ONE
                    : steps(from).stream().map(step -> count(step.next)).reduce(BigInteger.ZERO, BigInteger::add);
            counts.put(from, known);
        }
        return known;
    }

    /// All paths in order.
    public Stream<Path> stream() {
        return stream(gradient, new Path(List.of(), 1));
    }

    private Stream<Path> stream(Quantity from, Path behind) {
        return isEnd(from)
                ? Stream.of(behind.after(List.of(from), 1))
                : steps(from).stream().flatMap(step -> stream(step.next, behind.after(step.factors, step.fixed)));
    }

    /// The sum of all paths as a formula.
    public Formula formula() {
        return Formula.sum(stream().map(Path::formula).toList());
    }

    private boolean isEnd(Quantity q) {
        Kind last = end == End.DELTA ? Kind.DELTA : Kind.ACTIVATION_GRADIENT;
        return q.layer() == derivation.document().network().depth()
                && (q.kind() == last || q.kind() == Kind.ACTIVATION_GRADIENT);
    }

    private List<Step> steps(Quantity from) {
        List<Step> known = steps.get(from);
        if (known == null) {
            Formula formula = derivation.chainRule(from);
            List<Formula> terms = formula instanceof Formula.Sum sum ? sum.terms() : List.of(formula);
            known = terms.stream().flatMap(term -> step(term).stream()).toList();
            steps.put(from, known);
        }
        return known;
    }

    /// A term as a step; empty if nothing leads further.
    private static Optional<Step> step(Formula term) {
        var factors = new Factors();
        factors.take(term);
        return Optional.ofNullable(factors.next)
                .filter(next -> factors.fixed != 0)
                .map(next -> new Step(next, factors.others, factors.fixed));
    }

    /// The factors of a term.
    private static final class Factors {
        private final List<Quantity> others = new ArrayList<>();
        private @Nullable Quantity next;
        private double fixed = 1;

        void take(Formula factor) {
            switch (factor) {
                case Formula.Product product -> product.factors().forEach(this::take);
                case Formula.Reference(Quantity q) -> take(q);
                case Formula.Constant(double value) -> fixed *= value;
                case Formula.Quotient(Formula numerator, Formula.Constant(double divisor)) -> {
                    take(numerator);
                    fixed /= divisor;
                }
                default -> throw new IllegalStateException(factor + " is no factor of a path");
            }
        }

        private void take(Quantity q) {
            if (q.kind() == Kind.DELTA || q.kind() == Kind.ACTIVATION_GRADIENT) {
                next = q;
            } else {
                others.add(q);
            }
        }
    }
}

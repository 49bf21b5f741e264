package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.network.Network;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All paths from a number to the loss of one sample. Their products add up to the gradient: the multivariable chain
/// rule. They are generated lazily, since their number is the product of the sizes of the layers between.
///
/// @param gradient dL/dw, dL/db, dL/da, dL/dz or dL/dx of one sample
/// @param end the last factor at the loss
public record Paths(Document document, Quantity gradient, End end) {
    /// Where paths end.
    public enum End {
        /// At dL/da of an output: paths go through the derivative, or the Jacobian, of the output layer.
        LOSS_GRADIENT,
        /// At dL/dz of an output, which for a cross-entropy has a short form.
        DELTA
    }

    public Paths {
        if (!lead(document, gradient) || gradient.sample() == 0 && !document.hasSingleSample()) {
            throw new IllegalArgumentException(gradient + " is no gradient of a sample's loss");
        }
    }

    /// Whether a number is the sum over its paths: a gradient, without a penalty, in a network whose layers are fully
    /// connected.
    public static boolean lead(Document document, Quantity q) {
        return switch (q.kind()) {
            case WEIGHT_GRADIENT ->
                document.penalty().isEmpty() && document.network().isDense();
            case BIAS_GRADIENT, ACTIVATION_GRADIENT, DELTA, INPUT_GRADIENT ->
                document.network().isDense();
            default -> false;
        };
    }

    /// The paths with the end that the walk uses: dL/dz of the outputs if it has a short form, otherwise dL/da.
    public static List<Paths> of(Derivation derivation, Quantity gradient) {
        Document document = derivation.document();
        int depth = document.network().depth();
        boolean beforeZ = gradient.kind() != Kind.ACTIVATION_GRADIENT || gradient.layer() < depth;
        boolean isShort = derivation.shortDelta(Quantity.delta(depth, 1)).isPresent();
        return of(document, gradient, beforeZ && isShort ? End.DELTA : End.LOSS_GRADIENT);
    }

    /// The paths of every sample for a gradient of the batch; those of its own sample for a gradient of a sample.
    public static List<Paths> of(Document document, Quantity gradient, End end) {
        if (gradient.sample() != 0 || document.hasSingleSample()) {
            return List.of(new Paths(document, gradient, end));
        }
        return IntStream.rangeClosed(1, document.samples().size())
                .mapToObj(s -> new Paths(document, gradient.at(s, gradient.iteration()), end))
                .toList();
    }

    /// The number of paths.
    public BigInteger count() {
        Network network = document.network();
        BigInteger count = BigInteger.valueOf(starts());
        boolean behind = gradient.kind() == Kind.ACTIVATION_GRADIENT || gradient.kind() == Kind.INPUT_GRADIENT;
        for (int l = gradient.layer(); l <= network.depth(); l++) {
            boolean entered = l > gradient.layer();
            if (entered) {
                count = count.multiply(BigInteger.valueOf(network.size(l)));
            }
            boolean crossed = (entered || !behind) && l > 0 && !(l == network.depth() && end == End.DELTA);
            if (crossed && !network.layer(l).activation().isElementwise()) {
                count = count.multiply(BigInteger.valueOf(network.size(l)));
            }
        }
        return count;
    }

    /// The number of neurons that the number acts on directly.
    private int starts() {
        boolean tied = gradient.kind() == Kind.BIAS_GRADIENT && gradient.to() == 0;
        return tied ? document.network().size(gradient.layer()) : 1;
    }

    /// All paths in order.
    public Stream<Path> stream() {
        int l = gradient.layer();
        int j = gradient.to();
        return switch (gradient.kind()) {
            case WEIGHT_GRADIENT -> fromZ(l, j, List.of(Quantity.activation(l - 1, gradient.from())));
            case BIAS_GRADIENT ->
                j != 0 ? fromZ(l, j, List.of()) : neurons(l).boxed().flatMap(neuron -> fromZ(l, neuron, List.of()));
            case DELTA -> fromZ(l, j, List.of());
            default -> fromA(l, j, List.of());
        };
    }

    /// The sum of all their products: the gradient.
    public double sum(Run run) {
        return stream().mapToDouble(path -> path.product(run)).sum();
    }

    /// The sum of all paths as a formula.
    public Formula formula() {
        return Formula.sum(stream().map(Path::formula).toList());
    }

    private Stream<Path> fromZ(int l, int j, List<Quantity> behind) {
        Network network = document.network();
        if (l == network.depth() && end == End.DELTA) {
            return Stream.of(path(Quantity.delta(l, j), behind));
        }
        if (network.layer(l).activation().isElementwise()) {
            return fromA(l, j, with(Quantity.activationDerivative(l, j), behind));
        }
        return neurons(l).boxed().flatMap(k -> fromA(l, k, with(Quantity.jacobian(l, k, j), behind)));
    }

    private Stream<Path> fromA(int l, int k, List<Quantity> behind) {
        if (l == document.network().depth()) {
            return Stream.of(path(Quantity.activationGradient(l, k), behind));
        }
        return neurons(l + 1).boxed().flatMap(j -> fromZ(l + 1, j, with(Quantity.weight(l + 1, k, j), behind)));
    }

    private IntStream neurons(int l) {
        return IntStream.rangeClosed(1, document.network().size(l));
    }

    private Path path(Quantity last, List<Quantity> behind) {
        return new Path(with(last, behind).stream()
                .map(factor -> factor.at(gradient.sample(), gradient.iteration()))
                .toList());
    }

    private static List<Quantity> with(Quantity next, List<Quantity> behind) {
        var factors = new ArrayList<Quantity>();
        factors.add(next);
        factors.addAll(behind);
        return factors;
    }
}

package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.formula.Array;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Entry;
import chalkgrad.network.Network;
import chalkgrad.network.Reduction;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Writes numbers as entries of matrix products: z = xW + b, dL/dx = dL/dz Wᵀ, dL/dW = xᵀ dL/dz, or in the other
/// order if the course prints matrices transposed.
///
/// @param document the document that the numbers belong to
record MatrixForms(Document document) {
    /// A number with matrices; empty if it is neither a sum over a layer or a batch, nor an entry of a matrix of
    /// gradients.
    Optional<Formula> of(Quantity q) {
        int l = q.layer();
        int j = q.to();
        return switch (q.kind()) {
            case PRE_ACTIVATION -> preActivation(q);
            case ACTIVATION_GRADIENT -> l == network().depth() ? Optional.empty() : byNextLayer(q, l, j);
            case INPUT_GRADIENT -> byNextLayer(q, 0, j);
            case DELTA -> delta(q);
            case WEIGHT_GRADIENT -> isReduced(q) ? overSamples(q) : outerProduct(q);
            default -> Optional.empty();
        };
    }

    private Network network() {
        return document.network();
    }

    /// x W + b, or W x + b.
    private Optional<Formula> preActivation(Quantity q) {
        int l = q.layer();
        int inputs = network().size(l - 1);
        Formula bias = ref(q, Quantity.bias(l, network().layer(l).tiedBias() ? 0 : q.to()));
        return product(
                        collect(inputs, i -> ref(q, Quantity.activation(l - 1, i))),
                        collect(inputs, i -> ref(q, Quantity.weight(l, i, q.to()))))
                .map(sum -> sum.plus(bias));
    }

    /// dL/dz Wᵀ, or Wᵀ dL/dz, of the layer after l.
    private Optional<Formula> byNextLayer(Quantity q, int l, int j) {
        int outputs = network().size(l + 1);
        return product(
                collect(outputs, k -> ref(q, Quantity.delta(l + 1, k))),
                collect(outputs, k -> ref(q, Quantity.weight(l + 1, j, k))));
    }

    /// dL/da times the Jacobian; for elementwise activations, the product with the next layer, times the slope.
    private Optional<Formula> delta(Quantity q) {
        int l = q.layer();
        int j = q.to();
        if (!network().layer(l).activation().isElementwise()) {
            return product(
                    collect(network().size(l), k -> ref(q, Quantity.activationGradient(l, k))),
                    collect(network().size(l), k -> ref(q, Quantity.jacobian(l, k, j))));
        }
        return l == network().depth()
                ? Optional.empty()
                : byNextLayer(q, l, j).map(sum -> sum.times(ref(q, Quantity.activationDerivative(l, j))));
    }

    /// An entry of xᵀ dL/dz, or of dL/dz xᵀ.
    private Optional<Formula> outerProduct(Quantity q) {
        int l = q.layer();
        List<Formula> inputs = collect(network().size(l - 1), i -> ref(q, Quantity.activation(l - 1, i)));
        List<Formula> deltas = collect(network().size(l), j -> ref(q, Quantity.delta(l, j)));
        if (inputs.size() * deltas.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(
                isTransposed()
                        ? new Entry(Array.ofColumn(deltas), Array.ofRow(inputs), q.to(), q.from())
                        : new Entry(Array.ofColumn(inputs), Array.ofRow(deltas), q.from(), q.to()));
    }

    /// An input of all samples times dL/dz of all samples.
    private Optional<Formula> overSamples(Quantity q) {
        int l = q.layer();
        int samples = document.samples().size();
        Optional<Formula> sum = product(
                collect(samples, s -> ofSample(q, s, Quantity.activation(l - 1, q.from()))),
                collect(samples, s -> ofSample(q, s, Quantity.delta(l, q.to()))));
        return document.reduction() == Reduction.MEAN ? sum.map(all -> all.over(Formula.constant(samples))) : sum;
    }

    /// A row times a column, in the order of the course; empty if they have only one entry.
    private Optional<Formula> product(List<Formula> first, List<Formula> second) {
        if (first.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(isTransposed() ? Entry.of(second, first) : Entry.of(first, second));
    }

    private boolean isTransposed() {
        return document.notation().transposed();
    }

    private boolean isReduced(Quantity q) {
        return q.sample() == 0 && !document.hasSingleSample();
    }

    private static Formula ref(Quantity q, Quantity other) {
        return Formula.of(other.at(q.sample(), q.iteration()));
    }

    private static Formula ofSample(Quantity q, int sample, Quantity other) {
        return Formula.of(other.at(sample, q.iteration()));
    }

    private static List<Formula> collect(int count, IntFunction<Formula> formula) {
        return IntStream.rangeClosed(1, count).mapToObj(formula).toList();
    }
}

package chalkgrad.pass;

import chalkgrad.formula.Formula;
import java.util.List;
import java.util.stream.Stream;

/// One path from a number to the loss of a sample: the factors of the chain rule along it.
///
/// @param factors from the loss back to the number; their product is what this path adds to the gradient
public record Path(List<Quantity> factors) {
    public Path {
        factors = List.copyOf(factors);
    }

    /// The weights of its edges, from the loss back.
    public Stream<Quantity> edges() {
        return factors.stream().filter(factor -> factor.kind() == Kind.WEIGHT);
    }

    /// What it adds to the gradient.
    public double product(Run run) {
        return factors.stream().mapToDouble(run::value).reduce(1, (p, q) -> p * q);
    }

    public Formula formula() {
        List<Formula> references = factors.stream().map(Formula::of).toList();
        return references.size() == 1 ? references.getFirst() : new Formula.Product(references);
    }
}

package chalkgrad.pass;

import chalkgrad.formula.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One path from a number to the loss of a sample: the factors of the chain rule along it. Their product is what this
/// path adds to the gradient.
///
/// @param factors from the loss back to the number
/// @param fixed a constant factor, such as that of a mean over neurons; otherwise 1
public record Path(List<Quantity> factors, double fixed) {
    public Path {
        factors = List.copyOf(factors);
    }

    /// This path with more factors at the side of the loss.
    Path after(List<Quantity> others, double otherFixed) {
        var all = new ArrayList<Quantity>(others);
        all.addAll(factors);
        return new Path(all, otherFixed * fixed);
    }

    /// The weights of its edges, from the loss back.
    public Stream<Quantity> edges() {
        return factors.stream().filter(factor -> factor.kind() == Kind.WEIGHT);
    }

    /// What it adds to the gradient.
    public double product(Run run) {
        return factors.stream().mapToDouble(run::value).reduce(fixed, (p, q) -> p * q);
    }

    public Formula formula() {
        List<Formula> all = new ArrayList<>(factors.stream().map(Formula::of).toList());
        if (fixed != 1) {
            all.add(Formula.constant(fixed));
        }
        return all.size() == 1 ? all.getFirst() : new Formula.Product(all);
    }
}

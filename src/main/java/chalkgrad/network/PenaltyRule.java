package chalkgrad.network;

import chalkgrad.formula.Formula;
import java.util.Optional;

/// How a penalty makes large weights costly: it adds a term for each weight to the loss. Biases are left out.
public interface PenaltyRule {
    Hyperparameter STRENGTH = new Hyperparameter("lambda", "lambda", 0.01, 0, Double.MAX_VALUE);

    /// The name in files, such as `l2`.
    String name();

    /// The rule as text, where w are the weights.
    String definition();

    /// The penalty, from the sum of the terms of all weights.
    Formula of(Formula sum);

    /// The term of one weight in the sum.
    Formula term(Formula weight);

    /// The derivative of the penalty with respect to one weight, as courses write it.
    default Formula slope(Formula weight) {
        var own = new Operand("w");
        return of(term(Formula.of(own)))
                .derivative(own)
                .replace(symbol -> symbol.equals(own) ? Optional.of(weight) : Optional.empty());
    }
}

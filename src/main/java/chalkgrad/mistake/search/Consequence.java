package chalkgrad.mistake.search;

import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.table.Dependence;
import chalkgrad.table.Phase;
import chalkgrad.table.Term;

/// Decides whether a number is wrong because of the same slip as an earlier one: because it is computed from it,
/// because both are computed from what was exchanged, or because it was carried on from one iteration to the next.
final class Consequence {
    private final Run run;

    Consequence(Run run) {
        this.run = run;
    }

    /// @param hypothesis the mistake that made the earlier number
    boolean follows(Quantity later, Quantity earlier, Hypothesis hypothesis) {
        return isComputedFrom(later, earlier)
                || shareASlip(later, earlier, hypothesis)
                || isCarriedOn(later, earlier, hypothesis);
    }

    /// Whether what spoiled the loss of an iteration has spoiled the parameters of a later one: nothing is computed
    /// from the loss itself.
    private boolean isCarriedOn(Quantity later, Quantity earlier, Hypothesis hypothesis) {
        boolean isOfLossAlone = hypothesis.exchanges().stream()
                .allMatch(exchange -> exchange.role().phase() == Phase.LOSS);
        return later.iteration() > earlier.iteration() && !dependence().isLeft(term(earlier)) && !isOfLossAlone;
    }

    /// Whether one number is a direct or indirect operand of another.
    boolean isComputedFrom(Quantity later, Quantity earlier) {
        if (later.iteration() != earlier.iteration()) {
            return later.iteration() > earlier.iteration() && dependence().isLeft(term(earlier));
        }
        boolean sameSample = later.sample() == earlier.sample() || later.sample() == 0 || earlier.sample() == 0;
        return sameSample && belong(later, earlier) && dependence().isComputedFrom(term(later), term(earlier));
    }

    /// Whether one number is an operand of another in the same iteration, and is not of another neuron of its
    /// layer where each neuron is computed by itself.
    boolean isOnTheWay(Quantity later, Quantity earlier) {
        return later.iteration() == earlier.iteration()
                && isComputedFrom(later, earlier)
                && !isOfAnotherNeuron(later, earlier);
    }

    private boolean isOfAnotherNeuron(Quantity later, Quantity earlier) {
        int layer = later.layer();
        return layer > 0
                && layer == earlier.layer()
                && later.kind().phase() == earlier.kind().phase()
                && !later.isOfParameter()
                && !isAny(later.to(), earlier.to())
                && run.document().network().layer(layer).activation().isElementwise();
    }

    /// Whether a number of a parameter is of the same neuron as an earlier one of the backward pass in its layer, and
    /// of the same parameter as an earlier one of a parameter.
    private static boolean belong(Quantity later, Quantity earlier) {
        boolean apart =
                later.layer() != earlier.layer() || earlier.kind().phase().isOfFinalPass();
        return apart
                || !later.isOfParameter()
                || isAny(later.to(), earlier.to()) && isAny(later.from(), earlier.from());
    }

    private static boolean isAny(int index, int other) {
        return index == other || index == 0 || other == 0;
    }

    /// Whether the exchange spoils both numbers through the same neuron.
    private boolean shareASlip(Quantity later, Quantity earlier, Hypothesis hypothesis) {
        boolean together = later.iteration() == earlier.iteration() && later.sample() == earlier.sample();
        return together
                && hypothesis.exchanges().stream().noneMatch(exchange -> isOwnSlip(later, earlier, exchange))
                && hypothesis.exchanges().stream()
                        .anyMatch(exchange -> isOperand(exchange, later) && isOperand(exchange, earlier));
    }

    /// Whether the later number has the same slip again, at a neuron of its own.
    private static boolean isOwnSlip(Quantity later, Quantity earlier, Exchange exchange) {
        return exchange.layer() > 0
                && later.layer() == exchange.layer()
                && earlier.layer() == exchange.layer()
                && later.to() != earlier.to()
                && later.to() != 0
                && earlier.to() != 0;
    }

    private boolean isOperand(Exchange exchange, Quantity q) {
        Term term = term(q);
        return exchange.role().isOfSample()
                && exchange.role().phase() != Phase.LOSS
                && (term.equals(exchange.term()) || dependence().isComputedFrom(term, exchange.term()));
    }

    private Dependence dependence() {
        return run.table().dependence();
    }

    private Term term(Quantity q) {
        return run.address(q).term();
    }
}

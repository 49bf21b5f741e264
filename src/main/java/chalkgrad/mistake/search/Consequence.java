package chalkgrad.mistake.search;

import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.pass.Address;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import chalkgrad.table.Role;

/// Decides whether a number is wrong because of the same slip as an earlier one: because it is computed from it,
/// because both are computed from what was exchanged, or because it was carried on from one iteration to the next.
final class Consequence {
    private Consequence() {}

    /// @param hypothesis the mistake that made the earlier number
    static boolean follows(Quantity later, Quantity earlier, Hypothesis hypothesis) {
        return isComputedFrom(later, earlier)
                || shareASlip(later, earlier, hypothesis)
                || isCarriedOn(later, earlier, hypothesis);
    }

    /// Whether what spoiled the loss of an iteration has spoiled the parameters of a later one: nothing is computed
    /// from the loss itself.
    private static boolean isCarriedOn(Quantity later, Quantity earlier, Hypothesis hypothesis) {
        boolean isOfLossAlone = hypothesis.exchanges().stream()
                .allMatch(exchange -> exchange.role().phase() == Phase.LOSS);
        return later.iteration() > earlier.iteration() && isEnd(earlier) && !isOfLossAlone;
    }

    /// Whether one number is a direct or indirect operand of another.
    static boolean isComputedFrom(Quantity later, Quantity earlier) {
        boolean sameSample = later.sample() == earlier.sample() || later.sample() == 0 || earlier.sample() == 0;
        if (later.iteration() != earlier.iteration()) {
            return later.iteration() > earlier.iteration() && !isEnd(earlier);
        }
        int stage = stage(later).compareTo(stage(earlier));
        return sameSample
                && switch (stage(earlier)) {
                    case FORWARD ->
                        stage > 0 || stage == 0 && (later.layer() > earlier.layer() || isNext(later, earlier));
                    case LOSS ->
                        later.kind() == Kind.LOSS && earlier.kind() == Kind.LOSS_TERM
                                || later.kind() == Kind.LOSS && earlier.sample() != 0 && later.sample() == 0;
                    case BACKWARD ->
                        stage > 0 && reaches(later, earlier)
                                || stage == 0 && (later.layer() < earlier.layer() || isNext(later, earlier));
                    case REDUCE, UPDATE ->
                        later.isOfParameter()
                                        && later.parameter()
                                                .at(0, 1)
                                                .equals(earlier.parameter().at(0, 1))
                                        && later.kind().compareTo(earlier.kind()) > 0
                                || later.kind() == earlier.kind() && earlier.sample() != 0 && later.sample() == 0;
                };
    }

    private static boolean isEnd(Quantity q) {
        return q.kind().phase() == Phase.LOSS || q.kind() == Kind.INPUT_GRADIENT;
    }

    /// Whether one follows from the other within a layer: from z to a, from dL/da to dL/dz, of the same neuron where it
    /// matters.
    private static boolean isNext(Quantity later, Quantity earlier) {
        return later.layer() == earlier.layer() && later.kind().compareTo(earlier.kind()) > 0;
    }

    private static boolean reaches(Quantity later, Quantity earlier) {
        return later.layer() < earlier.layer()
                || later.layer() == earlier.layer() && (later.to() == earlier.to() || later.to() == 0);
    }

    /// Whether the exchange spoils both numbers through the same neuron.
    private static boolean shareASlip(Quantity later, Quantity earlier, Hypothesis hypothesis) {
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

    private static boolean isOperand(Exchange exchange, Quantity q) {
        boolean backward = stage(q).compareTo(Phase.BACKWARD) >= 0;
        if (exchange.role() == Role.TARGET) {
            return stage(q).compareTo(Phase.LOSS) >= 0;
        }
        return exchange.role().isOfSample()
                && switch (stage(Address.quantity(exchange.term(), 1, 1))) {
                    case FORWARD -> q.layer() >= exchange.layer() || q.layer() == 0 || backward;
                    case BACKWARD -> backward && q.layer() <= exchange.layer();
                    case LOSS, REDUCE, UPDATE -> false;
                };
    }

    /// The phase of a number. The gradients of parameters, each of which only its own update uses, are those of the
    /// batch, also of a single sample.
    private static Phase stage(Quantity q) {
        Phase phase = q.kind().phase();
        return phase == Phase.BACKWARD && q.isOfParameter() ? Phase.REDUCE : phase;
    }
}

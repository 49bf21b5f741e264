package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;

/// What the quantities of one array have in common.
record QuantityGroup(Kind kind, int layer, boolean isBias, int iteration, boolean isOfSample) {
    static QuantityGroup of(Quantity quantity) {
        return new QuantityGroup(
                quantity.kind(),
                quantity.layer(),
                quantity.isOfParameter() && quantity.from() == 0,
                quantity.iteration(),
                quantity.sample() > 0);
    }
}

package chalkgrad.network;

import static chalkgrad.formula.Formula.constant;

import chalkgrad.formula.Formula.Branch;
import chalkgrad.formula.Formula.Cases;
import java.util.List;

/// a = (z + 3) / 6 between -3 and 3, 0 below and 1 above, with hard_sigmoid'(±3) = 0.
public final class HardSigmoid extends ElementwiseActivation {
    public HardSigmoid() {
        super(
                "hard_sigmoid",
                z -> new Cases(
                        List.of(
                                new Branch(constant(0), z.isAtMost(constant(-3))),
                                new Branch(constant(1), z.isAtLeast(constant(3)))),
                        z.plus(constant(3)).over(constant(6))));
    }
}

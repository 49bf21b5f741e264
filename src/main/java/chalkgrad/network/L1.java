package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;

/// The sum of the absolute values. At 0 the slope is taken as 0. Source: Goodfellow, Bengio and Courville, Deep
/// Learning, 2016, section 7.1.2.
public final class L1 implements PenaltyRule {
    @Override
    public String name() {
        return "l1";
    }

    @Override
    public String definition() {
        return "lambda * sum |w|";
    }

    @Override
    public Formula of(Formula sum) {
        return Formula.of(STRENGTH).times(sum);
    }

    @Override
    public Formula term(Formula weight) {
        return Function.ABS.of(weight);
    }
}

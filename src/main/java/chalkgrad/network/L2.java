package chalkgrad.network;

import chalkgrad.formula.Formula;

/// Half the sum of the squares: weight decay. Source: Goodfellow, Bengio and Courville, Deep Learning, 2016, section
/// 7.1.1.
public final class L2 implements PenaltyRule {
    @Override
    public String name() {
        return "l2";
    }

    @Override
    public String definition() {
        return "lambda/2 * sum w^2";
    }

    @Override
    public Formula of(Formula sum) {
        return Formula.of(STRENGTH).over(Formula.constant(2)).times(sum);
    }

    @Override
    public Formula term(Formula weight) {
        return weight.squared();
    }

    @Override
    public Formula slope(Formula weight) {
        return Formula.of(STRENGTH).times(weight);
    }
}

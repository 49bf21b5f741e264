package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.Optional;

/// a = 1 / (1 + e^-z), with a' = a(1 - a).
public final class Sigmoid extends ElementwiseActivation implements Probability {
    private static final Curve LOG =
            Curve.of(z -> Functions.SOFTPLUS.of(z.negated()).negated());
    private static final Curve LOG_OF_COMPLEMENT =
            Curve.of(z -> Functions.SOFTPLUS.of(z).negated());

    public Sigmoid() {
        super("sigmoid", Functions.SIGMOID::of);
    }

    @Override
    public Formula derivative(Formula z, Formula a) {
        return a.times(Formula.constant(1).minus(a));
    }

    @Override
    public Optional<Formula> writtenOut(Formula z) {
        Formula one = Formula.constant(1);
        return Optional.of(one.over(one.plus(Function.EXP.of(z.negated()))));
    }

    @Override
    public RowFunction log() {
        return LOG;
    }

    @Override
    public RowFunction logOfComplement() {
        return LOG_OF_COMPLEMENT;
    }
}

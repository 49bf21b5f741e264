package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.Map;
import java.util.Optional;

/// a = z for z > 0 and alpha (e^z - 1) otherwise, with elu'(0) = alpha.
public final class Elu extends ElementwiseActivation {
    private static final Hyperparameter ALPHA = new Hyperparameter("alpha", "alpha", 1, 0, Double.MAX_VALUE);

    private final double alpha;

    public Elu(double alpha) {
        super("elu", Map.of(ALPHA, alpha), z -> of(z, scaled(alpha, Functions.EXPM1.of(z))));
        this.alpha = alpha;
    }

    @Override
    public Elu with(Map<Hyperparameter, Double> values) {
        return new Elu(values.getOrDefault(ALPHA, alpha));
    }

    @Override
    public Optional<Formula> writtenOut(Formula z) {
        return Optional.of(of(z, scaled(alpha, Function.EXP.of(z).minus(Formula.constant(1)))));
    }

    private static Formula scaled(double alpha, Formula exponential) {
        return alpha == 1 ? exponential : Formula.constant(alpha).times(exponential);
    }

    private static Formula of(Formula z, Formula below) {
        return Formula.Cases.of(z, z.isGreater(Formula.constant(0)), below);
    }
}

package chalkgrad.network;

import chalkgrad.formula.Formula;
import java.util.Map;

/// a = z for z > 0 and slope · z otherwise, with leaky_relu'(0) = slope.
public final class LeakyRelu extends ElementwiseActivation {
    private static final Hyperparameter SLOPE = new Hyperparameter("slope", "slope", 0.01, 0, Double.MAX_VALUE);

    private final double slope;

    public LeakyRelu(double slope) {
        super(
                "leaky_relu",
                Map.of(SLOPE, slope),
                z -> Formula.Cases.of(
                        z,
                        z.isGreater(Formula.constant(0)),
                        Formula.constant(slope).times(z)));
        this.slope = slope;
    }

    @Override
    public LeakyRelu with(Map<Hyperparameter, Double> values) {
        return new LeakyRelu(values.getOrDefault(SLOPE, slope));
    }
}

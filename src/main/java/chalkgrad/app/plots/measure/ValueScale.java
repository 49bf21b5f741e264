package chalkgrad.app.plots.measure;

import chalkgrad.app.plots.drawing.Range;
import chalkgrad.network.Activation;
import chalkgrad.network.ElementwiseActivation;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// The scale of a neuron's values: two directions from a middle.
///
/// @param middle the value between the two directions: 0, or 0.5 for values from 0 to 1
/// @param reach the distance from it to either end
public record ValueScale(double middle, double reach) {
    private static final double FAR = 1e4;
    private static final double NARROW = 4;

    /// The scale of an activation's values: all that it can have, or those that it has if there is no limit.
    public static ValueScale of(Activation activation, DoubleStream values) {
        return limits(activation)
                .map(limits -> new ValueScale(limits.middle(), limits.length() / 2))
                .orElseGet(() -> new ValueScale(0, largest(values)));
    }

    private static double largest(DoubleStream values) {
        double largest = values.map(Math::abs).filter(Double::isFinite).max().orElse(0);
        return largest > 0 ? largest : 1;
    }

    /// The least and the largest value of an activation, if it has both.
    public static Optional<Range> limits(Activation activation) {
        return switch (activation) {
            case ElementwiseActivation f -> {
                double low = f.value(-FAR);
                double high = f.value(FAR);
                yield high > low && high - low < NARROW ? Optional.of(new Range(low, high)) : Optional.empty();
            }
            default -> Optional.of(new Range(0, 1));
        };
    }

    /// Where a value is, from -1 to 1.
    public double share(double value) {
        return Double.isNaN(value) ? 0 : Math.clamp((value - middle) / reach, -1, 1);
    }

    public Range range() {
        return Range.around(middle, reach);
    }
}

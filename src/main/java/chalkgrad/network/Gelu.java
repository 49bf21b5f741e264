package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.Optional;
import org.apache.commons.numbers.gamma.Erfc;

/// a = z Φ(z) with the cumulative normal distribution Φ(z) = (1 + erf(z / √2)) / 2, exact; a' = Φ(z) + z φ(z).
/// Source: Hendrycks and Gimpel, Gaussian Error Linear Units, 2016.
public record Gelu() implements ElementwiseActivation {
    /// The cumulative normal distribution Φ and its density φ.
    static final Function CUMULATIVE = Function.of("Phi", Gelu::cumulativeNormal);

    static final Function DENSITY = Function.of("phi", Gelu::density);

    @Override
    public String name() {
        return "gelu";
    }

    @Override
    public double value(double z) {
        return Double.isInfinite(z) ? Math.max(z, 0) : z * cumulativeNormal(z);
    }

    @Override
    public double derivative(double z) {
        double density = density(z);
        return cumulativeNormal(z) + (density == 0 ? 0 : z * density);
    }

    @Override
    public Formula derivative(Formula z, Formula a) {
        return CUMULATIVE.of(z).plus(z.times(DENSITY.of(z)));
    }

    @Override
    public Optional<Formula> writtenOut(Formula z) {
        return Optional.of(z.times(CUMULATIVE.of(z)));
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double cumulativeNormal(double z) {
        return Erfc.value(-z / Math.sqrt(2)) / 2;
    }
}

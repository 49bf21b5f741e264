package chalkgrad.network;

import org.apache.commons.numbers.gamma.Erfc;

/// a = z Φ(z) with the cumulative normal distribution Φ(z) = (1 + erf(z / √2)) / 2, exact; a' = Φ(z) + z φ(z).
/// Source: Hendrycks and Gimpel, Gaussian Error Linear Units, 2016.
public record Gelu() implements ElementwiseActivation {
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
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return cumulativeNormal(z) + (density == 0 ? 0 : z * density);
    }

    private static double cumulativeNormal(double z) {
        return Erfc.value(-z / Math.sqrt(2)) / 2;
    }
}

package chalkgrad.network;

import static chalkgrad.network.Functions.CUMULATIVE_NORMAL;
import static chalkgrad.network.Functions.NORMAL_DENSITY;

import chalkgrad.formula.Formula;

/// a = z Φ(z) with the cumulative normal distribution Φ(z) = (1 + erf(z / √2)) / 2, exact; a' = Φ(z) + z φ(z).
/// Source: Hendrycks and Gimpel, Gaussian Error Linear Units, 2016.
public final class Gelu extends ElementwiseActivation {
    public Gelu() {
        super("gelu", z -> z.times(CUMULATIVE_NORMAL.of(z)));
    }

    @Override
    public Formula derivative(Formula z, Formula a) {
        return CUMULATIVE_NORMAL.of(z).plus(z.times(NORMAL_DENSITY.of(z)));
    }
}

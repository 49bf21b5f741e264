package chalkgrad.network;

/// a = z tanh(softplus(z)).
/// Source: Misra, Mish: A Self Regularized Non-Monotonic Activation Function, 2019.
public final class Mish extends ElementwiseActivation {
    public Mish() {
        super("mish", z -> z.times(Functions.TANH.of(Functions.SOFTPLUS.of(z))));
    }
}

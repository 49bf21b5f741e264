package chalkgrad.network;

/// a = z for z > 0 and e^z - 1 otherwise (alpha = 1), with elu'(0) = 1.
public record Elu() implements ElementwiseActivation {
    @Override
    public String name() {
        return "elu";
    }

    @Override
    public double value(double z) {
        return z > 0 ? z : Math.expm1(z);
    }

    @Override
    public double derivative(double z) {
        return z > 0 ? 1 : Math.exp(z);
    }
}

package chalkgrad.network;

/// a = z for z > 0 and 0.01 z otherwise, with leaky_relu'(0) = 0.01.
public record LeakyRelu() implements ElementwiseActivation {
    private static final double SLOPE = 0.01;

    @Override
    public String name() {
        return "leaky_relu";
    }

    @Override
    public boolean hasKink() {
        return true;
    }

    @Override
    public double value(double z) {
        return z > 0 ? z : SLOPE * z;
    }

    @Override
    public double derivative(double z) {
        return z > 0 ? 1 : Double.isNaN(z) ? z : SLOPE;
    }
}

package chalkgrad.network;

import java.util.List;
import java.util.Optional;

/// All activations that files can name. To add one, add a file for it and a line here.
public final class Activations {
    public static final Activation IDENTITY = new Identity();

    public static final List<Activation> ALL = List.of(
            IDENTITY,
            new Relu(),
            new LeakyRelu(0.01),
            new Sigmoid(),
            new Tanh(),
            new Silu(),
            new Gelu(),
            new Softplus(),
            new Elu(1),
            new Mish(),
            new HardSigmoid(),
            new UnitStep(),
            new Softmax());

    private Activations() {}

    /// The same activation with the default values of its settings, by which it is chosen.
    public static Activation withPresets(Activation activation) {
        return named(activation.name()).orElse(activation);
    }

    public static Optional<Activation> named(String name) {
        return ALL.stream().filter(activation -> activation.name().equals(name)).findFirst();
    }
}

package chalkgrad.network;

import java.util.List;
import java.util.Optional;

/// All activations that files can name. To add one, add a file for it and a line here.
public final class Activations {
    public static final Activation IDENTITY = new Identity();

    public static final List<Activation> ALL = List.of(
            IDENTITY,
            new Relu(),
            new LeakyRelu(),
            new Sigmoid(),
            new Tanh(),
            new Silu(),
            new Gelu(),
            new Softplus(),
            new Elu(),
            new Mish(),
            new HardSigmoid(),
            new UnitStep(),
            new Softmax());

    private Activations() {}

    public static Optional<Activation> named(String name) {
        return ALL.stream().filter(activation -> activation.name().equals(name)).findFirst();
    }
}

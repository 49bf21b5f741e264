package chalkgrad.mistake.wording;

import chalkgrad.network.Activation;
import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.table.Definition;
import chalkgrad.table.Role;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The numbers of the neuron that a mistake is described at, and of its layer.
interface NeuronNumbers {
    Run run();

    /// The layer.
    int l();

    /// The neuron.
    int j();

    /// The neuron of the layer before.
    int i();

    default Quantity z() {
        return Quantity.preActivation(l(), j());
    }

    default Quantity a() {
        return Quantity.activation(l(), j());
    }

    default Quantity delta() {
        return Quantity.delta(l(), j());
    }

    default Quantity gradient() {
        return Quantity.activationGradient(l(), j());
    }

    /// The target of the neuron, which must be an output.
    default Quantity target() {
        return Quantity.target(j());
    }

    default Quantity weightGradient() {
        return Quantity.weightGradient(l(), i(), j());
    }

    default Quantity biasGradient() {
        return bias().gradient();
    }

    /// f'(z) of the neuron, which is that of z by itself also where the activation depends on the whole layer.
    default Quantity slope() {
        return activation().isElementwise()
                ? Quantity.activationDerivative(l(), j())
                : Quantity.jacobian(l(), j(), j());
    }

    default boolean hasBiases(int l) {
        return network().layer(l).hasBiases();
    }

    /// The bias of the neuron.
    default Quantity bias() {
        return bias(l(), j());
    }

    default Quantity bias(int l, int j) {
        Layer layer = network().layer(l);
        return Quantity.bias(l, layer.tiedBias() ? 0 : layer.kind().bias(j));
    }

    default Activation activation() {
        return network().layer(l()).activation();
    }

    /// The parameters of the layer by which the neuron is computed, the weight of the number first.
    default Stream<Quantity> parameters() {
        Stream<Quantity> weights =
                run().table().find(Role.WEIGHTS.in(l())).stream().flatMap(this::weights);
        Stream<Quantity> bias = run().table().has(Role.BIASES.in(l())) ? Stream.of(bias()) : Stream.empty();
        return Stream.concat(weights, bias);
    }

    private Stream<Quantity> weights(Definition all) {
        IntStream from =
                IntStream.concat(IntStream.of(Math.min(i(), all.rows())), IntStream.rangeClosed(1, all.rows()));
        return from.mapToObj(i -> Quantity.weight(l(), i, Math.min(j(), all.columns())));
    }

    /// The weight to speak about: that of the number, or the first one to the neuron.
    default Quantity weight() {
        return parameters().findFirst().orElseThrow();
    }

    private Network network() {
        return run().document().network();
    }
}

package chalkgrad.pass;

import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerState;
import chalkgrad.pass.Chain.Link;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// The blocks that timelines are made of. In each layer, one neuron comes after the other. Only what needs the whole
/// layer first, such as softmax, comes after all of them.
record Blocks(Network network) {
    /// For each neuron its products, z and a. In a softmax layer, all a come at the end.
    Block forward(int l) {
        int inputs = network.size(l - 1);
        int size = network.size(l);
        boolean elementwise = network.layer(l).activation().isElementwise();
        Block neurons = Units.ofNeurons(
                size,
                inputs + (elementwise ? 2 : 1),
                (j, place) -> place < inputs
                        ? Quantity.product(l, place + 1, j)
                        : place == inputs ? Quantity.preActivation(l, j) : Quantity.activation(l, j),
                q -> switch (q.kind()) {
                    case PRODUCT -> q.from() - 1;
                    case PRE_ACTIVATION -> inputs;
                    default -> inputs + 1;
                });
        return elementwise
                ? neurons
                : new Chain(
                        Link.of(neurons, Kind.PRODUCT, Kind.PRE_ACTIVATION),
                        Link.of(Units.single(size, j -> Quantity.activation(l, j)), Kind.ACTIVATION));
    }

    /// The terms of a sample's loss, if there are several, and the loss.
    Block loss() {
        int outputs = network.outputLayer().size();
        return new Chain(
                Link.of(Units.single(outputs == 1 ? 0 : outputs, Quantity::lossTerm), Kind.LOSS_TERM),
                Link.of(batchLoss(), Kind.LOSS));
    }

    /// The loss of the batch.
    Block batchLoss() {
        return Units.single(1, one -> Quantity.loss());
    }

    /// For each neuron dL/da, da/dz, dL/dz and the gradients of its parameters; the gradient of a tied bias at the end.
    Block backward(int l) {
        Layer layer = network.layer(l);
        boolean tied = layer.tiedBias();
        int gradients = network.size(l - 1) + (tied ? 0 : 1);
        Block neurons = layer.activation().isElementwise() ? elementwise(l, gradients) : jacobian(l, gradients);
        return new Chain(
                new Link(neurons, q -> q.kind() != Kind.BIAS_GRADIENT || !tied),
                Link.of(Units.single(tied ? 1 : 0, one -> Quantity.biasGradient(l, 0)), Kind.BIAS_GRADIENT));
    }

    private Block elementwise(int l, int gradients) {
        return Units.ofNeurons(
                network.size(l),
                3 + gradients,
                (j, place) -> switch (place) {
                    case 0 -> Quantity.activationGradient(l, j);
                    case 1 -> Quantity.activationDerivative(l, j);
                    case 2 -> Quantity.delta(l, j);
                    default -> gradient(l, j, place - 3);
                },
                q -> switch (q.kind()) {
                    case ACTIVATION_GRADIENT -> 0;
                    case ACTIVATION_DERIVATIVE -> 1;
                    case DELTA -> 2;
                    default -> 3 + gradientPlace(q);
                });
    }

    private Block jacobian(int l, int gradients) {
        int size = network.size(l);
        return new Chain(
                Link.of(Units.single(size, j -> Quantity.activationGradient(l, j)), Kind.ACTIVATION_GRADIENT),
                Link.of(
                        Units.ofNeurons(
                                size, size, (j, place) -> Quantity.jacobian(l, j, place + 1), q -> q.from() - 1),
                        Kind.JACOBIAN),
                Link.of(Units.single(size, j -> Quantity.delta(l, j)), Kind.DELTA),
                Link.of(
                        Units.ofNeurons(size, gradients, (j, place) -> gradient(l, j, place), this::gradientPlace),
                        Kind.WEIGHT_GRADIENT,
                        Kind.BIAS_GRADIENT));
    }

    private Quantity gradient(int l, int j, int place) {
        return place < network.size(l - 1) ? Quantity.weightGradient(l, place + 1, j) : Quantity.biasGradient(l, j);
    }

    private int gradientPlace(Quantity q) {
        return q.kind() == Kind.WEIGHT_GRADIENT ? q.from() - 1 : network.size(q.layer() - 1);
    }

    /// dL/dx.
    Block inputGradients() {
        return Units.single(network.inputSize(), i -> Quantity.activationGradient(0, i));
    }

    /// The gradients of a layer's parameters, reduced over the samples.
    Block reduce(int l) {
        return parameters(l, true, List.of(Quantity::gradient));
    }

    /// For each parameter of a layer, what the optimizer remembers of it and its new value.
    Block update(int l, Optimizer optimizer) {
        List<OptimizerState> states = optimizer.rule().states();
        List<Belonging> belongings = Stream.concat(
                        states.stream().map(state -> (Belonging) parameter -> parameter.state(state)),
                        Stream.of(parameter -> parameter.as(Kind.NEW_PARAMETER)))
                .toList();
        return parameters(l, optimizer.updatesBiases(), belongings);
    }

    /// What belongs to each weight of a layer, neuron by neuron, and then to each bias.
    private Block parameters(int l, boolean withBiases, List<Belonging> belongings) {
        int inputs = network.size(l - 1);
        Layer layer = network.layer(l);
        Block weights = ofParameters(
                inputs * layer.size(),
                unit -> Quantity.weight(l, (unit - 1) % inputs + 1, (unit - 1) / inputs + 1),
                q -> (q.to() - 1) * inputs + q.from(),
                belongings);
        Block biases = ofParameters(
                withBiases ? layer.biasCount() : 0,
                unit -> Quantity.bias(l, layer.tiedBias() ? 0 : unit),
                q -> Math.max(1, q.to()),
                belongings);
        return new Chain(new Link(weights, q -> q.from() != 0), new Link(biases, q -> q.from() == 0));
    }

    private static Block ofParameters(
            int count, IntFunction<Quantity> parameter, ToIntFunction<Quantity> unitOf, List<Belonging> belongings) {
        return new Units(
                count,
                belongings.size(),
                (unit, place) -> belongings.get(place).of(parameter.apply(unit)),
                unitOf,
                q -> belongings.indexOf(belongings.stream()
                        .filter(belonging -> belonging.of(q.parameter()).kind() == q.kind())
                        .findFirst()
                        .orElseThrow()));
    }

    /// Gives what belongs to a parameter, such as its velocity.
    private interface Belonging {
        Quantity of(Quantity parameter);
    }
}

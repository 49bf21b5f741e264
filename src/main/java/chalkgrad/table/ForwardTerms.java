package chalkgrad.table;

import chalkgrad.network.Layer;
import chalkgrad.network.LayerKind;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.PenaltyRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The terms of the forward pass and of the loss.
record ForwardTerms(PassStructure structure) {
    List<Definition> all() {
        var result = new ArrayList<Definition>();
        Network network = structure.network();
        var inputs = Read.of(Role.INPUT, network, 0);
        var targets = Read.of(Role.TARGET, network, 0);
        result.add(Definition.of(inputs, new Given(inputs, Table::inputs), true).unrevealed());
        result.add(Definition.of(activations(0), inputs, true).unrevealed());
        for (int l = 1; l <= network.depth(); l++) {
            result.addAll(layer(l));
        }
        result.add(
                Definition.of(targets, new Given(targets, Table::targets), true).unrevealed());
        result.addAll(loss());
        return result;
    }

    private Read activations(int l) {
        return Read.of(Role.ACTIVATION, structure.network(), l);
    }

    /// z = a W + b and a = f(z).
    private List<Definition> layer(int l) {
        Layer layer = structure.network().layer(l);
        var result = new ArrayList<Definition>();
        biases(l).ifPresent(biases -> result.add(carried(biases, Role.NEW_BIASES, structure.updatesBiases())));
        weights(l).ifPresent(weights -> result.add(carried(weights, Role.NEW_WEIGHTS, true)));
        var z = Read.of(Role.PRE_ACTIVATION, structure.network(), l);
        Expression products = layer.kind().isDense() ? dense(l, result) : wired(l);
        result.add(Definition.of(
                z,
                bias(l).<Expression>map(bias -> new Affine(
                                products, bias, layer.kind(), z.axes().getFirst()))
                        .orElse(products),
                true));
        result.add(Definition.of(activations(l), new Activated(layer.activation(), z), true));
        return result;
    }

    /// a W, with a term for each product.
    private Expression dense(int l, List<Definition> result) {
        Read weights = weights(l).orElseThrow();
        Read from = activations(l - 1);
        var product = Read.of(Role.PRODUCT, structure.network(), l);
        result.add(Definition.of(product, new EdgeProduct(weights, from), false));
        return new Contraction(from, weights, true, Optional.of(product));
    }

    private Expression wired(int l) {
        LayerKind kind = structure.network().layer(l).kind();
        List<Read> sources = kind.sources(l).stream().map(this::activations).toList();
        Axis own = Axis.of(structure.network(), l);
        var wires = new Wires(structure.network(), l);
        return kind.takesLargest()
                ? new Largest(wires, sources.getFirst(), own)
                : new WiredSum(wires, sources, weights(structure.network().parameterLayer(l)), own);
    }

    /// The weights that belong to a layer.
    private Optional<Read> weights(int l) {
        return weights(structure.network(), l);
    }

    static Optional<Read> weights(Network network, int l) {
        return network.weightRows(l) == 0 ? Optional.empty() : Optional.of(Read.of(Role.WEIGHTS, network, l));
    }

    /// The biases that belong to a layer: one for each neuron or filter, or a single tied one.
    private Optional<Read> biases(int l) {
        return biases(structure.network(), l);
    }

    static Optional<Read> biases(Network network, int l) {
        return network.biasCount(l) == 0 ? Optional.empty() : Optional.of(Read.of(Role.BIASES, network, l));
    }

    /// The biases that a layer uses.
    private Optional<Read> bias(int l) {
        return biases(structure.network().parameterLayer(l));
    }

    /// Parameters, which the update before reveals if it changes them.
    private Definition carried(Read parameters, Role fresh, boolean isUpdated) {
        var left = new Read(fresh.in(parameters.term().layer()), parameters.axes());
        var definition = Definition.of(parameters, new Carried(left), true);
        return isUpdated && structure.optimizer().moves()
                ? definition.revealedBy(left.term())
                : definition.unrevealed();
    }

    /// The only term of a loss is the loss itself, and the only loss is that of the batch.
    private List<Definition> loss() {
        Loss printed = structure.printedLoss().orElse(structure.loss());
        Outputs outputs = outputs(structure, printed);
        var terms = Read.of(Role.LOSS_TERMS, structure.network(), 0);
        var loss = new Read(Role.LOSS.in(0));
        var ofBatch = new Read(Role.BATCH_LOSS.in(0));
        var ofOutputs = new LossTerms(outputs, outputs(structure));
        var result = new ArrayList<Definition>();
        result.add(Definition.of(terms, ofOutputs, true).revealedBy(outputs.count() == 1 ? loss.term() : terms.term()));
        List<Definition> penalty =
                structure.penalty().map(this::penalty).stream().toList();
        boolean single = structure.hasSingleSample();
        Expression ofSample = new Sum(terms, ofOutputs);
        Expression reduced = new Reduced(loss, structure.reduction());
        result.addAll(single ? penalty : List.of());
        result.add(Definition.of(loss, single ? withPenalty(ofSample) : ofSample, true));
        result.addAll(single ? List.of() : penalty);
        result.add(Definition.of(ofBatch, single ? reduced : withPenalty(reduced), true)
                .revealedBy(single ? loss.term() : ofBatch.term()));
        return result;
    }

    private Definition penalty(PenaltyRule penalty) {
        List<Read> weights = IntStream.rangeClosed(1, structure.network().depth())
                .boxed()
                .flatMap(l -> weights(l).stream())
                .toList();
        return Definition.of(new Read(Role.PENALTY.in(0)), new PenaltyOfWeights(penalty, weights), true);
    }

    private Expression withPenalty(Expression loss) {
        return structure.penalty().isPresent() ? Summed.of(List.of(loss, new Read(Role.PENALTY.in(0)))) : loss;
    }

    /// The outputs with the loss that is differentiated.
    static Outputs outputs(PassStructure structure) {
        return outputs(structure, structure.loss());
    }

    private static Outputs outputs(PassStructure structure, Loss loss) {
        Network network = structure.network();
        int depth = network.depth();
        return new Outputs(
                loss,
                network.outputLayer().activation(),
                Read.of(Role.PRE_ACTIVATION, network, depth),
                Read.of(Role.ACTIVATION, network, depth),
                Read.of(Role.TARGET, network, 0));
    }
}

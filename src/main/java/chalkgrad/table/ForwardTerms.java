package chalkgrad.table;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The terms of the forward pass and of the loss.
record ForwardTerms(Document document) {
    List<Definition> all() {
        var result = new ArrayList<Definition>();
        Network network = document.network();
        var inputs = new Read(Role.INPUT.in(0), Axis.of(network, 0));
        var targets = new Read(Role.TARGET.in(0), Axis.of(network, network.depth()));
        result.add(
                Definition.of(inputs, new Given(inputs, document::inputs), true).unrevealed());
        result.add(Definition.of(targets, new Given(targets, document::targets), true)
                .unrevealed());
        result.add(Definition.of(activations(0), inputs, true).unrevealed());
        for (int l = 1; l <= network.depth(); l++) {
            result.addAll(layer(l));
        }
        result.addAll(loss());
        return result;
    }

    private Read activations(int l) {
        return new Read(Role.ACTIVATION.in(l), Axis.of(document.network(), l));
    }

    /// z = a W + b and a = f(z).
    private List<Definition> layer(int l) {
        Axis before = Axis.of(document.network(), l - 1);
        Axis own = Axis.of(document.network(), l);
        var weights = new Read(Role.WEIGHTS.in(l), before, own);
        Read biases = bias(l, Role.BIASES);
        Read from = activations(l - 1);
        var product = new Read(Role.PRODUCT.in(l), before, own);
        var z = new Read(Role.PRE_ACTIVATION.in(l), own);
        var products = new Contraction(from, weights, before, Optional.of(product));
        return List.of(
                carried(
                        biases,
                        bias(l, Role.NEW_BIASES),
                        document.parameters().biases(l),
                        document.optimizer().updatesBiases()),
                carried(
                        weights,
                        new Read(Role.NEW_WEIGHTS.in(l), weights.axes()),
                        document.parameters().weights(l),
                        true),
                Definition.of(product, new EdgeProduct(weights, from), false),
                Definition.of(z, new Affine(products, biases), true),
                Definition.of(
                        activations(l),
                        new Activated(document.network().layer(l).activation(), z),
                        true));
    }

    /// Parameters, which the update before reveals if it changes them.
    private Definition carried(Read parameters, Read left, Matrix initial, boolean isUpdated) {
        var definition = Definition.of(parameters, new Carried(left, initial), true);
        return isUpdated && document.optimizer().rule().moves()
                ? definition.revealedBy(left.term())
                : definition.unrevealed();
    }

    /// Biases, or what belongs to them: one for each neuron, or a single tied one.
    private Read bias(int l, Role role) {
        return bias(document.network(), l, role);
    }

    static Read bias(Network network, int l, Role role) {
        return new Read(role.in(l), network.layer(l).tiedBias() ? List.of() : List.of(Axis.of(network, l)));
    }

    /// The only term of a loss is the loss itself, and the only loss is that of the batch.
    private List<Definition> loss() {
        var outputs = outputs(document);
        var terms = new Read(Role.LOSS_TERMS.in(0), outputs.axis());
        var loss = new Read(Role.LOSS.in(0));
        var ofBatch = new Read(Role.BATCH_LOSS.in(0));
        var ofOutputs = new LossTerms(outputs);
        return List.of(
                Definition.of(terms, ofOutputs, true).revealedBy(outputs.count() == 1 ? loss.term() : terms.term()),
                Definition.of(loss, new Sum(terms, ofOutputs), true),
                Definition.of(ofBatch, new Reduced(loss, document), true)
                        .revealedBy(document.hasSingleSample() ? loss.term() : ofBatch.term()));
    }

    static Outputs outputs(Document document) {
        Network network = document.network();
        int depth = network.depth();
        Axis axis = Axis.of(network, depth);
        return new Outputs(
                document.loss(),
                network.outputLayer().activation(),
                new Read(Role.PRE_ACTIVATION.in(depth), axis),
                new Read(Role.ACTIVATION.in(depth), axis),
                new Read(Role.TARGET.in(0), axis));
    }
}

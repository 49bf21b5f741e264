package chalkgrad.table;

import chalkgrad.document.Document;
import chalkgrad.network.Activation;
import chalkgrad.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The terms of the forward pass and of the loss.
record ForwardTerms(Document document) {
    List<Definition> all() {
        var result = new ArrayList<Definition>();
        Network network = document.network();
        result.add(given(Role.INPUT, Axis.of(network, 0)));
        result.add(given(Role.TARGET, Axis.of(network, network.depth())));
        var inputs = new Read(Role.INPUT.in(0), Axis.of(network, 0));
        result.add(new Definition(Role.ACTIVATION.in(0), inputs.axes(), inputs, true));
        for (int l = 1; l <= network.depth(); l++) {
            result.addAll(layer(l));
        }
        result.addAll(loss());
        return result;
    }

    private Definition given(Role role, Axis axis) {
        var itself = new Read(role.in(0), axis);
        return new Definition(
                itself.term(),
                itself.axes(),
                new Given(itself, role == Role.INPUT ? document.inputs() : document.targets()),
                true);
    }

    /// z = a W + b, a = f(z), and the derivatives of a with respect to z.
    private List<Definition> layer(int l) {
        Axis before = Axis.of(document.network(), l - 1);
        Axis own = Axis.of(document.network(), l);
        Activation activation = document.network().layer(l).activation();
        var weights = new Read(Role.WEIGHTS.in(l), before, own);
        var biases = bias(l, Role.BIASES);
        var from = new Read(Role.ACTIVATION.in(l - 1), before);
        var product = new Read(Role.PRODUCT.in(l), before, own);
        var z = new Read(Role.PRE_ACTIVATION.in(l), own);
        var a = new Read(Role.ACTIVATION.in(l), own);
        var products = new Contraction(from, weights, before, Optional.of(product));
        var diagonal = new Derivative(activation, z, a, own, own);
        var jacobian = new Derivative(activation, z, a, own, own.second());
        return List.of(
                kept(
                        weights,
                        new Carried(
                                new Read(Role.NEW_WEIGHTS.in(l), weights.axes()),
                                document.parameters().weights(l))),
                kept(
                        biases,
                        new Carried(
                                bias(l, Role.NEW_BIASES), document.parameters().biases(l))),
                named(product, new EdgeProduct(weights, from)),
                kept(z, new Affine(products, biases)),
                kept(a, new Activated(activation, z)),
                new Definition(Role.DERIVATIVE.in(l), List.of(own), diagonal, activation.isElementwise()),
                new Definition(Role.JACOBIAN.in(l), List.of(own, own.second()), jacobian, false));
    }

    /// Biases, or what belongs to them: one for each neuron, or a single tied one.
    private Read bias(int l, Role role) {
        return bias(document.network(), l, role);
    }

    static Read bias(Network network, int l, Role role) {
        return new Read(role.in(l), network.layer(l).tiedBias() ? List.of() : List.of(Axis.of(network, l)));
    }

    private List<Definition> loss() {
        var outputs = outputs(document);
        var terms = new Read(Role.LOSS_TERMS.in(0), outputs.axis());
        var loss = new Read(Role.LOSS.in(0));
        var ofOutputs = new LossTerms(outputs);
        return List.of(
                kept(terms, ofOutputs),
                kept(loss, new Sum(terms, ofOutputs)),
                kept(new Read(Role.BATCH_LOSS.in(0)), new Reduced(loss, document)));
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

    private static Definition kept(Read itself, Expression expression) {
        return new Definition(itself.term(), itself.axes(), expression, true);
    }

    private static Definition named(Read itself, Expression expression) {
        return new Definition(itself.term(), itself.axes(), expression, false);
    }
}

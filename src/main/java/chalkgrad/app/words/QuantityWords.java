package chalkgrad.app.words;

import chalkgrad.document.Document;
import chalkgrad.exchange.Found;
import chalkgrad.network.Network;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;

/// Describes a number in plain words: `weight from input 1 to hidden neuron 2`. Neurons are counted as the notation
/// of the document counts them.
///
/// @param document that the numbers belong to
public record QuantityWords(Texts texts, Document document) {
    private static final String PREFIX = "words.";
    private static final int LONGEST_NAME = 24;

    /// The description of a number.
    public String describe(Quantity q) {
        String text = texts.get(key(q), after(q), before(q), parameter(q));
        return q.sample() == 0 ? text : texts.get("words.ofSample", text, Integer.toString(q.sample()));
    }

    /// The question that the number answers.
    public String question(Quantity q) {
        return texts.get("explain.question." + q.kind() + (q.isOfParameter() && q.from() == 0 ? ".bias" : ""));
    }

    private static String key(Quantity q) {
        boolean tied = q.isOfParameter() && q.from() == 0 && q.to() == 0;
        boolean shared = tied && (q.kind() == Kind.BIAS || q.kind() == Kind.BIAS_GRADIENT);
        return PREFIX + q.kind() + (shared ? ".tied" : "");
    }

    /// The neuron, output or layer that the number is at.
    private String after(Quantity q) {
        return q.to() == 0 ? layer(q.layer()) : neuron(layerOf(q), q.to());
    }

    /// The neuron where the edge of the number starts; for a Jacobian, the neuron whose z changes.
    private String before(Quantity q) {
        return q.from() == 0 ? "" : neuron(q.kind() == Kind.JACOBIAN ? q.layer() : q.layer() - 1, q.from());
    }

    private String parameter(Quantity q) {
        boolean derived = q.isOfParameter() && q.kind() != Kind.WEIGHT && q.kind() != Kind.BIAS;
        return derived ? describe(q.parameter().at(0, 1)) : "";
    }

    /// Targets and terms of the loss belong to the outputs, and have no layer of their own.
    private int layerOf(Quantity q) {
        return q.kind() == Kind.TARGET || q.kind() == Kind.LOSS_TERM ? network().depth() : q.layer();
    }

    /// A neuron by its place, or an input for layer 0.
    public String neuron(int layer, int number) {
        String n = counted(number);
        if (layer == 0) {
            return named(texts.get("words.input", n), document.columns().nameOfInput(number));
        }
        if (layer == network().depth()) {
            return named(texts.get("words.output", n), document.nameOfOutput(number));
        }
        return network().depth() == 2
                ? texts.get("words.hidden", n)
                : texts.get("words.hiddenOfLayer", n, Integer.toString(layer));
    }

    private String named(String place, String name) {
        return name.isBlank() ? place : texts.get("words.named", place, Found.shortened(name, LONGEST_NAME));
    }

    /// The number of a neuron, which counts from 1 here and from 0 or 1 in the notation.
    public String counted(int number) {
        return Integer.toString(number - 1 + document.notation().indexBase());
    }

    private Network network() {
        return document.network();
    }

    /// A layer by its place.
    public String layer(int layer) {
        if (layer == network().depth()) {
            return texts.get("words.outputLayer");
        }
        return network().depth() == 2
                ? texts.get("words.hiddenLayer")
                : texts.get("words.hiddenLayerNumber", Integer.toString(layer));
    }
}

package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Decimals;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.pass.Derivation;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.pass.Timeline;
import java.util.function.Function;

/// The words and numbers that a mistake is told with: names in the document's notation, values of the right run.
///
/// @param decimals whether numbers are written with a decimal point or comma
/// @param asked the number that is being diagnosed
/// @param layer the layer in which the mistake was made, -1 if it was made in several
/// @param neuron the neuron at which it was made, 0 if it was made at several
public record Wording(
        Run run, Function<Quantity, String> names, Decimals decimals, Quantity asked, int layer, int neuron) {
    private static final int DIGITS = 6;

    public Wording in(int otherLayer, int otherNeuron) {
        return new Wording(run, names, decimals, asked, otherLayer, otherNeuron);
    }

    public Document document() {
        return run.document();
    }

    /// The layer to speak about: that of the mistake, or of the number, if there are several.
    public int l() {
        int own = asked.layer();
        return layer >= 0 ? layer : own != 0 ? own : document().network().depth();
    }

    /// The neuron to speak about: that of the number, if it belongs to the layer, or the first.
    public int j() {
        int own = asked.layer() == l() && asked.to() > 0 ? asked.to() : 1;
        return Math.min(neuron != 0 ? neuron : own, document().network().size(l()));
    }

    /// The neuron of the layer before to speak about.
    public int i() {
        boolean own = asked.layer() == l() && asked.from() > 0 && asked.kind() != Kind.JACOBIAN;
        return own ? asked.from() : 1;
    }

    /// "in layer 2 ", if the number is of another layer.
    public String where() {
        return l() == asked.layer() ? "" : "in layer " + l() + " ";
    }

    public String name(Quantity q) {
        return names.apply(placed(q));
    }

    /// A quantity of the sample and iteration of the number.
    private Quantity placed(Quantity q) {
        boolean ofSample = q.kind().scope() == Kind.Scope.SAMPLE;
        boolean single = document().hasSingleSample();
        int sample = single ? 0 : ofSample ? Math.max(1, asked.sample()) : asked.sample();
        boolean pastTheEnd = asked.iteration() > document().iterations() && !isForward(q);
        return q.at(sample, pastTheEnd ? document().iterations() : asked.iteration());
    }

    private static boolean isForward(Quantity q) {
        return switch (q.kind()) {
            case INPUT, TARGET, WEIGHT, BIAS, PRODUCT, PRE_ACTIVATION, ACTIVATION, LOSS_TERM, LOSS -> true;
            default -> false;
        };
    }

    public double value(Quantity q) {
        return run.value(placed(q));
    }

    public String number(double value) {
        return decimals.significant(DIGITS).format(value);
    }

    public Told.Worth worth(Quantity q) {
        return worth(name(q), value(q));
    }

    public Told.Worth worth(String text, double value) {
        return new Told.Worth(text, number(value));
    }

    public Quantity z() {
        return Quantity.preActivation(l(), j());
    }

    public Quantity a() {
        return Quantity.activation(l(), j());
    }

    public Quantity delta() {
        return Quantity.delta(l(), j());
    }

    public Quantity gradient() {
        return Quantity.activationGradient(l(), j());
    }

    public Quantity bias(int l, int j) {
        return Quantity.bias(l, document().network().layer(l).tiedBias() ? 0 : j);
    }

    /// The name of the layer's activation.
    public String f() {
        return f(l());
    }

    public String f(int l) {
        return document().network().layer(l).activation().name();
    }

    /// f'(z) of the neuron.
    public Told.Worth derivative() {
        return document().network().layer(l()).activation() instanceof ElementwiseActivation f
                ? worth(f() + "'(" + name(z()) + ")", f.derivative(value(z())))
                : new Told.Worth("the derivative of " + f(), "");
    }

    /// The right formula of a quantity, or its name if it is given.
    public String formula(Quantity q) {
        Quantity placed = placed(q);
        return new Derivation(run, new Timeline(document()))
                .formula(placed)
                .map(PlainText.symbols(this::name, decimals)::write)
                .orElse(names.apply(placed));
    }

    private String name(Symbol symbol) {
        return symbol instanceof Quantity quantity ? names.apply(quantity) : symbol.name();
    }

    /// "dL/dz1[2] = dL/da1[2] · %s".
    public String chainFrame() {
        return name(delta()) + " = " + name(gradient()) + " · %s";
    }
}

package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Decimals;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.pass.Address;
import chalkgrad.pass.Derivation;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The words and numbers that a mistake is told with: names in the document's notation, values of the right run.
///
/// @param decimals whether numbers are written with a decimal point or comma
/// @param asked the number that is being diagnosed
/// @param layer the layer in which the mistake was made, -1 if it was made in several
/// @param neuron the neuron at which it was made, 0 if it was made at several
/// @param sample the sample whose gradients and losses are spoken of, 0 for those of the batch
/// @param iteration the iteration that is spoken of: the last one in which the mistake can have spoiled the number
/// @param spoiled a neuron of each layer, from that of the inputs on, at which the mistake changes something; empty if
///     that is not known
public record Wording(
        Run run,
        Function<Quantity, String> names,
        Decimals decimals,
        Quantity asked,
        int layer,
        int neuron,
        int sample,
        int iteration,
        List<Integer> spoiled) {
    private static final int DIGITS = 6;

    /// So many names are written one by one.
    private static final int MOST_NAMES = 4;

    /// The words for a mistake of which nothing is known yet but the number.
    public Wording(Run run, Function<Quantity, String> names, Decimals decimals, Quantity asked) {
        this(run, names, decimals, asked, -1, 0, asked.sample(), asked.iteration(), List.of());
    }

    /// The words for what was exchanged. What comes after a number in its iteration, such as a gradient after an
    /// activation, has spoiled it in the iteration before.
    Wording of(List<Exchange> exchanges) {
        int depth = document().network().depth();
        Address address = run.address(asked);
        int own = Order.of(address.term().role(), address.term().layer(), depth);
        boolean before =
                exchanges.stream().allMatch(exchange -> Order.made(exchange.role(), exchange.layer(), depth) > own);
        int last = before && asked.iteration() > 1 ? asked.iteration() - 1 : asked.iteration();
        return new Wording(run, names, decimals, asked, layer, neuron, sample, last, spoiled);
    }

    public Wording in(int otherLayer, int otherNeuron) {
        return new Wording(run, names, decimals, asked, otherLayer, otherNeuron, sample, iteration, spoiled);
    }

    /// These words about gradients and losses of a sample, also where the number is one of the batch.
    Wording ofSample() {
        return ofSample(Math.max(1, sample));
    }

    Wording ofSample(int other) {
        return new Wording(run, names, decimals, asked, layer, neuron, other, iteration, spoiled);
    }

    /// These words about gradients and losses of the batch, also where the number is one of a sample.
    Wording ofBatch() {
        return ofSample(0);
    }

    public Document document() {
        return run.document();
    }

    /// The layer to speak about: that of the mistake, or of the number, if there are several.
    public int l() {
        int own = asked.layer();
        return layer >= 0 ? layer : own != 0 ? own : document().network().depth();
    }

    /// The words for what was exchanged, about a neuron at which it makes a difference.
    Wording of(List<Exchange> exchanges, Replay right, Replay mistaken) {
        Wording of = of(exchanges);
        var neurons = new ArrayList<>(Collections.nCopies(document().network().depth() + 1, 1));
        for (Exchange exchange : exchanges) {
            Spoiling.of(exchange, of.sample, of.iteration, right, mistaken)
                    .ifPresent(place -> place.neurons(
                                    exchange, document().network().depth())
                            .forEach(neurons::set));
        }
        return new Wording(run, names, decimals, asked, layer, neuron, sample, of.iteration, List.copyOf(neurons));
    }

    /// The neuron to speak about: that of the number, if it belongs to the layer, or one at which something is wrong.
    public int j() {
        int other = spoiled.isEmpty() ? 1 : spoiled.get(l());
        int own = asked.layer() == l() && asked.to() > 0 ? asked.to() : other;
        return Math.min(neuron != 0 ? neuron : own, document().network().size(l()));
    }

    /// These words about another neuron of the layer than this one, with which nothing is wrong.
    Wording notAt(int other) {
        return j() == other && neuron == 0 ? in(l(), other == 1 ? 2 : 1) : this;
    }

    /// The neuron of the layer before to speak about.
    public int i() {
        boolean own = asked.layer() == l() && asked.from() > 0 && asked.kind() != Kind.JACOBIAN;
        return own ? asked.from() : 1;
    }

    /// "in layer 2 ", if the number is of another layer; "for a2[3] ", if the mistake was made at one neuron only.
    public String where() {
        boolean own = l() == asked.layer();
        boolean one = neuron != 0 && document().network().size(l()) > 1 && !(own && asked.to() == neuron);
        return one ? "for " + name(a()) + " " : own ? "" : "in layer " + l() + " ";
    }

    public String name(Quantity q) {
        return names.apply(placed(q));
    }

    /// "w1, w2 and w3"; of many only the first.
    String names(List<Quantity> quantities) {
        List<String> all = quantities.stream().map(this::name).toList();
        int last = all.size() - 1;
        return last < 1
                ? String.join("", all)
                : last < MOST_NAMES
                        ? String.join(", ", all.subList(0, last)) + " and " + all.get(last)
                        : all.getFirst() + " and so on";
    }

    /// A quantity of the sample and iteration of the number.
    Quantity placed(Quantity q) {
        boolean ofSample = q.kind().scope() == Kind.Scope.SAMPLE;
        boolean single = document().hasSingleSample();
        boolean pastTheEnd = iteration > document().iterations() && !isForward(q);
        return q.at(
                single ? 0 : ofSample ? Math.max(1, sample) : sample,
                pastTheEnd ? document().iterations() : iteration);
    }

    private static boolean isForward(Quantity q) {
        return q.kind().phase().isOfFinalPass();
    }

    public double value(Quantity q) {
        return run.value(placed(q));
    }

    public String number(double value) {
        return number(value, DIGITS);
    }

    String number(double value, int digits) {
        return decimals.significant(digits).format(value);
    }

    public Told.Worth worth(Quantity q) {
        return worth(name(q), value(q));
    }

    public Told.Worth worth(String text, double value) {
        return new Told.Worth(text, number(value));
    }

    /// The output of the number, or the first.
    Wording output() {
        int depth = document().network().depth();
        boolean own = asked.kind() == Kind.LOSS_TERM || asked.kind() == Kind.TARGET;
        boolean known = layer == depth && neuron != 0;
        return known ? this : in(depth, own ? asked.to() : 0);
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

    /// f'(z) of the neuron, which is that of z by itself also where the activation depends on the whole layer.
    Quantity slope() {
        return document().network().layer(l()).activation().isElementwise()
                ? Quantity.activationDerivative(l(), j())
                : Quantity.jacobian(l(), j(), j());
    }

    /// What the output of the number adds to the loss.
    Quantity lossTerm() {
        return Quantity.lossTerm(output().j());
    }

    boolean hasBiases(int l) {
        return document().network().layer(l).hasBiases();
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
                : worth(name(a()) + " · (1 - " + name(a()) + ")", value(a()) * (1 - value(a())));
    }

    /// The parameter to speak about: that of the number, or one of the layer.
    Quantity parameter() {
        return asked.isOfParameter() ? asked.parameter() : Quantity.weight(l(), i(), j());
    }

    /// The formula of a number, to be told right and as the student must have had it.
    Contrast contrast(Quantity q) {
        Quantity placed = placed(q);
        return Contrast.of(
                this,
                placed,
                run.derivation().formula(placed).map(this::writtenOut).orElse(Formula.of(placed)));
    }

    /// dL/dz by the chain rule.
    Contrast chain() {
        Quantity placed = placed(delta());
        return Contrast.of(this, placed, run.derivation().chainRule(placed));
    }

    /// With the factors of products that are numbers of their own.
    private Formula writtenOut(Formula formula) {
        Derivation derivation = run.derivation();
        return formula.replace(symbol ->
                symbol instanceof Quantity q && q.kind() == Kind.PRODUCT ? derivation.formula(q) : Optional.empty());
    }

    /// The formula with names, and with f'(z) for the derivatives.
    String text(Formula formula) {
        return PlainText.symbols(this::text, decimals).write(formula);
    }

    String text(Symbol symbol) {
        return switch (symbol) {
            case Quantity q
            when q.kind() == Kind.ACTIVATION_DERIVATIVE ->
                f(q.layer()) + "'("
                        + names.apply(Quantity.preActivation(q.layer(), q.to()).at(q.sample(), q.iteration())) + ")";
            case Quantity q -> names.apply(q);
            default -> symbol.name();
        };
    }

    /// "dL/dz1[2] = dL/da1[2] · %s".
    public String chainFrame() {
        return name(delta()) + " = " + name(gradient()) + " · %s";
    }
}

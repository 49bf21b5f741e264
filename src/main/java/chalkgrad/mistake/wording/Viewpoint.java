package chalkgrad.mistake.wording;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.mistake.wording.Argument.Names;
import chalkgrad.mistake.wording.Argument.Valued;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.network.Activation;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.table.Batch;
import chalkgrad.table.Phase;
import chalkgrad.table.Role;
import chalkgrad.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What a mistake is described by: the number that is asked for, and the layer, neuron, sample and iteration of the
/// right run that are spoken of.
///
/// @param values the numbers that are given: those of the run, or what the right formulas make of wrong numbers that
///     the mistake was made upon
/// @param asked the number that is being diagnosed
/// @param layer the layer in which the mistake was made, -1 if it was made in several
/// @param neuron the neuron at which it was made, 0 if it was made at several
/// @param sample the sample whose gradients and losses are spoken of, 0 for those of the batch
/// @param iteration the iteration that is spoken of: the last one in which the mistake can have spoiled the number
/// @param spoiled a neuron of each layer, from that of the inputs on, at which the mistake changes something; empty if
///     that is not known
public record Viewpoint(
        Run run,
        ToDoubleFunction<Symbol> values,
        Quantity asked,
        int layer,
        int neuron,
        int sample,
        int iteration,
        List<Integer> spoiled)
        implements NeuronNumbers {
    private static final int DIGITS = 6;

    public Viewpoint {
        spoiled = List.copyOf(spoiled);
    }

    /// Nothing is known yet but the number.
    public Viewpoint(Run run, Quantity asked) {
        this(run, run::value, asked);
    }

    /// The same with other numbers than those of the run.
    public Viewpoint(Run run, ToDoubleFunction<Symbol> values, Quantity asked) {
        this(run, values, asked, -1, 0, asked.sample(), asked.iteration(), List.of());
    }

    /// The same of another number.
    public Viewpoint ofNumber(Quantity other) {
        return new Viewpoint(run, values, other);
    }

    /// The viewpoint for what was exchanged. What comes after a number in its iteration, such as a gradient after an
    /// activation, has spoiled it in the iteration before.
    public Viewpoint of(List<Exchange> exchanges) {
        Table table = run.table();
        int order = table.order(run.address(asked).term());
        boolean before = exchanges.stream().allMatch(exchange -> table.order(exchange.term()) > order);
        int last = before && asked.iteration() > 1 ? asked.iteration() - 1 : asked.iteration();
        int own = sample == 0 || batch(last).has(sample) ? sample : batch(last).sample(0);
        return new Viewpoint(run, values, asked, layer, neuron, own, last, spoiled);
    }

    /// The viewpoint for what was exchanged, at a neuron at which it makes a difference.
    public Viewpoint of(List<Exchange> exchanges, Replay right, Replay mistaken) {
        Viewpoint of = of(exchanges);
        int depth = document().network().depth();
        var neurons = new ArrayList<>(Collections.nCopies(depth + 1, 1));
        for (Exchange exchange : exchanges) {
            Difference.of(exchange, of.sample, of.iteration, right, mistaken)
                    .ifPresent(place -> place.neurons(run.table().definition(exchange.term()))
                            .forEach(neurons::set));
        }
        return new Viewpoint(run, values, asked, layer, neuron, of.sample, of.iteration, neurons);
    }

    /// The same of a neuron of a layer; 0 for any.
    public Viewpoint in(int otherLayer, int otherNeuron) {
        return new Viewpoint(run, values, asked, otherLayer, otherNeuron, sample, iteration, spoiled);
    }

    /// The same about gradients and losses of a sample, also where the number is one of the batch.
    public Viewpoint ofSample() {
        return sample == 0 ? ofSample(batch().sample(0)) : this;
    }

    /// The same about a sample, in the last iteration up to this one that computes it.
    public Viewpoint ofSample(int other) {
        int last = iteration;
        while (last > 1 && other != 0 && !batch(last).has(other)) {
            last--;
        }
        int with = other == 0 || batch(last).has(other) ? last : iteration;
        return new Viewpoint(run, values, asked, layer, neuron, other, with, spoiled);
    }

    /// The samples of the iteration.
    public Batch batch() {
        return batch(iteration);
    }

    private Batch batch(int t) {
        return run.table().batch(t);
    }

    /// The same about gradients and losses of the batch, also where the number is one of a sample.
    public Viewpoint ofBatch() {
        return ofSample(0);
    }

    public Document document() {
        return run.document();
    }

    public int size(int l) {
        return document().network().size(l);
    }

    /// The layer to speak about: that of the mistake, or of the number, if there are several.
    @Override
    public int l() {
        int own = asked.layer();
        return layer >= 0 ? layer : own != 0 ? own : document().network().depth();
    }

    /// The neuron to speak about: that of the number, if it belongs to the layer, or one at which something is wrong.
    @Override
    public int j() {
        int other = spoiled.isEmpty() ? 1 : spoiled.get(l());
        int own = asked.layer() == l() && asked.to() > 0 ? asked.to() : other;
        return Math.min(neuron != 0 ? neuron : own, size(l()));
    }

    /// The same of another neuron of the layer than this one, with which nothing is wrong.
    public Viewpoint notAt(int other) {
        return j() == other && neuron == 0 ? in(l(), other == 1 ? 2 : 1) : this;
    }

    /// The neuron of the layer before to speak about.
    @Override
    public int i() {
        boolean own = asked.layer() == l() && asked.from() > 0 && asked.kind() != Kind.JACOBIAN;
        return own ? asked.from() : 1;
    }

    /// Where the mistake was made: in a layer, if the number is of another one; at a neuron, if it was made at one
    /// only.
    Optional<Message> place() {
        boolean own = l() == asked.layer();
        boolean one = neuron != 0 && size(l()) > 1 && !(own && asked.to() == neuron);
        if (one) {
            return Optional.of(Message.of("place.neuron", named(a())));
        }
        return own ? Optional.empty() : Optional.of(Message.of("place.layer", new Argument.Count(l())));
    }

    /// A quantity of the sample and iteration of the number.
    public Quantity placed(Quantity q) {
        boolean isForward = q.kind().phase().compareTo(Phase.LOSS) <= 0;
        boolean pastTheEnd = iteration > document().iterations() && !isForward;
        int t = pastTheEnd ? document().iterations() : iteration;
        return q.at(document().hasSingleSample() ? 0 : sampleOf(q, t), t);
    }

    private int sampleOf(Quantity q, int t) {
        boolean isGiven = q.kind() == Kind.INPUT || q.kind() == Kind.TARGET;
        boolean ofBatch = sample == 0 && q.kind().scope() != Kind.Scope.SAMPLE;
        return ofBatch || sample != 0 && isGiven || batch(t).has(sample) ? sample : batch(t).sample(0);
    }

    public double value(Quantity q) {
        return number(placed(q));
    }

    /// The number of a quantity, also of another iteration.
    public double number(Quantity q) {
        return values.applyAsDouble(q);
    }

    /// A quantity as a formula.
    public Formula of(Quantity q) {
        return Formula.of(placed(q));
    }

    /// The sum of quantities, from index 1 on.
    public Formula sum(int count, IntFunction<Quantity> quantity) {
        return Formula.sum(IntStream.rangeClosed(1, count)
                .mapToObj(k -> of(quantity.apply(k)))
                .toList());
    }

    public Argument named(Quantity q) {
        return new Written(of(q));
    }

    public Argument valued(Quantity q) {
        return valued(of(q));
    }

    /// A formula with its value.
    public Argument valued(Formula formula) {
        return new Valued(formula, formula.evaluate(values));
    }

    public Argument number(double value) {
        return new Argument.Numeric(value, DIGITS);
    }

    public Argument names(List<Quantity> quantities) {
        return new Names(quantities.stream().map(this::placed).toList());
    }

    /// The output of the number, or the first.
    public Viewpoint output() {
        int depth = document().network().depth();
        boolean own = asked.kind() == Kind.LOSS_TERM || asked.kind() == Kind.TARGET;
        boolean known = layer == depth && neuron != 0;
        return known ? this : in(depth, own ? asked.to() : 0);
    }

    /// What the output of the number adds to the loss.
    public Quantity lossTerm() {
        return Quantity.lossTerm(output().j());
    }

    /// f(z) of the neuron.
    public Formula activated() {
        return activated(activation());
    }

    /// What another activation makes of z of the neuron.
    public Formula activated(Activation other) {
        return function(other, z -> z).of(of(z()));
    }

    /// An activation as a function of one number of the layer. If it depends on the whole layer, the others stay as
    /// they are in the right run.
    ///
    /// @param before what is applied to each z of the layer first
    public Function function(Activation other, DoubleUnaryOperator before) {
        return other instanceof ElementwiseActivation f
                ? f.function()
                : Function.of(
                        other.name(),
                        own -> other.value(Matrix.generate(
                                        1,
                                        size(l()),
                                        (row, k) -> k == j() - 1
                                                ? own
                                                : before.applyAsDouble(value(Quantity.preActivation(l(), k + 1)))))
                                .get(0, j() - 1));
    }

    /// f'(z) of the neuron.
    public Formula derivative() {
        Formula a = of(a());
        return activation() instanceof ElementwiseActivation f
                ? f.derivativeFunction().of(of(z()))
                : a.times(Contrast.ONE.minus(a));
    }

    /// The parameter to speak about: that of the number, otherwise one of the layer, or of the last layer that has
    /// some.
    public Quantity parameter() {
        return asked.isOfParameter()
                ? asked.parameter()
                : ofParameters().parameters().findFirst().orElseThrow();
    }

    private Viewpoint ofParameters() {
        int last = document().network().depth();
        int owner = IntStream.concat(IntStream.of(l()), IntStream.iterate(last, l -> l > 0, l -> l - 1))
                .filter(l -> run.table().has(Role.WEIGHTS.in(l)) || run.table().has(Role.BIASES.in(l)))
                .findFirst()
                .orElse(l());
        return owner == l() ? this : in(owner, 0);
    }

    /// The formula of a number, to be described right and as the student must have had it.
    public Contrast contrast(Quantity q) {
        Quantity placed = placed(q);
        return equation(q, run.derivation().formula(placed).orElse(Formula.of(placed)));
    }

    /// dL/dz by the chain rule.
    public Contrast chain() {
        return equation(delta(), run.derivation().chainRule(placed(delta())));
    }

    /// A number and a formula of it, in which [Contrast#swap] may have put what differs.
    public Contrast equation(Quantity number, Formula formula) {
        return Contrast.of(this, placed(number), writtenOut(formula));
    }

    /// A number and two formulas of it, in which what differs is marked.
    public Contrast equation(Quantity number, Formula right, Formula mistaken) {
        return Contrast.of(this, placed(number), writtenOut(right), writtenOut(mistaken));
    }

    /// With the factors of products that are numbers of their own, and with f'(z) for derivatives.
    public Formula writtenOut(Formula formula) {
        return new WrittenOut(run).of(formula);
    }
}

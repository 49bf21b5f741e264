package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.network.Activation;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Reduction;
import chalkgrad.network.States;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Derives each number: its formula in terms of the quantities it is made of, from the structure of the network.
public final class Derivation {
    /// The relative error of a formula above which it is written in terms of the pre-activations instead.
    private static final double TOLERANCE = 1e-9;

    private final Run run;
    private final Document document;
    private final Network network;
    private final Timeline timeline;

    public Derivation(Run run, Timeline timeline) {
        this.run = run;
        this.document = run.document();
        this.network = document.network();
        this.timeline = timeline;
    }

    Document document() {
        return document;
    }

    /// The formula of a quantity; empty if the quantity is given by the document.
    public Optional<Formula> formula(Quantity quantity) {
        return timeline.producer(quantity).map(this::derive);
    }

    /// All formulas of a quantity that give its number, the usual one first; none if the quantity is given by the
    /// document.
    public List<Form> forms(Quantity quantity) {
        Optional<Quantity> producer = timeline.producer(quantity);
        if (producer.isEmpty()) {
            return List.of();
        }
        Quantity q = producer.get();
        Formula usual = derive(q);
        boolean isShort = shortDelta(q).filter(usual::equals).isPresent();
        boolean isChain = q.kind() == Kind.DELTA && usual.equals(chainRule(q));
        Form first = new Form(isShort ? Form.Way.SHORT : isChain ? Form.Way.CHAIN_RULE : Form.Way.DIRECT, usual);
        return Stream.concat(
                        Stream.of(first),
                        others(q).filter(form -> !form.formula().equals(usual) && tells(form.formula(), q)))
                .toList();
    }

    /// What the update of an iteration computes: the states of the optimizer, each before the parameter that it
    /// moves.
    List<Quantity> updates(int iteration) {
        return timeline.updates(iteration).toList();
    }

    private Stream<Form> others(Quantity q) {
        return Stream.concat(
                ofItsKind(q),
                new MatrixForms(document).of(q).stream().map(formula -> new Form(Form.Way.MATRICES, formula)));
    }

    private Stream<Form> ofItsKind(Quantity q) {
        int l = q.layer();
        int j = q.to() - 1;
        return switch (q.kind()) {
            case DELTA -> Stream.of(new Form(Form.Way.CHAIN_RULE, chainRule(q)));
            case ACTIVATION ->
                network.layer(l).activation().writtenOut(all(q, l, Quantity::preActivation), j).stream()
                        .map(formula -> new Form(Form.Way.WRITTEN_OUT, formula));
            case ACTIVATION_DERIVATIVE ->
                Stream.of(new Form(
                        Form.Way.WRITTEN_OUT,
                        network.layer(l).activation().derivative(all(q, l, Quantity::preActivation), j, j)));
            default -> Stream.empty();
        };
    }

    private Formula derive(Quantity q) {
        int l = q.layer();
        int j = q.to();
        return switch (q.kind()) {
            case PRODUCT -> ref(q, Quantity.weight(l, q.from(), j)).times(ref(q, Quantity.activation(l - 1, q.from())));
            case PRE_ACTIVATION -> preActivation(q);
            case ACTIVATION -> network.layer(l).activation().value(all(q, l, Quantity::preActivation), j - 1);
            case LOSS_TERM -> lossTerm(q, j);
            case LOSS -> loss(q);
            case ACTIVATION_GRADIENT -> l == network.depth() ? lossDerivative(q, j) : paths(q, l, j);
            case ACTIVATION_DERIVATIVE -> derivative(q, l, j, j);
            case JACOBIAN -> derivative(q, l, j, q.from());
            case DELTA -> delta(q);
            case WEIGHT_GRADIENT ->
                isReduced(q)
                        ? reduced(q)
                        : ref(q, Quantity.delta(l, j)).times(ref(q, Quantity.activation(l - 1, q.from())));
            case BIAS_GRADIENT -> isReduced(q) ? reduced(q) : biasGradient(q);
            case INPUT_GRADIENT -> paths(q, 0, j);
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT ->
                document.optimizer().rule().remembered(q.state(), before(q), Formula.of(q.gradient()));
            case NEW_PARAMETER -> moved(q);
            case INPUT, TARGET, WEIGHT, BIAS -> throw new IllegalArgumentException(q + " is given");
        };
    }

    private Formula preActivation(Quantity q) {
        int l = q.layer();
        List<Formula> terms = collect(network.size(l - 1), i -> ref(q, Quantity.product(l, i, q.to())));
        Formula bias = ref(q, Quantity.bias(l, network.layer(l).tiedBias() ? 0 : q.to()));
        return new Formula.Sum(Stream.concat(terms.stream(), Stream.of(bias)).toList());
    }

    private Formula lossTerm(Quantity q, int j) {
        int depth = network.depth();
        Loss loss = document.loss();
        Formula target = ref(q, Quantity.target(j));
        Formula plain = loss.term(ref(q, Quantity.activation(depth, j)), target, network.size(depth));
        return faithful(
                plain,
                Quantity.lossTerm(j).at(q.sample(), q.iteration()),
                () -> loss.termFromPreActivations(
                        output(), all(q, depth, Quantity::preActivation), target, targetValue(q, j), j - 1));
    }

    private Formula lossDerivative(Quantity q, int j) {
        int depth = network.depth();
        Loss loss = document.loss();
        Formula target = ref(q, Quantity.target(j));
        Formula plain = loss.derivative(ref(q, Quantity.activation(depth, j)), target, network.size(depth));
        return faithful(
                plain,
                q,
                () -> loss.derivativeFromPreActivations(
                        output(), all(q, depth, Quantity::preActivation), target, targetValue(q, j), j - 1));
    }

    /// The plain formula, unless rounding makes it give another number than the pass.
    private Formula faithful(Formula plain, Quantity q, Supplier<Optional<Formula>> other) {
        return tells(plain, q) ? plain : other.get().orElse(plain);
    }

    private boolean tells(Formula formula, Quantity q) {
        double number = run.value(q);
        double told = formula.evaluate(run::value);
        return told == number || Math.abs(told - number) <= TOLERANCE * Math.abs(number);
    }

    private Formula loss(Quantity q) {
        int outputs = network.outputLayer().size();
        if (isReduced(q)) {
            return reduced(q);
        }
        return outputs == 1 ? lossTerm(q, 1) : Formula.sum(collect(outputs, j -> ref(q, Quantity.lossTerm(j))));
    }

    /// The mean or sum over the samples.
    private Formula reduced(Quantity q) {
        int samples = document.samples().size();
        Formula sum = Formula.sum(collect(samples, s -> Formula.of(q.at(s, q.iteration()))));
        return document.reduction() == Reduction.MEAN ? sum.over(Formula.constant(samples)) : sum;
    }

    /// dL/da of a neuron that is not an output: the sum over all outgoing paths.
    private Formula paths(Quantity q, int l, int j) {
        return Formula.sum(collect(
                network.size(l + 1),
                k -> ref(q, Quantity.delta(l + 1, k)).times(ref(q, Quantity.weight(l + 1, j, k)))));
    }

    private Formula derivative(Quantity q, int l, int output, int input) {
        Activation activation = network.layer(l).activation();
        List<Formula> z = all(q, l, Quantity::preActivation);
        Formula plain = activation.derivative(z, all(q, l, Quantity::activation), output - 1, input - 1);
        return faithful(plain, q, () -> Optional.of(activation.derivative(z, output - 1, input - 1)));
    }

    /// The short form if there is one, otherwise the chain rule; in terms of the pre-activations where rounding
    /// spoils both.
    private Formula delta(Quantity q) {
        Formula plain = shortDelta(q).orElseGet(() -> chainRule(q));
        if (q.layer() < network.depth()) {
            return plain;
        }
        return faithful(
                plain,
                q,
                () -> document.loss()
                        .deltaFromPreActivations(
                                output(), all(q, q.layer(), Quantity::preActivation), targets(q), q.to() - 1));
    }

    private List<Formula> targets(Quantity q) {
        return collect(network.outputLayer().size(), k -> ref(q, Quantity.target(k)));
    }

    /// dL/dz of the output layer without dL/da, such as a - y, if there is such a form.
    public Optional<Formula> shortDelta(Quantity q) {
        if (q.kind() != Kind.DELTA || q.layer() != network.depth()) {
            return Optional.empty();
        }
        return document.loss()
                .shortDelta(
                        output(),
                        all(q, q.layer(), Quantity::activation),
                        targets(q),
                        document.samples().get(Math.max(0, q.sample() - 1)).y(),
                        q.to() - 1);
    }

    /// dL/dz by the chain rule: dL/da · da/dz, summed over the layer where every activation depends on every z.
    public Formula chainRule(Quantity delta) {
        int l = delta.layer();
        int j = delta.to();
        if (network.layer(l).activation().isElementwise()) {
            return ref(delta, Quantity.activationGradient(l, j)).times(ref(delta, Quantity.activationDerivative(l, j)));
        }
        return Formula.sum(collect(
                network.size(l),
                k -> ref(delta, Quantity.activationGradient(l, k)).times(ref(delta, Quantity.jacobian(l, k, j)))));
    }

    private Formula biasGradient(Quantity q) {
        return q.to() != 0
                ? ref(q, Quantity.delta(q.layer(), q.to()))
                : Formula.sum(collect(network.size(q.layer()), j -> ref(q, Quantity.delta(q.layer(), j))));
    }

    private Formula before(Quantity state) {
        return state.iteration() == 1 ? Formula.constant(0) : Formula.of(state.at(0, state.iteration() - 1));
    }

    private Formula moved(Quantity q) {
        States<Formula> after = new States<>(document.optimizer().rule().states().stream()
                .collect(Collectors.toMap(Function.<OptimizerState>identity(), state -> Formula.of(q.state(state)))));
        return document.optimizer()
                .rule()
                .moved(Formula.of(q.parameter()), Formula.of(q.gradient()), after, q.iteration());
    }

    private boolean isReduced(Quantity q) {
        return q.sample() == 0 && !document.hasSingleSample();
    }

    private Activation output() {
        return network.outputLayer().activation();
    }

    private double targetValue(Quantity q, int j) {
        return run.value(Quantity.target(j).at(q.sample(), q.iteration()));
    }

    private List<Formula> all(Quantity q, int l, LayerQuantity quantity) {
        return collect(network.size(l), j -> ref(q, quantity.of(l, j)));
    }

    /// A quantity of the same sample and iteration.
    private static Formula ref(Quantity q, Quantity other) {
        return Formula.of(other.at(q.sample(), q.iteration()));
    }

    private static List<Formula> collect(int count, IntFunction<Formula> formula) {
        return IntStream.rangeClosed(1, count).mapToObj(formula).toList();
    }

    /// A quantity that every neuron of a layer has.
    private interface LayerQuantity {
        Quantity of(int layer, int neuron);
    }
}

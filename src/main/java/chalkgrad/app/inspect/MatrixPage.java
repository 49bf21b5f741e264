package chalkgrad.app.inspect;

import chalkgrad.app.session.Moment;
import chalkgrad.app.typeset.DrawnLine;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Notation.IndexOrder;
import chalkgrad.formula.Name;
import chalkgrad.formula.Typeset;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Step;
import chalkgrad.table.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The matrices of a document at a moment: the samples, and for each layer the weights and biases, their gradients and,
/// during the update, the optimizer's states and the new values.
///
/// @param here gives the quantity of the shown sample and iteration
record MatrixPage(Texts texts, Moment moment, IndexOrder order, UnaryOperator<Quantity> here) {
    private static final int MOST_SAMPLES = 8;

    MatrixPage(Texts texts, Moment moment, IndexOrder order) {
        this(texts, moment, order, moment.here());
    }

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(new Section(
                texts.get("matrices.samples"),
                Typeset.nothing(),
                List.of(samples().in(order))));
        for (int l = 1; l <= network().depth(); l++) {
            sections.add(new Section(texts.get("matrices.layer", Integer.toString(l)), equation(l), blocks(l)));
        }
        return sections;
    }

    /// What a layer computes, as `z1 = x W1 + b1` or with the matrix first.
    private Typeset equation(int l) {
        Name before = array(l == 1 ? Quantity.input(1) : Quantity.activation(l - 1, 1));
        Name weights = array(Quantity.weight(l, 1, 1));
        Name product =
                order == IndexOrder.INPUT_OUTPUT ? new Name.Times(before, weights) : new Name.Times(weights, before);
        Typeset withoutBias = Typeset.row(
                DrawnLine.name(array(Quantity.preActivation(l, 1))),
                new Typeset.Sign("=", Typeset.Spacing.RELATION),
                DrawnLine.name(product));
        return network().layer(l).hasBiases()
                ? Typeset.row(
                        withoutBias,
                        new Typeset.Sign("+", Typeset.Spacing.OPERATOR),
                        DrawnLine.name(array(Quantity.bias(l, 1))))
                : withoutBias;
    }

    private Name array(Quantity entry) {
        return moment.names().array(entry);
    }

    private Network network() {
        return moment.document().network();
    }

    private GridGroup samples() {
        int count = moment.document().samples().size();
        Grid inputs = new Grid(
                array(Quantity.input(1)), count, network().inputSize(), (s, i) -> ofSample(Quantity.input(i), s));
        Grid targets = new Grid(
                array(Quantity.target(1)),
                count,
                network().outputLayer().size(),
                (s, j) -> ofSample(Quantity.target(j), s));
        return new GridGroup(List.of(inputs, targets), false);
    }

    private Quantity ofSample(Quantity quantity, int sample) {
        return quantity.at(moment.document().hasSingleSample() ? 0 : sample, moment.iteration());
    }

    private List<GridGroup> blocks(int l) {
        var blocks = new ArrayList<GridGroup>();
        blocks.add(block(l, here));
        if (moment.iteration() < moment.run().finalIteration()) {
            blocks.addAll(gradients(l));
            blocks.addAll(updates(l));
        }
        return blocks.stream().map(block -> block.in(order)).toList();
    }

    /// The gradients of a layer. For a batch, they are those of the sample shown and of the batch; while they are
    /// reduced, those of all samples.
    private List<GridGroup> gradients(int l) {
        if (moment.document().hasSingleSample()) {
            return List.of(block(l, q -> here.apply(q.gradient())));
        }
        var blocks = new ArrayList<GridGroup>();
        for (int sample : isReduced() ? mostSamples() : List.of(moment.shownSample())) {
            blocks.add(block(l, q -> q.gradient().at(sample, moment.iteration())));
        }
        blocks.add(block(l, q -> q.gradient().at(0, moment.iteration())));
        return blocks;
    }

    private boolean isReduced() {
        Optional<Phase> phase = moment.step().map(Step::phase);
        return phase.equals(Optional.of(Phase.REDUCE));
    }

    private List<Integer> mostSamples() {
        return moment.batch().samples().limit(MOST_SAMPLES).boxed().toList();
    }

    private List<GridGroup> updates(int l) {
        if (!moment.timeline().isUpdated(Quantity.weight(l, 1, 1))) {
            return List.of();
        }
        var blocks = new ArrayList<GridGroup>();
        for (OptimizerState state : moment.document().optimizer().rule().states()) {
            blocks.add(block(l, q -> here.apply(q.state(state))));
        }
        blocks.add(block(l, q -> here.apply(q.as(Kind.NEW_PARAMETER))));
        return blocks.stream().filter(block -> block.hasAny(moment::isKnown)).toList();
    }

    /// The weights and biases of a layer, or what belongs to them.
    ///
    /// @param belonging what belongs to a weight or bias
    private GridGroup block(int l, UnaryOperator<Quantity> belonging) {
        Grid weights = new Grid(
                name(belonging.apply(Quantity.weight(l, 1, 1))),
                network().size(l - 1),
                network().size(l),
                (i, j) -> belonging.apply(Quantity.weight(l, i, j)));
        return new GridGroup(
                Stream.concat(Stream.of(weights), biases(l, belonging).stream()).toList(), true);
    }

    /// The biases of a layer, or what belongs to them; empty if there are none, or if only weights are updated.
    private Optional<Grid> biases(int l, UnaryOperator<Quantity> belonging) {
        if (!network().layer(l).hasBiases()) {
            return Optional.empty();
        }
        boolean tied = network().layer(l).tiedBias();
        Quantity first = belonging.apply(Quantity.bias(l, tied ? 0 : 1));
        boolean updated = moment.timeline().isUpdated(first.parameter());
        boolean withBias = updated || first.kind() == Kind.BIAS || first.kind() == Kind.BIAS_GRADIENT;
        return withBias
                ? Optional.of(new Grid(
                        name(first),
                        1,
                        tied ? 1 : network().size(l),
                        (row, j) -> belonging.apply(Quantity.bias(l, tied ? 0 : j))))
                : Optional.empty();
    }

    /// The name of the array of an entry; that of a single sample says of which.
    private Name name(Quantity entry) {
        Name name = array(entry);
        return name instanceof Name.Partial(Name of, Name by) && entry.sample() != 0
                ? new Name.Partial(new Name.At(of, entry.sample(), 1), by)
                : name;
    }

    /// Matrices under a heading.
    ///
    /// @param equation what the layer computes; may be empty
    record Section(String heading, Typeset equation, List<GridGroup> blocks) {}
}

package chalkgrad.app.diagram;

import chalkgrad.app.number.Caption;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.LabelLook;
import chalkgrad.app.session.Moment;
import chalkgrad.math.Decimals;
import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;

/// All numbers of a diagram at a moment, with their places: a pure function of layout, moment and number format. No two
/// of them overlap.
final class StageLabels {
    /// The padding between a number and the sides of its box.
    private static final double PADDING = 6;

    private final DiagramLayout layout;
    private final Moment moment;
    private final Network network;
    private final Writing writing;
    private final WeightLabels weights;

    /// @param traced the numbers of a chain that is explained, which are emphasized as well
    StageLabels(DiagramLayout layout, Moment moment, Decimals decimals, Set<Quantity> traced) {
        this.layout = layout;
        this.moment = moment;
        this.network = layout.network();
        this.writing = new Writing(moment, decimals, traced);
        this.weights = new WeightLabels(layout, writing);
    }

    static List<Label> of(DiagramLayout layout, Moment moment, Decimals decimals) {
        return new StageLabels(layout, moment, decimals, Set.of()).labels();
    }

    /// The columns of the weights into each layer, from the first, which the edges run through.
    List<EdgeColumn> columns() {
        return IntStream.rangeClosed(1, network.depth())
                .mapToObj(weights::column)
                .toList();
    }

    /// All numbers, from left to right in the order in which they are computed: the keyboard follows it.
    List<Label> labels() {
        var neurons = new NeuronLabels(layout, moment, writing);
        addInputs();
        for (int l = 1; l <= network.depth(); l++) {
            weights.addTo(l);
            addBiases(l);
            neurons.addTo(l);
        }
        addLoss();
        List<Label> complete = new OperandPlaces(layout, moment, writing).added(writing.labels());
        return new TagRoom(layout, writing).widened(complete);
    }

    private void addInputs() {
        // either all of a column have an equals sign, or none
        boolean equals = layout.shown(0).stream()
                .allMatch(i -> writing.hasRoomForEquals(
                        Quantity.input(i), layout.node(0, i).getWidth()));
        for (int i : layout.shown(0)) {
            Rectangle2D box = layout.node(0, i);
            writing.addGiven(Quantity.input(i), box, equals);
            Quantity gradient = Quantity.activationGradient(0, i);
            if (writing.isKnown(gradient)) {
                writing.addTag(gradient, Places.below(box, layout.inputTagWidth(), 0));
            }
        }
    }

    private void addBiases(int l) {
        if (!layout.hasBiases(l)) {
            return;
        }
        List<Quantity> biases = network.layer(l).tiedBias()
                ? List.of(Quantity.bias(l, 0))
                : layout.shown(l).stream().map(j -> Quantity.bias(l, j)).toList();
        boolean whole = writing.needWholeNames(biases, DiagramLayout.KNOB_WIDTH);
        biases.forEach(bias -> addBias(bias, whole));
    }

    /// Writes a bias and what was last computed for it. If they have only one place, it shows the latter
    /// unless only the bias matters now.
    private void addBias(Quantity bias, boolean whole) {
        int l = bias.layer();
        int j = bias.to();
        Optional<Quantity> tag = writing.latest(writing.ofParameter(bias));
        boolean onePlace = !layout.detail().hasBiasTags();
        Optional<Quantity> instead =
                tag.filter(latest -> writing.emphasis().contains(latest) || !writing.isEmphasized(bias));
        if (onePlace && instead.isPresent()) {
            writing.addInsteadOfBias(instead.get(), new BiasPlaces(layout).tag(l, j));
            return;
        }
        writing.add(
                bias,
                LabelLook.PILL,
                new BiasPlaces(layout).knob(l, j),
                whole ? writing.captions().whole(bias) : writing.captions().named(bias, DiagramLayout.KNOB_WIDTH));
        if (!onePlace) {
            tag.ifPresent(latest -> writing.addTagOfBias(latest, new BiasPlaces(layout).tag(l, j)));
        }
    }

    private void addLoss() {
        List<Integer> outputs = layout.shown(network.depth());
        boolean equals = outputs.stream()
                .allMatch(j -> writing.hasRoomForEquals(
                        Quantity.target(j), layout.term(j).getWidth() - PADDING));
        List<Quantity> terms = outputs.stream().map(Quantity::lossTerm).toList();
        outputs.forEach(j -> addTerm(j, terms, equals));
        Rectangle2D box = layout.lossColumn().loss();
        double width = box.getWidth() - PADDING;
        boolean batch = !moment.document().hasSingleSample();
        writing.add(
                Quantity.loss(), LabelLook.VALUE, Places.line(box, batch ? -13 : 0, width), writing.lossCaption(width));
        if (batch) {
            writing.addHere(
                    Quantity.loss().at(0, moment.iteration()),
                    LabelLook.VALUE,
                    Places.line(box, 13, width),
                    Caption.of(moment.names().bareName(Quantity.loss())));
        }
    }

    /// @param terms all terms of the loss that are shown
    private void addTerm(int j, List<Quantity> terms, boolean equals) {
        boolean several = network.outputLayer().size() > 1;
        Rectangle2D box = layout.term(j);
        double width = box.getWidth() - PADDING;
        boolean alone = !several || layout.lossColumn().hasShortTerms();
        boolean urgent = several && writing.isEmphasized(Quantity.lossTerm(j)) && writing.isKnown(Quantity.lossTerm(j));
        if (!alone || !urgent) {
            writing.addGiven(Quantity.target(j), Places.line(box, alone ? 0 : -12, width), equals);
        }
        if (several && (!alone || urgent)) {
            writing.addNamed(Quantity.lossTerm(j), Places.line(box, alone ? 0 : 13, width), terms);
        }
    }
}

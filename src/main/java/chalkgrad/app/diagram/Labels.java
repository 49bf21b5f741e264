package chalkgrad.app.diagram;

import static chalkgrad.app.diagram.DiagramLayout.TAG_HEIGHT;

import chalkgrad.app.diagram.EdgeLabels.Edge;
import chalkgrad.app.diagram.EdgeLabels.Place;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Direction;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.number.LabelView;
import chalkgrad.app.number.NumberFit;
import chalkgrad.app.number.NumberFit.Written;
import chalkgrad.app.number.Role;
import chalkgrad.app.session.Moment;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// All numbers of a diagram at a moment, and where they stand: a pure function of layout, moment and number format.
/// No two of them overlap.
final class Labels {
    private static final int LEAST_DIGITS = 5;
    private static final int MANY = 40;

    private final DiagramLayout layout;
    private final Moment moment;
    private final int sample;
    private final int iteration;
    private final NumberFit numbers;
    private final Network network;
    private final Set<Quantity> emphasis;
    private final List<Label> labels = new ArrayList<>();

    private Labels(DiagramLayout layout, Moment moment, Decimals decimals) {
        this.layout = layout;
        this.moment = moment;
        this.sample = moment.shownSample();
        this.iteration = moment.iteration();
        this.numbers = new NumberFit(decimals);
        this.network = layout.network();
        this.emphasis = moment.emphasis();
    }

    static List<Label> of(DiagramLayout layout, Moment moment, Decimals decimals) {
        var labels = new Labels(layout, moment, decimals);
        labels.addInputs();
        for (int l = 1; l <= layout.network().depth(); l++) {
            labels.addEdges(l);
            labels.addNeurons(l);
            labels.addBiases(l);
        }
        labels.addLoss();
        return List.copyOf(labels.labels);
    }

    /// How many characters the longest weight of a moment has, with room for a few digits.
    static int longestWeight(Moment moment, Decimals decimals) {
        int longest = LEAST_DIGITS;
        for (int l = 1; l <= moment.document().network().depth(); l++) {
            Matrix weights = moment.run().pass(moment.iteration()).parameters().weights(l);
            for (int i = 0; i < Math.min(weights.rows(), MANY); i++) {
                for (int j = 0; j < Math.min(weights.columns(), MANY); j++) {
                    longest =
                            Math.max(longest, decimals.format(weights.get(i, j)).length());
                }
            }
        }
        return longest;
    }

    private void addInputs() {
        for (int i : layout.shown(0)) {
            Rectangle2D box = layout.node(0, i);
            add(Quantity.input(i), Role.FIELD, box, Quantity.input(i).bareName());
            Quantity gradient = Quantity.activationGradient(0, i);
            if (isKnown(gradient)) {
                add(gradient, Role.TAG, below(box, DiagramLayout.TAG_WIDTH, 0), "");
            }
        }
    }

    private void addEdges(int l) {
        var tags = new HashMap<Edge, Quantity>();
        for (int i : layout.shown(l - 1)) {
            for (int j : layout.shown(l)) {
                edgeTag(l, i, j).ifPresent(tag -> tags.put(new Edge(l, tag.from(), tag.to()), tag));
            }
        }
        var wanted = new EdgeLabels.Wanted(urgentEdges(l, true), urgentEdges(l, false), tags.keySet());
        Map<Edge, Place> places = EdgeLabels.place(layout, l, wanted);
        places.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().top()))
                .forEach(entry ->
                        addEdge(entry.getKey(), entry.getValue(), Optional.ofNullable(tags.get(entry.getKey()))));
    }

    private void addEdge(Edge edge, Place place, Optional<Quantity> tag) {
        if (place.hasPill()) {
            add(Quantity.weight(edge.layer(), edge.from(), edge.to()), Role.PILL, place.pill(), "");
        }
        if (place.hasTag()) {
            boolean named = place.tag().getWidth() > DiagramLayout.TAG_WIDTH;
            tag.ifPresent(what -> addHere(
                    what,
                    Role.TAG,
                    place.tag(),
                    named ? tagCaption(what, place.tag().getWidth()) : ""));
        }
    }

    /// Before a new weight stands what it was, where both have room: `0.2 → 0.1957`.
    private String tagCaption(Quantity tag, double width) {
        if (tag.kind() != Kind.NEW_PARAMETER) {
            return Captions.ofTag(tag);
        }
        String full = numbers.decimals().format(moment.value(tag));
        String both = numbers.decimals().format(moment.value(tag.parameter())) + " " + Captions.BECOMES;
        double room = width - LabelView.NOTCH;
        boolean fits =
                numbers.write(moment.value(tag), room, both, false).text().equals(full);
        return fits ? both : Captions.BECOMES;
    }

    /// The edges whose weight matters now, or those of which something computed does.
    private Set<Edge> urgentEdges(int l, boolean weights) {
        return emphasis.stream()
                .filter(q -> q.layer() == l && q.from() != 0 && q.kind() != Kind.JACOBIAN)
                .filter(q -> weights == (q.kind() == Kind.WEIGHT))
                .map(q -> new Edge(l, q.from(), q.to()))
                .collect(Collectors.toSet());
    }

    /// The product until it has been added up; from the backward pass on what belongs to the weight.
    private Optional<Quantity> edgeTag(int l, int i, int j) {
        Quantity weight = Quantity.weight(l, i, j);
        Quantity product = Quantity.product(l, i, j);
        boolean added = isKnown(Quantity.preActivation(l, j)) && !isEmphasized(product);
        Stream<Quantity> products = added ? Stream.empty() : Stream.of(product);
        return latest(Stream.concat(products, ofParameter(weight)));
    }

    /// What is computed for a weight or bias, in the order of the timeline.
    private Stream<Quantity> ofParameter(Quantity parameter) {
        Quantity gradient = here(parameter.gradient());
        Stream<Quantity> gradients = moment.document().hasSingleSample()
                ? Stream.of(gradient)
                : Stream.of(gradient, gradient.at(0, gradient.iteration()));
        if (!moment.timeline().isUpdated(parameter)) {
            return gradients;
        }
        Stream<OptimizerState> states = moment.document().optimizer().rule().states().stream();
        return Stream.of(gradients, states.map(parameter::state), Stream.of(parameter.as(Kind.NEW_PARAMETER)))
                .flatMap(quantities -> quantities);
    }

    private void addNeurons(int l) {
        for (int j : layout.shown(l)) {
            Rectangle2D box = layout.node(l, j);
            switch (layout.detail()) {
                case FULL -> addFullNeuron(l, j, box);
                case MEDIUM, SLIM, SMALL -> addNeuron(l, j, box);
                case COMPACT, MINIMAL -> addCompactNeuron(l, j, box);
            }
        }
    }

    private void addFullNeuron(int l, int j, Rectangle2D box) {
        Quantity z = Quantity.preActivation(l, j);
        Quantity a = Quantity.activation(l, j);
        add(z, Role.VALUE, line(box, -34, 96), z.bareName());
        add(a, Role.VALUE, line(box, -12, 108), a.bareName());
        latest(derivatives(l, j)).ifPresent(slope -> addSlope(slope, box));
        Quantity byActivation = Quantity.activationGradient(l, j);
        Quantity delta = Quantity.delta(l, j);
        if (isKnown(byActivation)) {
            addTag(byActivation, below(box, DiagramLayout.NAMED_TAG_WIDTH, 0));
        }
        if (isKnown(delta)) {
            addTag(delta, below(box, DiagramLayout.NAMED_TAG_WIDTH, 1));
        }
    }

    /// The slope below the curve; where there is no curve, an entry of the Jacobian in its place.
    private void addSlope(Quantity slope, Rectangle2D box) {
        boolean belowCurve = slope.kind() == Kind.ACTIVATION_DERIVATIVE;
        add(slope, Role.VALUE, belowCurve ? line(box, 45, 70) : line(box, 16, 112), Captions.ofSlope(slope));
    }

    private void addNeuron(int l, int j, Rectangle2D box) {
        double width = layout.detail().hasRoundNeurons() ? 84 : 90;
        add(Quantity.preActivation(l, j), Role.VALUE, line(box, -12, width), "z");
        add(Quantity.activation(l, j), Role.VALUE, line(box, 12, width), "a");
        latest(gradients(l, j)).ifPresent(tag -> addTag(tag, below(box, DiagramLayout.NAMED_TAG_WIDTH, 0)));
    }

    /// Two numbers: those that matter now, else what goes forward and what comes back.
    private void addCompactNeuron(int l, int j, Rectangle2D box) {
        Quantity z = Quantity.preActivation(l, j);
        Stream<Quantity> forward = Stream.of(z, Quantity.activation(l, j));
        Stream<Quantity> biases = layout.detail().hasBiases() ? Stream.empty() : ofBias(l, j);
        List<Quantity> urgent = Stream.of(forward, gradients(l, j), biases)
                .flatMap(quantities -> quantities)
                .map(this::hereUnlessReduced)
                .filter(emphasis::contains)
                .filter(moment::isKnown)
                .sorted(Comparator.comparing(quantity -> stress(quantity) != Stress.SUBJECT))
                .limit(2)
                .toList();
        Quantity upper = latest(Stream.of(z, Quantity.activation(l, j))).orElse(z);
        Stream<Quantity> usual = Stream.concat(Stream.of(upper), latest(gradients(l, j)).stream());
        List<Quantity> shown = Stream.concat(urgent.stream(), usual)
                .map(this::hereUnlessReduced)
                .distinct()
                .limit(2)
                .sorted(Comparator.comparing(Quantity::kind))
                .toList();
        for (int k = 0; k < shown.size(); k++) {
            Role role = shown.get(k).kind() == Kind.BIAS ? Role.PILL : Role.VALUE;
            add(shown.get(k), role, line(box, k == 0 ? -11 : 11, 90), Captions.brief(shown.get(k)));
        }
    }

    private Stream<Quantity> ofBias(int l, int j) {
        Quantity bias = Quantity.bias(l, network.layer(l).tiedBias() ? 0 : j);
        return network.layer(l).tiedBias() && j > 1
                ? Stream.empty()
                : Stream.concat(Stream.of(bias), ofParameter(bias));
    }

    private Stream<Quantity> gradients(int l, int j) {
        return Stream.of(
                        Stream.of(Quantity.activationGradient(l, j)),
                        derivatives(l, j),
                        Stream.of(Quantity.delta(l, j)))
                .flatMap(quantities -> quantities);
    }

    private Stream<Quantity> derivatives(int l, int j) {
        if (network.layer(l).activation().isElementwise()) {
            return Stream.of(Quantity.activationDerivative(l, j));
        }
        return layout.shown(l).stream().map(k -> Quantity.jacobian(l, j, k));
    }

    private void addBiases(int l) {
        if (!layout.detail().hasBiases()) {
            return;
        }
        if (network.layer(l).tiedBias()) {
            addBias(l, 0);
        } else {
            layout.shown(l).forEach(j -> addBias(l, j));
        }
    }

    private void addBias(int l, int j) {
        Quantity bias = Quantity.bias(l, j);
        add(bias, Role.PILL, layout.bias(l, j), "b");
        latest(ofParameter(bias))
                .ifPresent(tag -> add(
                        tag, Role.TAG, layout.biasTag(l, j), tag.kind() == Kind.NEW_PARAMETER ? Captions.BECOMES : ""));
    }

    private void addLoss() {
        boolean several = network.outputLayer().size() > 1;
        for (int j : layout.shown(network.depth())) {
            addTerm(j, several);
        }
        Rectangle2D box = layout.lossColumn().loss();
        boolean batch = !moment.document().hasSingleSample();
        add(Quantity.loss(), Role.VALUE, line(box, batch ? -13 : 0, 104), batch ? "L@" + sample : "L");
        if (batch) {
            addHere(Quantity.loss().at(0, iteration), Role.VALUE, line(box, 13, 104), "L");
        }
    }

    private void addTerm(int j, boolean several) {
        Rectangle2D box = layout.term(j);
        boolean alone = !several || layout.lossColumn().hasShortTerms();
        boolean urgent = several && isEmphasized(Quantity.lossTerm(j)) && isKnown(Quantity.lossTerm(j));
        if (!alone || !urgent) {
            add(
                    Quantity.target(j),
                    Role.FIELD,
                    line(box, alone ? 0 : -12, 104),
                    several ? Quantity.target(j).bareName() : "y");
        }
        if (several && (!alone || urgent)) {
            add(
                    Quantity.lossTerm(j),
                    Role.VALUE,
                    line(box, alone ? 0 : 13, 104),
                    Quantity.lossTerm(j).bareName());
        }
    }

    private void addTag(Quantity quantity, Rectangle2D box) {
        add(quantity, Role.TAG, box, Captions.ofTag(quantity));
    }

    private void add(Quantity quantity, Role role, Rectangle2D box, String caption) {
        addHere(hereUnlessReduced(quantity), role, box, caption);
    }

    private void addHere(Quantity here, Role role, Rectangle2D box, String caption) {
        double room = role == Role.TAG ? box.getWidth() - LabelView.NOTCH : box.getWidth();
        boolean mayBeLarge = role == Role.VALUE || role == Role.FIELD;
        boolean known = moment.isKnown(here);
        Written written = known ? numbers.write(moment.value(here), room, caption, mayBeLarge) : Written.UNKNOWN;
        labels.add(new Label(
                here,
                role,
                box,
                caption,
                written.text(),
                written.small(),
                (role == Role.PILL || role == Role.FIELD) && moment.isEditable(here),
                Direction.of(here, moment),
                stress(here)));
    }

    private Quantity here(Quantity quantity) {
        return quantity.at(sample, iteration);
    }

    private Quantity hereUnlessReduced(Quantity quantity) {
        boolean gradient = quantity.kind() == Kind.WEIGHT_GRADIENT || quantity.kind() == Kind.BIAS_GRADIENT;
        return gradient ? quantity : here(quantity);
    }

    /// The one that matters now, else the last one known.
    private Optional<Quantity> latest(Stream<Quantity> candidates) {
        List<Quantity> known =
                candidates.map(this::hereUnlessReduced).filter(moment::isKnown).toList();
        Optional<Quantity> subject = moment.subject().filter(known::contains);
        return subject.or(() -> known.stream().filter(emphasis::contains).reduce((first, second) -> second))
                .or(() -> known.stream().reduce((first, second) -> second));
    }

    private boolean isKnown(Quantity quantity) {
        return moment.isKnown(here(quantity));
    }

    private boolean isEmphasized(Quantity quantity) {
        return emphasis.contains(here(quantity));
    }

    private Stress stress(Quantity quantity) {
        return Stress.of(quantity, moment, emphasis);
    }

    /// A line of text in a node, so far below its middle.
    private static Rectangle2D line(Rectangle2D node, double offset, double width) {
        double middle = (node.getMinY() + node.getMaxY()) / 2;
        return DiagramLayout.around(new Point2D(DiagramLayout.middle(node), middle + offset), width, 22);
    }

    private static Rectangle2D below(Rectangle2D node, double width, int lane) {
        return new Rectangle2D(
                DiagramLayout.middle(node) - width / 2,
                node.getMaxY() + 1 + lane * (TAG_HEIGHT + 1),
                width,
                TAG_HEIGHT);
    }
}

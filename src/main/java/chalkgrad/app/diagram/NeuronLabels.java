package chalkgrad.app.diagram;

import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.number.LabelLook;
import chalkgrad.app.session.Moment;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// The numbers in the neurons of a layer and below them, as many as the level of detail has room for.
record NeuronLabels(DiagramLayout layout, Moment moment, Writing writing) {
    private static final double BESIDE_CURVE = 96;
    /// What a capsule has beside its numbers.
    private static final double RIM = 3;
    /// The width of an entry of the Jacobian, where there is no curve.
    private static final double ENTRY = 116;

    void addTo(int l) {
        for (int j : layout.shown(l)) {
            Rectangle2D box = layout.node(l, j);
            switch (layout.detail()) {
                case FULL -> addFullNeuron(l, j, box);
                case BROAD -> addBroadNeuron(l, j, box);
                case MEDIUM, SLIM, SNUG, SMALL, TIGHT, NARROW, SLENDER, LEAN -> addNeuron(l, j, box);
                case COMPACT, BRIEF, MINIMAL -> addCompactNeuron(l, j, box);
            }
        }
    }

    private void addFullNeuron(int l, int j, Rectangle2D box) {
        Quantity z = Quantity.preActivation(l, j);
        Quantity a = Quantity.activation(l, j);
        writing.add(
                z,
                LabelLook.VALUE,
                Places.line(box, -34, 96),
                writing.captions().named(z, 96));
        writing.add(
                a,
                LabelLook.VALUE,
                Places.line(box, -12, 108),
                writing.captions().named(a, 108));
        writing.latest(derivatives(l, j)).ifPresent(slope -> addSlope(slope, box));
        addGradient(Quantity.activationGradient(l, j), box, 0);
        addGradient(Quantity.delta(l, j), box, 1);
    }

    /// Writes z and a at the left of the curve, and the slope below it. Where there is no curve, an entry of the
    /// Jacobian takes the place of the gradient that it is multiplied with while it matters.
    private void addBroadNeuron(int l, int j, Rectangle2D box) {
        Quantity z = Quantity.preActivation(l, j);
        Quantity a = Quantity.activation(l, j);
        writing.add(
                z, LabelLook.VALUE, besideCurve(box, -13), writing.captions().named(z, BESIDE_CURVE));
        writing.add(a, LabelLook.VALUE, besideCurve(box, 13), writing.captions().named(a, BESIDE_CURVE));
        Stream<Quantity> first = Stream.of(Quantity.activationGradient(l, j));
        if (layout.network().layer(l).activation().isElementwise()) {
            Quantity slope = Quantity.activationDerivative(l, j);
            if (writing.isKnown(slope)) {
                writing.add(
                        slope,
                        LabelLook.VALUE,
                        new Rectangle2D(box.getMaxX() - 70, Places.middleY(box) + 2, 66, 22),
                        writing.captions().ofTag(slope, 66));
            }
        } else {
            first = Stream.concat(derivatives(l, j), first);
        }
        writing.latest(first).ifPresent(gradient -> addGradient(gradient, box, 0));
        addGradient(Quantity.delta(l, j), box, 1);
    }

    private static Rectangle2D besideCurve(Rectangle2D box, double offset) {
        return new Rectangle2D(box.getMinX() + 4, Places.middleY(box) + offset - 11, BESIDE_CURVE, 22);
    }

    private void addGradient(Quantity gradient, Rectangle2D box, int lane) {
        if (writing.isKnown(gradient)) {
            writing.addTag(gradient, Places.below(box, DiagramLayout.NAMED_TAG_WIDTH, lane));
        }
    }

    /// Writes the slope below the curve, or an entry of the Jacobian where there is no curve.
    private void addSlope(Quantity slope, Rectangle2D box) {
        boolean belowCurve = slope.kind() == Kind.ACTIVATION_DERIVATIVE;
        writing.add(
                slope,
                LabelLook.VALUE,
                belowCurve ? Places.line(box, 45, 70) : Places.line(box, 16, ENTRY),
                writing.captions().ofTag(slope, belowCurve ? 70 : ENTRY));
    }

    private void addNeuron(int l, int j, Rectangle2D box) {
        double width = layout.detail().hasRoundNeurons() ? 84 : box.getWidth() - RIM;
        double offset = box.getHeight() < 50 ? 11 : 12;
        List<Quantity> ofLayer = layout.shown(l).stream()
                .flatMap(k -> Stream.of(Quantity.preActivation(l, k), Quantity.activation(l, k)))
                .toList();
        writing.addNamed(Quantity.preActivation(l, j), Places.line(box, -offset, width), ofLayer);
        writing.addNamed(Quantity.activation(l, j), Places.line(box, offset, width), ofLayer);
        Stream<Quantity> below = layout.detail().hasBiases() ? gradients(l, j) : aroundGradients(l, j);
        writing.latest(below).ifPresent(latest -> addBelow(latest, Places.below(box, layout.tagWidth(), 0)));
    }

    /// What the place below a neuron shows if its bias has no other place: the bias until there are gradients,
    /// and its new value after them.
    private Stream<Quantity> aroundGradients(int l, int j) {
        List<Quantity> ofBias = ofBias(l, j).toList();
        Stream<Quantity> bias = ofBias.stream().filter(q -> q.kind() == Kind.BIAS);
        Stream<Quantity> changed = ofBias.stream().filter(q -> q.kind() == Kind.NEW_PARAMETER);
        return Stream.of(bias, gradients(l, j), changed).flatMap(quantities -> quantities);
    }

    private void addBelow(Quantity latest, Rectangle2D place) {
        if (latest.kind() == Kind.BIAS) {
            writing.add(latest, LabelLook.PILL, place, writing.fittingCaption(latest, place.getWidth()));
        } else if (latest.isOfParameter()) {
            writing.addInsteadOfBias(latest, place);
        } else {
            writing.addTag(latest, place);
        }
    }

    /// Writes two numbers: those that matter now, otherwise the latest of the forward and of the backward pass. Until
    /// there is a gradient, these are z and a.
    private void addCompactNeuron(int l, int j, Rectangle2D box) {
        Quantity z = Quantity.preActivation(l, j);
        Stream<Quantity> forward = Stream.of(z, Quantity.activation(l, j));
        Stream<Quantity> biases = layout.detail().hasBiases() ? Stream.empty() : ofBias(l, j);
        List<Quantity> urgent = Stream.of(forward, gradients(l, j), biases)
                .flatMap(quantities -> quantities)
                .map(writing::hereUnlessReduced)
                .filter(writing.emphasis()::contains)
                .filter(moment::isKnown)
                .sorted(Comparator.comparing(quantity -> writing.stress(quantity) != Stress.SUBJECT))
                .limit(2)
                .toList();
        Quantity upper = writing.latest(Stream.of(z, Quantity.activation(l, j))).orElse(z);
        Stream<Quantity> usual = Stream.concat(Stream.of(upper), writing.latest(gradients(l, j)).stream());
        Stream<Quantity> spare = Stream.of(z, Quantity.activation(l, j));
        List<Quantity> shown = Stream.of(urgent.stream(), usual, spare)
                .flatMap(quantities -> quantities)
                .map(writing::hereUnlessReduced)
                .distinct()
                .limit(2)
                .sorted(Comparator.comparing(Quantity::kind))
                .toList();
        double width = box.getWidth();
        for (int k = 0; k < shown.size(); k++) {
            LabelLook role = shown.get(k).kind() == Kind.BIAS ? LabelLook.PILL : LabelLook.VALUE;
            writing.add(
                    shown.get(k),
                    role,
                    Places.line(box, k == 0 ? -11 : 11, width),
                    writing.captions().brief(shown.get(k), width));
        }
    }

    private Stream<Quantity> ofBias(int l, int j) {
        int first = layout.shown(l).getFirst();
        return BiasPlaces.of(layout.network(), l, j).stream()
                .filter(bias -> bias.to() != 0 || j == first)
                .flatMap(bias -> Stream.concat(Stream.of(bias), writing.ofParameter(bias)));
    }

    private Stream<Quantity> gradients(int l, int j) {
        return Stream.of(
                        Stream.of(Quantity.activationGradient(l, j)),
                        derivatives(l, j),
                        Stream.of(Quantity.delta(l, j)))
                .flatMap(quantities -> quantities);
    }

    private Stream<Quantity> derivatives(int l, int j) {
        if (layout.network().layer(l).activation().isElementwise()) {
            return Stream.of(Quantity.activationDerivative(l, j));
        }
        return IntStream.rangeClosed(1, layout.network().size(l)).mapToObj(k -> Quantity.jacobian(l, j, k));
    }
}

package chalkgrad.app.diagram;

import chalkgrad.app.number.Caption;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.number.LabelLook;
import chalkgrad.app.number.LabelView;
import chalkgrad.app.session.Moment;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Ensures that the current number and its operands are on the stage. A number without a place of its own in the layout
/// gets one at its neuron or edge, and numbers that the current step does not need are removed from there.
record OperandPlaces(DiagramLayout layout, Moment moment, Writing writing) {
    private static final int FURTHEST = 6;
    /// The places around a number at each distance.
    private static final int SIDES = 6;
    private static final int NEVER = 1000;
    /// The cost of covering numbers of other neurons, which is higher than for other numbers of the same neuron.
    private static final int OF_OTHERS = 3;
    /// The cost of covering all that is shown of another edge, bias or neuron.
    private static final int ONLY_NUMBER = 8;
    /// The cost of a place at the side of a neuron, which is higher than that of its number that matters least now.
    private static final int BESIDE = 2;
    /// The cost of a place away from the other numbers of the same edge, which is higher than that of covering
    /// what is shown of two other edges.
    private static final int AWAY = 2 * (OF_OTHERS + ONLY_NUMBER) + 1;
    /// The furthest that two numbers of an edge are apart if they stand together.
    private static final double TOGETHER = 3;
    /// The cost of a place that is nearer to another neuron than to its own, where it would be misread.
    private static final int ASTRAY = 20;

    List<Label> added(List<Label> labels) {
        List<Label> all = labels;
        for (Quantity missing : writing.emphasis()) {
            if (isOnTheStage(layout, moment, missing)
                    && all.stream().noneMatch(label -> label.quantity().equals(missing))) {
                all = with(missing, all);
            }
        }
        return all;
    }

    /// Whether a number is known and belongs to what the stage shows: to the same sample and iteration, and to a neuron
    /// or edge that is drawn.
    static boolean isOnTheStage(DiagramLayout layout, Moment moment, Quantity q) {
        boolean sameSample = q.sample() == 0 || q.sample() == moment.shownSample();
        boolean ofOutput = q.kind() == Kind.TARGET || q.kind() == Kind.LOSS_TERM;
        int layer = ofOutput ? layout.network().depth() : q.layer();
        int before = q.kind() == Kind.JACOBIAN ? layer : layer - 1;
        return sameSample
                && q.iteration() == moment.iteration()
                && moment.isKnown(q)
                && (q.to() == 0 || layout.isShown(layer, q.to()))
                && (q.from() == 0 || layout.isShown(before, q.from()));
    }

    private List<Label> with(Quantity missing, List<Label> labels) {
        Optional<Place> place = places(missing, labels)
                .map(box -> new Place(box, cost(box, missing, labels)))
                .filter(possible -> possible.cost < NEVER)
                .min(Comparator.comparingInt(Place::cost));
        return place.map(Place::box)
                .map(box -> {
                    var result = new ArrayList<>(labels);
                    result.removeIf(label -> label.box().intersects(box));
                    result.add(
                            placeInOrder(missing, result),
                            inNeuron(missing, box, labels).orElseGet(() -> label(missing, box)));
                    return List.copyOf(result);
                })
                .orElse(labels);
    }

    /// Where a number stands among the others: behind those of its neuron or edge, or at the end.
    private static int placeInOrder(Quantity quantity, List<Label> labels) {
        return IntStream.iterate(labels.size() - 1, k -> k >= 0, k -> k - 1)
                .filter(k -> isSamePlace(labels.get(k).quantity(), quantity))
                .map(k -> k + 1)
                .findFirst()
                .orElse(labels.size());
    }

    /// A number in the place of another in its neuron looks as that one did, if all of its digits have room within the
    /// neuron.
    private Optional<Label> inNeuron(Quantity quantity, Rectangle2D box, List<Label> labels) {
        return labels.stream()
                .filter(other -> other.role() == LabelLook.VALUE && other.box().equals(box))
                .flatMap(other -> Stream.concat(
                        named(quantity, box),
                        Stream.concat(Stream.of(box), acrossNeuron(box))
                                .flatMap(room -> DoubleStream.of(room.getWidth(), 0)
                                        .mapToObj(width -> writing.captions().brief(quantity, width))
                                        .map(caption -> writing.label(quantity, LabelLook.VALUE, room, caption)))))
                .filter(writing::isWhole)
                .findFirst();
    }

    /// The number behind its letters, in a place that is wider than the given one if the neuron is, if it would have no
    /// name otherwise.
    private Stream<Label> named(Quantity quantity, Rectangle2D box) {
        if (!writing.captions().brief(quantity, box.getWidth()).isEmpty()) {
            return Stream.empty();
        }
        Caption letters = writing.captions().letters(quantity);
        double width = Math.max(box.getWidth(), writing.widthOf(quantity, letters));
        return acrossNeuron(box)
                .filter(across -> across.getWidth() >= width)
                .map(across ->
                        new Rectangle2D(Places.middle(across) - width / 2, box.getMinY(), width, box.getHeight()))
                .map(room -> writing.label(quantity, LabelLook.VALUE, room, letters));
    }

    /// The place with all of the width of the neuron that it lies in.
    private Stream<Rectangle2D> acrossNeuron(Rectangle2D box) {
        return layout.nodes()
                .filter(node -> node.contains(box))
                .map(node -> new Rectangle2D(node.getMinX(), box.getMinY(), node.getWidth(), box.getHeight()));
    }

    private Label label(Quantity quantity, Rectangle2D box) {
        boolean parameter = quantity.kind() == Kind.WEIGHT || quantity.kind() == Kind.BIAS;
        LabelLook role = parameter ? LabelLook.PILL : LabelLook.TAG;
        return writing.label(quantity, role, box, writing.fittingCaption(quantity, box.getWidth() - LabelView.NOTCH));
    }

    /// The possible places of a number, the best one first: in place of another number of the same neuron or edge, or
    /// around it.
    private Stream<Rectangle2D> places(Quantity quantity, List<Label> labels) {
        List<Label> own = labels.stream()
                .filter(label -> isSamePlace(label.quantity(), quantity))
                .toList();
        Stream<Rectangle2D> instead = own.stream()
                .filter(label -> label.stress() == Stress.NONE)
                .filter(label -> label.quantity().kind() != Kind.INPUT)
                .map(Label::box);
        List<Rectangle2D> anchors = own.isEmpty() || isOfLoss(quantity)
                ? List.of(anchor(quantity))
                : own.stream().map(Label::box).toList();
        Stream<Rectangle2D> around = IntStream.rangeClosed(1, FURTHEST)
                .boxed()
                .flatMap(step -> around(quantity, anchors, step))
                .filter(this::isFree);
        return Stream.of(instead, around, inOutput(quantity, labels)).flatMap(places -> places);
    }

    /// The places in an output's neuron for its target or term of the loss, if there is no room beside these.
    private Stream<Rectangle2D> inOutput(Quantity quantity, List<Label> labels) {
        int depth = layout.network().depth();
        return labels.stream()
                .filter(label -> isOfLoss(quantity) && label.role() == LabelLook.VALUE)
                .filter(label -> label.stress() == Stress.NONE)
                .filter(label -> NetworkPart.of(label.quantity())
                        .equals(new NetworkPart(NetworkPart.Sort.NEURON, depth, 0, quantity.to())))
                .map(Label::box);
    }

    private static boolean isOfLoss(Quantity quantity) {
        return NetworkPart.of(quantity).sort() == NetworkPart.Sort.LOSS;
    }

    /// The places below some numbers, above them and at their sides, each with the widths that a tag can have.
    private Stream<Rectangle2D> around(Quantity quantity, List<Rectangle2D> anchors, int step) {
        List<Double> widths = DoubleStream.of(
                        DiagramLayout.NAMED_TAG_WIDTH,
                        layout.tagWidth(),
                        layout.gapRoom().tagWidth())
                .distinct()
                .boxed()
                .toList();
        List<List<Rectangle2D>> places = anchors.stream()
                .flatMap(anchor -> widths.stream().map(width -> around(quantity, anchor, step, width)))
                .toList();
        return IntStream.range(0, SIDES).boxed().flatMap(side -> places.stream().map(sides -> sides.get(side)));
    }

    /// The places of this width below a number, above it, and at its sides. Those of an edge are in its gap.
    private List<Rectangle2D> around(Quantity quantity, Rectangle2D anchor, int step, double width) {
        double height = DiagramLayout.TAG_HEIGHT;
        double x = isOfEdge(quantity)
                ? TagSide.aligned(layout, quantity.layer(), anchor, width, 0).getMinX()
                : Places.middle(anchor) - width / 2;
        double y = Places.middleY(anchor) - height / 2;
        double down = anchor.getMaxY() + 1 + (step - 1) * (height + 1);
        double up = anchor.getMinY() - step * (height + 1);
        double right = anchor.getMaxX() + 2;
        double left = anchor.getMinX() - 2 - width;
        return Stream.of(
                        new Point2D(x, down),
                        new Point2D(x, up),
                        new Point2D(right, y + (step - 1) * (height + 1)),
                        new Point2D(left, y + (step - 1) * (height + 1)),
                        new Point2D(right, y - (step - 1) * (height + 1)),
                        new Point2D(left, y - (step - 1) * (height + 1)))
                .map(corner -> new Rectangle2D(corner.getX(), corner.getY(), width, height))
                .toList();
    }

    /// Whether a box is within the stage and covers no neuron, input or box of the loss.
    private boolean isFree(Rectangle2D box) {
        boolean within = box.getMinX() >= 0
                && box.getMaxX() <= layout.width()
                && box.getMinY() >= layout.top()
                && box.getMaxY() <= layout.bottom();
        int depth = layout.network().depth();
        return within
                && !layout.lossColumn().loss().intersects(box)
                && layout.shown(depth).stream().noneMatch(j -> layout.term(j).intersects(box))
                && layout.nodes().noneMatch(box::intersects);
    }

    /// The cost of a place: of removing numbers from it, and of being misread.
    private int cost(Rectangle2D box, Quantity quantity, List<Label> labels) {
        List<Label> covered =
                labels.stream().filter(label -> label.box().intersects(box)).toList();
        int removed = covered.stream()
                .mapToInt(label ->
                        label.stress() != Stress.NONE ? NEVER : isSamePlace(label.quantity(), quantity) ? 1 : OF_OTHERS)
                .sum();
        Stream<Quantity> left =
                labels.stream().filter(label -> !covered.contains(label)).map(Label::quantity);
        int bare = NetworkPart.haveOtherNumbers(covered, Stream.concat(left, Stream.of(quantity))) ? 0 : ONLY_NUMBER;
        int hidden = layout.dots().anyMatch(box::intersects) ? OF_OTHERS + 1 : 0;
        int away = isOfEdge(quantity)
                ? outOfGap(box, quantity) + apart(box, quantity, labels)
                : isOfNeuron(quantity) ? distant(box, quantity) : 0;
        return removed + bare + hidden + away;
    }

    /// The cost of a place for a number of an edge in a column of neurons, to which it would seem to belong.
    private int outOfGap(Rectangle2D box, Quantity q) {
        double middle = Places.middle(box);
        return middle < layout.gapLeft(q.layer()) || middle > layout.gapRight(q.layer()) ? ASTRAY : 0;
    }

    private int apart(Rectangle2D box, Quantity q, List<Label> labels) {
        List<Rectangle2D> own = labels.stream()
                .filter(label -> isSamePlace(label.quantity(), q))
                .map(Label::box)
                .toList();
        return own.isEmpty() || own.stream().anyMatch(other -> distance(box, other) <= TOGETHER) ? 0 : AWAY;
    }

    private int distant(Rectangle2D box, Quantity q) {
        Rectangle2D node = layout.node(q.layer(), q.to());
        boolean beside = Math.abs(Places.middle(box) - Places.middle(node)) > node.getWidth() / 2;
        return (beside ? BESIDE : 0) + (isAstray(box, q) ? ASTRAY : 0);
    }

    private static boolean isOfNeuron(Quantity q) {
        return q.layer() > 0 && q.to() > 0;
    }

    /// Whether another neuron or input is nearer.
    private boolean isAstray(Rectangle2D box, Quantity q) {
        double own = distance(box, layout.node(q.layer(), q.to()));
        return layout.nodes().anyMatch(node -> distance(box, node) < own);
    }

    private static double distance(Rectangle2D one, Rectangle2D other) {
        double across = Math.max(one.getMinX() - other.getMaxX(), other.getMinX() - one.getMaxX());
        double along = Math.max(one.getMinY() - other.getMaxY(), other.getMinY() - one.getMaxY());
        return Math.hypot(Math.max(0, across), Math.max(0, along));
    }

    private Rectangle2D anchor(Quantity q) {
        boolean ofEdge = q.from() > 0 && q.kind() != Kind.JACOBIAN;
        if (ofEdge) {
            Point2D middle = layout.center(q.layer() - 1, q.from()).midpoint(layout.center(q.layer(), q.to()));
            return Places.around(middle, 1, 1);
        }
        boolean ofOutput = q.kind() == Kind.TARGET || q.kind() == Kind.LOSS_TERM;
        if (ofOutput || q.kind() == Kind.LOSS) {
            return q.to() == 0 ? layout.lossColumn().loss() : layout.term(q.to());
        }
        int neuron = q.to() == 0 ? layout.shown(q.layer()).getFirst() : q.to();
        return layout.node(q.layer(), neuron);
    }

    /// Whether two numbers belong to the same neuron, to the same edge, or to the loss of the same output.
    private static boolean isSamePlace(Quantity one, Quantity other) {
        boolean edge = isOfEdge(one);
        boolean ofLoss = isOfLoss(one);
        return edge == isOfEdge(other)
                && ofLoss == isOfLoss(other)
                && (ofLoss || one.layer() == other.layer())
                && one.to() == other.to()
                && (!edge || one.from() == other.from());
    }

    private static boolean isOfEdge(Quantity q) {
        return q.from() > 0 && q.kind() != Kind.JACOBIAN;
    }

    private record Place(Rectangle2D box, int cost) {}
}

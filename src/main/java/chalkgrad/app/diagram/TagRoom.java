package chalkgrad.app.diagram;

import chalkgrad.app.number.Caption;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.number.LabelLook;
import chalkgrad.app.number.LabelView;
import chalkgrad.app.number.NumberFit;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// Lets tags take the room beside them: for all their digits, as in the formula, and for a name where the place alone
/// does not show what they are. A tag that matters now may also take the room of numbers that do not, but for the sake
/// of its name never that of the only number of an edge, bias or neuron.
record TagRoom(DiagramLayout layout, Writing writing) {
    /// So much more than the digits need, since a projector's are larger.
    private static final double SLACK = 3;

    private static final List<Stress> BY_STRESS = List.of(Stress.SUBJECT, Stress.OPERAND, Stress.NONE);

    /// How far a tag may reach into the margin of the headings.
    private static final double INTO_HEADINGS = 7;

    /// A tag takes the room of this many numbers at most.
    private static final int MOST_COVERED = 2;

    List<Label> widened(List<Label> labels) {
        List<Label> all = new ArrayList<>(labels);
        for (Stress stress : BY_STRESS) {
            tags(labels, stress).stream().flatMap(List::stream).forEach(label -> complete(label, all));
        }
        List<Label> result = all;
        for (Stress stress : BY_STRESS) {
            for (List<Label> alike : tags(all, stress)) {
                result = widened(alike, result);
            }
        }
        return List.copyOf(result);
    }

    /// The tags of this stress, those of one kind and layer together.
    private Collection<List<Label>> tags(List<Label> labels, Stress stress) {
        return labels.stream()
                .filter(label -> label.stress() == stress && label.isKnown() && isTag(label))
                .collect(Collectors.groupingBy(
                        label -> List.of(
                                label.quantity().kind(), label.quantity().layer()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /// Widens tags of one kind: each as well as it can be, but those at edges all in the same way.
    private List<Label> widened(List<Label> alike, List<Label> labels) {
        var each = new ArrayList<>(labels);
        alike.forEach(label -> widen(label, each));
        boolean ofEdges = alike.size() > 1
                && alike.stream()
                        .allMatch(label -> label.quantity().isOfEdge() && !UpdatedNumber.isUpdated(label.quantity()));
        List<List<Caption>> forms = ofEdges ? captions().forms(alike) : List.of();
        if (forms.stream().anyMatch(form -> hasForm(alike, form, each))) {
            return each;
        }
        return forms.stream()
                .flatMap(form -> inForm(alike, form, labels).stream())
                .findFirst()
                .orElse(each);
    }

    /// Whether all of some numbers have these captions.
    private static boolean hasForm(List<Label> some, List<Caption> form, List<Label> labels) {
        Map<Quantity, Caption> captions =
                labels.stream().collect(Collectors.toMap(Label::quantity, Label::caption, (first, second) -> first));
        return IntStream.range(0, some.size())
                .allMatch(k -> form.get(k).equals(captions.get(some.get(k).quantity())));
    }

    /// The labels with these captions for some of them, if they have room with all of their digits.
    private Optional<List<Label>> inForm(List<Label> some, List<Caption> form, List<Label> labels) {
        var all = new ArrayList<>(labels);
        for (int k = 0; k < some.size(); k++) {
            Label label = some.get(k);
            Optional<Label> wider = all.contains(label)
                    ? best(label, places(label, form.get(k)), all, TagRoom::spares)
                    : Optional.empty();
            if (wider.isEmpty()) {
                return Optional.empty();
            }
            replace(label, wider.get(), all);
        }
        return Optional.of(all);
    }

    private TagCaptions captions() {
        return new TagCaptions(layout, writing);
    }

    /// A weight has a caption where it stands beside its edge, as a tag does; a bias may stand in the place of a tag.
    private boolean isTag(Label label) {
        boolean matters = label.role() == LabelLook.PILL && label.stress() != Stress.NONE;
        boolean besideEdge =
                label.quantity().kind() == Kind.WEIGHT && !label.caption().isEmpty();
        boolean bias = label.quantity().kind() == Kind.BIAS && (!writing.isWhole(label) || isAwayFromItsKnob(label));
        return label.role() == LabelLook.TAG || matters && (besideEdge || bias);
    }

    private boolean isAwayFromItsKnob(Label bias) {
        int layer = bias.quantity().layer();
        int neuron = bias.quantity().to();
        Rectangle2D node = layout.node(layer, neuron == 0 ? layout.shown(layer).getFirst() : neuron);
        return !new BiasPlaces(layout).knob(layer, neuron).intersects(bias.box()) && !node.intersects(bias.box());
    }

    /// Gives a number all of its digits, if they have room. Only for their sake it takes the place of the only number
    /// of an edge or bias.
    private void complete(Label label, List<Label> all) {
        if (writing.isWhole(label) || !all.contains(label)) {
            return;
        }
        List<List<Label>> places = captions().ofAllDigits(label).stream()
                .map(caption -> places(label, caption))
                .toList();
        places.stream()
                .flatMap(some -> best(label, some, all, TagRoom::spares).stream())
                .findFirst()
                .or(() -> best(label, places.stream().flatMap(List::stream).toList(), all, (covered, rest) -> true))
                .ifPresent(wider -> replace(label, wider, all));
    }

    /// Gives a number a better caption, if that has room.
    private void widen(Label label, List<Label> all) {
        List<Caption> wishes = all.contains(label) ? captions().wishes(label) : List.of();
        wishes.stream()
                .flatMap(caption -> best(label, places(label, caption), all, TagRoom::spares).stream())
                .findFirst()
                .ifPresent(wider -> replace(label, wider, all));
    }

    /// The possible places with a caption and all digits, on the stage and on no neuron.
    private List<Label> places(Label label, Caption caption) {
        List<Rectangle2D> nodes = nodes(label.box());
        return Stream.concat(sideways(label, caption), inTwoLines(label, caption))
                .filter(wider -> isOnTheStage(wider.box()))
                .filter(wider -> nodes.stream().noneMatch(wider.box()::intersects))
                .toList();
    }

    /// The first place that is free; for a number that matters now otherwise the one that covers the fewest others,
    /// none of which does.
    ///
    /// @param may whether some numbers may be covered, and the others left
    private static Optional<Label> best(
            Label label, List<Label> places, List<Label> all, BiPredicate<List<Label>, List<Label>> may) {
        var covering = new ArrayList<Covering>();
        for (Label wider : places) {
            List<Label> covered = covered(wider, label, all);
            if (covered.isEmpty()) {
                return Optional.of(wider);
            }
            covering.add(new Covering(wider, covered));
        }
        return covering.stream()
                .filter(place -> label.stress() != Stress.NONE && mayCover(place.covered, all, may))
                .min(Comparator.comparingInt(place -> place.covered.size()))
                .map(Covering::label);
    }

    private static boolean mayCover(List<Label> covered, List<Label> all, BiPredicate<List<Label>, List<Label>> may) {
        List<Label> rest =
                all.stream().filter(label -> !covered.contains(label)).toList();
        return covered.size() <= MOST_COVERED
                && covered.stream().allMatch(TagRoom::maybeCovered)
                && may.test(covered, rest);
    }

    private static boolean maybeCovered(Label other) {
        return other.stress() == Stress.NONE && other.role() != LabelLook.FIELD;
    }

    /// Whether each part of the network still has a number if some are covered, and each number of an edge that
    /// matters still has its weight.
    private static boolean spares(List<Label> covered, List<Label> rest) {
        Set<NetworkPart> edges = covered.stream()
                .map(Label::quantity)
                .filter(quantity -> quantity.kind() == Kind.WEIGHT)
                .map(NetworkPart::of)
                .collect(Collectors.toSet());
        return NetworkPart.haveOtherNumbers(covered, rest.stream().map(Label::quantity))
                && rest.stream()
                        .filter(label -> label.stress() != Stress.NONE)
                        .noneMatch(label -> edges.contains(NetworkPart.of(label.quantity())));
    }

    private static void replace(Label label, Label wider, List<Label> all) {
        all.removeAll(covered(wider, label, all));
        all.set(all.indexOf(label), wider);
    }

    private static List<Label> covered(Label wider, Label label, List<Label> all) {
        return all.stream()
                .filter(other -> !other.equals(label) && other.box().intersects(wider.box()))
                .toList();
    }

    /// The tag with another caption and all of its digits: centred where it is, or reaching further to either side.
    private Stream<Label> sideways(Label label, Caption caption) {
        Rectangle2D box = label.box();
        double notch = label.role() == LabelLook.TAG ? LabelView.NOTCH : 0;
        double width = Math.max(box.getWidth(), writing.widthOf(label.quantity(), caption) + notch + SLACK);
        return DoubleStream.of(Places.middle(box) - width / 2, box.getMinX(), box.getMaxX() - width)
                .mapToObj(x -> new Rectangle2D(x, box.getMinY(), width, box.getHeight()))
                .map(place -> writing.label(label.quantity(), label.role(), place, caption));
    }

    /// The tag of a neuron, input or bias with its name above the number, if that does not make it wider. The tag of a
    /// bias that is above its neuron reaches further up.
    private Stream<Label> inTwoLines(Label label, Caption caption) {
        Rectangle2D box = label.box();
        double room = box.getWidth() - LabelView.NOTCH;
        boolean fits = NumberFit.hasRoom(caption, room) && writing.widthOf(label.quantity(), Caption.NONE) <= room;
        boolean above = captions().isAboveItsNeuron(label);
        double y = above ? box.getMaxY() - Label.TWO_LINES : box.getMinY();
        boolean hasPlace =
                above ? y >= layout.top() - INTO_HEADINGS : captions().isAtItsNode(label);
        return label.role() == LabelLook.TAG && !caption.isEmpty() && hasPlace && fits
                ? Stream.of(writing.labelInTwoLines(
                        label.quantity(), new Rectangle2D(box.getMinX(), y, box.getWidth(), Label.TWO_LINES), caption))
                : Stream.empty();
    }

    private boolean isOnTheStage(Rectangle2D box) {
        return box.getMinX() >= 0 && box.getMaxX() <= layout.width() && box.getMaxY() <= layout.bottom();
    }

    /// The neurons, inputs, dots and boxes of the loss that a tag must not cover: those that it does not lie on
    /// already.
    private List<Rectangle2D> nodes(Rectangle2D tag) {
        int depth = layout.network().depth();
        Stream<Rectangle2D> loss = Stream.concat(
                layout.shown(depth).stream().map(layout::term),
                Stream.of(layout.lossColumn().loss()));
        return Stream.of(layout.nodes(), loss, layout.dots())
                .flatMap(places -> places)
                .filter(node -> !node.intersects(tag))
                .toList();
    }

    /// A label in a place, and the others that it covers there.
    private record Covering(Label label, List<Label> covered) {}
}

package chalkgrad.app.diagram;

import chalkgrad.app.number.Caption;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.number.LabelLook;
import chalkgrad.app.number.LabelView;
import chalkgrad.app.number.NumberFit;
import chalkgrad.app.session.Moment;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// Lets tags take the room beside them: for all their digits, as in the formula, and for a name where the place alone
/// does not show what they are. A tag that matters now may also take the room of numbers that do not.
record TagRoom(DiagramLayout layout, Moment moment, Writing writing) {
    /// So much more than the digits need, since a projector's are larger.
    private static final double SLACK = 3;
    private static final Set<Kind> OF_LOSS = Set.of(Kind.TARGET, Kind.LOSS_TERM, Kind.LOSS);

    /// A tag takes the room of this many numbers at most.
    private static final int MOST_COVERED = 2;

    List<Label> widened(List<Label> labels) {
        var all = new ArrayList<>(labels);
        Stream.of(Stress.SUBJECT, Stress.OPERAND, Stress.NONE)
                .flatMap(stress -> labels.stream().filter(label -> label.stress() == stress))
                .filter(label -> label.isKnown() && isTag(label))
                .forEach(label -> widen(label, all));
        return List.copyOf(all);
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

    private void widen(Label label, List<Label> all) {
        List<Caption> wishes = wishes(label);
        if (wishes.isEmpty() || !all.contains(label)) {
            return;
        }
        List<Rectangle2D> nodes = nodes(label.box());
        wishes.stream()
                .map(caption -> Stream.concat(places(label, caption), inTwoLines(label, caption))
                        .filter(wider -> isOnTheStage(wider.box()))
                        .filter(wider -> nodes.stream().noneMatch(wider.box()::intersects))
                        .toList())
                .flatMap(places -> best(label, places, all).stream())
                .findFirst()
                .ifPresent(wider -> replace(label, wider, all));
    }

    /// The first place that is free; for a number that matters now otherwise the one that covers the fewest others,
    /// none of which does.
    private static Optional<Label> best(Label label, List<Label> places, List<Label> all) {
        Optional<Label> free = places.stream()
                .filter(wider -> covered(wider, label, all).isEmpty())
                .findFirst();
        return free.isPresent() || label.stress() == Stress.NONE
                ? free
                : places.stream()
                        .filter(wider -> covered(wider, label, all).size() <= MOST_COVERED)
                        .filter(wider -> covered(wider, label, all).stream().allMatch(TagRoom::maybeCovered))
                        .min(Comparator.comparingInt(
                                wider -> covered(wider, label, all).size()));
    }

    private static boolean maybeCovered(Label other) {
        return other.stress() == Stress.NONE && other.role() != LabelLook.FIELD;
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

    /// The captions that would be better than the one it has, each with all digits; the best one first. Rather than
    /// lose digits, a number that matters now has a shorter name, or none.
    private List<Caption> wishes(Label label) {
        Caption now = label.caption();
        List<Caption> names = names(label);
        if (writing.isWhole(label)) {
            return names.getFirst().equals(now) ? List.of() : names;
        }
        Caption shorter = label.quantity().kind() == Kind.NEW_PARAMETER
                ? Captions.BECOMES
                : writing.captions().brief(label.quantity(), label.box().getWidth());
        if (label.stress() == Stress.NONE) {
            boolean named = label.quantity().from() == 0 && !now.isEmpty();
            return named ? Stream.concat(names.stream(), Stream.of(shorter)).toList() : names;
        }
        return Stream.concat(names.stream(), Stream.of(now, shorter, Caption.NONE))
                .distinct()
                .toList();
    }

    /// The captions that say what a number is, the best one first. At its neuron or bias the letters are enough; beside
    /// an edge only what matters now is named, by its whole name.
    private List<Caption> names(Label label) {
        Quantity q = label.quantity();
        Caption now = label.caption();
        Caption whole = writing.captions().whole(q);
        Caption letters = writing.captions().letters(q);
        boolean atItsPlace = q.from() == 0 && !q.isOfParameter() && isAtItsNode(label);
        boolean slope = atItsPlace && q.kind() == Kind.ACTIVATION_DERIVATIVE;
        boolean ofChange = now.text().contains(Captions.BECOMES.text());
        boolean ofBias = q.kind() == Kind.BIAS_GRADIENT;
        boolean unnamed = label.stress() == Stress.NONE && !atItsPlace && !ofBias;
        if (slope || ofChange || unnamed || now.equals(whole)) {
            return List.of(now);
        }
        boolean lettersOnly = atItsPlace || ofBias && label.stress() == Stress.NONE;
        return lettersOnly ? List.of(letters) : List.of(whole, letters);
    }

    /// Whether a tag lies in its own neuron or input, or right below it. Those of the loss are always at its column.
    private boolean isAtItsNode(Label label) {
        if (label.quantity().to() == 0 || OF_LOSS.contains(label.quantity().kind())) {
            return true;
        }
        Rectangle2D node =
                layout.node(label.quantity().layer(), label.quantity().to());
        Rectangle2D tag = label.box();
        return Math.abs(Places.middle(tag) - Places.middle(node)) < node.getWidth() / 2
                && tag.getMinY() >= node.getMinY()
                && tag.getMinY() <= node.getMaxY() + 2 * DiagramLayout.TAG_HEIGHT;
    }

    /// The tag with another caption and all of its digits: centred where it is, or reaching further to either side.
    private Stream<Label> places(Label label, Caption caption) {
        Rectangle2D box = label.box();
        double notch = label.role() == LabelLook.TAG ? LabelView.NOTCH : 0;
        double width = Math.max(box.getWidth(), writing.widthOf(label.quantity(), caption) + notch + SLACK);
        return DoubleStream.of(Places.middle(box) - width / 2, box.getMinX(), box.getMaxX() - width)
                .mapToObj(x -> new Rectangle2D(x, box.getMinY(), width, box.getHeight()))
                .map(place -> writing.label(label.quantity(), label.role(), place, caption));
    }

    /// The tag of a neuron or input with its name above the number, if that does not make it wider.
    private Stream<Label> inTwoLines(Label label, Caption caption) {
        Rectangle2D box = label.box();
        double room = box.getWidth() - LabelView.NOTCH;
        boolean fits = NumberFit.hasRoom(caption, room) && writing.widthOf(label.quantity(), Caption.NONE) <= room;
        return label.role() == LabelLook.TAG && !caption.isEmpty() && isAtItsNode(label) && fits
                ? Stream.of(writing.labelInTwoLines(
                        label.quantity(),
                        new Rectangle2D(box.getMinX(), box.getMinY(), box.getWidth(), Label.TWO_LINES),
                        caption))
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
}

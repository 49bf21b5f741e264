package chalkgrad.app.diagram;

import chalkgrad.app.number.Caption;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// The captions that tags would have if there were room.
record TagCaptions(DiagramLayout layout, Writing writing) {
    /// The captions that would be better than the one it has, each with all digits; the best one first.
    List<Caption> wishes(Label label) {
        List<Caption> names = names(label);
        return names.getFirst().equals(label.caption()) ? List.of() : names;
    }

    /// The captions with which a label may show all of its digits: the one it has, a shorter one, and none for a number
    /// that matters now.
    List<Caption> ofAllDigits(Label label) {
        Caption now = label.caption();
        Quantity q = label.quantity();
        double width = label.box().getWidth();
        boolean matters = label.stress() != Stress.NONE;
        Caption shorter = writing.captions().brief(q, width);
        if (!matters) {
            boolean named = q.from() == 0 && !now.isEmpty();
            return named ? List.of(now, shorter) : List.of(now);
        }
        return Stream.of(now, shorter, Caption.NONE).distinct().toList();
    }

    /// The captions that say what a number is, the best one first. At its neuron or bias the letters are
    /// enough, if need be as a fraction; beside an edge only what matters now is named, by its whole name.
    /// New weights and biases have the arrow of a change.
    private List<Caption> names(Label label) {
        Quantity q = label.quantity();
        Caption now = label.caption();
        if (q.kind() == Kind.NEW_PARAMETER) {
            return List.of(isOfChange(now) || label.stress() == Stress.NONE ? now : Captions.BECOMES);
        }
        Caption whole = writing.captions().whole(q);
        Caption letters = writing.captions().letters(q);
        boolean atItsPlace = q.from() == 0 && !q.isOfParameter() && isAtItsNode(label);
        boolean slope = atItsPlace && q.kind() == Kind.ACTIVATION_DERIVATIVE;
        boolean ofBias = q.kind() == Kind.BIAS_GRADIENT;
        boolean unnamed = label.stress() == Stress.NONE && !atItsPlace && !ofBias;
        if (slope || isOfChange(now) || unnamed || now.equals(whole)) {
            return List.of(now);
        }
        boolean lettersOnly = atItsPlace || ofBias && label.stress() == Stress.NONE;
        Caption brief = writing.captions().brief(q, label.box().getWidth());
        Stream<Caption> longer = lettersOnly ? Stream.of(letters) : Stream.of(whole, letters);
        return Stream.concat(longer, Stream.of(brief)).distinct().toList();
    }

    private static boolean isOfChange(Caption caption) {
        return caption.text().endsWith(Captions.BECOMES.text());
    }

    /// Whether a tag lies in its own neuron or input, or right below it. Those of the loss are always at its column.
    boolean isAtItsNode(Label label) {
        Quantity q = label.quantity();
        if (q.to() == 0 || NetworkPart.of(q).sort() == NetworkPart.Sort.LOSS) {
            return true;
        }
        Rectangle2D node = layout.node(q.layer(), q.to());
        Rectangle2D tag = label.box();
        return Math.abs(Places.middle(tag) - Places.middle(node)) < node.getWidth() / 2
                && tag.getMinY() >= node.getMinY()
                && tag.getMinY() <= node.getMaxY() + 2 * DiagramLayout.TAG_HEIGHT;
    }

    /// Whether a tag belongs to a bias and lies above its neuron.
    boolean isAboveItsNeuron(Label label) {
        Quantity q = label.quantity();
        if (q.kind() != Kind.BIAS_GRADIENT) {
            return false;
        }
        Rectangle2D node =
                layout.node(q.layer(), q.to() == 0 ? layout.shown(q.layer()).getFirst() : q.to());
        return label.box().getMaxY() <= node.getMinY() + 1;
    }

    /// The ways to write the tags of several edges so that all have the same form, the longest first.
    List<List<Caption>> forms(List<Label> ofEdges) {
        List<Caption> whole = ofEdges.stream()
                .map(label -> writing.captions().whole(label.quantity()))
                .toList();
        List<Caption> letters = ofEdges.stream()
                .map(label -> writing.captions().letters(label.quantity()))
                .toList();
        List<Caption> none = ofEdges.stream().map(label -> Caption.NONE).toList();
        return List.of(whole, letters, none);
    }
}

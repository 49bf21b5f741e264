package chalkgrad.app.diagram;

import chalkgrad.app.diagram.Stages.Stage;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.number.LabelLook;
import chalkgrad.app.session.Moment;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Collects what is wrong with the texts of a stage, by the rule that it breaks.
final class LayoutComplaints {
    private static final double ROUNDING = 1e-6;
    private static final double GAP = 5;
    private static final double NOTCH = 4;

    private final Map<Rule, List<String>> complaints = new EnumMap<>(Rule.class);
    private final Map<String, Double> widths = new HashMap<>();
    private final Texts texts = Texts.ofWindow();

    List<String> of(Rule rule) {
        return complaints.getOrDefault(rule, List.of());
    }

    void check(DiagramLayout layout, Moment moment, Stage stage) {
        List<Label> labels = StageLabels.of(layout, moment, Decimals.STANDARD);
        String where = stage + " " + layout.detail() + " " + sizes(moment.document()) + " step " + moment.cursor() + " "
                + moment.subject().map(Quantity::name).orElse("") + ": ";
        checkOverlaps(labels, where);
        labels.stream()
                .filter(label -> leaves(layout, label.box()))
                .forEach(label -> add(Rule.WITHIN_STAGE, where + label));
        labels.stream()
                .filter(label -> coversAnother(layout, label))
                .forEach(label -> add(Rule.ON_ITS_OWN_NODE, where + label));
        labels.stream()
                .filter(label -> width(label) > label.box().getWidth())
                .forEach(label -> add(Rule.AS_WIDE_AS_ITS_BOX, where + width(label) + " " + label));
        checkEmphasis(layout, moment, labels, where);
        plusSigns(layout)
                .forEach(plus -> checkPlus(layout, plus, labels.stream().map(Label::box), where));
    }

    private static Stream<Rectangle2D> plusSigns(DiagramLayout layout) {
        int depth = layout.network().depth();
        return Stream.concat(
                IntStream.rangeClosed(0, depth)
                        .mapToObj(l -> PlusPlace.below(layout, l).box()),
                IntStream.rangeClosed(1, depth)
                        .mapToObj(l -> PlusPlace.between(layout, l).box()));
    }

    private void checkPlus(DiagramLayout layout, Rectangle2D plus, Stream<Rectangle2D> others, String where) {
        if (leaves(layout, plus)) {
            add(Rule.PLUS_SIGNS_APART, where + plus + " leaves the stage");
        }
        Stream.of(others, layout.nodes(), layout.dots())
                .flatMap(boxes -> boxes)
                .filter(other -> overlap(plus, other))
                .forEach(other -> add(Rule.PLUS_SIGNS_APART, where + plus + " overlaps " + other));
    }

    private void add(Rule rule, String complaint) {
        complaints.computeIfAbsent(rule, key -> new ArrayList<>()).add(complaint);
    }

    private static String sizes(Document document) {
        return Stream.iterate(0, l -> l <= document.network().depth(), l -> l + 1)
                .map(l -> Integer.toString(document.network().size(l)))
                .collect(Collectors.joining("-"));
    }

    private void checkOverlaps(List<Label> labels, String where) {
        for (int k = 0; k < labels.size(); k++) {
            for (int m = k + 1; m < labels.size(); m++) {
                if (overlap(labels.get(k).box(), labels.get(m).box())) {
                    add(Rule.APART_FROM_OTHERS, where + labels.get(k) + " / " + labels.get(m));
                }
            }
        }
    }

    private static boolean overlap(Rectangle2D a, Rectangle2D b) {
        return a.getMinX() < b.getMaxX() - ROUNDING
                && b.getMinX() < a.getMaxX() - ROUNDING
                && a.getMinY() < b.getMaxY() - ROUNDING
                && b.getMinY() < a.getMaxY() - ROUNDING;
    }

    private static boolean leaves(DiagramLayout layout, Rectangle2D box) {
        return box.getMinX() < -ROUNDING
                || box.getMinY() < -ROUNDING
                || box.getMaxX() > layout.width() + ROUNDING
                || box.getMaxY() > layout.height() + ROUNDING;
    }

    private static boolean coversAnother(DiagramLayout layout, Label label) {
        Quantity q = label.quantity();
        boolean ofLoss = Set.of(Kind.TARGET, Kind.LOSS_TERM, Kind.LOSS).contains(q.kind());
        for (int l = 0; l <= layout.network().depth(); l++) {
            for (int j : layout.shown(l)) {
                boolean own = q.layer() == l && (q.to() == j || q.to() == 0 && j == 1);
                boolean ownOutput = ofLoss && l == layout.network().depth() && q.to() == j;
                if (!own && !ownOutput && overlap(label.box(), layout.node(l, j))) {
                    return true;
                }
            }
        }
        Stream<Rectangle2D> boxes = Stream.concat(
                layout.shown(layout.network().depth()).stream()
                        .filter(j -> !(ofLoss && q.to() == j))
                        .map(layout::term),
                q.kind() == Kind.LOSS
                        ? Stream.empty()
                        : Stream.of(layout.lossColumn().loss()));
        return boxes.anyMatch(box -> overlap(label.box(), box));
    }

    /// The width of a label's texts with the fonts of the style sheet.
    private double width(Label label) {
        double caption = label.caption().pieces().stream()
                .mapToDouble(piece -> width(piece.text(), "Inter", 12)
                        + Math.max(width(piece.below(), "Inter", 9), width(piece.above(), "Inter", 9)))
                .sum();
        double number = width(label.text(), "Inter SemiBold", label.small() ? 13 : 15);
        if (label.isInTwoLines()) {
            return Math.max(caption, number) + NOTCH;
        }
        return caption + number + (caption > 0 && number > 0 ? GAP : 0) + (label.role() == LabelLook.TAG ? NOTCH : 0);
    }

    private double width(String content, String family, double size) {
        return widths.computeIfAbsent(
                family + size + content, key -> bounds(content, family, size).getWidth());
    }

    private static Bounds bounds(String content, String family, double size) {
        var text = new Text(content);
        text.setFont(Font.font(family, size));
        return text.getLayoutBounds();
    }

    private void checkEmphasis(DiagramLayout layout, Moment moment, List<Label> labels, String where) {
        Set<Quantity> shown = labels.stream().map(Label::quantity).collect(Collectors.toSet());
        for (Quantity q : moment.emphasis()) {
            if (!shown.contains(q) && isOnTheStage(layout, moment, q)) {
                boolean subject = moment.subject().filter(q::equals).isPresent();
                add(subject ? Rule.SHOWN_IF_CURRENT : Rule.SHOWN_IF_OPERAND, where + q.name() + " " + q.kind());
            }
        }
        long marked = labels.stream()
                .filter(label -> label.stress() == Stress.SUBJECT)
                .count();
        if (marked > 1) {
            add(Rule.SHOWN_IF_CURRENT, where + marked + " numbers are marked as current");
        }
    }

    /// Whether a number that matters now must be shown. Left out may be what belongs to another sample or iteration, or
    /// to a neuron or edge that is not shown.
    private static boolean isOnTheStage(DiagramLayout layout, Moment moment, Quantity q) {
        boolean sameSample = q.sample() == 0 || q.sample() == moment.shownSample();
        boolean here = sameSample && q.iteration() == moment.iteration();
        return here && isDrawn(layout, q);
    }

    private static boolean isDrawn(DiagramLayout layout, Quantity q) {
        boolean ofOutput = q.kind() == Kind.TARGET || q.kind() == Kind.LOSS_TERM;
        int layer = ofOutput ? layout.network().depth() : q.layer();
        int layerBefore = q.kind() == Kind.JACOBIAN ? layer : layer - 1;
        return (q.to() == 0 || layout.isShown(layer, q.to()))
                && (q.from() == 0 || layout.isShown(layerBefore, q.from()));
    }

    /// Headings, captions and the words for neurons left out, beside each other and beside the numbers at the end.
    void checkHeadings(DiagramLayout layout, Moment moment, Stage stage) {
        var boxes = new Boxes(texts, absent -> {});
        boxes.show(layout, moment, Decimals.STANDARD, false);
        List<Rectangle2D> written = boxes.getChildren().stream()
                .filter(Text.class::isInstance)
                .map(node -> place((Text) node, layout.width()))
                .toList();
        String where = stage + " " + layout.detail() + " " + sizes(moment.document()) + ": ";
        IntStream.rangeClosed(1, layout.network().depth())
                .forEach(l -> checkPlus(layout, PlusPlace.between(layout, l).box(), written.stream(), where));
        Stream<Rectangle2D> numbers =
                StageLabels.of(layout, moment, Decimals.STANDARD).stream().map(Label::box);
        List<Rectangle2D> all = Stream.concat(written.stream(), numbers).toList();
        for (int k = 0; k < written.size(); k++) {
            Rectangle2D heading = written.get(k);
            if (leaves(layout, heading)) {
                add(Rule.HEADINGS_APART, where + heading + " leaves the stage");
            }
            all.stream()
                    .skip(k + 1)
                    .filter(other -> overlap(heading, other))
                    .forEach(other -> add(Rule.HEADINGS_APART, where + heading + " overlaps " + other));
        }
    }

    /// What a text covers when it is centered at its x and y, or as near to it as the stage has room.
    private static Rectangle2D place(Text text, double stageWidth) {
        boolean heading = text.getStyleClass().contains("column-heading");
        Bounds bounds = bounds(text.getText(), heading ? "Inter SemiBold" : "Inter", heading ? 13 : 12);
        double height = heading ? 13 : 12;
        double middle = Math.min(text.getX(), stageWidth - 4 - bounds.getWidth() / 2);
        return Places.around(new Point2D(middle, text.getY()), bounds.getWidth(), height);
    }

    /// What holds for every text of a stage.
    enum Rule {
        APART_FROM_OTHERS,
        WITHIN_STAGE,
        ON_ITS_OWN_NODE,
        AS_WIDE_AS_ITS_BOX,
        SHOWN_IF_CURRENT,
        SHOWN_IF_OPERAND,
        HEADINGS_APART,
        PLUS_SIGNS_APART
    }
}

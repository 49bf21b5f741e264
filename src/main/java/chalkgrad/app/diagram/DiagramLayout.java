package chalkgrad.app.diagram;

import chalkgrad.network.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where everything of a network stands: a pure function of the network and the room there is. Lengths are in layout
/// units;
/// one unit is [#scale()] pixels. Columns are the inputs, the layers, and the loss.
public final class DiagramLayout {
    static final double KNOB_WIDTH = 80;
    static final double PILL_HEIGHT = 24;
    static final double TAG_WIDTH = 80;
    static final double NAMED_TAG_WIDTH = 110;
    /// A tag with a whole name, or with an old and a new number.
    static final double WIDE_TAG_WIDTH = 132;
    static final double TAG_HEIGHT = 21;
    static final double HEADER_HEIGHT = 40;
    static final double MARGIN = 14;

    private static final double NOTE_HEIGHT = 16;

    private static final double INPUT_WIDTH = 86;
    private static final double DIGIT_WIDTH = 7.7;
    private static final double PILL_PADDING = 14;
    private static final double LEAST_PILL_WIDTH = 50;
    private static final double LEAST_GAP = 94;
    private static final double LOSS_GAP = 30;
    private static final double LARGEST_GAP = 250;
    private static final double LEAST_SCALE = 0.1;
    /// A row that fits exactly has room.
    private static final double ROUNDING = 1e-6;
    /// So much smaller than they could be may texts be, for more of them.
    private static final double GIVE_UP_AT_MOST = 0.95;

    private final Network network;
    private final Detail detail;
    private final double scale;
    private final double width;
    private final double height;
    private final double gap;
    private final double left;
    private final List<Rows> rows;
    private final double pillWidth;
    private final LossColumn lossColumn;
    /// What has been worked out already, since it is asked for in every frame.
    private final Map<Integer, Double> labelColumns = new HashMap<>();

    private DiagramLayout(Network network, Detail detail, double scale, Viewport viewport) {
        this.network = network;
        this.detail = detail;
        this.scale = scale;
        this.width = viewport.width() / scale;
        this.height = viewport.height() / scale;
        this.pillWidth =
                Math.clamp(viewport.longestNumber() * DIGIT_WIDTH + PILL_PADDING, LEAST_PILL_WIDTH, KNOB_WIDTH);
        int gaps = network.depth();
        double fixed = neededWidth(network, detail) - gaps * LEAST_GAP;
        this.gap = Math.clamp((width - fixed) / gaps, LEAST_GAP, LARGEST_GAP);
        this.left = Math.max(0, (width - fixed - gaps * gap) / 2) + MARGIN;
        this.rows = IntStream.rangeClosed(0, network.depth())
                .mapToObj(l -> Rows.of(network.size(l), mostRows(l)))
                .toList();
        double middle = columnRight(network.depth()) + LOSS_GAP + LossColumn.WIDTH / 2;
        this.lossColumn = new LossColumn(
                middle, HEADER_HEIGHT, room(), rows.getLast().shown().size());
    }

    /// The height below the headings.
    private double room() {
        return height - HEADER_HEIGHT - MARGIN - noteHeight(detail);
    }

    private int mostRows(int layer) {
        double pitch = layer == 0 ? detail.inputPitch() : detail.pitch();
        return (int) Math.max(1, Math.floor(room() / pitch + ROUNDING));
    }

    private static double noteHeight(Detail detail) {
        return detail.hasBiases() ? 0 : NOTE_HEIGHT;
    }

    /// The y below which no number stands.
    double bottom() {
        return detail.hasBiases() ? height : note().getMinY();
    }

    /// The line at the bottom that tells what has no room.
    Rectangle2D note() {
        return new Rectangle2D(0, height - MARGIN / 2 - NOTE_HEIGHT, width, NOTE_HEIGHT);
    }

    /// The most detailed layout whose texts can be read; if there is none, that with the largest texts, without the
    /// neurons
    /// that have no room.
    public static DiagramLayout of(Network network, Viewport viewport) {
        double largest = viewport.width() / neededWidth(network, Detail.MINIMAL);
        double wanted = Math.min(viewport.smallestScale(), GIVE_UP_AT_MOST * largest);
        for (Detail detail : Detail.values()) {
            double scale = fittingScale(network, detail, viewport);
            if (scale >= wanted) {
                return new DiagramLayout(network, detail, scale, viewport);
            }
        }
        double scale = Math.max(LEAST_SCALE, Math.min(viewport.smallestScale(), largest));
        return new DiagramLayout(network, Detail.MINIMAL, scale, viewport);
    }

    private static double fittingScale(Network network, Detail detail, Viewport viewport) {
        double byWidth = viewport.width() / neededWidth(network, detail);
        double byHeight = viewport.height() / neededHeight(network, detail);
        double largest = Math.max(viewport.smallestScale(), Math.max(1, viewport.height() / 520));
        return Math.min(largest, Math.min(byWidth, byHeight));
    }

    private static double neededWidth(Network network, Detail detail) {
        return 2 * MARGIN
                + INPUT_WIDTH
                + network.depth() * (LEAST_GAP + detail.columnWidth())
                + LOSS_GAP
                + LossColumn.WIDTH;
    }

    private static double neededHeight(Network network, Detail detail) {
        double rows = network.inputSize() * detail.inputPitch();
        for (int l = 1; l <= network.depth(); l++) {
            rows = Math.max(rows, network.size(l) * detail.pitch());
        }
        double loss = LossColumn.neededHeight(network.outputLayer().size());
        return HEADER_HEIGHT + MARGIN + noteHeight(detail) + Math.max(rows, loss);
    }

    public Network network() {
        return network;
    }

    Detail detail() {
        return detail;
    }

    /// Pixels of a layout unit.
    public double scale() {
        return scale;
    }

    /// The width of a weight on its edge.
    double pillWidth() {
        return pillWidth;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// The neurons of a layer that are drawn; those that have no room are left out from the middle.
    List<Integer> shown(int layer) {
        return rows.get(layer).shown();
    }

    /// How many neurons of a layer are left out.
    int leftOut(int layer) {
        return rows.get(layer).leftOut();
    }

    boolean isShown(int layer, int neuron) {
        return rows.get(layer).isShown(neuron);
    }

    /// The least and the largest x of all that belongs to a layer, 0 for the inputs.
    private double columnLeft(int layer) {
        if (layer == 0) {
            return left;
        }
        return left + INPUT_WIDTH + (layer - 1) * (gap + detail.columnWidth()) + gap;
    }

    private double columnRight(int layer) {
        return columnLeft(layer) + (layer == 0 ? INPUT_WIDTH : detail.columnWidth());
    }

    /// The middle of a neuron, or with layer 0 of an input.
    Point2D center(int layer, int neuron) {
        double x = layer == 0 ? left + INPUT_WIDTH / 2 : columnRight(layer) - detail.centerFromRight();
        Rows own = rows.get(layer);
        return new Point2D(x, rowCenter(own.row(neuron), own.count()) + offsetOfNode(layer));
    }

    /// A node and what belongs to it stand in the middle of their row.
    private double offsetOfNode(int layer) {
        return layer == 0 && !detail.hasTagsBelow() ? -TAG_HEIGHT / 2 : (detail.above() - detail.below()) / 2;
    }

    /// The place that stands for the neurons left out of a layer.
    Point2D ellipsis(int layer) {
        int count = rows.get(layer).count();
        return new Point2D(center(layer, network.size(layer)).getX(), rowCenter(count - 2, count));
    }

    private double rowCenter(int row, int count) {
        int most = rows.stream().mapToInt(Rows::count).max().orElse(1);
        double spread = Math.min(room(), most * detail.pitch() * detail.spread());
        double pitch = Math.min(spread / count, Math.max(detail.pitch(), detail.spread() * spread / most));
        return HEADER_HEIGHT + room() / 2 + (row - (count - 1) / 2.0) * pitch;
    }

    /// The body of a neuron, or with layer 0 of an input.
    Rectangle2D node(int layer, int neuron) {
        double nodeWidth = layer == 0 ? INPUT_WIDTH : detail.width();
        double nodeHeight = layer == 0 ? detail.inputHeight() : detail.height();
        return around(center(layer, neuron), nodeWidth, nodeHeight);
    }

    /// The place of a layer's heading.
    Rectangle2D header(int layer) {
        double middle = layer == 0 ? left + INPUT_WIDTH / 2 : columnRight(layer) - detail.centerFromRight();
        double room = (layer == 0 ? INPUT_WIDTH : detail.columnWidth()) + LEAST_GAP - 8;
        return new Rectangle2D(middle - room / 2, 4, room, HEADER_HEIGHT - 8);
    }

    Rectangle2D lossHeader() {
        double room = LossColumn.WIDTH + LOSS_GAP;
        return new Rectangle2D(lossColumn.middle() - room / 2, 4, room, HEADER_HEIGHT - 8);
    }

    /// The box of an output's target and of its term of the loss.
    Rectangle2D term(int output) {
        return lossColumn.term(shown(network.depth()).indexOf(output));
    }

    LossColumn lossColumn() {
        return lossColumn;
    }

    /// The stretch between the columns before and of a layer, where the labels of its edges stand.
    double gapLeft(int layer) {
        return columnRight(layer - 1) + 4;
    }

    double gapRight(int layer) {
        return columnLeft(layer) - 4;
    }

    /// The x at which the labels of a layer's edges have most room.
    ///
    /// @param find works it out
    double labelColumn(int layer, DoubleSupplier find) {
        return labelColumns.computeIfAbsent(layer, l -> find.getAsDouble());
    }

    /// The knob of a bias; of a tied one (neuron 0) above or below its layer.
    Rectangle2D bias(int layer, int neuron) {
        if (neuron == 0) {
            return tiedBias(layer);
        }
        Rectangle2D node = node(layer, neuron);
        return detail.hasBiasAbove()
                ? new Rectangle2D(
                        middle(node) - KNOB_WIDTH / 2, node.getMinY() - PILL_HEIGHT - 4, KNOB_WIDTH, PILL_HEIGHT)
                : new Rectangle2D(node.getMinX() - KNOB_WIDTH - 3, node.getMinY() - 1, KNOB_WIDTH, 23);
    }

    private Rectangle2D tiedBias(int layer) {
        Rectangle2D first = node(layer, 1);
        return detail.hasBiasAbove()
                ? new Rectangle2D(
                        middle(first) - KNOB_WIDTH / 2, first.getMinY() - PILL_HEIGHT - 12, KNOB_WIDTH, PILL_HEIGHT)
                : new Rectangle2D(first.getMinX() - KNOB_WIDTH - 3, first.getMinY() - 1, KNOB_WIDTH, 23);
    }

    /// The tag of a bias: above its knob, or below where the knob is at the left.
    Rectangle2D biasTag(int layer, int neuron) {
        Rectangle2D knob = bias(layer, neuron);
        double y = detail.hasBiasAbove() ? knob.getMinY() - TAG_HEIGHT : knob.getMaxY();
        return new Rectangle2D(knob.getMinX(), y, TAG_WIDTH, TAG_HEIGHT);
    }

    static double middle(Rectangle2D box) {
        return (box.getMinX() + box.getMaxX()) / 2;
    }

    static Rectangle2D around(Point2D center, double width, double height) {
        return new Rectangle2D(center.getX() - width / 2, center.getY() - height / 2, width, height);
    }
}

package chalkgrad.app.diagram;

import chalkgrad.network.Network;

/// What a diagram has from left to right: the inputs, the layers and the loss, and the gaps between them, which hold
/// the weights. Gaps share the width that the columns leave, and neurons grow into what the gaps do not need. Lengths
/// are in layout units.
final class Columns {
    private static final double DIGIT_WIDTH = 7.7;
    private static final double PILL_PADDING = 12;
    private static final double LEAST_PILL_PADDING = 6;
    private static final double LEAST_PILL_WIDTH = 50;
    /// The room for edges beside a weight, where the weight can be narrower.
    private static final double FAN = 12;

    private static final double LARGEST_GAP = 250;

    private final Network network;
    private final Detail detail;
    private final double gap;
    /// How much wider neurons are than they have to be.
    private final double growth;
    private final double left;
    private final double pillWidth;

    /// @param width of the stage
    /// @param longestNumber the number of characters of the longest weight
    /// @param namesWidth the width of the longest name of a weight; 0 if weights have no names
    Columns(Network network, Detail detail, double width, int longestNumber, double namesWidth) {
        this.network = network;
        this.detail = detail;
        int gaps = network.depth();
        double fixed = new NeededRoom(network, detail).width() - gaps * detail.gap();
        double room = Math.max(detail.gap(), (width - fixed) / gaps);
        double number = longestNumber * DIGIT_WIDTH + namesWidth;
        double widest = Math.clamp(number + PILL_PADDING, LEAST_PILL_WIDTH, DiagramLayout.KNOB_WIDTH + namesWidth);
        this.growth = Math.max(
                Math.clamp(room - GapRoom.ample(widest), 0, detail.canGrow()),
                Math.clamp(room - GapRoom.enough(widest), 0, detail.shouldGrow()));
        this.gap = Math.min(room - growth, LARGEST_GAP);
        double inGap = gap - 2 * DiagramLayout.GAP_MARGIN;
        // edges need room more than a weight needs space around it
        double pill = Math.clamp(inGap - FAN, Math.min(widest, number + LEAST_PILL_PADDING), widest);
        this.pillWidth = Math.max(LEAST_PILL_WIDTH, Math.min(pill, inGap));
        this.left = Math.max(0, (width - fixed - gaps * (gap + growth)) / 2) + detail.margin();
    }

    /// The left end of everything that belongs to a layer, 0 for the inputs.
    double left(int layer) {
        return layer == 0 ? left : left + inputWidth() + (layer - 1) * (gap + width(layer)) + gap;
    }

    double right(int layer) {
        return left(layer) + width(layer);
    }

    /// The width of everything that belongs to a layer, 0 for the inputs.
    double width(int layer) {
        return layer == 0 ? inputWidth() : detail.columnWidth() + growth;
    }

    /// The x of the middle of a layer's neurons, or of the inputs for layer 0.
    double middle(int layer) {
        return layer == 0 ? left + inputWidth() / 2 : right(layer) - detail.centerFromRight() - growth / 2;
    }

    /// The x of the middle of the loss.
    double middleOfLoss() {
        return right(network.depth()) + detail.lossGap() + detail.lossWidth() / 2;
    }

    /// The width of a neuron, or of an input for layer 0.
    double nodeWidth(int layer) {
        return layer == 0 ? inputWidth() : detail.width() + growth;
    }

    private double inputWidth() {
        return detail.inputWidth(network.inputSize());
    }

    /// The width of a gradient below its neuron.
    double tagWidth() {
        double half = detail.centerFromRight() + growth / 2 + DiagramLayout.GAP_MARGIN - GapRoom.MARGIN;
        return Math.min(DiagramLayout.NAMED_TAG_WIDTH, 2 * half);
    }

    /// The width of a gradient below its input.
    double inputTagWidth() {
        return Math.min(DiagramLayout.TAG_WIDTH, inputWidth() + 2 * (DiagramLayout.GAP_MARGIN - GapRoom.MARGIN));
    }

    /// The width of a weight on its edge.
    double pillWidth() {
        return pillWidth;
    }

    /// The room for tags in each gap.
    GapRoom gapRoom() {
        return new GapRoom(gap - 2 * DiagramLayout.GAP_MARGIN, pillWidth);
    }
}

package chalkgrad.app.diagram;

import javafx.geometry.Rectangle2D;

/// How much of a neuron is drawn, from most to least. Lengths are in layout units; text is about 13 units high.
enum Detail {
    /// z, a, the curve of the activation, dL/da and dL/dz, bias above.
    FULL(128, 128, 128, 45, 44, 12, 64, Widths.WIDE),
    /// The same in a flat neuron, with the curve beside z and a: for a low stage such as that of a presentation.
    BROAD(170, 54, 174, 45, 44, 8, 87, Widths.USUAL),
    /// z, a and one gradient, bias above.
    MEDIUM(98, 98, 112, 45, 22, 8, 56, Widths.USUAL),
    /// The same in a capsule.
    SLIM(98, 50, 112, 45, 22, 8, 56, Widths.USUAL),
    /// The same, with one place for the bias and what is computed for it.
    SNUG(98, 50, 112, 26, 22, 8, 56, Widths.USUAL),
    /// The same as SLIM, with the bias at the left.
    SMALL(98, 50, 190, 0, 22, 8, 56, Widths.USUAL),
    /// The same as SNUG, with inputs, losses and gaps as narrow as possible.
    TIGHT(96, 44, 100, 26, 22, 6, 50, Widths.NARROW),
    /// The same, as narrow as possible.
    NARROW(80, 44, 80, 26, 22, 6, 40, Widths.NARROW),
    /// The same as SMALL, as narrow as possible.
    SLENDER(80, 44, 168, 0, 22, 5, 40, Widths.NARROW),
    /// Two numbers, bias at the left.
    COMPACT(96, 44, 180, 0, 0, 5, 48, Widths.USUAL),
    /// The same as NARROW, without the bias.
    LEAN(80, 44, 84, 0, 22, 5, 42, Widths.NARROW),
    /// Two numbers with room for their names, one of which can be the bias.
    BRIEF(104, 44, 108, 0, 0, 8, 54, Widths.NARROW),
    /// The same, as narrow as possible.
    MINIMAL(80, 44, 84, 0, 0, 5, 42, Widths.NARROW);

    /// The width of a capsule with room for names and large digits.
    private static final double AMPLE = 98;
    /// The width of a capsule with room for most names and small digits.
    private static final double ENOUGH = 86;

    /// The width of one more digit in the indices of inputs.
    private static final double WIDE_INDEX = 12;

    private final double width;
    private final double height;
    private final double columnWidth;
    private final double above;
    private final double below;
    private final double space;
    private final double centerFromRight;
    private final Widths widths;

    Detail(
            double width,
            double height,
            double columnWidth,
            double above,
            double below,
            double space,
            double centerFromRight,
            Widths widths) {
        this.width = width;
        this.height = height;
        this.columnWidth = columnWidth;
        this.above = above;
        this.below = below;
        this.space = space;
        this.centerFromRight = centerFromRight;
        this.widths = widths;
    }

    /// The width of a neuron.
    double width() {
        return width;
    }

    /// The height of a neuron.
    double height() {
        return height;
    }

    /// The width of a neuron with everything that belongs to it.
    double columnWidth() {
        return columnWidth;
    }

    /// The height above a neuron for its bias.
    double above() {
        return above;
    }

    /// The height below a neuron for its gradients.
    double below() {
        return below;
    }

    /// The distance from the middle of a neuron to the right end of its column.
    double centerFromRight() {
        return centerFromRight;
    }

    /// The smallest distance from one neuron to the next.
    double pitch() {
        return above + height + below + space;
    }

    /// The width of an input; indices of three digits need more.
    double inputWidth(int inputs) {
        return widths.input + (inputs > 99 ? WIDE_INDEX : 0);
    }

    /// The width of a target and of the loss.
    double lossWidth() {
        return widths.loss;
    }

    /// The smallest distance between two layers, for the weights.
    double gap() {
        return widths.gap;
    }

    /// The distance between the outputs and the loss.
    double lossGap() {
        return widths.lossGap;
    }

    /// The width of the free stripe at either end of the stage.
    double margin() {
        return widths.margin;
    }

    /// The height of an input.
    double inputHeight() {
        return hasTagsBelow() && !isNarrow() ? 38 : 26;
    }

    /// The smallest distance from one input to the next, with its gradient between them. Inputs are lower than neurons,
    /// so many of them take no room from the neurons.
    double inputPitch() {
        double tags = 2 * (DiagramLayout.TAG_HEIGHT + 1);
        return Math.min(pitch(), inputHeight() + tags + Math.abs(above - below) + space);
    }

    /// How far neurons can move apart if there is room. Flat ones need it for the weights between them.
    double spread() {
        return hasBiasAbove() ? 1.35 : 2;
    }

    /// Whether there are places for as many numbers at each neuron as at another level.
    boolean showsAsMuchAs(Detail other) {
        return (this == FULL || other != FULL)
                && (hasCurve() || !other.hasCurve())
                && (hasTagsBelow() || !other.hasTagsBelow())
                && (hasBiases() || !other.hasBiases())
                && (hasBiasTags() || !other.hasBiasTags());
    }

    /// Whether neurons show the curve of their activation, its slope, and both gradients.
    boolean hasCurve() {
        return this == FULL || this == BROAD;
    }

    /// The frame of the curve in a neuron.
    Rectangle2D curve(Rectangle2D node) {
        return this == FULL
                ? new Rectangle2D(Places.middle(node) - 42, Places.middleY(node) + 6, 84, 26)
                : new Rectangle2D(node.getMaxX() - 62, node.getMinY() + 7, 50, 20);
    }

    /// How much wider a neuron can be where the gaps need no more room: until it has room for names and large digits.
    double canGrow() {
        return hasRoundNeurons() || hasCurve() || isBrief() ? 0 : Math.max(0, AMPLE - width);
    }

    /// How much wider a neuron should be where the gaps can do with less room: until it has room for most names.
    double shouldGrow() {
        return Math.clamp(ENOUGH - width, 0, canGrow());
    }

    /// Whether a level takes the room of numbers at the edges.
    boolean needsWideGaps() {
        return this == BROAD || this == SLENDER;
    }

    private boolean isBrief() {
        return this == COMPACT || this == BRIEF;
    }

    boolean hasRoundNeurons() {
        return this == FULL || this == MEDIUM;
    }

    boolean hasBiases() {
        return this != LEAN && this != BRIEF && this != MINIMAL;
    }

    /// Whether biases are shown at least until the gradients of their neurons need their places.
    boolean hasBiasesFirst() {
        return hasBiases() || hasTagsBelow();
    }

    /// Whether inputs, losses and gaps are as narrow as possible.
    boolean isNarrow() {
        return widths == Widths.NARROW;
    }

    /// Whether the numbers computed for a bias have a place of their own.
    boolean hasBiasTags() {
        return hasBiases() && (!hasBiasAbove() || above >= DiagramLayout.PILL_HEIGHT + DiagramLayout.TAG_HEIGHT);
    }

    /// Whether a gradient has a place of its own below its neuron or weight.
    boolean hasTagsBelow() {
        return below > 0;
    }

    boolean hasBiasAbove() {
        return above > 0;
    }

    /// The widths of everything beside the neurons.
    private enum Widths {
        WIDE(86, 94, 30, 112, 14),
        USUAL(80, 90, 20, 104, 14),
        NARROW(62, 71, 10, 76, 8.5);

        private final double input;
        private final double gap;
        private final double lossGap;
        private final double loss;
        private final double margin;

        Widths(double input, double gap, double lossGap, double loss, double margin) {
            this.input = input;
            this.gap = gap;
            this.lossGap = lossGap;
            this.loss = loss;
            this.margin = margin;
        }
    }
}

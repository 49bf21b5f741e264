package chalkgrad.app.diagram;

/// How much of a neuron is drawn, from most to least. Lengths are in layout units, at which text is about 13 high.
enum Detail {
    /// z, a, the curve of the activation, dL/da and dL/dz, bias above.
    FULL(128, 128, 128, 45, 44, 12, 64, Widths.WIDE),
    /// z, a and one gradient, bias above.
    MEDIUM(98, 98, 112, 45, 22, 8, 56, Widths.USUAL),
    /// The same in a capsule.
    SLIM(98, 50, 112, 45, 22, 8, 56, Widths.USUAL),
    /// The same, of which the bias and what is computed for it share a place.
    SNUG(98, 50, 112, 26, 22, 8, 56, Widths.USUAL),
    /// The same as a slim one with the bias at the left.
    SMALL(98, 50, 190, 0, 22, 8, 56, Widths.USUAL),
    /// The same as a snug one; inputs, losses and gaps are as narrow as can be.
    TIGHT(96, 44, 100, 26, 22, 6, 50, Widths.NARROW),
    /// The same as narrow as can be.
    NARROW(80, 44, 84, 26, 22, 6, 42, Widths.NARROW),
    /// Two numbers, bias at the left.
    COMPACT(96, 44, 180, 0, 0, 5, 48, Widths.USUAL),
    /// The same as a narrow one without its bias.
    LEAN(80, 44, 84, 0, 22, 5, 42, Widths.NARROW),
    /// Two numbers, of which one may be the bias.
    MINIMAL(80, 44, 84, 0, 0, 5, 42, Widths.NARROW);

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

    /// The width of all that belongs to a neuron.
    double columnWidth() {
        return columnWidth;
    }

    /// The room above a neuron, for its bias.
    double above() {
        return above;
    }

    /// The room below a neuron, for its gradients.
    double below() {
        return below;
    }

    /// How far the middle of a neuron is from the right end of its column.
    double centerFromRight() {
        return centerFromRight;
    }

    /// The least distance from one neuron to the next.
    double pitch() {
        return above + height + below + space;
    }

    /// The width of an input.
    double inputWidth() {
        return widths.input;
    }

    /// The width of a target and of the loss.
    double lossWidth() {
        return widths.loss;
    }

    /// The least distance between two layers, for the weights.
    double gap() {
        return widths.gap;
    }

    /// The distance between the outputs and the loss.
    double lossGap() {
        return widths.lossGap;
    }

    /// The height of an input.
    double inputHeight() {
        return hasTagsBelow() && !isNarrow() ? 38 : 26;
    }

    /// The least distance from one input to the next, with its gradient between them. Inputs are lower than neurons, so
    /// that many of them take no room from the neurons.
    double inputPitch() {
        double tags = 2 * (DiagramLayout.TAG_HEIGHT + 1);
        return Math.min(pitch(), inputHeight() + tags + Math.abs(above - below) + space);
    }

    /// How far neurons may move apart where there is room. Flat ones need it for the weights between them.
    double spread() {
        return hasBiasAbove() ? 1.35 : 2;
    }

    boolean hasRoundNeurons() {
        return this == FULL || this == MEDIUM;
    }

    boolean hasBiases() {
        return this != LEAN && this != MINIMAL;
    }

    /// Whether inputs, losses and gaps are as narrow as can be.
    boolean isNarrow() {
        return widths == Widths.NARROW;
    }

    /// Whether what is computed for a bias has its own place at it.
    boolean hasBiasTags() {
        return hasBiases() && (!hasBiasAbove() || above >= DiagramLayout.PILL_HEIGHT + DiagramLayout.TAG_HEIGHT);
    }

    /// The width of a gradient below its neuron.
    double tagWidth() {
        return Math.min(DiagramLayout.NAMED_TAG_WIDTH, columnWidth + 2 * DiagramLayout.GAP_MARGIN - 2);
    }

    /// Whether a gradient has its own place below what it belongs to.
    boolean hasTagsBelow() {
        return below > 0;
    }

    boolean hasBiasAbove() {
        return above > 0;
    }

    /// The widths of what stands beside the neurons.
    private enum Widths {
        WIDE(86, 94, 30, 112),
        USUAL(80, 90, 20, 104),
        NARROW(62, 66, 16, 84);

        private final double input;
        private final double gap;
        private final double lossGap;
        private final double loss;

        Widths(double input, double gap, double lossGap, double loss) {
            this.input = input;
            this.gap = gap;
            this.lossGap = lossGap;
            this.loss = loss;
        }
    }
}

package chalkgrad.app.diagram;

/// How much of a neuron is drawn, from most to least. Lengths are in layout units, at which text is about 13 high.
enum Detail {
    /// z, a, the curve of the activation, dL/da and dL/dz, bias above.
    FULL(128, 128, 128, 45, 44, 12, 64),
    /// z, a and one gradient, bias above.
    MEDIUM(98, 98, 112, 45, 22, 8, 56),
    /// The same in a capsule.
    SLIM(98, 50, 112, 45, 22, 8, 56),
    /// The same with the bias at the left.
    SMALL(98, 50, 190, 0, 22, 8, 56),
    /// Two numbers, bias at the left.
    COMPACT(96, 44, 180, 0, 0, 5, 48),
    /// Two numbers, of which one may be the bias.
    MINIMAL(96, 44, 100, 0, 0, 5, 50);

    private final double width;
    private final double height;
    private final double columnWidth;
    private final double above;
    private final double below;
    private final double space;
    private final double centerFromRight;

    Detail(
            double width,
            double height,
            double columnWidth,
            double above,
            double below,
            double space,
            double centerFromRight) {
        this.width = width;
        this.height = height;
        this.columnWidth = columnWidth;
        this.above = above;
        this.below = below;
        this.space = space;
        this.centerFromRight = centerFromRight;
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

    /// The height of an input.
    double inputHeight() {
        return hasTagsBelow() ? 38 : 26;
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
        return this != MINIMAL;
    }

    /// Whether a gradient has its own place below what it belongs to.
    boolean hasTagsBelow() {
        return below > 0;
    }

    boolean hasBiasAbove() {
        return above > 0;
    }
}

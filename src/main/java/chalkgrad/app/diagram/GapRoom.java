package chalkgrad.app.diagram;

/// The room for tags in the gap between two layers, in layout units.
///
/// @param width of the gap without its margins
/// @param pillWidth the width of a weight on its edge
record GapRoom(double width, double pillWidth) {
    /// The distance between a weight and a tag beside it.
    static final double BESIDE = 2;

    /// How far a tag may reach into the margin of the neurons.
    static final double MARGIN = 2;

    private static final double LEAST_TAG_WIDTH = 64.5;
    private static final double LEAST_BESIDE = 66;
    /// What edges need beside a weight with a tag at its side.
    private static final double LEAST_FAN = 5;

    /// The room for edges beside the weights that tags leave rather than being wider.
    private static final double EDGES = 24;

    /// The room for edges beside a tag in the place of its weight, where the tag can be narrower.
    private static final double FAN = 20;

    /// The width of a gap in which a weight, a tag beside it and the edges have all the room that they can use.
    static double ample(double pillWidth) {
        return pillWidth + BESIDE + DiagramLayout.TAG_WIDTH + EDGES + 2 * DiagramLayout.GAP_MARGIN;
    }

    /// The width of a gap in which a weight, a narrow tag beside it and the edges have room.
    static double enough(double pillWidth) {
        return pillWidth + BESIDE + LEAST_BESIDE + 2 * LEAST_FAN + 2 * DiagramLayout.GAP_MARGIN;
    }

    /// The width of a tag without a name.
    double tagWidth() {
        return Math.min(DiagramLayout.TAG_WIDTH, width + 2 * MARGIN);
    }

    /// The width of a tag without a name that stands in the place of its weight, where edges come together beside it.
    double aloneWidth() {
        return Math.clamp(width - FAN, Math.min(LEAST_TAG_WIDTH, tagWidth()), tagWidth());
    }

    /// The width of a tag without a name beside a weight, limited by the room. Edges have more room rather than a tag.
    double besideWidth() {
        return Math.clamp(besideWeights() - EDGES, LEAST_BESIDE, DiagramLayout.TAG_WIDTH);
    }

    /// Whether there is room for a tag beside each weight.
    boolean hasRoomBesideWeights() {
        return besideWeights() >= LEAST_BESIDE + LEAST_FAN;
    }

    private double besideWeights() {
        return width - pillWidth - BESIDE;
    }
}

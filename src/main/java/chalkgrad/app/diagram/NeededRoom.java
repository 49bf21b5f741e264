package chalkgrad.app.diagram;

import chalkgrad.network.Network;

/// The room that a network needs at a level of detail, in layout units.
record NeededRoom(Network network, Detail detail) {
    /// The height from which on texts grow with the room.
    private static final double LARGE = 520;

    double width() {
        return 2 * detail.margin()
                + detail.inputWidth(network.inputSize())
                + network.depth() * (detail.gap() + detail.columnWidth())
                + detail.lossGap()
                + detail.lossWidth();
    }

    double height() {
        double rows = network.inputSize() * detail.inputPitch();
        for (int l = 1; l <= network.depth(); l++) {
            rows = Math.max(rows, network.size(l) * detail.pitch());
        }
        double loss = LossColumn.neededHeight(network.outputLayer().size());
        return DiagramLayout.HEADER_HEIGHT + DiagramLayout.BELOW + Math.max(rows, loss);
    }

    /// The pixels of a layout unit at which everything fits.
    double scale(Viewport viewport) {
        double largest = Math.max(viewport.smallestScale(), Math.max(1, viewport.height() / LARGE));
        return Math.min(largest, Math.min(viewport.width() / width(), viewport.height() / height()));
    }
}

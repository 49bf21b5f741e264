package chalkgrad.app.diagram;

import chalkgrad.network.Network;
import java.util.stream.IntStream;

/// Layouts that are larger than the room for them. Room that zooming makes goes to larger texts first, and then to more
/// detail.
final class Zoom {
    /// How fast texts grow where more detail could be shown instead: 1 is as fast as the diagram, 0 is not at all.
    private static final double GROWTH = 0.8;
    private static final double STEP = 1.04;
    private static final double MOST = 3;

    private Zoom() {}

    /// The layout for so much more room.
    ///
    /// @param room what there is to see the diagram in
    static DiagramLayout layout(Network network, Viewport room, double zoom) {
        DiagramLayout fitting = DiagramLayout.of(network, room);
        return zoom == 1 ? fitting : layout(network, room, zoom, fitting.scale());
    }

    private static DiagramLayout layout(Network network, Viewport room, double zoom, double fitting) {
        double readable = Math.min(room.smallestScale(), fitting * zoom);
        double scale = Math.max(readable, fitting * Math.pow(zoom, GROWTH));
        return DiagramLayout.of(
                network,
                new Viewport(
                        room.width() * zoom, room.height() * zoom, room.longestNumber(), scale, room.namesWidth()));
    }

    /// The least zoom at which all neurons are there and all texts can be read; where that is too large, the least at
    /// which texts can be read.
    static double least(Network network, Viewport room) {
        double readable = Math.clamp(
                room.smallestScale() / DiagramLayout.of(network, room).scale(), 1, Camera.LARGEST);
        for (double zoom = readable; zoom <= MOST; zoom *= STEP) {
            DiagramLayout layout = layout(network, room, zoom);
            boolean complete = IntStream.rangeClosed(0, network.depth()).allMatch(l -> layout.leftOut(l) == 0);
            if (complete && layout.scale() >= room.smallestScale()) {
                return zoom;
            }
        }
        return readable;
    }
}

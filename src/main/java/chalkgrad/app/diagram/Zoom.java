package chalkgrad.app.diagram;

import chalkgrad.network.Network;
import java.util.stream.IntStream;

/// Layouts that are larger than the room for them. The extra room goes to larger texts first, and then to more detail.
final class Zoom {
    /// How fast texts grow if more detail could be shown instead: 1 is as fast as the diagram, 0 is not at all.
    private static final double GROWTH = 0.8;
    private static final double STEP = 1.04;
    private static final double MOST = 3;

    private Zoom() {}

    /// The layout for a room enlarged by the zoom.
    ///
    /// @param room the actual room for the diagram
    static DiagramLayout layout(Network network, Viewport room, double zoom) {
        DiagramLayout fitting = DiagramLayout.of(network, room);
        return zoom == 1 ? fitting : layout(network, room, zoom, fitting.scale());
    }

    private static DiagramLayout layout(Network network, Viewport room, double zoom, double fitting) {
        double readable = Math.min(room.smallestScale(), fitting * zoom);
        double scale = Math.max(readable, fitting * Math.pow(zoom, GROWTH));
        return DiagramLayout.of(network, room.enlarged(zoom, scale));
    }

    /// The smallest zoom at which all neurons are shown and all texts are readable; if that is too large, the smallest
    /// at which texts are readable.
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

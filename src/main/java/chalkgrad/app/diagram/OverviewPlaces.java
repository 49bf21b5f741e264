package chalkgrad.app.diagram;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// Where pictures of whole layers stand above a network that has no room for all neurons: the activations above each
/// layer of which some are left out, and the weights in the gaps beside such a layer.
record OverviewPlaces(DiagramLayout layout) {
    /// The height that the pictures take from the rows of neurons.
    static final double BAND = 52;

    private static final double HEIGHT = 44;
    private static final double WIDEST = 170;
    private static final double MARGIN = 6;

    /// The pictures from left to right; none if every neuron has room, or if the pictures have none.
    List<OverviewPicture> pictures() {
        if (!layout.hasOverview()) {
            return List.of();
        }
        return IntStream.rangeClosed(0, layout.network().depth())
                .boxed()
                .flatMap(l -> Stream.concat(weights(l), activations(l)))
                .toList();
    }

    private Stream<OverviewPicture> activations(int layer) {
        boolean pictured = layer == 0 && layout.picture().isPresent();
        if (layout.leftOut(layer) == 0 || pictured) {
            return Stream.empty();
        }
        Rectangle2D first = layout.node(layer, 1);
        return Stream.of(OverviewPicture.Activations.of(
                layer, layout.network().size(layer), at(first.getMinX(), first.getMaxX(), first.getWidth())));
    }

    private Stream<OverviewPicture> weights(int layer) {
        if (layer == 0 || layout.leftOut(layer - 1) + layout.leftOut(layer) == 0) {
            return Stream.empty();
        }
        double left = layout.gapLeft(layer) + MARGIN;
        double right = layout.gapRight(layer) - MARGIN;
        return Stream.of(new OverviewPicture.Weights(
                layer,
                layout.network().size(layer - 1),
                layout.network().size(layer),
                at(left, right, Math.min(WIDEST, right - left))));
    }

    private static Rectangle2D at(double left, double right, double width) {
        return new Rectangle2D((left + right - width) / 2, DiagramLayout.HEADER_HEIGHT, width, HEIGHT);
    }
}

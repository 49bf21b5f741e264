package chalkgrad.app.diagram;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The dots in place of neurons of a layer that have no room, from the first to the last of them.
///
/// @param page the page that shows the next of them
record Ellipsis(Point2D place, int layer, int first, int last, int page) {
    private static final double WIDTH = 66;
    private static final double HEIGHT = 16;

    /// The room of the dots and their count.
    Rectangle2D box() {
        return Places.around(place, WIDTH, HEIGHT);
    }
}

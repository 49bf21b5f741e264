package chalkgrad.app.diagram;

import javafx.geometry.Rectangle2D;

/// The visible part of a diagram. Places are shares of the diagram's width and height, so they stay valid when the
/// window is resized.
///
/// @param zoom the size of the diagram relative to the room, at least 1
/// @param left the left end of the visible part
/// @param top the top end of the visible part
record Camera(double zoom, double left, double top) {
    static final double LARGEST = 6;
    /// The whole diagram.
    static final Camera FITTING = new Camera(1, 0, 0);
    /// The distance that a followed part keeps from the rim, as a share of the visible part.
    private static final double RIM = 0.04;

    Camera {
        zoom = Math.clamp(zoom, 1, LARGEST);
        left = Math.clamp(left, 0, 1 - 1 / zoom);
        top = Math.clamp(top, 0, 1 - 1 / zoom);
    }

    /// Zooms around a point of the room, which stays in place.
    ///
    /// @param x a share of the room's width
    /// @param y a share of the room's height
    Camera zoomed(double to, double x, double y) {
        double next = Math.clamp(to, 1, LARGEST);
        return new Camera(next, left + x / zoom - x / next, top + y / zoom - y / next);
    }

    /// Moves the diagram.
    ///
    /// @param dx a share of the room's width
    /// @param dy a share of the room's height
    Camera moved(double dx, double dy) {
        return new Camera(zoom, left - dx / zoom, top - dy / zoom);
    }

    boolean canShow(Rectangle2D part) {
        return Math.max(part.getWidth(), part.getHeight()) * zoom <= 1 - 2 * RIM;
    }

    /// Moves as little as needed to see a part.
    Camera following(Rectangle2D part) {
        return new Camera(
                zoom, start(left, part.getMinX(), part.getMaxX()), start(top, part.getMinY(), part.getMaxY()));
    }

    private double start(double now, double from, double to) {
        double rim = RIM / zoom;
        double latest = from - rim;
        double earliest = to + rim - 1 / zoom;
        return now > latest ? latest : Math.max(now, earliest);
    }
}

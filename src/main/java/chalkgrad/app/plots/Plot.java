package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.plots.drawing.Picture;
import chalkgrad.app.plots.drawing.Sheet;
import chalkgrad.app.plots.measure.Seen;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/// One kind of plot. All but its [Work] runs on the window's thread.
///
/// @param <D> the numbers of a plot, which belong to a single moment
interface Plot<D> {
    /// Computes the numbers of a plot. It runs beside the window, one at a time.
    @FunctionalInterface
    interface Work<D> {
        D compute();
    }

    /// Why a document has no such plot; empty if it has.
    Optional<String> missing(Seen seen);

    /// What computes the numbers, with the options as they are now.
    Work<D> work(Seen seen, Palette palette);

    /// What stands above the plot where it is alone.
    String title(D data);

    Picture draw(D data, Sheet sheet);

    /// The controls of its options.
    default List<Node> options() {
        return List.of();
    }

    /// Says what is at a pixel; empty if nothing is.
    default String reading(D data, Picture picture, Point2D pixel) {
        return "";
    }

    /// The pointer, or the cross that keys move, is at a pixel.
    default void pointAt(D data, Picture picture, Point2D pixel) {}

    /// The pointer has left without a click.
    default void leave() {}

    /// A pixel is clicked.
    default Click press(D data, Picture picture, Point2D pixel) {
        return Click.NOTHING;
    }

    /// Where the cross begins that keys move; empty if keys do nothing here.
    default Optional<Point2D> cross(D data, Picture picture) {
        return picture.axes().map(axes -> axes.pixel(axes.x().middle(), axes.y().middle()));
    }

    /// Where a key moves the cross.
    ///
    /// @param right 1, 0 or -1
    /// @param down 1, 0 or -1
    default Point2D moved(D data, Picture picture, Point2D from, int right, int down) {
        return picture.axes()
                .map(axes -> {
                    var frame = axes.frame();
                    double x = from.getX() + right * frame.getWidth() / 40;
                    double y = from.getY() + down * frame.getHeight() / 40;
                    return new Point2D(
                            Math.clamp(x, frame.getMinX(), frame.getMaxX()),
                            Math.clamp(y, frame.getMinY(), frame.getMaxY()));
                })
                .orElse(from);
    }
}

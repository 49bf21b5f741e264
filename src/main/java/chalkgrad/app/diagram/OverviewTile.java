package chalkgrad.app.diagram;

import chalkgrad.app.look.ink.HeatMap;
import chalkgrad.app.look.ink.HeatMap.Cell;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.look.ink.Surface;
import chalkgrad.app.session.Moment;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;

/// One of the pictures of a whole layer. A frame marks the numbers that the current step is about.
final class OverviewTile extends Group {
    /// A marked number is at least this large, in layout units.
    private static final double LEAST_MARK = 5;

    private final OverviewPicture picture;
    private final ImageView view = new ImageView();
    private final Rectangle mark = new Rectangle();
    private final Surface surface = new Surface();
    private final PicturePointer pointer;
    private int width = 1;
    private int height = 1;
    private HeatMap map;
    private Optional<Drawn> drawn = Optional.empty();

    /// @param choose is called with the number that is clicked
    OverviewTile(OverviewPicture picture, Consumer<Quantity> choose) {
        this.picture = picture;
        Rectangle2D place = picture.place();
        map = picture.map(Matrix.NONE);
        setLayoutX(place.getMinX());
        setLayoutY(place.getMinY());
        view.setFitWidth(place.getWidth());
        view.setFitHeight(place.getHeight());
        view.setSmooth(false);
        view.setPickOnBounds(true);
        var frame = new Rectangle(place.getWidth(), place.getHeight());
        frame.getStyleClass().add("overview-frame");
        mark.getStyleClass().add("overview-mark");
        getStyleClass().add("overview");
        getChildren().addAll(List.of(view, frame, mark));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pointer = new PicturePointer(this, point -> at(point).ifPresent(choose));
    }

    OverviewPicture picture() {
        return picture;
    }

    /// Shows the numbers of a moment.
    ///
    /// @param scale the pixels of a layout unit
    /// @param emphasis the numbers that the current step is about
    void show(Moment moment, double scale, Set<Quantity> emphasis, Palette palette) {
        var now = new Drawn(picture.numbers(moment), scale, palette);
        if (!drawn.equals(Optional.of(now))) {
            drawn = Optional.of(now);
            map = picture.map(now.numbers);
            width = pixels(picture.place().getWidth() * scale);
            height = pixels(picture.place().getHeight() * scale);
            view.setImage(surface.show(map.pixels(width, height, palette)));
        }
        showMark(emphasis);
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.round(length));
    }

    private void showMark(Set<Quantity> emphasis) {
        List<Cell> cells = emphasis.stream()
                .flatMap(quantity -> picture.cell(quantity).stream())
                .toList();
        mark.setVisible(!cells.isEmpty());
        if (!cells.isEmpty()) {
            double across = picture.place().getWidth() / map.columns();
            double down = picture.place().getHeight() / map.rows();
            int left = cells.stream().mapToInt(Cell::column).min().orElse(0);
            int right = cells.stream().mapToInt(Cell::column).max().orElse(0) + 1;
            int top = cells.stream().mapToInt(Cell::row).min().orElse(0);
            int bottom = cells.stream().mapToInt(Cell::row).max().orElse(0) + 1;
            double markWidth = Math.max(LEAST_MARK, (right - left) * across);
            double markHeight = Math.max(LEAST_MARK, (bottom - top) * down);
            mark.setX((left + right) * across / 2 - markWidth / 2);
            mark.setY((top + bottom) * down / 2 - markHeight / 2);
            mark.setWidth(markWidth);
            mark.setHeight(markHeight);
        }
    }

    /// The number that the mouse points at.
    Optional<Quantity> pointed() {
        return at(pointer.point());
    }

    private Optional<Quantity> at(Point2D point) {
        int x = (int) Math.clamp(point.getX() / picture.place().getWidth() * width, 0, width - 1);
        int y = (int) Math.clamp(point.getY() / picture.place().getHeight() * height, 0, height - 1);
        return picture.quantity(map.strongest(x, y, width, height));
    }

    private record Drawn(Matrix numbers, double scale, Palette palette) {}
}

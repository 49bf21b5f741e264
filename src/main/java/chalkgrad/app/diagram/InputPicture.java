package chalkgrad.app.diagram;

import chalkgrad.app.look.Hints;
import chalkgrad.app.look.ImageInput;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;

/// The inputs of the shown sample as a picture, above the inputs themselves, of which a stage has room for a few. The
/// mouse tells the number of a pixel, and a click on the pixel shows that input.
final class InputPicture extends Group {
    private final Session session;
    private final Texts texts;
    private final PicturePointer pointer;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Drawn> drawn = Optional.empty();

    /// @param choose is called with the input, from 1, whose pixel is clicked
    InputPicture(Session session, Texts texts, IntConsumer choose) {
        this.session = session;
        this.texts = texts;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Hints.install(this, this::words);
        pointer = new PicturePointer(this, point -> pixel(point).ifPresent(choose::accept));
    }

    /// Shows the sample of a moment, or nothing if its inputs are no pixels.
    void show(DiagramLayout layout, Moment moment, Optional<PixelRange> ink) {
        int sample = Math.max(1, moment.shownSample());
        Optional<Shown> next = ink.flatMap(color -> layout.picture()
                .map(place -> new Shown(
                        place, moment.document().samples().get(sample - 1).x(), color)));
        setVisible(next.isPresent());
        if (!next.equals(shown)) {
            shown = next;
            next.ifPresent(this::draw);
        }
    }

    private void draw(Shown now) {
        if (!drawn.map(Drawn::place).equals(Optional.of(now.place))) {
            var picture = new ImageInput(now.place.getWidth());
            picture.setLayoutX(now.place.getMinX());
            picture.setLayoutY(now.place.getMinY());
            getChildren().setAll(List.of(picture));
            drawn = Optional.of(new Drawn(now.place, picture));
        }
        drawn.ifPresent(at -> at.picture.showing(now.inputs, now.ink.white(), now.ink.black()));
        setAccessibleText(texts.get("diagram.picture", side(now), side(now)));
    }

    private static String side(Shown now) {
        return Integer.toString(ImageInput.side(now.inputs.columns()));
    }

    /// The input whose pixel is at a point, if there is one.
    private Optional<Integer> pixel(Point2D at) {
        return shown.filter(now -> now.place.contains(at)).map(now -> {
            int side = ImageInput.side(now.inputs.columns());
            int row = (int) Math.min(side - 1, (at.getY() - now.place.getMinY()) / now.place.getHeight() * side);
            int column = (int) Math.min(side - 1, (at.getX() - now.place.getMinX()) / now.place.getWidth() * side);
            return row * side + column + 1;
        });
    }

    private String words() {
        String picture = shown.map(now -> texts.get("diagram.picture", side(now), side(now)))
                .orElse("");
        return pixel(pointer.point())
                .map(input -> picture + "\n" + value(session.moment().here(Quantity.input(input))))
                .orElse(picture);
    }

    private String value(Quantity input) {
        Moment moment = session.moment();
        return moment.names().readable(input) + " = "
                + session.decimalsProperty().get().format(moment.value(input));
    }

    private record Shown(Rectangle2D place, Matrix inputs, PixelRange ink) {}

    private record Drawn(Rectangle2D place, ImageInput picture) {}
}

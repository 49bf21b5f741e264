package chalkgrad.app.plots.drawing;

import chalkgrad.app.look.ink.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;

/// Shows a picture in the window. Many dots, such as samples, take most of the time that a picture takes, and stay
/// while a map changes below them. So each run of them has a canvas of its own, as has what lies between, and what
/// is the same as before is not painted again.
public final class PictureView extends Group {
    private final List<Layer> layers = new ArrayList<>();
    private Optional<Sheet> sheet = Optional.empty();
    private Optional<Palette> palette = Optional.empty();

    public PictureView() {
        setManaged(false);
    }

    public void show(Picture picture, Palette colors) {
        List<List<Mark>> runs = runs(picture.marks());
        boolean isOther = !sheet.equals(Optional.of(picture.sheet())) || !palette.equals(Optional.of(colors));
        sheet = Optional.of(picture.sheet());
        palette = Optional.of(colors);
        while (layers.size() < runs.size()) {
            var layer = new Layer(layers.isEmpty());
            layers.add(layer);
            getChildren().add(layer.canvas);
        }
        layers.subList(runs.size(), layers.size()).clear();
        getChildren().remove(runs.size(), getChildren().size());
        for (int k = 0; k < runs.size(); k++) {
            layers.get(k).show(runs.get(k), picture.sheet(), colors, isOther);
        }
    }

    /// The marks in their order, split before and behind the dots. There is at least one run.
    private static List<List<Mark>> runs(List<Mark> marks) {
        List<List<Mark>> runs = new ArrayList<>();
        runs.add(new ArrayList<>());
        boolean inDots = false;
        for (Mark mark : marks) {
            boolean isDots = mark instanceof Mark.Dots;
            if (isDots != inDots) {
                runs.add(new ArrayList<>());
                inDots = isDots;
            }
            runs.getLast().add(mark);
        }
        return runs;
    }

    private static final class Layer {
        private final Canvas canvas = new Canvas();
        private final CanvasPainter painter = new CanvasPainter();
        private final boolean isLowest;
        private List<Mark> shown = List.of();

        Layer(boolean isLowest) {
            this.isLowest = isLowest;
        }

        void show(List<Mark> marks, Sheet sheet, Palette colors, boolean isOther) {
            if (!isOther && marks.equals(shown)) {
                return;
            }
            shown = marks;
            canvas.setWidth(sheet.width());
            canvas.setHeight(sheet.height());
            if (isLowest) {
                painter.paintGround(sheet, colors, canvas.getGraphicsContext2D());
            } else {
                canvas.getGraphicsContext2D().clearRect(0, 0, sheet.width(), sheet.height());
            }
            painter.paint(marks, colors, canvas.getGraphicsContext2D());
        }
    }
}

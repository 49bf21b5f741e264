package chalkgrad.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class HintPlaceTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1280, 800);
    private static final HintPlace HINT = new HintPlace(SCREEN, 300, 60);

    /// In the middle and at all edges and corners, as large as a neuron with its numbers or larger.
    @Test
    void aHintOfABoxLiesBesideIt() {
        for (double x = 0; x <= 1200; x += 100) {
            for (double y = 0; y <= 700; y += 50) {
                var about = new BoundingBox(x, y, 80, 100);
                Rectangle2D hint = at(HINT.beside(about));
                assertThat(hint.intersects(x + 1, y + 1, 78, 98))
                        .as("%s at %s", hint, about)
                        .isFalse();
                assertThat(SCREEN.contains(hint)).as("%s at %s", hint, about).isTrue();
            }
        }
    }

    @Test
    void aHintOfWhatIsAsHighAsTheScreenLiesAtItsSide() {
        assertThat(HINT.beside(new BoundingBox(600, 0, 80, 800)).getX()).isEqualTo(680);
        assertThat(HINT.beside(new BoundingBox(1100, 0, 80, 800)).getX()).isEqualTo(800);
    }

    @Test
    void aHintOfALineLiesNearTheMouseAndNotOnTheLine() {
        var random = new Random(5);
        for (int k = 0; k < 500; k++) {
            List<Point2D> line = IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(n -> new Point2D(random.nextInt(1280), random.nextInt(800)))
                    .toList();
            Point2D mouse = line.get(0).interpolate(line.get(1), random.nextDouble());
            Rectangle2D hint = at(HINT.beside(line, mouse));
            assertThat(SCREEN.contains(hint)).as("%s", hint).isTrue();
            assertThat(line.stream().anyMatch(hint::contains))
                    .as("%s on %s", hint, line)
                    .isFalse();
            for (int n = 1; n < line.size(); n++) {
                for (double t = 0; t <= 1; t += 0.002) {
                    Point2D point = line.get(n - 1).interpolate(line.get(n), t);
                    assertThat(hint.contains(point)).as("%s on %s", hint, line).isFalse();
                }
            }
            if (line.size() == 2) {
                double x = Math.clamp(mouse.getX(), hint.getMinX(), hint.getMaxX());
                double y = Math.clamp(mouse.getY(), hint.getMinY(), hint.getMaxY());
                assertThat(mouse.distance(x, y)).as("%s from %s", hint, mouse).isLessThan(120);
            }
        }
    }

    private static Rectangle2D at(Point2D corner) {
        return new Rectangle2D(corner.getX(), corner.getY(), HINT.width(), HINT.height());
    }
}

package chalkgrad.app;

import chalkgrad.app.file.Remembered;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Opens the window at its last place and size, if that place is still on a screen.
final class WindowPlace {
    private static final String PLACE = "window.place";
    private static final String MAXIMIZED = "window.maximized";
    /// How much of the window must be on the screen, in pixels: enough to drag it.
    private static final double LEAST = 100;

    private final Stage stage;
    private final Remembered remembered;

    WindowPlace(Stage stage, Remembered remembered) {
        this.stage = stage;
        this.remembered = remembered;
        remembered
                .get(PLACE)
                .flatMap(WindowPlace::parse)
                .filter(WindowPlace::isOnScreen)
                .ifPresent(this::move);
        stage.setMaximized(remembered.get(MAXIMIZED).filter("true"::equals).isPresent());
        stage.setOnHiding(event -> remember());
    }

    private void move(Rectangle2D place) {
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
    }

    /// Remembers the place, unless the window is maximised or full-screen.
    private void remember() {
        remembered.put(MAXIMIZED, Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            remembered.put(
                    PLACE, "%s %s %s %s".formatted(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }

    private static Optional<Rectangle2D> parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        double[] numbers = new double[4];
        for (int k = 0; k < 4; k++) {
            numbers[k] = Remembered.number(parts[k]).orElse(-1.0);
        }
        return numbers[2] > LEAST && numbers[3] > LEAST
                ? Optional.of(new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3]))
                : Optional.empty();
    }

    private static boolean isOnScreen(Rectangle2D place) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> place.getMinX() + LEAST < screen.getMaxX()
                        && place.getMaxX() - LEAST > screen.getMinX()
                        && place.getMinY() >= screen.getMinY() - 1
                        && place.getMinY() + LEAST < screen.getMaxY()
                        && place.getWidth() <= screen.getWidth() + LEAST
                        && place.getHeight() <= screen.getHeight() + LEAST);
    }
}

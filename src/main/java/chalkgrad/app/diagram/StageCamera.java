package chalkgrad.app.diagram;

import chalkgrad.app.number.Label;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.transform.Translate;

/// Which part of the diagram is visible: what the user looks at, or what the current step is about.
final class StageCamera {
    private final Region stage;
    private final Runnable changed;
    private final Translate shift = new Translate();
    private Camera camera = Camera.FITTING;
    private double leastZoom = 1;
    private boolean aimAgain;

    /// @param changed what to do when another part is visible
    StageCamera(Region stage, Runnable changed) {
        this.stage = stage;
        this.changed = changed;
    }

    /// Moves the diagram so that the visible part is on the stage.
    Translate shift() {
        return shift;
    }

    /// The size of the diagram relative to the room.
    double zoom() {
        return camera.zoom();
    }

    /// Zooms around the middle or the current number.
    void zoomBy(double factor) {
        aimAgain = true;
        zoomBy(factor, stage.getWidth() / 2, stage.getHeight() / 2);
    }

    void zoomBy(double factor, double x, double y) {
        look(camera.zoomed(
                camera.zoom() * factor, x / Math.max(1, stage.getWidth()), y / Math.max(1, stage.getHeight())));
    }

    void moveBy(double dx, double dy) {
        look(camera.moved(dx / Math.max(1, stage.getWidth()), dy / Math.max(1, stage.getHeight())));
    }

    /// Shows the whole network.
    void fit() {
        look(Camera.FITTING);
    }

    private void look(Camera next) {
        if (!next.equals(camera)) {
            camera = next;
            changed.run();
        }
    }

    /// Zooms in if texts are unreadable at full view, until the user asks for the whole network.
    void keepReadable(double least) {
        if (least != leastZoom) {
            leastZoom = least;
            camera = Camera.FITTING.zoomed(least, 0, 0);
        }
    }

    /// Moves the visible part to the current step.
    void aim(DiagramLayout layout, List<Label> labels, boolean stepped) {
        if (stepped || aimAgain) {
            aimAgain = false;
            camera = Follow.aim(camera, layout, labels);
        }
        shift.setX(-camera.left() * camera.zoom() * stage.getWidth());
        shift.setY(-camera.top() * camera.zoom() * stage.getHeight());
    }
}

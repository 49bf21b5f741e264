package chalkgrad.app.export;

import chalkgrad.app.look.WindowPicture;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;

/// A picture of the stage as it is now. It is made from the nodes that the window shows, so it cannot differ from them.
public final class StagePicture {
    private static final int RESOLUTION = WindowPicture.RESOLUTION;

    private StagePicture() {}

    /// The picture of an area, made when it is asked for.
    public static WindowPicture of(Region stage) {
        return new WindowPicture(() -> image(stage), () -> SvgWriter.write(stage));
    }

    private static WritableImage image(Region stage) {
        Bounds bounds = stage.getLayoutBounds();
        var how = new SnapshotParameters();
        how.setTransform(Transform.scale(RESOLUTION, RESOLUTION));
        Bounds within = stage.localToParent(bounds);
        how.setViewport(new Rectangle2D(
                within.getMinX() * RESOLUTION,
                within.getMinY() * RESOLUTION,
                within.getWidth() * RESOLUTION,
                within.getHeight() * RESOLUTION));
        return stage.snapshot(how, null);
    }
}

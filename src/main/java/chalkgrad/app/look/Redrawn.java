package chalkgrad.app.look;

import java.util.function.BooleanSupplier;
import javafx.scene.Group;

/// A group whose content is drawn from a state, at most once a frame, and only if something has changed. It is drawn
/// at the start of the frame: of what is drawn then, the toolkit styles only what has changed. What is drawn later,
/// because the room has changed, has to be styled as a whole, or new parts would be seen without their looks until the
/// next frame. The group is not managed, so what is around it is not laid out with it. A window is laid out once before
/// it has its size: nothing is drawn before its first frame.
public final class Redrawn extends Group {
    /// The property of a scene that has had a frame.
    private static final String FRAMED = "framed";

    private final BooleanSupplier draw;
    private final Runnable atStartOfFrame = this::startFrame;
    private boolean stale = true;
    /// Whether its scene has had no frame yet.
    private boolean early;

    /// @param draw draws the content, if that is possible now, and says whether it was
    public Redrawn(BooleanSupplier draw) {
        this.draw = draw;
        setManaged(false);
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePreLayoutPulseListener(atStartOfFrame);
            }
            if (now != null) {
                now.addPreLayoutPulseListener(atStartOfFrame);
                early = !now.getProperties().containsKey(FRAMED);
            }
        });
    }

    /// Has the content drawn again in the next frame.
    public void becomeStale() {
        stale = true;
        requestLayout();
    }

    private void startFrame() {
        if (!early) {
            drawIfStale();
        } else if (getScene() != null) {
            early = false;
            getScene().getProperties().put(FRAMED, true);
            requestLayout();
        }
    }

    private boolean isInUnseenWindow() {
        return early && getScene() != null && getScene().getWindow() != null;
    }

    /// @return whether it was drawn
    private boolean drawIfStale() {
        if (!stale || isInUnseenWindow()) {
            return false;
        }
        // what changes while it is drawn is drawn in the next frame
        stale = false;
        boolean drawn = draw.getAsBoolean();
        stale |= !drawn;
        return drawn;
    }

    @Override
    protected void layoutChildren() {
        if (drawIfStale()) {
            applyCss();
        }
    }
}

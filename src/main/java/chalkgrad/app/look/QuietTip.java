package chalkgrad.app.look;

import java.util.function.BooleanSupplier;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

/// A tooltip that does not come while it would cover what the user looks at. A transparent one would be seen all the
/// same on a desktop whose windows cannot be transparent.
final class QuietTip extends Tooltip {
    private final BooleanSupplier quiet;

    /// @param quiet whether it must not come now
    QuietTip(BooleanSupplier quiet) {
        this.quiet = quiet;
    }

    @Override
    public void show(Window owner, double x, double y) {
        if (!quiet.getAsBoolean()) {
            super.show(owner, x, y);
        }
    }
}

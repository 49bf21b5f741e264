package chalkgrad.app;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/// The window of all test classes with `@SharesWindow`: to open one takes longer than most tests. When a test gets it,
/// it is as after the first start of the program. One that does not look like it after a reset is replaced by a new
/// one.
final class SharedWindow {
    private static final AtomicReference<@Nullable SharedWindow> KEPT = new AtomicReference<>();
    private static final int LOOKS = 2;

    private final WindowFixture window;
    private final WindowReset reset;
    private final Portrait asNew;

    /// On the window's thread.
    private SharedWindow(WindowFixture window) {
        this.window = window;
        this.reset = new WindowReset(window);
        this.asNew = Portrait.of(window);
    }

    /// The window, which is opened when there is none that can be used again.
    static WindowFixture get(FxRobot robot) {
        SharedWindow kept = KEPT.get();
        if (kept != null && kept.window.stage.isShowing()) {
            kept.reset.run(robot);
            if (kept.isAsNew(robot)) {
                return kept.window;
            }
            robot.interact(kept.window.stage::hide);
        }
        WindowFixture window = WindowFixture.first(robot);
        robot.interact(() -> KEPT.set(new SharedWindow(window)));
        return window;
    }

    /// What moves by itself, such as a list, may need some frames more.
    private boolean isAsNew(FxRobot robot) {
        boolean[] same = new boolean[1];
        return IntStream.range(0, LOOKS).anyMatch(k -> {
            robot.interact(() -> same[0] = Portrait.of(window).equals(asNew));
            return same[0];
        });
    }
}

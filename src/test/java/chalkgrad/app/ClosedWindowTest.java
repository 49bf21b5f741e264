package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

@OnScreen
class ClosedWindowTest {
    private static final int MOST_COLLECTIONS = 20;

    /// The last window closed is not counted: JavaFX itself remembers where the pointer and the focus last were.
    @Test
    void leavesTheMemory(FxRobot robot) {
        var first = closed(robot);
        var second = closed(robot);
        closed(robot);

        for (int k = 0; k < MOST_COLLECTIONS && isThere(List.of(first, second)); k++) {
            System.gc();
            robot.interact(() -> {});
        }

        assertThat(isThere(List.of(first, second))).isFalse();
    }

    private static WeakReference<Workbench> closed(FxRobot robot) {
        WindowFixture window = WindowFixture.first(robot);
        robot.interact(window.stage::close);
        return new WeakReference<>(window.workbench);
    }

    private static boolean isThere(List<WeakReference<Workbench>> windows) {
        return windows.stream().anyMatch(window -> window.get() != null);
    }
}

package chalkgrad.app;

import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/// Tests of the program's window. Each finds it as after the first start of the program, with the first worked network:
/// a new one, or with `@SharesWindow` one that looks like it.
@OnScreen
abstract class InWindow {
    WindowFixture window;

    @BeforeEach
    final void openTheWindow(FxRobot robot) {
        window = getClass().isAnnotationPresent(SharesWindow.class)
                ? SharedWindow.get(robot)
                : WindowFixture.first(robot);
    }
}

package chalkgrad.app;

import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/// Tests of the program's window. Each finds it as after the first start of the program, with the first worked network.
@OnScreen
abstract class InWindow {
    WindowFixture window;

    @BeforeEach
    final void openTheWindow(FxRobot robot) {
        window = WindowFixture.first(robot);
    }
}

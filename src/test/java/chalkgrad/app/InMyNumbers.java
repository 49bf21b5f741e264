package chalkgrad.app;

import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/// Tests of a student's numbers in the window. The network is x = (1, 2), W1 = [[0.1, 0.2], [0.3, 0.4]],
/// b1 = (0.1, 0.2), W2 = [0.5, 0.6], b2 = 0.3, relu, half the squared error of y = 0.7: z1 = (0.8, 1.2), output 1.42,
/// dL/da2 = 0.72.
abstract class InMyNumbers extends InWindow {
    /// 0.72 · 0.6 · 1.2 · 1, where the slope 1 of relu belongs in place of its value 1.2.
    static final String SLIP = "dL/dW1[0][1] = 0.5184";

    static final String SLIP_TOLD = "you multiplied by relu(Z1[1]) = 1.2 where relu'(Z1[1]) = 1 belongs";

    NumbersPanel panel;

    @BeforeEach
    final void openTheNetwork(FxRobot robot) {
        window.open(robot, "seed001-regression");
        panel = new NumbersPanel(window, robot);
    }
}

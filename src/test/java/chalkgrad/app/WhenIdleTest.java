package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What is made ready before it is needed.
@OnScreen
class WhenIdleTest {
    private final List<String> made = new ArrayList<>();
    private final WhenIdle idle =
            new WhenIdle(new Scene(new Group()), List.of(() -> made.add("training"), () -> made.add("settings")));

    @Test
    void allPiecesAreMadeInTheirOrder(FxRobot robot) throws Exception {
        robot.interact(idle::begin);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> made.size() == 2);
        assertThat(made).containsExactly("training", "settings");
    }

    @Test
    void nothingIsMadeForAWindowThatIsClosed(FxRobot robot) {
        robot.interact(() -> {
            idle.begin();
            idle.stop();
        });
        robot.sleep(900);
        robot.interact(() -> assertThat(made).isEmpty());
    }
}

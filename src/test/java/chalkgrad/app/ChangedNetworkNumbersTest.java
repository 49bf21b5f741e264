package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.pass.Quantity;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What is said of a student's numbers follows the network when it is changed.
class ChangedNetworkNumbersTest extends InMyNumbers {
    @Test
    void whatIsToldFollowsTheNetwork(FxRobot robot) {
        panel.type("Z1[1] = 1.2");
        panel.awaits("right");
        // with w1[1,2] = 0.7 it is 0.7 + 2 · 0.4 + 0.2
        robot.interact(() -> {
            window.session.set(Quantity.weight(1, 1, 2), 0.7, this);
            assertThat(panel.list().getItems()).isEmpty();
        });
        panel.awaits("Z1[1] = 1.2, wrong, It was right before the network was changed.");
        assertThat(panel.change().getText())
                .isEqualTo("Numbers that were right before the network was changed: 1. Ctrl+Z undoes the last"
                        + " change.");
        robot.interact(() -> window.session.undo());
        panel.awaits("Z1[1] = 1.2, right");
        assertThat(panel.change().isVisible() && panel.change().isManaged()).isFalse();
    }

    @Test
    void aNumberThatWasNeverRightIsNotSaidToHaveBeen(FxRobot robot) {
        panel.type("Z1[0] = 0.777777");
        panel.awaits("No known mistake gives this number.");
        robot.interact(() -> window.session.set(Quantity.weight(1, 1, 1), 0.2, this));
        panel.awaits("wrong");
        assertThat(panel.told()).noneMatch(line -> line.contains("before"));
        assertThat(panel.change().getText()).isEmpty();
    }

    @Test
    void aMistakeThatNoLongerMakesANumberIsToldToHaveMadeIt(FxRobot robot) {
        panel.type(SLIP);
        panel.awaits(SLIP_TOLD);
        robot.interact(() -> window.session.set(Quantity.target(1), 0.1234567, this));
        panel.awaits("No known mistake gives this number. A known mistake gave it before the network was changed.");
    }
}

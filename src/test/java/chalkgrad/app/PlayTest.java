package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@SharesWindow
class PlayTest extends InWindow {
    @BeforeEach
    void playFast(FxRobot robot) {
        robot.interact(() -> window.workbench.player().speedProperty().set(20));
    }

    @Test
    void playingTakesStepAfterStepAndStopsAtTheEnd(FxRobot robot) throws Exception {
        long length = window.session.moment().timeline().length();
        robot.interact(() -> window.session.goTo(length - 4));
        robot.clickOn("#play");
        waitUntil(() -> cursor() == length);
        assertThat(playing()).isFalse();
        assertThat(window.find(Button.class, "#back").isDisabled()).isFalse();
    }

    @Test
    void playLooksOtherThanTheNextStep(FxRobot robot) {
        FontIcon next = (FontIcon) window.find(Button.class, "#forward").getGraphic();
        FontIcon play = (FontIcon) window.find(Button.class, "#play").getGraphic();
        assertThat(play.getIconLiteral()).isEqualTo("bi-play-circle");
        assertThat(next.getIconLiteral()).isEqualTo("bi-caret-right-fill");
    }

    @ParameterizedTest
    @EnumSource(names = {"RIGHT", "LEFT", "PAGE_DOWN", "SPACE", "HOME"})
    void aStepKeyPauses(KeyCode key, FxRobot robot) throws Exception {
        robot.push(KeyCode.P);
        waitUntil(() -> cursor() > 2);
        robot.push(key);
        assertThat(playing()).isFalse();
        assertThat(cursor()).isGreaterThan(0);
    }

    @Test
    void movingTheCursorPauses(FxRobot robot) {
        robot.push(KeyCode.P);
        robot.interact(() -> window.session.goTo(30));
        assertThat(playing()).isFalse();
        assertThat(cursor()).isEqualTo(30);
    }

    @Test
    void stepButtonsAreOffWhilePlaying(FxRobot robot) {
        robot.interact(() -> window.session.goTo(5));
        robot.interact(() -> window.workbench.player().speedProperty().set(0.1));
        robot.push(KeyCode.P);
        assertThat(Stream.of("#first", "#previousPhase", "#back", "#forward", "#nextPhase", "#last"))
                .allMatch(button -> window.find(Node.class, button).isDisabled());
        robot.push(KeyCode.P);
        assertThat(Stream.of("#first", "#previousPhase", "#back", "#forward", "#nextPhase", "#last"))
                .noneMatch(button -> window.find(Node.class, button).isDisabled());
    }

    @Test
    void theSpeedIsChosenFromAMenu(FxRobot robot) {
        robot.clickOn("#speed").clickOn("Slow");
        assertThat(window.workbench.player().speedProperty().get()).isEqualTo(0.5);
        robot.clickOn("#speed").clickOn("No movement");
        assertThat(window.workbench.motion().reducedProperty().get()).isFalse();
    }

    @Test
    void theSpeedIsTheSameAtTheNextStartAndWhenItsMenuIsOpened(FxRobot robot) {
        robot.interact(() -> window.workbench.player().speedProperty().set(2));
        robot.interact(window.stage::hide);
        WindowFixture next = WindowFixture.with(robot, window.state);
        assertThat(next.workbench.player().speedProperty().get()).isEqualTo(2);
        robot.clickOn("#speed");
        assertThat(next.workbench.player().speedProperty().get()).isEqualTo(2);
    }

    private static void waitUntil(Callable<Boolean> reached) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, reached);
        QuickRobot.settle();
    }

    private boolean playing() {
        return window.workbench.player().isPlaying();
    }

    private long cursor() {
        return window.session.moment().cursor();
    }
}

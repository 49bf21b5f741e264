package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

@SharesWindow
class PresentKeysTest extends InWindow {
    @ParameterizedTest
    @EnumSource(names = {"K", "D", "E", "M"})
    void aShortcutOfTheDeskLeavesPresentingAndWorks(KeyCode letter, FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.push(KeyCode.CONTROL, letter);
        robot.interact(() -> {});
        assertThat(robot.lookup(".present").queryAll()).isEmpty();
        if (letter == KeyCode.K) {
            robot.push(KeyCode.RIGHT);
            assertThat(cursor()).isZero();
        }
    }

    @Test
    void aCapitalLetterIsTheLetter(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.push(KeyCode.SHIFT, KeyCode.B);
        assertThat(robot.lookup(".blank").<Node>query().isVisible()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.B);
        assertThat(robot.lookup(".blank").<Node>query().isVisible()).isFalse();
    }

    @Test
    void thePageKeysScrollTheCardOfKeysInASmallWindow(FxRobot robot) {
        robot.interact(() -> {
            window.stage.setWidth(640);
            window.stage.setHeight(400);
        });
        robot.push(KeyCode.F1);
        robot.interact(() -> window.stage.getScene().getRoot().layout());
        ScrollPane pane = robot.lookup(".overlay .scroll-pane").query();
        Label hint = robot.lookup(".overlay .hint").query();
        assertThat(hint.getText()).contains("scroll");
        robot.push(KeyCode.DOWN);
        double afterArrow = pane.getVvalue();
        assertThat(afterArrow).isPositive();
        robot.push(KeyCode.PAGE_DOWN);
        double afterPage = pane.getVvalue();
        assertThat(afterPage).isGreaterThan(afterArrow);
        robot.push(KeyCode.PAGE_UP);
        assertThat(pane.getVvalue()).isLessThan(afterPage);
        assertThat(cursor()).isZero();
        robot.push(KeyCode.RIGHT);
        assertThat(robot.lookup(".overlay").queryAll()).isEmpty();
        assertThat(cursor()).isZero();
    }

    @Test
    void theKeysOfAPresenterComeFirstAndThoseThatEditLast(FxRobot robot) {
        robot.push(KeyCode.F5);
        robot.push(KeyCode.F1);
        List<String> keys = robot.lookup(".overlay .commands .key").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertThat(keys).startsWith("→").containsSubsequence("B", "S", "T", "Ctrl+Z", "Ctrl+N");
        assertThat(keys.getLast()).isEqualTo("Ctrl+Shift+S");
        robot.push(KeyCode.ESCAPE);
    }

    private long cursor() {
        return window.session.moment().cursor();
    }
}

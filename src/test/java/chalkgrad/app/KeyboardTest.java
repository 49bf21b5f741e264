package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.pass.Granularity;
import chalkgrad.pass.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

@SharesWindow
class KeyboardTest extends InWindow {
    /// The first network has 14 steps forward, then its loss.
    @ParameterizedTest
    @CsvSource({
        "RIGHT, 5, 6",
        "PAGE_DOWN, 5, 6",
        "SPACE, 5, 6",
        "LEFT, 5, 4",
        "PAGE_UP, 5, 4",
        "HOME, 5, 0",
    })
    void aKeyMovesTheCursor(KeyCode key, long from, long to, FxRobot robot) {
        robot.interact(() -> window.session.goTo(from));
        robot.push(key);
        assertThat(cursor()).isEqualTo(to);
    }

    @Test
    void endGoesToTheLastStep(FxRobot robot) {
        robot.push(KeyCode.END);
        assertThat(cursor()).isEqualTo(window.session.moment().timeline().length());
    }

    @Test
    void controlWithAnArrowMovesByPhases(FxRobot robot) {
        long forward =
                window.session.moment().timeline().stretches(1).getFirst().end();
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(cursor()).isEqualTo(forward);
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        assertThat(cursor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"DIGIT5, ITERATION", "DIGIT4, PHASE", "DIGIT3, LAYER", "DIGIT2, NEURON"})
    void aDigitChoosesHowFarAClickGoes(KeyCode digit, Granularity granularity, FxRobot robot) {
        robot.push(digit);
        assertThat(window.session.granularityProperty().get()).isEqualTo(granularity);
        robot.push(KeyCode.DIGIT1);
        assertThat(window.session.granularityProperty().get()).isEqualTo(Granularity.OPERATION);
    }

    @Test
    void keysThatAnOpenMenuDoesNotUseMoveNothingBehindIt(FxRobot robot) {
        robot.interact(() -> window.session.goTo(5));
        MenuButton menu = window.find(MenuButton.class, "#view");
        robot.interact(menu::show);
        robot.push(KeyCode.END).push(KeyCode.DIGIT3);
        assertThat(cursor()).isEqualTo(5);
        assertThat(window.session.granularityProperty().get()).isEqualTo(Granularity.OPERATION);
        robot.interact(menu::hide);
        robot.push(KeyCode.END);
        assertThat(cursor()).isEqualTo(window.session.moment().timeline().length());
    }

    @Test
    void spacePressesTheButtonInFocus(FxRobot robot) {
        robot.interact(() -> window.session.goTo(5));
        robot.interact(() -> window.find(Node.class, "#back").requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(cursor()).isEqualTo(4);
    }

    @Test
    void singleKeysBelongToAFieldThatIsTypedInto(FxRobot robot) {
        var field = new TextField();
        robot.interact(() -> {
            window.find(Pane.class, "#stage").getChildren().add(field);
            field.requestFocus();
        });
        robot.push(KeyCode.DIGIT3).push(KeyCode.LEFT).push(KeyCode.SPACE).push(KeyCode.PAGE_DOWN);
        assertThat(field.getText()).isEqualTo(" 3");
        assertThat(cursor()).isZero();
        assertThat(window.session.granularityProperty().get()).isEqualTo(Granularity.OPERATION);
    }

    @Test
    void escapeExplainsTheCurrentStepAgain(FxRobot robot) {
        robot.interact(() -> window.session.select(Optional.of(Quantity.weight(1, 1, 1))));
        robot.push(KeyCode.ESCAPE);
        assertThat(window.session.moment().selection()).isEmpty();
    }

    @Test
    void f1ShowsAllKeysAndEscapeClosesThem(FxRobot robot) throws IOException {
        robot.push(KeyCode.F1);
        assertThat(robot.lookup(".overlay .commands .key").queryAll()).hasSameSizeAs(Shortcut.ALL);
        assertThat(robot.lookup(".overlay .key").queryAll())
                .extracting(node -> ((Label) node).getText())
                .contains("Tab", "Enter", "F2", "J", "↑", "↓", "wheel", "drag");
        window.picture(robot, "window-keys");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".overlay").queryAll()).isEmpty();
    }

    @Test
    void escapeClosesTheCardOfKeysWhereverTheFocusWas(FxRobot robot) {
        robot.interact(
                () -> robot.lookup(".menu-button").queryAllAs(MenuButton.class).forEach(Node::requestFocus));
        robot.push(KeyCode.F1);
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".overlay").queryAll()).isEmpty();
    }

    @Test
    void anyKeyClosesTheCardOfKeysAndDoesNothingElse(FxRobot robot) {
        for (KeyCode key :
                List.of(KeyCode.RIGHT, KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.END, KeyCode.X, KeyCode.F5)) {
            robot.push(KeyCode.F1);
            robot.push(key);
            assertThat(robot.lookup(".overlay").queryAll()).as(key.getName()).isEmpty();
            assertThat(cursor()).as(key.getName()).isZero();
        }
        robot.push(KeyCode.RIGHT);
        assertThat(cursor()).isEqualTo(1);
    }

    @Test
    void whilePresentingAnyKeyClosesTheCardOfKeysAndDoesNothingElse(FxRobot robot) {
        robot.push(KeyCode.F5);
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.PERIOD, KeyCode.B, KeyCode.F5)) {
            robot.push(KeyCode.F1);
            robot.push(key);
            assertThat(robot.lookup(".overlay").queryAll()).as(key.getName()).isEmpty();
            assertThat(robot.lookup(".present").queryAll()).as(key.getName()).isNotEmpty();
            assertThat(robot.lookup(".blank").<Node>query().isVisible())
                    .as(key.getName())
                    .isFalse();
            assertThat(cursor()).as(key.getName()).isZero();
        }
        robot.push(KeyCode.F5);
    }

    @Test
    void theCardOfKeysFitsIntoASmallWindow(FxRobot robot) {
        robot.interact(() -> {
            window.stage.setWidth(800);
            window.stage.setHeight(600);
        });
        robot.push(KeyCode.F1);
        robot.interact(() -> window.stage.getScene().getRoot().layout());
        Node card = robot.lookup(".overlay .card").query();
        Bounds bounds = card.localToScene(card.getLayoutBounds());
        assertThat(bounds.getMinY()).isNotNegative();
        assertThat(bounds.getMaxY()).isLessThanOrEqualTo(600);
        assertThat(bounds.getMinX()).isNotNegative();
        assertThat(bounds.getMaxX()).isLessThanOrEqualTo(800);
    }

    private long cursor() {
        return window.session.moment().cursor();
    }
}

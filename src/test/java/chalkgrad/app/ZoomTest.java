package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Making the stage larger and moving it.
class ZoomTest extends InWindow {
    @Test
    void plusEnlargesAndMinusReducesAndZeroFits(FxRobot robot) {
        double before = textSize();
        robot.push(KeyCode.PLUS).push(KeyCode.PLUS);
        double larger = textSize();
        assertThat(larger).isGreaterThan(before * 1.2);
        robot.push(KeyCode.MINUS);
        assertThat(textSize()).isBetween(before, larger);
        robot.push(KeyCode.PLUS).push(KeyCode.PLUS).push(KeyCode.DIGIT0);
        assertThat(textSize()).isEqualTo(before);
    }

    @Test
    void theWheelWithControlZoomsAndDraggingMovesTheStage(FxRobot robot) {
        double before = textSize();
        robot.moveTo(window.emptyPlace());
        robot.interact(() -> scroll(window.emptyPlace(), 120));
        robot.interact(() -> {});
        assertThat(textSize()).isGreaterThan(before);
        assertThatDraggingMoves(robot, MouseButton.PRIMARY);
        assertThatDraggingMoves(robot, MouseButton.MIDDLE);
        assertThat(window.session.moment().cursor()).isZero();
    }

    /// Three notches of a wheel while Ctrl is held, which the robot cannot say.
    private void scroll(Point2D place, double pixels) {
        Node diagram = window.find(Node.class, ".diagram");
        Point2D local = diagram.screenToLocal(place);
        diagram.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                local.getX(),
                local.getY(),
                place.getX(),
                place.getY(),
                false,
                true,
                false,
                false,
                true,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    private void assertThatDraggingMoves(FxRobot robot, MouseButton button) {
        double x = heading().getMinX();
        robot.drag(window.emptyPlace(), button).moveBy(-30, 0).moveBy(-10, 0).release(button);
        robot.interact(() -> {});
        assertThat(heading().getMinX()).isLessThan(x - 5);
    }

    private Bounds heading() {
        Node heading = window.find(Node.class, ".column-heading");
        return heading.localToScene(heading.getLayoutBounds());
    }

    private double textSize() {
        return WindowFixture.sizeOnScreen(window.find(Text.class, ".column-heading"));
    }
}

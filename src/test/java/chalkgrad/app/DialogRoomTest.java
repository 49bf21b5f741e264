package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Dialogs on low screens.
@OnScreen
class DialogRoomTest {
    @Test
    void aDialogThatIsTooTallScrollsAboveItsButtons(FxRobot robot) {
        DialogPane pane = paneOf(robot, 500, 360);
        assertThat(pane.getContent()).isInstanceOf(ScrollPane.class);
        assertThat(pane.getHeight()).isEqualTo(360);
        var button = pane.lookupButton(ButtonType.OK);
        assertThat(button.localToScene(button.getLayoutBounds()).getMaxY()).isLessThanOrEqualTo(360);
    }

    @Test
    void aDialogThatFitsStaysAsItIs(FxRobot robot) {
        assertThat(paneOf(robot, 100, 360).getContent())
                .isInstanceOf(Region.class)
                .isNotInstanceOf(ScrollPane.class);
    }

    private static DialogPane paneOf(FxRobot robot, double tall, double most) {
        var pane = new DialogPane();
        robot.interact(() -> {
            var content = new Region();
            content.setPrefHeight(tall);
            pane.setContent(content);
            pane.getButtonTypes().setAll(ButtonType.OK);
            new Scene(pane);
            DialogRoom.limit(pane, most);
            pane.resize(400, pane.prefHeight(400));
            pane.layout();
        });
        return pane;
    }
}

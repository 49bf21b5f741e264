package chalkgrad.app.plots;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.pass.Quantity;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The small pictures inside neurons.
@OnScreen
class NeuronPicturesTest {
    private static NeuronPictures open(FxRobot robot, Document document) {
        var pictures = new NeuronPictures[1];
        robot.interact(() -> {
            pictures[0] = new NeuronPictures(new Session(document));
            new Scene(new StackPane(pictures[0].inks()));
            pictures[0].wantedProperty().set(true);
        });
        return pictures[0];
    }

    private static void await(FxRobot robot, NeuronPictures pictures, int count) {
        for (int k = 0; k < 400 && pictures.imagesProperty().get().size() != count; k++) {
            robot.sleep(25);
        }
        robot.interact(() -> assertThat(pictures.imagesProperty().get()).hasSize(count));
    }

    @Test
    void everyNeuronOfANetworkWithOneOrTwoInputsHasOne(FxRobot robot) {
        await(robot, open(robot, Learned.circle(5)), 5);
        await(robot, open(robot, Learned.sine(5)), 9);
    }

    @Test
    void aNetworkWithFourInputsHasNone(FxRobot robot) {
        var pictures = open(robot, Learned.classes(5));
        robot.interact(() -> assertThat(pictures.of(1, 1)).isEmpty());
    }

    @Test
    void theImagesStayTheSameWhenTheirPixelsChange(FxRobot robot) {
        var session = new Session[1];
        var pictures = new NeuronPictures[1];
        robot.interact(() -> {
            session[0] = new Session(Learned.circle(5));
            pictures[0] = new NeuronPictures(session[0]);
            pictures[0].wantedProperty().set(true);
        });
        await(robot, pictures[0], 5);
        Image before = pictures[0].of(1, 1).orElseThrow();
        int[] changes = {0};
        robot.interact(() -> {
            pictures[0].imagesProperty().get();
            pictures[0].imagesProperty().subscribe(() -> changes[0]++);
            changes[0] = 0;
            session[0].set(Quantity.weight(1, 1, 1), 5, this);
        });
        for (int k = 0; k < 400 && changes[0] == 0; k++) {
            robot.sleep(25);
            robot.interact(() -> {});
        }
        assertThat(changes[0]).isPositive();
        assertThat(pictures[0].of(1, 1).orElseThrow()).isSameAs(before);
    }
}

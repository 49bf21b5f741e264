package chalkgrad.app.plots;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.app.look.Profile;
import chalkgrad.document.Start;
import chalkgrad.document.TrainingEdit.ContinueFrom;
import chalkgrad.pass.Run;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Pictures of all plots, for people to look at.
@OnScreen
class PlotPicturesTest {
    @Test
    void maps(FxRobot robot) throws IOException {
        var window = PlotWindow.open(robot, Learned.circle(800), 324, 420);
        window.picture(robot, "plot-map-circle");
        assertThat(window.view().getAccessibleText()).contains("60 samples");
        robot.interact(() -> Profile.DARK.dress(window.root));
        window.picture(robot, "plot-map-circle-dark");
        robot.interact(() -> window.session.open(Learned.threeClouds(200), Optional.empty()));
        robot.interact(() -> Profile.PROJECTOR.dress(window.root));
        robot.interact(() -> window.controller.enlargedProperty().set(true));
        robot.interact(() -> {
            window.stage.setWidth(900);
            window.stage.setHeight(700);
        });
        window.picture(robot, "plot-map-clouds");
    }

    @Test
    void functions(FxRobot robot) throws IOException {
        var window = PlotWindow.open(robot, Learned.sine(3000), 324, 420);
        window.picture(robot, "plot-function-sine");
    }

    @Test
    void losses(FxRobot robot) throws IOException {
        var window = PlotWindow.open(robot, Learned.circle(0), 324, 460);
        window.choose(robot, PlotKind.LOSS);
        robot.interact(() -> {
            for (int k = 0; k < 150; k++) {
                var document = window.session.moment().document();
                var run = new Run(document);
                window.session.edit(new ContinueFrom(
                        run.pass(3).parameters(), new Start(document.start().iterations() + 2, Map.of())));
            }
        });
        window.picture(robot, "plot-loss-surface");
        robot.interact(() -> ((ChoiceBox<?>) window.root.lookup(".plot-upwards"))
                .getSelectionModel()
                .select(0));
        window.picture(robot, "plot-loss-curve");
    }

    @Test
    void layersAndConfusions(FxRobot robot) throws IOException {
        var window = PlotWindow.open(robot, Learned.classes(60), 324, 560);
        window.choose(robot, PlotKind.LAYERS);
        window.picture(robot, "plot-layers");
        window.choose(robot, PlotKind.CONFUSION);
        window.picture(robot, "plot-confusion");
        robot.interact(() -> window.controller.enlargedProperty().set(true));
        robot.interact(() -> {
            window.smallestText.set(20);
            window.stage.setWidth(1280);
            window.stage.setHeight(800);
        });
        window.picture(robot, "plot-confusion-presented");
        window.choose(robot, PlotKind.LAYERS);
        window.picture(robot, "plot-layers-presented");
    }
}

package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import chalkgrad.Thorough;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Quantity;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A weight that is dragged through many values: what each frame shows, and the work that it makes.
@Thorough
class ScrubTest extends InWindow {
    private static final int WARM_UP = 100;
    private static final int FRAMES = 300;
    private static final Quantity WEIGHT = Quantity.weight(1, 1, 2);

    @Test
    void everyFrameShowsWhatTheWeightGives(FxRobot robot) {
        robot.interact(() -> window.session.open(WorkedNetworks.open("seed002-softmax-3333"), Optional.empty()));
        robot.interact(window.session::last);
        robot.interact(() -> window.session.select(Optional.of(Quantity.loss())));
        double[] milliseconds = IntStream.range(0, WARM_UP + FRAMES)
                .mapToDouble(frame -> frame(robot, frame))
                .skip(WARM_UP)
                .sorted()
                .toArray();
        Findings.note(
                "scrubbing",
                String.format(
                        Locale.ROOT,
                        "3-3-3-3, %d frames, edit with styles and layout of the whole window: min %.1f, median %.1f,"
                                + " max %.1f ms%n",
                        FRAMES,
                        milliseconds[0],
                        milliseconds[FRAMES / 2],
                        milliseconds[FRAMES - 1]));
    }

    private double frame(FxRobot robot, int frame) {
        double[] taken = new double[1];
        robot.interactNoWait(() -> {
            Parent root = window.stage.getScene().getRoot();
            long start = System.nanoTime();
            window.session.set(WEIGHT, Math.sin(frame), "scrub");
            root.applyCss();
            root.layout();
            taken[0] = (System.nanoTime() - start) / 1e6;
            var moment = window.session.moment();
            assertThat(moment.value(WEIGHT)).isEqualTo(Math.sin(frame));
            assertThat(window.find(Label.class, "#result").getText())
                    .isEqualTo(window.session.decimalsProperty().get().format(moment.value(Quantity.loss())));
        });
        return taken[0];
    }
}

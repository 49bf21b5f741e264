package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A million iterations: the window never waits for them.
class ArrivalTest extends InWindow {
    private static final int MILLION = 1_000_000;

    /// So many take longer than a movement may, and arrive soon enough for a test.
    private static final int MANY = 200_000;

    /// Far less than the seconds that a million iterations take, and more than a busy machine needs for a frame.
    private static final long SOON = 400;

    private static final Quantity WEIGHT = Quantity.weight(1, 1, 2);

    @BeforeEach
    void openAMillion(FxRobot robot) {
        open(robot, MILLION);
    }

    private void open(FxRobot robot, int iterations) {
        var document = WorkedNetworks.open("mazur-2-2-2").withIterations(iterations);
        robot.interact(() -> window.session.open(document, Optional.empty()));
        window.lay(robot);
    }

    @Test
    void endReturnsAtOnceTellsItsProgressAndEscLeavesTheOldMoment(FxRobot robot) {
        robot.interact(window.session::next);
        var before = window.session.moment();
        assertThat(milliseconds(robot, window.session::last)).isLessThan(SOON);
        assertThat(window.session.moment()).isSameAs(before);
        assertThat(sign().isVisible()).isFalse();
        window.await(robot, () -> sign().isVisible());
        assertThat(sign().getText()).startsWith("Computing iteration ").contains(" of 1\u00a0000\u00a0001");
        assertThat(usualWait(robot)).isLessThan(SOON);
        robot.push(KeyCode.ESCAPE);
        assertThat(sign().isVisible()).isFalse();
        robot.sleep(300);
        assertThat(window.session.moment()).isSameAs(before);
    }

    @Test
    void aClassSeesHowFarTheComputationIs(FxRobot robot) {
        robot.push(KeyCode.F5).push(KeyCode.END);
        window.await(robot, () -> counted().startsWith("computing "));
        assertThat(counted()).endsWith(" of 1\u00a0000\u00a0001");
        robot.push(KeyCode.ESCAPE);
        assertThat(counted()).startsWith("step 0 of ");
        robot.push(KeyCode.ESCAPE);
    }

    private String counted() {
        return window.find(Label.class, ".formula-band .count").getText();
    }

    @Test
    @Thorough
    void endArrivesAtTheNumbersOfTheLastIteration(FxRobot robot) {
        open(robot, MANY);
        robot.push(KeyCode.END);
        window.await(robot, this::isAtEnd);
        assertThat(window.session.moment().iteration()).isEqualTo(MANY + 1);
        Quantity weight = WEIGHT.at(0, MANY + 1);
        double[] shown = new double[1];
        robot.interact(() -> shown[0] = window.session.moment().value(weight));
        assertThat(shown[0]).isEqualTo(new Run(window.session.moment().document()).value(weight));
        assertThat(milliseconds(robot, window.session::previous)).isLessThan(SOON);
        assertThat(isAtEnd()).isFalse();
    }

    @Test
    void anotherMovementReplacesThePendingOne(FxRobot robot) {
        robot.interact(window.session::last);
        robot.interact(() -> window.session.goTo(3));
        robot.sleep(800);
        robot.interact(() -> assertThat(window.session.moment().cursor()).isEqualTo(3));
        assertThat(sign().isVisible()).isFalse();
    }

    @Test
    @Thorough
    void anEditInALateIterationIsShownInTheFirstUntilTheLateOneIsThere(FxRobot robot) {
        open(robot, MANY);
        robot.interact(window.session::last);
        window.await(robot, this::isAtEnd);
        assertThat(milliseconds(robot, () -> window.session.set(WEIGHT, 0.75, "edit")))
                .isLessThan(SOON);
        assertThat(window.session.moment().iteration()).isEqualTo(1);
        assertThat(window.session.moment().value(WEIGHT)).isEqualTo(0.75);
        window.await(robot, this::isAtEnd);
        robot.interact(() -> assertThat(window.session.moment().value(WEIGHT)).isEqualTo(0.75));
    }

    @Test
    void everyNextTakesAStepEvenDuringTheMovementOfTheOneBefore(FxRobot robot) {
        robot.interact(() -> window.workbench.motion().reducedProperty().set(false));
        Node bar = window.find(Node.class, ".timeline-bar");
        robot.interact(() -> {
            bar.executeAccessibleAction(AccessibleAction.INCREMENT);
            long taken = window.session.moment().cursor();
            assertThat(window.workbench.motion().progressProperty().get()).isLessThan(1);
            bar.executeAccessibleAction(AccessibleAction.INCREMENT);
            assertThat(window.session.moment().cursor()).isEqualTo(taken + 1);
            assertThat(window.workbench.motion().progressProperty().get()).isLessThan(1);
            window.session.last();
            assertThat(window.workbench.motion().progressProperty().get()).isLessThan(1);
            window.session.previous();
            assertThat(window.workbench.motion().progressProperty().get()).isEqualTo(1);
        });
    }

    private boolean isAtEnd() {
        var moment = window.session.moment();
        return moment.cursor() == moment.timeline().length();
    }

    private Button sign() {
        return window.find(Button.class, "#computingSign");
    }

    /// How long the window's thread is busy with an action.
    private static long milliseconds(FxRobot robot, Runnable action) {
        long[] taken = new long[1];
        robot.interact(() -> {
            long start = System.nanoTime();
            action.run();
            taken[0] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        });
        return taken[0];
    }

    /// The median of how long the window's thread takes to answer.
    private static long usualWait(FxRobot robot) {
        long[] waits = LongStream.range(0, 9)
                .map(k -> {
                    long start = System.nanoTime();
                    robot.interact(() -> {});
                    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                })
                .sorted()
                .toArray();
        return waits[waits.length / 2];
    }
}

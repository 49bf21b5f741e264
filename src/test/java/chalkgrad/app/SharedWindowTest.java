package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.app.look.Profile;
import chalkgrad.app.playback.Player;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/// Whatever a test did, the next one gets a window that looks like a new one, also when it is used.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedWindowTest {
    private static final Quantity GRADIENT = Quantity.weight(1, 3, 3).gradient();

    /// What a new window looks like on the tour.
    private List<Portrait> asNew = List.of();

    enum Mischief {
        WALK_AND_EDIT {
            @Override
            void make(WindowFixture window, FxRobot robot) {
                robot.interact(() -> {
                    window.session.set(Quantity.weight(1, 1, 1), 0.75, new Object());
                    window.session.goTo(7);
                    window.session.granularityProperty().set(Granularity.LAYER);
                    window.session.decimalsProperty().set(Decimals.STANDARD.separatedBy(Decimals.COMMA));
                    window.workbench.profileProperty().set(Profile.PROJECTOR);
                    window.workbench.player().speedProperty().set(Player.SLOWEST);
                });
                robot.push(KeyCode.CONTROL, KeyCode.Z);
            }
        },
        OPEN_PANELS {
            @Override
            void make(WindowFixture window, FxRobot robot) {
                window.explain(robot, "seed002-softmax-3333", GRADIENT);
                robot.push(KeyCode.O);
                robot.push(KeyCode.CONTROL, KeyCode.E);
                robot.push(KeyCode.CONTROL, KeyCode.M);
                robot.push(KeyCode.F1);
            }
        },
        PRESENT {
            @Override
            void make(WindowFixture window, FxRobot robot) {
                window.explain(robot, "seed002-softmax-3333", GRADIENT);
                robot.push(KeyCode.F5);
                robot.push(KeyCode.O);
                robot.push(KeyCode.S);
                robot.push(KeyCode.B);
            }
        },
        TYPE {
            @Override
            void make(WindowFixture window, FxRobot robot) {
                robot.interact(() -> {
                    window.find(TextArea.class, ".answers-panel .text-area").setText("z1[1] = 0.5");
                    window.session.predictions().wantedProperty().set(true);
                });
                robot.push(KeyCode.CONTROL, KeyCode.K);
                window.resize(robot, 900, 700);
            }
        },
        TRAIN {
            @Override
            void make(WindowFixture window, FxRobot robot) {
                robot.push(KeyCode.T);
                robot.push(KeyCode.R);
            }
        };

        abstract void make(WindowFixture window, FxRobot robot);
    }

    static List<Mischief> mischiefs() {
        return Trials.some(1, List.of(Mischief.values()));
    }

    @ParameterizedTest
    @MethodSource("mischiefs")
    void nothingIsLeftOfWhatATestDid(Mischief mischief, FxRobot robot) {
        if (asNew.isEmpty()) {
            WindowFixture fresh = WindowFixture.first(robot);
            asNew = tour(fresh, robot);
            robot.interact(fresh.stage::hide);
        }
        mischief.make(SharedWindow.get(robot), robot);
        List<Portrait> after = tour(SharedWindow.get(robot), robot);
        for (int k = 0; k < asNew.size(); k++) {
            assertThat(after.get(k).without(asNew.get(k))).as("stop %d", k).isEmpty();
            assertThat(asNew.get(k).without(after.get(k))).as("stop %d", k).isEmpty();
        }
    }

    @Test
    void whatCanBeUndoneIsAndTheWindowIsUsedAgain(FxRobot robot) {
        WindowFixture first = SharedWindow.get(robot);
        Mischief.WALK_AND_EDIT.make(first, robot);
        assertThat(SharedWindow.get(robot)).isSameAs(first);
        assertThat(first.session.standingProperty().get().undo()).isEmpty();
    }

    @Test
    void aWindowThatLooksDifferentIsReplaced(FxRobot robot) {
        WindowFixture first = SharedWindow.get(robot);
        robot.interact(() -> first.stage.setMinWidth(0));
        WindowFixture second = SharedWindow.get(robot);
        assertThat(second).isNotSameAs(first);
        assertThat(first.stage.isShowing()).isFalse();
    }

    /// Panels that come when they are first wanted, and what they remember.
    private static List<Portrait> tour(WindowFixture window, FxRobot robot) {
        var portraits = new ArrayList<Portrait>();
        Runnable look = () -> robot.interact(() -> portraits.add(Portrait.of(window)));
        look.run();
        window.explain(robot, "seed002-softmax-3333", GRADIENT);
        look.run();
        robot.push(KeyCode.O);
        look.run();
        robot.push(KeyCode.O);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        look.run();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.push(KeyCode.F5);
        look.run();
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.ESCAPE);
        return portraits;
    }
}

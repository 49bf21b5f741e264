package chalkgrad.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.DragRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.ScrollRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.DragRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.ScrollRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// A robot that waits after each action for three pulses of JavaFX, where TestFX's own waits for 50 milliseconds.
/// Three, because a layout may ask for another one. On a busy machine TestFX's time may pass without any pulse; here
/// it cannot.
///
/// Whatever presses or moves is overridden, so that all of it shares one record of what is pressed.
final class QuickRobot extends FxRobot {
    private static final int PULSES = 3;

    private final MouseRobot mouse;
    private final KeyboardRobot keyboard;
    private final ClickRobot clicks;
    private final DragRobot drags;
    private final MoveRobot moves;
    private final TypeRobot types;
    private final ScrollRobot scrolls;

    QuickRobot() {
        BaseRobot base = robotContext().getBaseRobot();
        SleepRobot sleeps = robotContext().getSleepRobot();
        mouse = new Mouse(base);
        keyboard = new Keyboard(base);
        moves = new MoveRobotImpl(base, mouse, sleeps);
        clicks = new ClickRobotImpl(mouse, moves, sleeps);
        drags = new DragRobotImpl(mouse, moves);
        types = new TypeRobotImpl(keyboard, sleeps);
        scrolls = new ScrollRobotImpl(mouse);
    }

    /// Waits until what has been asked for is done and laid out.
    static void settle() {
        for (int k = 0; k < PULSES; k++) {
            awaitPulse();
        }
    }

    private static void awaitPulse() {
        var passed = new CompletableFuture<Void>();
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                // a timer runs at the start of a pulse, and what is run later runs after its end
                Platform.runLater(() -> passed.complete(null));
            }
        }.start());
        passed.orTimeout(1, TimeUnit.MINUTES).join();
    }

    @Override
    public FxRobot interact(Runnable action) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
        settle();
        return this;
    }

    @Override
    public <T> FxRobot interact(Callable<T> action) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
        settle();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard.press(keys);
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard.release(keys);
        return this;
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.press(buttons);
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.release(buttons);
        return this;
    }

    @Override
    public FxRobot push(KeyCode... combination) {
        types.push(combination);
        return this;
    }

    @Override
    public FxRobot push(KeyCodeCombination combination) {
        types.push(combination);
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        types.type(keys);
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        types.type(key, times);
        return this;
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        clicks.clickOn(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        clicks.clickOn(point, motion, buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(MouseButton... buttons) {
        clicks.doubleClickOn(buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        clicks.doubleClickOn(point, motion, buttons);
        return this;
    }

    @Override
    public FxRobot moveTo(PointQuery point, Motion motion) {
        moves.moveTo(point, motion);
        return this;
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        moves.moveBy(x, y, motion);
        return this;
    }

    @Override
    public FxRobot scroll(int steps, VerticalDirection direction) {
        scrolls.scroll(steps, direction);
        return this;
    }

    @Override
    public FxRobot drag(MouseButton... buttons) {
        drags.drag(buttons);
        return this;
    }

    @Override
    public FxRobot drag(PointQuery point, MouseButton... buttons) {
        drags.drag(point, buttons);
        return this;
    }

    @Override
    public FxRobot drop() {
        drags.drop();
        return this;
    }

    @Override
    public FxRobot dropTo(PointQuery point) {
        drags.dropTo(point);
        return this;
    }

    @Override
    public FxRobot dropBy(double x, double y) {
        drags.dropBy(x, y);
        return this;
    }

    private static final class Mouse extends MouseRobotImpl {
        Mouse(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(MouseButton... buttons) {
            pressNoWait(buttons);
            settle();
        }

        @Override
        public void release(MouseButton... buttons) {
            releaseNoWait(buttons);
            settle();
        }

        @Override
        public void move(Point2D place) {
            moveNoWait(place);
            settle();
        }

        @Override
        public void scroll(int steps) {
            scrollNoWait(steps);
            settle();
        }
    }

    private static final class Keyboard extends KeyboardRobotImpl {
        Keyboard(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(KeyCode... keys) {
            for (KeyCode key : keys) {
                pressNoWait(key);
                settle();
            }
        }

        @Override
        public void release(KeyCode... keys) {
            releaseNoWait(keys);
            settle();
        }
    }
}

package chalkgrad.app;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Starts JavaFX before the first test, and closes after each test the windows that it has left open, except where
/// tests share one, and releases the keys and buttons that it has left pressed.
final class ScreenExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
    private static final AtomicBoolean UNPAINTED = new AtomicBoolean();

    private final FxRobot robot = new QuickRobot();

    @Override
    public void beforeAll(ExtensionContext context) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        if (!Boolean.getBoolean("chalkgrad.painted") && UNPAINTED.compareAndSet(false, true)) {
            Frames.leaveUnpainted();
        }
        closeUnlessShared(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws TimeoutException {
        closeUnlessShared(context);
        FxToolkit.cleanupInput(robot);
    }

    /// TestFX's own way to close all windows sleeps for a while after each test.
    private void closeUnlessShared(ExtensionContext context) {
        if (!context.getRequiredTestClass().isAnnotationPresent(SharesWindow.class)) {
            robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FxRobot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return robot;
    }
}

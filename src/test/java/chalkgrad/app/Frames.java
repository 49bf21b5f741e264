package chalkgrad.app;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// The frames of windows that nobody sees: to paint them takes a quarter of the tests' time, and no test looks at
/// them. Pictures of a scene are painted by themselves. On the build server the frames are painted, too.
///
/// JavaFX has no switch for that, so each scene gets a painter that paints nothing.
final class Frames {
    private static final String PACKAGE = "com.sun.javafx.tk.quantum.";

    private final Method peer;
    private final Field job;
    private final Method endPainting;
    private final Constructor<?> newJob;
    private final Object whenDone;

    private Frames() throws ReflectiveOperationException {
        Class<?> jobs = Class.forName(PACKAGE + "PaintRenderJob");
        Class<?> collectors = Class.forName(PACKAGE + "PaintCollector");
        peer = Class.forName("com.sun.javafx.scene.SceneHelper").getMethod("getPeer", Scene.class);
        job = Class.forName(PACKAGE + "ViewScene").getDeclaredField("paintRenderJob");
        endPainting = Class.forName(PACKAGE + "GlassScene").getDeclaredMethod("setPainting", boolean.class);
        newJob = jobs.getDeclaredConstructors()[0];
        Method collector = collectors.getDeclaredMethod("getInstance");
        Method rendered = collectors.getDeclaredMethod("getRendered");
        List.of(job, endPainting, newJob, collector, rendered).forEach(member -> member.setAccessible(true));
        whenDone = rendered.invoke(collector.invoke(null));
    }

    /// No window that is shown from now on paints its frames.
    static void leaveUnpainted() {
        Platform.runLater(() -> {
            try {
                var frames = new Frames();
                Window.getWindows().addListener((ListChangeListener<Window>) change -> {
                    while (change.next()) {
                        change.getAddedSubList().forEach(frames::leaveUnpaintedWhenShown);
                    }
                });
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("another version of JavaFX", e);
            }
        });
    }

    /// A window is in the list before it has what paints it, and that is new each time that it is shown.
    private void leaveUnpaintedWhenShown(Window window) {
        window.addEventHandler(WindowEvent.WINDOW_SHOWN, new EventHandler<>() {
            @Override
            public void handle(WindowEvent shown) {
                window.removeEventHandler(WindowEvent.WINDOW_SHOWN, this);
                leaveUnpainted(window);
            }
        });
    }

    private void leaveUnpainted(Window window) {
        try {
            Object scene = window.getScene() == null ? null : peer.invoke(null, window.getScene());
            if (scene != null) {
                job.set(scene, newJob.newInstance(scene, whenDone, (Runnable) () -> endPainting(scene)));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another version of JavaFX", e);
        }
    }

    private void endPainting(Object scene) {
        try {
            endPainting.invoke(scene, false);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another version of JavaFX", e);
        }
    }
}

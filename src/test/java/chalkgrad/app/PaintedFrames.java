package chalkgrad.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.scene.Scene;

/// The frames of a window that are painted, and the work of the two threads that make them.
final class PaintedFrames {
    private final AtomicLong count = new AtomicLong();
    private final Semaphore painted = new Semaphore(0);

    /// The toolkit tells of painted frames only inside itself.
    PaintedFrames(Scene scene) throws ReflectiveOperationException {
        Class<?> tracker = Class.forName("com.sun.javafx.perf.PerformanceTracker");
        Object ofScene = tracker.getMethod("getSceneTracker", Scene.class).invoke(null, scene);
        Runnable count = () -> {
            this.count.incrementAndGet();
            painted.release();
        };
        tracker.getMethod("setOnRenderedFrameTask", Runnable.class).invoke(ofScene, count);
    }

    /// How many were painted so far.
    long count() {
        return count.get();
    }

    /// Forgets the frames for which nobody has waited.
    void forget() {
        painted.drainPermits();
    }

    /// Waits for one.
    ///
    /// @return whether there was one
    boolean await(int seconds) throws InterruptedException {
        return painted.tryAcquire(seconds, TimeUnit.SECONDS);
    }

    /// The time, in milliseconds, that the thread of the window and the one that paints have worked so far. Other
    /// programs on the machine change it little.
    static double work() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
                        .filter(Objects::nonNull)
                        .filter(thread -> thread.getThreadName().equals("JavaFX Application Thread")
                                || thread.getThreadName().startsWith("QuantumRenderer"))
                        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                        .sum()
                / 1e6;
    }
}

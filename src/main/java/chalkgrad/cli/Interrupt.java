package chalkgrad.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl+C during a task that keeps what it has reached. The program ends when the task is closed, but at the latest
/// after some seconds.
final class Interrupt implements AutoCloseable {
    private static final int SECONDS = 20;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::awaitEnd);
    private volatile boolean requested;

    Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Whether somebody wants the task to end.
    boolean isRequested() {
        return requested;
    }

    private void awaitEnd() {
        requested = true;
        try {
            boolean inTime = closed.await(SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.getLogger(Interrupt.class.getName())
                        .log(System.Logger.Level.WARNING, "a task did not end after Ctrl+C");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isEnding) {
            // the hook is running, and ends now
        }
    }
}

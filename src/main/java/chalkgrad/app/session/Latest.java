package chalkgrad.app.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Computes the latest request in the background. Earlier requests are interrupted and their results dropped. A failed
/// computation is logged and reported to the caller.
///
/// @param <T> the type of the result
public final class Latest<T> {
    private static final System.Logger LOG = System.getLogger(Latest.class.getName());

    private final long pause;
    private final ReentrantLock oneByOne = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicReference<@Nullable Thread> working = new AtomicReference<>();

    /// @param pause the milliseconds without another request before the computation starts
    public Latest(long pause) {
        this.pause = pause;
    }

    /// A computation. It must not touch the window, and should end soon after its thread is interrupted.
    @FunctionalInterface
    public interface Work<T> {
        /// Computes the result.
        ///
        /// @param soFar receives intermediate results
        T compute(Consumer<T> soFar) throws Exception;
    }

    /// Requests a computation, which replaces the one before. Must be called on the window's thread.
    ///
    /// @param told receives intermediate results and then the result, unless there is a newer request
    /// @param failed is called instead if the computation fails
    public void ask(Work<T> work, Consumer<T> told, Runnable failed) {
        long mine = asked.incrementAndGet();
        interrupt();
        Thread.ofVirtual().start(() -> compute(mine, work, told, failed));
    }

    /// Drops the current request.
    public void forget() {
        asked.incrementAndGet();
        interrupt();
    }

    private void interrupt() {
        Thread before = working.get();
        if (before != null) {
            before.interrupt();
        }
    }

    private void compute(long mine, Work<T> work, Consumer<T> told, Runnable failed) {
        try {
            Thread.sleep(pause);
            oneByOne.lockInterruptibly();
            try {
                working.set(Thread.currentThread());
                if (mine == asked.get()) {
                    T result = work.compute(part -> tell(mine, () -> told.accept(part)));
                    tell(mine, () -> told.accept(result));
                }
            } finally {
                working.set(null);
                oneByOne.unlock();
            }
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.ERROR, "what was computed beside the window failed", e);
            tell(mine, failed);
        }
    }

    private void tell(long mine, Runnable what) {
        Platform.runLater(() -> {
            if (mine == asked.get()) {
                what.run();
            }
        });
    }
}

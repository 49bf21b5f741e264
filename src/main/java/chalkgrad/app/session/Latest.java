package chalkgrad.app.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Computes beside the window what was asked for last, so that nobody waits for it. What was asked for before is
/// interrupted, and not told. A computation that fails is logged, and the one who asked is told so.
///
/// @param <T> what is computed
public final class Latest<T> {
    private static final System.Logger LOG = System.getLogger(Latest.class.getName());

    private final long pause;
    private final ReentrantLock oneByOne = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicReference<@Nullable Thread> working = new AtomicReference<>();

    /// @param pause for how many milliseconds nothing else must be asked for before it is begun
    public Latest(long pause) {
        this.pause = pause;
    }

    /// Computes something; it must not touch the window, and should end soon after its thread is interrupted.
    @FunctionalInterface
    public interface Work<T> {
        /// Computes it.
        ///
        /// @param soFar takes what is known already, before all is
        T compute(Consumer<T> soFar) throws Exception;
    }

    /// Asks for something, in place of what was asked for before. Only the window's own thread may ask.
    ///
    /// @param told is handed what is known so far and then the result, unless something else was asked for
    /// @param failed is called in place of it if the computation fails
    public void ask(Work<T> work, Consumer<T> told, Runnable failed) {
        long mine = asked.incrementAndGet();
        interrupt();
        Thread.ofVirtual().start(() -> compute(mine, work, told, failed));
    }

    /// What was asked for is wanted no more.
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

package chalkgrad.app.session;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Computes beside the window what was asked for last, so that nobody waits for it. What was asked for before is not
/// computed any more, or not told.
///
/// @param <T> what is computed
public final class Latest<T> {
    private final long pause;
    private final ReentrantLock oneByOne = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();

    /// @param pause for how many milliseconds nothing else must be asked for before it is begun
    public Latest(long pause) {
        this.pause = pause;
    }

    /// Asks for something, in place of what was asked for before. Only the window's own thread may ask.
    ///
    /// @param work computes it; it must not touch the window
    /// @param told is handed the result on the window's own thread, unless something else was asked for meanwhile
    public void ask(Callable<T> work, Consumer<T> told) {
        long mine = asked.incrementAndGet();
        Thread.ofVirtual().start(() -> compute(mine, work, told));
    }

    /// What was asked for is wanted no more.
    public void forget() {
        asked.incrementAndGet();
    }

    private void compute(long mine, Callable<T> work, Consumer<T> told) {
        try {
            Thread.sleep(pause);
            oneByOne.lockInterruptibly();
            try {
                if (mine == asked.get()) {
                    T result = work.call();
                    Platform.runLater(() -> tell(mine, result, told));
                }
            } finally {
                oneByOne.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("what was computed beside the window failed", e);
        }
    }

    private void tell(long mine, T result, Consumer<T> told) {
        if (mine == asked.get()) {
            told.accept(result);
        }
    }
}

package chalkgrad.app.plots;

import java.time.Duration;
import java.util.concurrent.Callable;

/// When the numbers of a plot may be computed again. Long computations rest as long as they took, so that a training
/// keeps the processor.
final class PlotPace {
    /// The nanoseconds of a computation that needs no rest.
    private static final long SHORT = 20_000_000;
    /// The nanoseconds between two pictures of a training. Its curve and map change smoothly then, and leave most of
    /// the time to the stage.
    private static final long BETWEEN_IN_TRAINING = 40_000_000;

    /// When the next computation may begin, by the clock of the system.
    private volatile long rested = System.nanoTime();

    /// The computation after its rest.
    <D> Callable<D> paced(Plot.Work<D> work, boolean inTraining) {
        long earliest = rested + (inTraining ? BETWEEN_IN_TRAINING : 0);
        return () -> {
            long started = rest(earliest);
            D result = work.compute();
            long ended = System.nanoTime();
            rested = ended - started < SHORT ? ended : ended + ended - started;
            return result;
        };
    }

    /// @return the time at which the rest is over
    private static long rest(long until) throws InterruptedException {
        long now = System.nanoTime();
        if (now < until) {
            Thread.sleep(Duration.ofNanos(until - now));
        }
        return System.nanoTime();
    }
}

package chalkgrad.app.session;

import chalkgrad.pass.Approach;
import chalkgrad.pass.Pace;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Brings the screen to a moment. A moment that takes less than a frame or two to compute is shown at once. Any other
/// is computed in the background and shown when it is ready; the screen stays as it is until then. Only the moment
/// requested last is ever shown.
public final class Arrival {
    /// About the number of multiplications that may be done on the window's thread. They take about 20 milliseconds.
    static final long AT_ONCE = 20_000_000;

    /// Milliseconds.
    private static final long BEFORE_REPORTS = 500;

    private static final long BETWEEN_REPORTS = 100;

    private final Consumer<Moment> show;
    private final Latest<Integer> latest = new Latest<>(0);
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int reached;
    private Optional<Pending> pending = Optional.empty();

    /// @param show puts a moment on the screen
    Arrival(Consumer<Moment> show) {
        this.show = show;
    }

    /// The progress of a computation that takes longer than half a second, or its failure.
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The cursor of the moment that is still being computed.
    public OptionalLong cursor() {
        return pending.stream().mapToLong(one -> one.moment.cursor()).findFirst();
    }

    /// The moment that is still being computed.
    Optional<Moment> moment() {
        return pending.map(Pending::moment);
    }

    /// Cancels the computation; the screen stays as it is.
    ///
    /// @return whether there was one, running or failed
    public boolean cancel() {
        boolean something = pending.isPresent() || progress.get().isPresent();
        latest.forget();
        end();
        return something;
    }

    /// Shows a moment, now or when it is computed, and drops any moment requested before.
    void at(Moment moment) {
        Approach approach = moment.approach();
        if (approach.work() <= AT_ONCE) {
            cancel();
            show.accept(moment);
        } else if (pending.filter(one -> one.leadsTo(moment, approach)).isPresent()) {
            pending = pending.map(one -> new Pending(moment, one.approach));
        } else {
            cancel();
            begin(new Pending(moment, approach));
        }
    }

    private void begin(Pending next) {
        pending = Optional.of(next);
        reached = 1;
        latest.ask(soFar -> compute(next.approach, soFar), this::report, this::fail);
    }

    private static Integer compute(Approach approach, Consumer<Integer> soFar) {
        var pace = new Pace(BEFORE_REPORTS, BETWEEN_REPORTS);
        approach.compute(t -> {
            if (pace.isDue()) {
                soFar.accept(t);
            }
        });
        return Integer.MAX_VALUE;
    }

    private void report(int iteration) {
        if (iteration < Integer.MAX_VALUE) {
            reached = iteration;
            progress.set(pending.map(one -> new Progress(reached, one.approach.end(), false)));
            return;
        }
        Pending arrived = pending.orElseThrow();
        end();
        arrived.moment.run().adopt(arrived.approach);
        show.accept(arrived.moment);
    }

    private void fail() {
        int end = pending.map(one -> one.approach.end()).orElse(0);
        end();
        progress.set(Optional.of(new Progress(0, end, true)));
    }

    private void end() {
        pending = Optional.empty();
        progress.set(Optional.empty());
    }

    /// The progress of a computation.
    ///
    /// @param iteration the current iteration
    /// @param end the last iteration to be computed
    /// @param failed whether it ended with a failure, which is logged
    public record Progress(int iteration, int end, boolean failed) {}

    private record Pending(Moment moment, Approach approach) {
        boolean leadsTo(Moment other, Approach way) {
            return moment.run() == other.run() && approach.covers(way);
        }
    }
}

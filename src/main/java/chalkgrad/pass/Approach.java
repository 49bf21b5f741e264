package chalkgrad.pass;

import chalkgrad.document.Document;
import chalkgrad.table.Table;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/// Computes some iterations of a run in another thread. It starts from what the run had when it was created and
/// shares no mutable state with it. [Run#adopt] takes over the result.
public final class Approach {
    /// The fixed cost of a pass in addition to its arithmetic, in multiplications.
    private static final long OF_PASS = 5_000;

    private static final long MULTIPLICATIONS_OF_A_PARAMETER_AND_SAMPLE = 3;
    private static final long MULTIPLICATIONS_OF_AN_UPDATE = 10;

    private final Table table;
    private final int stride;
    private final NavigableMap<Integer, Checkpoint> starts;
    private final SortedSet<Integer> wanted;
    private final Map<Integer, Pass> found = new TreeMap<>();

    Approach(Table table, int stride, NavigableMap<Integer, Checkpoint> starts, SortedSet<Integer> wanted) {
        this.table = table;
        this.stride = stride;
        this.starts = starts;
        this.wanted = wanted;
    }

    /// About how many multiplications it takes, each about a nanosecond; 0 if everything is known.
    public long work() {
        long passes = 0;
        int from = 0;
        for (int t : wanted) {
            from = Math.max(from, starts.floorKey(t));
            passes += t - from + 1;
            from = t + 1;
        }
        return passes * workOfPass(table.document());
    }

    static long workOfPass(Document document) {
        long parameters = document.network().parameterCount();
        return OF_PASS
                + parameters * document.batchSize() * MULTIPLICATIONS_OF_A_PARAMETER_AND_SAMPLE
                + parameters * MULTIPLICATIONS_OF_AN_UPDATE;
    }

    /// The last iteration to compute; 0 if everything is known.
    public int end() {
        return wanted.isEmpty() ? 0 : wanted.last();
    }

    /// Whether it computes everything that another approach of the same run would.
    public boolean covers(Approach other) {
        return wanted.containsAll(other.wanted);
    }

    /// Computes the iterations. Must be called once only.
    ///
    /// @param reached is called with the number of each computed iteration
    /// @throws CancellationException if the thread is interrupted
    public void compute(IntConsumer reached) {
        for (int t : new TreeSet<>(wanted)) {
            Map.Entry<Integer, Checkpoint> nearest = Objects.requireNonNull(starts.floorEntry(t));
            Checkpoint before = nearest.getValue();
            for (int k = nearest.getKey(); k <= t; k++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                Pass pass = Pass.of(table, before, k);
                before = pass.end();
                if (k % stride == 0 || k == t) {
                    starts.put(k + 1, before);
                }
                if (k == t) {
                    found.put(t, pass);
                }
                reached.accept(k);
            }
        }
    }

    /// The requested iterations.
    Map<Integer, Pass> found() {
        return found;
    }

    /// Where later computations can start, by iteration.
    Map<Integer, Checkpoint> starts() {
        return starts;
    }
}

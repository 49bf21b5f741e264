package chalkgrad.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// Receives results for numbers as they are found.
@FunctionalInterface
public interface Progress {
    /// Ignores all results.
    Progress NONE = (checked, done, all) -> {};

    /// Receives the results after one more array.
    ///
    /// @param checked the results so far
    /// @param done the number of arrays done
    /// @param all the number of all arrays
    void take(List<Checked> checked, int done, int all);

    /// Checks one thing after the other, until the thread is interrupted.
    ///
    /// @throws CancellationException if it is
    static <T> List<Checked> each(List<T> all, Function<T, List<Checked>> check, Progress progress) {
        var checked = new ArrayList<Checked>();
        for (int k = 0; k < all.size(); k++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            checked.addAll(check.apply(all.get(k)));
            progress.take(checked, k + 1, all.size());
        }
        return List.copyOf(checked);
    }
}

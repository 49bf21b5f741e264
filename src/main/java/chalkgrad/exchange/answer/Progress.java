package chalkgrad.exchange.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// Takes what was found out about numbers as it is found.
@FunctionalInterface
public interface Progress {
    /// Nobody waits.
    Progress NONE = (checked, done, all) -> {};

    /// Takes what was found out after one more array.
    ///
    /// @param checked what was found out so far
    /// @param done of how many arrays
    /// @param all how many there are
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

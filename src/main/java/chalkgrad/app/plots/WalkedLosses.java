package chalkgrad.app.plots;

import chalkgrad.app.session.Latest;
import chalkgrad.document.Document;
import chalkgrad.pass.Pace;
import chalkgrad.pass.Run;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The losses of the iterations of a document that is only walked, computed in the background. Iterations that were
/// made
/// before the walk count too. Of very many iterations, a few hundred are shown.
final class WalkedLosses {
    private static final int MOST = 400;
    private static final long PAUSE = 150;
    private static final long BETWEEN_REPORTS = 200;

    private final Latest<NavigableMap<Integer, Double>> latest = new Latest<>(PAUSE);
    private final Consumer<NavigableMap<Integer, Double>> show;

    /// @param show receives the losses so far, by their iterations
    WalkedLosses(Consumer<NavigableMap<Integer, Double>> show) {
        this.show = show;
    }

    /// Computes the losses of a document.
    void compute(Document document) {
        latest.ask(soFar -> losses(document, soFar), show, () -> show.accept(new TreeMap<>()));
    }

    void forget() {
        latest.forget();
    }

    private static NavigableMap<Integer, Double> losses(
            Document document, Consumer<NavigableMap<Integer, Double>> soFar) throws InterruptedException {
        var run = new Run(document);
        var result = new TreeMap<Integer, Double>();
        var pace = new Pace(BETWEEN_REPORTS, BETWEEN_REPORTS);
        int before = document.start().iterations();
        int last = run.finalIteration();
        int stride = Math.max(1, Math.ceilDiv(last, MOST));
        for (int t = 1; t <= last; t++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            double loss = run.loss(t);
            if ((t - 1) % stride == 0 || t == last) {
                result.put(before + t, loss);
            }
            if (pace.isDue()) {
                soFar.accept(new TreeMap<>(result));
            }
        }
        return result;
    }
}

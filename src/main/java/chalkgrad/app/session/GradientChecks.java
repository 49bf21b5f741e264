package chalkgrad.app.session;

import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.training.GradientCheck;
import chalkgrad.training.GradientChecker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The finite differences of the loss beside gradients, while they are switched on. Each is computed once for a run, in
/// another thread, since those of a large network take longer than a frame. [#changesProperty] signals the result. A
/// check always belongs to the run it is requested for: after an edit, no old one is left.
public final class GradientChecks {
    private static final System.Logger LOG = System.getLogger(GradientChecks.class.getName());

    /// About how many passes a check takes.
    private static final int PASSES = 16;

    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Map<Quantity, GradientCheck> known = new HashMap<>();
    private final Set<Quantity> asked = new HashSet<>();
    private final List<Quantity> waiting = new ArrayList<>();
    private volatile Optional<Run> run = Optional.empty();
    private boolean failed;

    GradientChecks() {
        wanted.subscribe(() -> changes.set(changes.get() + 1));
    }

    /// Whether gradients are compared with finite differences.
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /// Changes whenever there are more checks, and when they are switched on or off.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Whether a number of a moment has a check or will have one soon.
    public boolean isWanted(Moment moment, Quantity quantity) {
        return wanted.get() && quantity.kind().isGradient() && moment.isKnown(quantity);
    }

    /// Whether a check of this document could not be computed; the log says why.
    public boolean hasFailed() {
        return failed;
    }

    /// Asks for the checks of the gradients among some numbers that are shown, if they are wanted. They are computed
    /// beside the window.
    public void request(Moment moment, Collection<Quantity> shown) {
        List<Quantity> gradients =
                shown.stream().filter(quantity -> isWanted(moment, quantity)).toList();
        if (gradients.isEmpty()) {
            return;
        }
        if (!isOf(moment.run())) {
            startWith(moment.run());
        }
        boolean idle = waiting.isEmpty();
        gradients.stream().filter(asked::add).forEach(waiting::add);
        if (idle && !waiting.isEmpty()) {
            // all that is asked for in a frame is computed at once
            Platform.runLater(this::compute);
        }
    }

    /// The check of a gradient; empty if none is wanted, and until it has been requested and computed.
    public Optional<GradientCheck> of(Moment moment, Quantity quantity) {
        return isWanted(moment, quantity) && isOf(moment.run())
                ? Optional.ofNullable(known.get(quantity))
                : Optional.empty();
    }

    /// The check of a single gradient, for callers that cannot wait; empty if checks are off, and until it has been
    /// computed if that takes long.
    public Optional<GradientCheck> atOnce(Moment moment, Quantity quantity) {
        return of(moment, quantity)
                .or(() -> Optional.of(quantity)
                        .filter(gradient -> isWanted(moment, gradient) && isQuick(moment))
                        .map(new GradientChecker(moment.run())::check));
    }

    private static boolean isQuick(Moment moment) {
        return PASSES * moment.run().passWork() <= Arrival.AT_ONCE;
    }

    private void startWith(Run next) {
        run = Optional.of(next);
        known.clear();
        asked.clear();
        waiting.clear();
        failed = false;
    }

    private void compute() {
        List<Quantity> gradients = List.copyOf(waiting);
        waiting.clear();
        run.filter(now -> !gradients.isEmpty()).ifPresent(now -> start(now, gradients));
    }

    /// The window's run must not be used by another thread, so this one gets a copy.
    private void start(Run now, List<Quantity> gradients) {
        Run copy = now.copy();
        Thread.ofPlatform().daemon().name("finite differences").start(() -> {
            try {
                compute(now, new GradientChecker(copy), gradients);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                LOG.log(System.Logger.Level.ERROR, "finite differences could not be computed", e);
                Platform.runLater(() -> fail(now));
            }
        });
    }

    private void compute(Run of, GradientChecker checker, List<Quantity> gradients) {
        var computed = new ArrayList<GradientCheck>();
        for (Quantity gradient : gradients) {
            if (!isOf(of)) {
                return;
            }
            computed.add(checker.check(gradient));
        }
        Platform.runLater(() -> tell(of, computed));
    }

    private void fail(Run of) {
        if (isOf(of)) {
            failed = true;
            changes.set(changes.get() + 1);
        }
    }

    private void tell(Run of, List<GradientCheck> computed) {
        if (isOf(of)) {
            computed.forEach(check -> known.put(check.gradient(), check));
            changes.set(changes.get() + 1);
        }
    }

    private boolean isOf(Run one) {
        return run.filter(now -> now == one).isPresent();
    }
}

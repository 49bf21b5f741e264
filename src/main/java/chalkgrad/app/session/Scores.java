package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.training.Point;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// How good the network is that the screen shows, with the parameters of the iteration that is shown. What a training
/// has reached brings its scores with it. For any other document they are computed: at once if that takes less than a
/// frame, otherwise beside the window, and until then there are none.
public final class Scores {
    private final Latest<Point> latest = new Latest<>(0);
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Moment> moment = Optional.empty();
    private Optional<Expected> expected = Optional.empty();
    /// A document that was scored already. Those with the same rules need no formulas compiled, which takes long.
    private Optional<Document> scored = Optional.empty();

    Scores() {
        wanted.subscribe((before, now) -> moment.ifPresent(this::begin));
    }

    void follow(ReadOnlyObjectProperty<Moment> moments) {
        moments.subscribe(this::see);
    }

    /// Whether anybody looks at them. They are not computed otherwise.
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /// The scores of what is shown; empty if nobody wants them.
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Takes over the scores of a state that will be shown next.
    void expect(TrainingLog.State state, Point point) {
        expected = Optional.of(new Expected(state, point));
        moment.ifPresent(now -> {
            if (state.isOf(now.document())) {
                begin(now);
            }
        });
    }

    private void see(Moment now) {
        boolean same = moment.filter(before -> isSame(before, now)).isPresent();
        moment = Optional.of(now);
        if (!same) {
            begin(now);
        }
    }

    @SuppressWarnings("ReferenceEquality") // another step of a document has the same object
    private static boolean isSame(Moment before, Moment now) {
        return before.document() == now.document() && before.iteration() == now.iteration();
    }

    private void begin(Moment now) {
        latest.forget();
        if (!wanted.get()) {
            shown.set(Optional.empty());
            return;
        }
        int t = now.iteration();
        int made = now.document().start().iterations() + t - 1;
        Optional<Point> known = expected.filter(one -> t == 1 && one.state().isOf(now.document()))
                .map(Expected::point);
        expected = Optional.empty();
        if (known.isPresent()) {
            scored = Optional.of(now.document());
            shown.set(Optional.of(new Shown(made, known)));
            return;
        }
        Document document =
                t == 1 ? now.document() : now.document().with(now.run().pass(t).parameters());
        if (Point.work(document) <= Arrival.AT_ONCE
                && scored.filter(one -> hasRulesOf(one, document)).isPresent()) {
            shown.set(Optional.of(new Shown(made, Point.of(document, () -> false))));
            return;
        }
        shown.set(Optional.of(new Shown(made, Optional.empty())));
        latest.ask(
                soFar -> Point.of(document, () -> Thread.currentThread().isInterrupted())
                        .orElseThrow(InterruptedException::new),
                point -> {
                    scored = Optional.of(document);
                    shown.set(Optional.of(new Shown(made, Optional.of(point))));
                },
                () -> {});
    }

    private static boolean hasRulesOf(Document one, Document other) {
        return one.network().equals(other.network())
                && one.loss().equals(other.loss())
                && one.printedLoss().equals(other.printedLoss())
                && one.penalty().equals(other.penalty());
    }

    /// What is shown.
    ///
    /// @param iterations how many iterations were made, with those before the document's first one
    /// @param point how good the network is; empty until it is computed
    public record Shown(int iterations, Optional<Point> point) {}

    private record Expected(TrainingLog.State state, Point point) {}
}

package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.Texts;
import chalkgrad.pass.Path;
import chalkgrad.pass.Paths;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/// Lists all paths from a number to the loss, each with its product, and their sum, the gradient. While the list is
/// shown, their edges are highlighted on the stage.
final class PathsList {
    /// The most paths in the list; nobody would read more.
    private static final int MOST = 100;

    private final ListView<Path> list;
    private final Label sum;
    private final ObservableValue<Boolean> shown;
    private final Session session;
    private final Texts texts;
    private List<Paths> paths = List.of();
    private Optional<Source> source = Optional.empty();

    /// @param shown whether the list is shown
    PathsList(ListView<Path> list, Label sum, ObservableValue<Boolean> shown, Session session, Texts texts) {
        this.list = list;
        this.sum = sum;
        this.shown = shown;
        this.session = session;
        this.texts = texts;
        list.setCellFactory(view -> new PathCell(session, this::light));
        session.momentProperty().subscribe(this::show);
        session.decimalsProperty().subscribe(() -> {
            list.refresh();
            tell(session.moment());
        });
        shown.subscribe(() -> show(session.moment()));
    }

    /// Whether a number has paths to the loss.
    static boolean has(Moment moment, Quantity quantity) {
        return Paths.lead(moment.document(), quantity);
    }

    private void show(Moment moment) {
        Optional<Source> next = moment.subject()
                .filter(quantity -> shown.getValue() && has(moment, quantity) && moment.isKnown(quantity))
                .map(gradient -> new Source(moment.run(), gradient));
        if (next.equals(source)) {
            return;
        }
        source = next;
        paths = next.map(one -> Paths.of(moment.derivation(), one.gradient)).orElse(List.of());
        list.getItems().setAll(all().limit(MOST).toList());
        tell(moment);
        light(Optional.empty());
    }

    private void tell(Moment moment) {
        boolean fused = paths.stream().anyMatch(each -> each.end() == Paths.End.DELTA);
        String told = source.map(one -> told(moment, one.gradient)).orElse("");
        sum.setText(fused ? texts.get("explain.paths.fused", told) : told);
    }

    private Stream<Path> all() {
        return paths.stream().flatMap(Paths::stream);
    }

    private String told(Moment moment, Quantity gradient) {
        BigInteger count = paths.stream().map(Paths::count).reduce(BigInteger.ZERO, BigInteger::add);
        String key =
                paths.size() > 1 ? "explain.paths.samples." + moment.document().reduction() : "explain.paths";
        return texts.get(
                count.equals(BigInteger.ONE) ? "explain.paths.one" : key,
                count.toString(),
                Minus.drawn(session.decimalsProperty().get().format(moment.value(gradient))),
                Integer.toString(paths.size()));
    }

    /// Highlights one path, or all paths if empty.
    private void light(Optional<Path> path) {
        Set<Quantity> weights = new HashSet<>();
        path.map(Stream::of)
                .orElseGet(() -> all().limit(MOST))
                .forEach(each -> each.edges().forEach(weights::add));
        session.attention().light(weights);
    }

    /// The gradient whose paths are shown. A run stays the same while nothing is edited.
    private record Source(Run run, Quantity gradient) {}
}

package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// A sentence about the explained number. It takes no room where there is nothing to say.
final class Note {
    private final Label label;
    private final Session session;
    private final Function<Moment, Optional<String>> sentence;

    /// @param sentence what to say of the explained number of a moment
    /// @param others what the sentence depends on, beside the moment
    Note(Label label, Session session, Function<Moment, Optional<String>> sentence, ObservableValue<?>... others) {
        this.label = label;
        this.session = session;
        this.sentence = sentence;
        Stream.of(others).forEach(other -> other.subscribe((before, now) -> show()));
        session.momentProperty().subscribe(this::show);
    }

    private void show() {
        Optional<String> now = sentence.apply(session.moment());
        Shown.set(label, now.isPresent());
        label.setText(now.orElse(""));
    }
}

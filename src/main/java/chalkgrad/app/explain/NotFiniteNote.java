package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.pass.NotFinite;
import java.util.Optional;
import javafx.scene.control.Label;

/// Explains why a number is NaN or infinite.
final class NotFiniteNote {
    private final Label label;
    private final Session session;
    private final Texts texts;

    NotFiniteNote(Label label, Session session, Texts texts) {
        this.label = label;
        this.session = session;
        this.texts = texts;
        session.momentProperty().subscribe(this::show);
        session.decimalsProperty().subscribe(() -> show(session.moment()));
    }

    private void show(Moment moment) {
        Optional<String> sentence = moment.subject()
                .filter(moment::isKnown)
                .flatMap(quantity -> NotFinite.of(moment.run(), moment.derivation(), quantity))
                .map(cause -> sentence(moment, cause));
        Shown.set(label, sentence.isPresent());
        label.setText(sentence.orElse(""));
    }

    private String sentence(Moment moment, NotFinite cause) {
        var decimals = session.decimalsProperty().get();
        return texts.get(
                "explain.notFinite." + cause.what(),
                moment.subject().map(moment::value).map(decimals::format).orElse(""),
                moment.names().readable(cause.origin()),
                decimals.format(cause.value()));
    }
}

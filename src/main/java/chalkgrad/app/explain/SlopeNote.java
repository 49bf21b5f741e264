package chalkgrad.app.explain;

import chalkgrad.app.session.GradientChecks;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.CheckWords;
import chalkgrad.app.words.Texts;
import javafx.scene.control.Label;

/// Shows the central difference of the loss, which does not use backpropagation, beside a gradient if this is on.
final class SlopeNote {
    private final Label label;
    private final Session session;
    private final GradientChecks checks;
    private final Texts texts;

    SlopeNote(Label label, Session session, Texts texts) {
        this.label = label;
        this.session = session;
        this.checks = session.gradientChecks();
        this.texts = texts;
        session.momentProperty().subscribe(this::show);
        checks.changesProperty().subscribe(() -> show(session.moment()));
    }

    private void show(Moment moment) {
        checks.request(moment, moment.subject().stream().toList());
        Shown.set(
                label,
                moment.subject()
                        .filter(quantity -> checks.isWanted(moment, quantity))
                        .isPresent());
        label.setText(moment.subject()
                .flatMap(quantity -> checks.of(moment, quantity))
                .map(new CheckWords(texts, session.decimalsProperty().get())::sentence)
                .orElseGet(() -> texts.get(checks.hasFailed() ? "check.failed" : "check.waiting")));
    }
}

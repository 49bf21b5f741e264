package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.formula.Formula;
import chalkgrad.math.Decimals;
import chalkgrad.math.NumberText;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import javafx.scene.control.Label;

/// Says what the rounded numbers of the formula give, if this is another number than the one that is shown: whoever
/// computes it again does not take the last digit for a mistake.
final class RoundedNote {
    private final Label label;
    private final Session session;
    private final Texts texts;

    RoundedNote(Label label, Session session, Texts texts) {
        this.label = label;
        this.session = session;
        this.texts = texts;
        session.momentProperty().subscribe(this::show);
        session.decimalsProperty().subscribe(this::show);
    }

    private void show() {
        Moment moment = session.moment();
        Optional<String> other = moment.subject().filter(moment::isKnown).flatMap(this::otherResult);
        Shown.set(label, other.isPresent());
        other.ifPresent(result -> label.setText(texts.get("explain.rounded", result)));
    }

    private Optional<String> otherResult(Quantity quantity) {
        Decimals decimals = session.decimalsProperty().get();
        Moment moment = session.moment();
        return moment.formula(quantity)
                .map(formula -> decimals.format(withRounded(formula)))
                .filter(result -> !result.equals(decimals.format(moment.value(quantity))));
    }

    private double withRounded(Formula formula) {
        Decimals decimals = session.decimalsProperty().get().separatedBy(Decimals.POINT);
        return formula.evaluate(symbol -> {
            double value = session.moment().run().value(symbol);
            return NumberText.parse(decimals.format(value)).orElse(value);
        });
    }
}

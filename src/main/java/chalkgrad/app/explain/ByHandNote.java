package chalkgrad.app.explain;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.ByHandWords;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.pass.ByHand;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import javafx.scene.control.Label;

/// Shows the number as computed by hand, with every result rounded, if this is on and the number differs.
final class ByHandNote {
    /// Smaller differences come from 64-bit arithmetic, not from rounding by hand.
    private static final double NOISE = 1e-12;

    private final Label label;
    private final Session session;
    private final Texts texts;

    ByHandNote(Label label, Session session, Texts texts) {
        this.label = label;
        this.session = session;
        this.texts = texts;
        session.momentProperty().subscribe(this::show);
        session.byHand().decimalsProperty().subscribe(this::show);
    }

    private void show() {
        Optional<ByHand> hand = session.byHand().numbers();
        Optional<Quantity> differing = session.moment()
                .subject()
                .filter(quantity -> session.moment().isKnown(quantity)
                        && session.moment().formula(quantity).isPresent())
                .filter(quantity -> hand.filter(numbers -> Math.abs(numbers.error(quantity)) > NOISE)
                        .isPresent());
        boolean tooFar = session.byHand().decimalsProperty().get().isPresent() && hand.isEmpty();
        Shown.set(label, differing.isPresent() || tooFar);
        if (tooFar) {
            label.setText(texts.get("explain.byHand.far"));
        }
        Decimals decimals = session.decimalsProperty().get();
        hand.ifPresent(numbers -> differing.ifPresent(quantity -> label.setText(texts.get(
                "explain.byHand",
                new ByHandWords(texts).places(numbers.decimals()),
                decimals.exact().format(numbers.value(quantity)),
                decimals.significant(2).format(numbers.error(quantity))))));
    }
}

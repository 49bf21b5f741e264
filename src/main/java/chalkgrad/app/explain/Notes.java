package chalkgrad.app.explain;

import chalkgrad.app.session.GradientChecks;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.ByHandWords;
import chalkgrad.app.words.CheckWords;
import chalkgrad.app.words.RoundedResult;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.pass.ByHand;
import chalkgrad.pass.NotFinite;
import chalkgrad.pass.Quantity;
import java.util.Optional;

/// What can be said of the explained number besides its formula.
record Notes(Session session, Texts texts) {
    /// Smaller differences come from 64-bit arithmetic, not from rounding by hand.
    private static final double NOISE = 1e-12;

    private Decimals decimals() {
        return session.decimalsProperty().get();
    }

    /// What the rounded numbers of the formula give, if this is another number than the one that is shown.
    Optional<String> rounded(Moment moment) {
        return new RoundedResult(texts, decimals()).sentence(moment);
    }

    /// Why the number is NaN or infinite.
    Optional<String> notFinite(Moment moment) {
        return moment.subject()
                .filter(moment::isKnown)
                .flatMap(quantity -> NotFinite.of(moment.run(), moment.derivation(), quantity)
                        .map(cause -> texts.get(
                                "explain.notFinite." + cause.what(),
                                decimals().format(moment.value(quantity)),
                                moment.names().readable(cause.origin()),
                                decimals().format(cause.value()))));
    }

    /// The central difference of the loss, which does not use backpropagation, beside a gradient if this is on.
    Optional<String> slope(Moment moment) {
        GradientChecks checks = session.gradientChecks();
        checks.request(moment, moment.subject().stream().toList());
        return moment.subject()
                .filter(quantity -> checks.isWanted(moment, quantity))
                .map(quantity -> checks.of(moment, quantity)
                        .map(new CheckWords(texts, decimals())::sentence)
                        .orElseGet(() -> texts.get(checks.hasFailed() ? "check.failed" : "check.waiting")));
    }

    /// The number as computed by hand, with every result rounded, if this is on and the number differs.
    Optional<String> byHand(Moment moment) {
        Optional<ByHand> hand = session.byHand().numbers();
        if (hand.isEmpty()) {
            boolean wanted = session.byHand().decimalsProperty().get().isPresent();
            return wanted ? Optional.of(texts.get("explain.byHand.far")) : Optional.empty();
        }
        return moment.subject()
                .filter(moment::isKnown)
                .filter(quantity -> moment.formula(quantity).isPresent())
                .filter(quantity -> Math.abs(hand.get().error(quantity)) > NOISE)
                .map(quantity -> byHand(hand.get(), quantity));
    }

    private String byHand(ByHand hand, Quantity quantity) {
        return texts.get(
                "explain.byHand",
                new ByHandWords(texts).places(hand.decimals()),
                decimals().exact().format(hand.value(quantity)),
                decimals().significant(2).format(hand.error(quantity)));
    }
}

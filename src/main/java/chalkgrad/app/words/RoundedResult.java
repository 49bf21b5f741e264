package chalkgrad.app.words;

import chalkgrad.app.session.Moment;
import chalkgrad.formula.Formula;
import chalkgrad.math.Decimals;
import chalkgrad.math.NumberText;
import chalkgrad.pass.Quantity;
import java.util.Optional;

/// What the rounded numbers of a formula give, if this is another number than the one that is shown: whoever computes
/// it again does not take the last digit for a mistake.
///
/// @param decimals how numbers are written
public record RoundedResult(Texts texts, Decimals decimals) {
    /// What the numbers of the explained number's formula give as they are written; empty if that is its own value.
    public Optional<String> sentence(Moment moment) {
        return moment.subject()
                .filter(moment::isKnown)
                .flatMap(quantity -> other(moment, quantity))
                .map(result -> texts.get("explain.rounded", result));
    }

    private Optional<String> other(Moment moment, Quantity quantity) {
        return moment.formula(quantity)
                .map(formula -> decimals.format(withRounded(moment, formula)))
                .filter(result -> !result.equals(decimals.format(moment.value(quantity))));
    }

    private double withRounded(Moment moment, Formula formula) {
        Decimals parsed = decimals.separatedBy(Decimals.POINT);
        return formula.evaluate(symbol -> {
            double value = moment.run().value(symbol);
            return NumberText.parse(parsed.format(value)).orElse(value);
        });
    }
}

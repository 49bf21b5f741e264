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
                .map(this::sentence);
    }

    private String sentence(String result) {
        return texts.get("explain.rounded", Minus.drawn(result));
    }

    private Optional<String> other(Moment moment, Quantity quantity) {
        return moment.formula(quantity).flatMap(formula -> other(withRounded(moment, formula), moment.value(quantity)));
    }

    private Optional<String> other(double withRounded, double value) {
        return Optional.of(decimals.format(withRounded)).filter(result -> !result.equals(decimals.format(value)));
    }

    /// The same sentence for a number that the rounded ones give; empty if it is written as the whole ones' result is.
    public Optional<String> sentence(double withRounded, double value) {
        return other(withRounded, value).map(this::sentence);
    }

    /// A number as it is written.
    public double rounded(double value) {
        return NumberText.parse(decimals.separatedBy(Decimals.POINT).format(value))
                .orElse(value);
    }

    private double withRounded(Moment moment, Formula formula) {
        return formula.evaluate(symbol -> rounded(moment.run().value(symbol)));
    }
}

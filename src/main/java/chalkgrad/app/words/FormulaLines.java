package chalkgrad.app.words;

import chalkgrad.app.session.Moment;
import chalkgrad.formula.PlainText;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;

/// A number's formula as lines of text.
///
/// @param subject the number's name
/// @param symbols ` = ` and the formula; empty if the number is given
/// @param numbers the formula with numbers put in; empty if the number is given
/// @param result the number
public record FormulaLines(String subject, String symbols, String numbers, String result) {
    public static FormulaLines of(Moment moment, Quantity q, Decimals decimals) {
        return new FormulaLines(
                moment.names().text(q),
                moment.formula(q)
                        .map(formula ->
                                " = " + PlainText.symbols(moment.names()::text).write(formula))
                        .orElse(""),
                moment.formula(q)
                        .map(formula -> "= "
                                + PlainText.numbers(moment.run()::value, decimals)
                                        .write(formula))
                        .orElse(""),
                decimals.format(moment.value(q)));
    }
}

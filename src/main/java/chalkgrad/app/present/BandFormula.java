package chalkgrad.app.present;

import chalkgrad.app.session.Moment;
import chalkgrad.app.typeset.Equation;
import chalkgrad.app.typeset.Typesetting;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.Optional;

/// The texts for a number while presenting.
///
/// @param symbols `name = formula`, or the name alone
/// @param numbers `= formula` with numbers put in; empty if the number is given or not known
/// @param brief `name = formula` with numbers put in, if there is no room for both; empty if `numbers` is
/// @param name the name alone, if there is no room for more
/// @param result the number; empty if it is not known
record BandFormula(
        Equation symbols, Optional<Equation> numbers, Optional<Equation> brief, Equation name, String result) {
    static BandFormula of(Moment moment, Quantity quantity, Decimals decimals) {
        var setting = new Typesetting(moment, decimals);
        boolean known = moment.isKnown(quantity);
        return new BandFormula(
                setting.symbols(quantity, FormulaText.SIZE),
                known ? setting.numbers(quantity, FormulaText.SIZE) : Optional.empty(),
                known ? setting.brief(quantity, FormulaText.SIZE) : Optional.empty(),
                setting.name(quantity, FormulaText.SIZE),
                known ? decimals.format(moment.value(quantity)) : "");
    }
}

package chalkgrad.app.present;

import chalkgrad.app.session.Moment;
import chalkgrad.app.typeset.Equation;
import chalkgrad.app.typeset.Typesetting;
import chalkgrad.formula.Formula;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.Optional;

/// The texts for a number while presenting.
///
/// @param symbols `name = formula`, or the name alone
/// @param numbers `= formula` with numbers put in; empty if the number is given or not known, or if the formula is only
/// this number
/// @param brief `name = formula` with numbers put in, if there is no room for both; empty if `numbers` is
/// @param name the name alone, if there is no room for more
/// @param result the number; empty if it is not known
record BandFormula(
        Equation symbols, Optional<Equation> numbers, Optional<Equation> brief, Equation name, String result) {
    static BandFormula of(Moment moment, Quantity quantity, Decimals decimals) {
        var setting = new Typesetting(moment, decimals);
        boolean known = moment.isKnown(quantity);
        Optional<Formula> formula = moment.formula(quantity);
        boolean computes = formula.filter(Formula::computes).isPresent();
        return new BandFormula(
                known && formula.orElse(null) instanceof Formula.Constant
                        ? setting.name(quantity, FormulaText.SIZE)
                        : setting.symbols(quantity, FormulaText.SIZE),
                known && computes ? setting.numbers(quantity, FormulaText.SIZE) : Optional.empty(),
                known && computes ? setting.brief(quantity, FormulaText.SIZE) : Optional.empty(),
                // each equation has nodes of its own
                setting.name(quantity, FormulaText.SIZE),
                known ? decimals.format(moment.value(quantity)) : "");
    }

    /// The formula with all terms of its sums.
    BandFormula whole() {
        return new BandFormula(symbols.whole(), numbers.map(Equation::whole), brief.map(Equation::whole), name, result);
    }

    /// The formula with fewer terms of its sums; empty if no sum is long.
    Optional<BandFormula> shortened() {
        return symbols.shortened()
                .map(drawn -> new BandFormula(
                        drawn, numbers.flatMap(Equation::shortened), brief.flatMap(Equation::shortened), name, result));
    }
}

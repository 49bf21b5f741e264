package chalkgrad.app.words;

import chalkgrad.app.session.Moment;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Latex;
import chalkgrad.formula.MathMl;
import chalkgrad.formula.Name;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Speech;
import chalkgrad.formula.Typeset;
import chalkgrad.formula.Typesetter;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A number's formula in all the ways in which it can be told, in the notation of the document. A number that the walk
/// has not come to is not given away.
///
/// @param decimals how numbers are written
public record FormulaLines(Moment moment, Quantity quantity, Decimals decimals) {
    /// The number's name.
    public String subject() {
        return moment.names().text(quantity);
    }

    /// ` = ` and the formula; empty if the number is given.
    public String symbols() {
        return formula()
                .map(formula -> " = " + PlainText.symbols(moment.names()::text).write(formula))
                .orElse("");
    }

    /// `= ` and the formula with numbers put in; empty if the number is given or not known.
    public String numbers() {
        return knownFormula()
                .map(formula ->
                        "= " + PlainText.numbers(moment.run()::value, decimals).write(formula))
                .orElse("");
    }

    /// The number; empty if it is not known.
    public String result() {
        return moment.isKnown(quantity) ? decimals.format(moment.value(quantity)) : "";
    }

    /// `dL/dw1[1,2] = dL/dz1[2] · x[1] = 0.432 · 1 = 0.432`.
    public String text() {
        String numbers = numbers().isEmpty() ? "" : " " + numbers();
        return subject() + symbols() + numbers + (result().isEmpty() ? "" : " = " + result());
    }

    /// The same as LaTeX for math mode.
    public String latex() {
        return Latex.write(equation());
    }

    /// The same as presentation MathML.
    public String mathMl() {
        return MathMl.write(equation());
    }

    /// The name and the formula in words.
    public String spoken() {
        Name name = moment.names().name(quantity);
        return Speech.say(name)
                + formula()
                        .map(formula -> " equals "
                                + Speech.symbols(moment.names()::name).say(formula))
                        .orElse("");
    }

    /// The formula with numbers put in, in words; empty if the number is given or not known.
    public String spokenNumbers() {
        return knownFormula()
                .map(formula -> "equals "
                        + Speech.numbers(moment.run()::value, decimals).say(formula))
                .orElse("");
    }

    private Typeset equation() {
        List<Typeset> sides = new ArrayList<>();
        sides.add(Typesetter.draw(moment.names().name(quantity)));
        formula()
                .ifPresent(formula ->
                        sides.add(Typesetter.symbols(moment.names()::name).draw(formula)));
        knownFormula()
                .ifPresent(formula -> sides.add(
                        Typesetter.numbers(moment.run()::value, decimals).draw(formula)));
        if (moment.isKnown(quantity)) {
            sides.add(Typesetter.draw(moment.value(quantity), decimals));
        }
        return Typeset.equation(sides);
    }

    private Optional<Formula> formula() {
        return moment.formula(quantity);
    }

    private Optional<Formula> knownFormula() {
        return formula().filter(formula -> moment.isKnown(quantity));
    }
}

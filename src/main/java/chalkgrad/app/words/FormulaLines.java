package chalkgrad.app.words;

import chalkgrad.app.session.Moment;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Latex;
import chalkgrad.formula.MathMl;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Speech;
import chalkgrad.formula.Typeset;
import chalkgrad.formula.Typesetter;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A number's formula in all its representations, in the notation of the document. A number that the walk has not
/// reached is not given away.
///
/// @param formula one of the ways to write the number; empty if it is given
/// @param decimals how numbers are written
public record FormulaLines(Moment moment, Quantity quantity, Optional<Formula> formula, Decimals decimals) {
    /// The usual way to write a number.
    public FormulaLines(Moment moment, Quantity quantity, Decimals decimals) {
        this(moment, quantity, moment.formula(quantity), decimals);
    }

    /// The number's name.
    public String subject() {
        return moment.names().text(quantity);
    }

    /// ` = ` and the formula; empty if the number is given.
    public String symbols() {
        return formula.map(written -> " = "
                        + PlainText.symbols(moment.names()::text, decimals).write(written))
                .orElse("");
    }

    /// `= ` and the formula with numbers put in; empty if the number is given or not known.
    public String numbers() {
        return knownFormula()
                .map(written ->
                        "= " + PlainText.numbers(moment.run()::value, decimals).write(written))
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
        String name = Speech.say(moment.names().name(quantity));
        return formula.map(written -> Speech.equation(
                        name, Speech.symbols(moment.names()::name).say(written)))
                .orElse(name);
    }

    /// The formula with numbers put in, in words; empty if the number is given or not known.
    public String spokenNumbers() {
        return knownFormula()
                .map(written -> Speech.equalTo(
                        Speech.numbers(moment.run()::value, decimals).say(written)))
                .orElse("");
    }

    private Typeset equation() {
        List<Typeset> sides = new ArrayList<>();
        sides.add(Typesetter.draw(moment.names().name(quantity)));
        formula.ifPresent(written ->
                sides.add(Typesetter.symbols(moment.names()::name, decimals).draw(written)));
        knownFormula()
                .ifPresent(written -> sides.add(
                        Typesetter.numbers(moment.run()::value, decimals).draw(written)));
        if (moment.isKnown(quantity)) {
            sides.add(Typesetter.draw(moment.value(quantity), decimals));
        }
        return Typeset.equation(sides);
    }

    private Optional<Formula> knownFormula() {
        return formula.filter(moment::isKnown).filter(all -> moment.isKnown(quantity));
    }
}

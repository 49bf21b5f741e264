package chalkgrad.notation;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Latex;
import chalkgrad.formula.Typesetter;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Opening;
import chalkgrad.pass.Run;
import java.util.List;
import java.util.stream.Collectors;

/// Everything that a number is made of, as a list of equations: symbols, numbers put in, result.
///
/// @param names what the numbers are called
/// @param decimals how the numbers are rounded
/// @param most the largest number of equations
public record OpeningText(Run run, CourseNames names, Decimals decimals, int most) {
    /// The largest number of equations that somebody might want to read.
    public static final int READABLE = 500;

    /// As LaTeX for math mode, with the package amsmath: a row for the symbols of each number and one for its
    /// values.
    public String latex(Opening opening) {
        List<Opening> all = opening.all(most + 1);
        String rows = all.stream().limit(most).map(this::rows).collect(Collectors.joining(" \\\\\n"));
        String more = all.size() > most ? " \\\\\n&\\;\\;\\vdots" : "";
        return "\\begin{aligned}\n" + rows + more + "\n\\end{aligned}";
    }

    private String rows(Opening opening) {
        Formula formula = opening.formulaWithProducts().orElseThrow();
        String name = Latex.write(Typesetter.draw(names.name(opening.symbol())));
        String symbols = Latex.write(symbols().draw(formula));
        String put = Latex.write(numbers().draw(formula));
        String result = Latex.write(Typesetter.draw(opening.value(), decimals));
        String last = put.equals(result) ? result : put + " = " + result;
        return name + " &= " + symbols + (symbols.equals(result) ? "" : " \\\\\n&= " + last);
    }

    private Typesetter symbols() {
        return Typesetter.symbols(names::name);
    }

    private Typesetter numbers() {
        return Typesetter.numbers(run::value, decimals);
    }
}

package chalkgrad.cli;

import chalkgrad.formula.Formula;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Derivation;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.pass.Timeline;
import java.util.Optional;
import java.util.function.Function;

/// Tells a number: its name, the formula in symbols, the numbers put in, and the result.
final class Statement {
    private final Run run;
    private final Derivation derivation;
    private final Decimals decimals;
    private final PlainText numbers;

    Statement(Run run, Timeline timeline, Decimals decimals) {
        this.run = run;
        this.derivation = new Derivation(run, timeline);
        this.decimals = decimals;
        this.numbers = PlainText.numbers(run::value, decimals);
    }

    /// The formula in symbols; empty if the document gives the number.
    Optional<String> symbols(Quantity quantity) {
        return derivation.formula(quantity).map(PlainText.symbols()::write);
    }

    /// The formula with the numbers put in; empty if the document gives the number.
    Optional<String> numbers(Quantity quantity) {
        return derivation.formula(quantity).map(numbers::write);
    }

    /// Everything after the canonical name.
    String equations(Quantity quantity) {
        return equations(quantity, Symbol::name);
    }

    /// Everything after the name, such as ` = dL/dz1[2] · x[1] = 0.432 · 1 = 0.432`. Nothing is said twice: neither a
    /// single number, nor a product whose name is its formula.
    String equations(Quantity quantity, Function<Symbol, String> names) {
        String result = decimals.format(run.value(quantity));
        Optional<Formula> formula = derivation.formula(quantity);
        if (formula.isEmpty()) {
            return " = " + result;
        }
        var text = new StringBuilder();
        String last = names.apply(quantity);
        String symbols = PlainText.symbols(names).write(formula.get());
        if (!symbols.replace(" · ", "*").equals(last)) {
            text.append(" = ").append(symbols);
        }
        String put = numbers.write(formula.get());
        if (!put.equals(symbols)) {
            text.append(" = ").append(put);
        }
        return put.equals(result)
                ? text.toString()
                : text.append(" = ").append(result).toString();
    }
}

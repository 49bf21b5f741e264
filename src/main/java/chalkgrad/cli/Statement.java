package chalkgrad.cli;

import chalkgrad.formula.Formula;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Decimals;
import chalkgrad.pass.ByHand;
import chalkgrad.pass.Derivation;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// States a number: its name, the formula in symbols, the formula with numbers put in, and the result.
final class Statement {
    private static final Decimals EXACT = new Decimals(8, Decimals.Rounding.SIGNIFICANT);
    /// A smaller difference is only the computer's rounding.
    private static final double UNSEEN = 1e-14;

    private static final Decimals OFF = new Decimals(2, Decimals.Rounding.SIGNIFICANT);

    private final Run run;
    private final Derivation derivation;
    private final Decimals decimals;
    private final PlainText numbers;
    private final Optional<ByHand> byHand;

    /// @param byHand the number of decimals that every result is rounded to; empty for exact numbers
    Statement(Run run, Decimals decimals, OptionalInt byHand) {
        this.run = run;
        this.derivation = run.derivation();
        this.decimals = decimals;
        this.byHand =
                byHand.isPresent() ? Optional.of(new ByHand(run, derivation, byHand.getAsInt())) : Optional.empty();
        this.numbers = PlainText.numbers(this::value, decimals);
    }

    /// The number to state: by hand if that is asked for.
    double value(Symbol symbol) {
        return byHand.map(hand -> hand.value(symbol)).orElseGet(() -> run.value(symbol));
    }

    Derivation derivation() {
        return derivation;
    }

    /// Everything after the name; by hand, also how far the number is from the exact one.
    String equations(Quantity quantity, Function<Symbol, String> names) {
        String plain = plainEquations(quantity, names);
        return byHand.map(hand -> plain + comparison(hand.value(quantity), run.value(quantity)))
                .orElse(plain);
    }

    /// The comparison with the exact number; empty if rounding made no difference. The difference is given only if both
    /// numbers are finite.
    private static String comparison(double byHand, double exact) {
        double error = Math.abs(byHand - exact);
        if (Double.compare(byHand, exact) == 0 || error <= UNSEEN * Math.max(1, Math.abs(exact))) {
            return "";
        }
        String comparison = Double.isFinite(error)
                ? Output.of("hand.exactly.off", EXACT.format(exact), OFF.format(error))
                : Output.of("hand.exactly", EXACT.format(exact));
        return "  (" + comparison + ")";
    }

    /// The formula in symbols; empty if the document gives the number.
    Optional<String> symbols(Quantity quantity) {
        return derivation.formula(quantity).map(PlainText.symbols()::write);
    }

    /// The formula with the numbers put in; empty if the document gives the number.
    Optional<String> numbers(Quantity quantity) {
        return derivation.formula(quantity).map(numbers::write);
    }

    /// Everything after the name, such as ` = dL/dz1[2] · x[1] = 0.432 · 1 = 0.432`. Nothing is repeated: neither a
    /// single number, nor a product whose name is its formula.
    private String plainEquations(Quantity quantity, Function<Symbol, String> names) {
        String result = decimals.format(value(quantity));
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

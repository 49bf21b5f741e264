package chalkgrad.pass;

import chalkgrad.formula.Formula;
import chalkgrad.table.Symbols;
import chalkgrad.table.Table;
import chalkgrad.table.Term;
import java.util.Optional;
import java.util.function.Supplier;

/// Calls the entries of arrays by the quantities that they are, as seen from one quantity whose formula is written.
///
/// @param of the quantity
/// @param run gives the values
record QuantitySymbols(Quantity of, Run run, KeptDigits digits) implements Symbols {
    /// How far a formula may be from its number before it is written through the pre-activations.
    private static final double TOLERANCE = 1e-9;

    @Override
    public Formula of(Term term, int from, int to) {
        return ofSample(term, from, to, of.sample());
    }

    @Override
    public Formula ofSample(Term term, int from, int to, int sample) {
        return Formula.of(Address.quantity(term, from, to).at(term.role().isOfSample() ? sample : 0, of.iteration()));
    }

    @Override
    public Formula ofIterationBefore(Term term, int from, int to) {
        return Formula.of(Address.quantity(term, from, to).at(0, of.iteration() - 1));
    }

    @Override
    public int iteration() {
        return of.iteration();
    }

    @Override
    public Table table() {
        return run.table();
    }

    @Override
    public double value(Formula formula) {
        return formula.evaluate(run::value);
    }

    @Override
    public Formula faithful(Formula plain, Supplier<Optional<Formula>> exact) {
        boolean isWanted = switch (digits) {
            case SOME -> false;
            case THOSE_OF_THE_NUMBER -> !agrees(plain);
            case ALL -> true;
        };
        return isWanted ? exact.get().orElse(plain) : plain;
    }

    /// Whether a formula has the value of the quantity.
    boolean agrees(Formula formula) {
        double number = run.value(of);
        double value = value(formula);
        return value == number || Math.abs(value - number) <= TOLERANCE * Math.abs(number);
    }
}

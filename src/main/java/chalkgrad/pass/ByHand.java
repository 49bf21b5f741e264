package chalkgrad.pass;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The numbers one gets by rounding the result of every operation to a number of decimals and continuing with the
/// rounded one, as on paper. Inputs, targets and initial parameters are not rounded. Halves are rounded up, as in
/// school. Not thread-safe.
public final class ByHand {
    private static final int KEPT = 300_000;

    private final Run run;
    private final Derivation derivation;
    private final int decimals;
    private final Formula.Arithmetic onPaper = new OnPaper();
    private int prepared;
    private final Map<Symbol, Double> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Symbol, Double> eldest) {
            return size() > KEPT;
        }
    };

    /// @param decimals the number of decimal places that every result is rounded to, at least 0
    public ByHand(Run run, Derivation derivation, int decimals) {
        this.run = run;
        this.derivation = derivation;
        this.decimals = decimals;
    }

    public int decimals() {
        return decimals;
    }

    /// Whether these are the numbers of a run, rounded to this many decimals.
    public boolean isOf(Run other, int places) {
        return run == other && decimals == places;
    }

    /// The number by hand.
    public double value(Symbol symbol) {
        if (symbol instanceof Quantity quantity) {
            prepare(quantity.iteration());
        }
        return computed(symbol);
    }

    /// How far the number by hand is from the exact one.
    public double error(Symbol symbol) {
        double byHand = value(symbol);
        double exact = run.value(symbol);
        return byHand == exact ? 0 : Math.abs(byHand - exact);
    }

    /// Computes earlier iterations one after the other, so that no number recurses through a chain of a thousand
    /// others.
    private void prepare(int iteration) {
        while (prepared < iteration - 1) {
            prepared++;
            for (Quantity updated : derivation.updates(prepared)) {
                computed(updated);
            }
        }
    }

    private double computed(Symbol symbol) {
        Double before = known.get(symbol);
        if (before != null) {
            return before;
        }
        Optional<Formula> formula =
                symbol instanceof Quantity quantity ? derivation.formula(quantity) : Optional.empty();
        double value = formula.isPresent() ? formula.get().evaluate(this::computed, onPaper) : run.value(symbol);
        known.put(symbol, value);
        return value;
    }

    /// Rounds, and takes 0 times anything as 0: on paper, nobody looks up ln 0 to multiply it by 0.
    private final class OnPaper implements Formula.Arithmetic {
        @Override
        public double result(double exact) {
            return rounded(exact);
        }

        @Override
        public double product(double p, double q) {
            return p == 0 || q == 0 ? 0 : p * q;
        }
    }

    private double rounded(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue()
                : value;
    }
}

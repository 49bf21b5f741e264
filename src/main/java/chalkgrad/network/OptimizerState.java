package chalkgrad.network;

import chalkgrad.formula.Symbol;

/// A number that an optimizer remembers for every parameter from one iteration to the next. It starts at 0.
public enum OptimizerState implements Symbol {
    VELOCITY("velocity", "v"),
    FIRST_MOMENT("firstMoment", "m"),
    SECOND_MOMENT("secondMoment", "s");

    private final String key;
    private final String symbol;

    OptimizerState(String key, String symbol) {
        this.key = key;
        this.symbol = symbol;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    /// The letter in formulas.
    public String symbol() {
        return symbol;
    }
}

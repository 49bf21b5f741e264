package chalkgrad.network;

import chalkgrad.formula.Symbol;

/// What an array is called in the formula of a rule.
record Operand(String name) implements Symbol {
    static final Symbol A = new Operand("a");
    static final Symbol Y = new Operand("y");
    static final Symbol Z = new Operand("z");
}

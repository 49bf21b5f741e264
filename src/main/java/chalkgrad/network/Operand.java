package chalkgrad.network;

import chalkgrad.formula.Symbol;

/// What an array is called in the formula of a rule.
record Operand(String name) implements Symbol {}

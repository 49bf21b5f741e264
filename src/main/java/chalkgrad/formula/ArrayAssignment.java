package chalkgrad.formula;

/// Replaces an entry of an array by the value of a formula. Formulas of later assignments mean the new value.
public record ArrayAssignment(Symbol array, Formula value) {}

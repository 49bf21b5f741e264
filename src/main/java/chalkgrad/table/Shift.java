package chalkgrad.table;

/// A change of one entry of an array. Indices count from 1; 0 stands for the only one.
public record Shift(Term term, int row, int column, double by) {}

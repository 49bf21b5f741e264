package chalkgrad.exchange.answer;

/// Something that a cell printed: numbers, and the text before them.
///
/// @param text what stands before them on the line, or on the line above
/// @param precise whether the numbers are those of an array, which are shortened only by zeros
public record Item(String text, Printed printed, boolean precise) {}

package chalkgrad.exchange.notebook;

import chalkgrad.exchange.number.Printed;

/// Something that a cell printed: numbers, and the text before them.
///
/// @param text the text before them on the line, or the line above
/// @param precise whether the numbers are those of an array, where only trailing zeros are left out
/// @param counter the epoch, iteration or step of the line, as printed there; [#NOT_COUNTED] if there is none
public record Item(String text, Printed printed, boolean precise, int counter) {
    /// The counter of a line without one.
    public static final int NOT_COUNTED = -1;

    /// An item whose line has no counter.
    public Item(String text, Printed printed, boolean precise) {
        this(text, printed, precise, NOT_COUNTED);
    }
}

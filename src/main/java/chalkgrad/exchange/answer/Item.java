package chalkgrad.exchange.answer;

/// Something that a cell printed: numbers, and the text before them.
///
/// @param text what stands before them on the line, or on the line above
/// @param precise whether the numbers are those of an array, which are shortened only by zeros
/// @param counter the epoch, iteration or step that the line says it is about, as it is printed there; [#NOT_COUNTED]
/// if
///   it says none
public record Item(String text, Printed printed, boolean precise, int counter) {
    /// The counter of a line that says none.
    public static final int NOT_COUNTED = -1;

    /// Something whose line counts nothing.
    public Item(String text, Printed printed, boolean precise) {
        this(text, printed, precise, NOT_COUNTED);
    }
}

package chalkgrad.data.csv;

import chalkgrad.exchange.Place;

/// A place of a table that cannot be read.
///
/// @param line counts from 1
/// @param column the number of the cell in its row, counted from 1
/// @param name of the column
/// @param sentence what was found and what is expected
public record BadCell(long line, int column, String name, String sentence) {
    /// The sentence with its place before it.
    public String explanation() {
        return Place.before(sentence, place());
    }

    /// The place in words.
    public String place() {
        String number = Place.of(line, column);
        return name.isEmpty() || name.equals(CsvPreview.unnamed(column)) ? number : "%s (%s)".formatted(number, name);
    }
}

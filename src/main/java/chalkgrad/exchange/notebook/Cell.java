package chalkgrad.exchange.notebook;

import java.util.List;

/// A cell of a notebook with the text that it printed.
///
/// @param number its place among all cells, those of text included, from 1
/// @param shown what the notebook shows beside it, such as `In [5]`; otherwise `cell 7`
/// @param code its source
/// @param output the lines that it printed
public record Cell(int number, String shown, String code, List<OutputLine> output) {
    public Cell {
        output = List.copyOf(output);
    }

    /// A line of output.
    ///
    /// @param place the line of the file, or the cell and the line
    /// @param shownPlace the same as a notebook shows it, where cells count by their execution: `In [5], line 2`
    public record OutputLine(String place, String shownPlace, String text) {
        /// A line whose place is shown as it is.
        public OutputLine(String place, String text) {
            this(place, place, text);
        }
    }
}

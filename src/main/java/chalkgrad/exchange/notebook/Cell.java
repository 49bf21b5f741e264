package chalkgrad.exchange.notebook;

import java.util.List;

/// A cell of a notebook with the text that it printed.
///
/// @param number its place among all cells, those of text included, from 1
/// @param beside what the notebook shows beside it, such as `In [5]`; empty if nothing
/// @param code its source
/// @param output the lines that it printed
public record Cell(int number, String beside, String code, List<OutputLine> output) {
    public Cell {
        output = List.copyOf(output);
    }

    /// What it is called: what the notebook shows beside it, otherwise `cell 7`.
    public String shown() {
        return beside.isEmpty() ? Sentences.of("cell", number) : beside;
    }

    /// The place of a line as the notebook shows it, where cells count by their execution: `In [5], line 2`.
    public String shownPlace(OutputLine line) {
        return line.number() == 0 ? line.place() : Sentences.of("place.line", shown(), line.number());
    }

    /// A line of output.
    ///
    /// @param place the line of the file, or the cell and the line, which is the same in all languages
    /// @param number its place in the output of the cell, from 1; 0 if the line of the file says where it is
    public record OutputLine(String place, int number, String text) {
        /// A line of a file.
        public OutputLine(String place, String text) {
            this(place, 0, text);
        }
    }
}

package chalkgrad.exchange.answer;

import java.util.List;

/// A cell of a notebook with the text that it printed.
///
/// @param code its source
/// @param output the lines that it printed
public record Cell(String code, List<Line> output) {
    public Cell {
        output = List.copyOf(output);
    }

    /// A line of output.
    ///
    /// @param place the line of the file, or the cell and the line
    public record Line(String place, String text) {}
}

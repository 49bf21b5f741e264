package chalkgrad.script.line;

import java.util.List;

/// Lines of code as people read them.
final class CodeText {
    private CodeText() {}

    /// The lines of a cell; cells count from 1.
    static List<String> lines(List<String> cells, int cell) {
        return List.of(cells.get(cell - 1).split("\n", -1));
    }

    /// A line without indentation; empty if it is not there. Cells and lines count from 1.
    static String line(List<String> cells, int cell, int line) {
        List<String> text = lines(cells, cell);
        return line <= text.size() ? text.get(line - 1).strip() : "";
    }
}

package chalkgrad.script.line;

import java.util.List;

/// Lines of code as people read them.
final class CodeText {
    private CodeText() {}

    /// A line without indentation; empty if it is not there. Cells and lines count from 1.
    static String line(List<String> cells, int cell, int line) {
        String[] text = cells.get(cell - 1).split("\n", -1);
        return line <= text.length ? text[line - 1].strip() : "";
    }
}

package chalkgrad.script;

import java.util.ArrayList;
import java.util.List;

/// Numbers of cells as text.
final class CellNumbers {
    private CellNumbers() {}

    /// `cell 4`, or `cells 4, 6 to 9, 11`.
    ///
    /// @param cells from the first to the last
    static String text(List<Integer> cells) {
        return cells.size() == 1
                ? Sentences.of("cells.one", cells.getFirst())
                : Sentences.of("cells.more", ranges(cells));
    }

    /// `4, 6 to 9, 11`.
    static String ranges(List<Integer> cells) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int k = 0; k < cells.size(); k++) {
            boolean ends = k + 1 == cells.size() || cells.get(k + 1) != cells.get(k) + 1;
            if (ends) {
                parts.add(from == k ? "" + cells.get(k) : Sentences.of("cells.range", cells.get(from), cells.get(k)));
                from = k + 1;
            }
        }
        return String.join(", ", parts);
    }
}

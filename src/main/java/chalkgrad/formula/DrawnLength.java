package chalkgrad.formula;

import java.util.ArrayList;
import java.util.List;

/// How much is drawn of long sums and large matrices: all of them, or the first and last parts with dots between.
enum DrawnLength {
    USUAL(16, 6, 3, 2),
    SHORT(4, 4, 2, 1);

    private final int longestSum;
    private final int largestMatrix;
    private final int first;
    private final int last;

    /// @param longestSum the number of terms that are all drawn
    /// @param largestMatrix the number of rows or columns that are all drawn
    /// @param first the number of first parts that are drawn of a longer sum or larger matrix
    /// @param last the number of last parts that are drawn then
    DrawnLength(int longestSum, int largestMatrix, int first, int last) {
        this.longestSum = longestSum;
        this.largestMatrix = largestMatrix;
        this.first = first;
        this.last = last;
    }

    /// The indices of the terms that are drawn, with -1 for the dots. A marked term always is.
    List<Integer> shown(List<Formula> terms) {
        var result = new ArrayList<Integer>();
        int count = terms.size();
        for (int k = 0; k < count; k++) {
            boolean drawn = count <= longestSum || k < first || k >= count - last || isMarked(terms.get(k));
            if (drawn || result.getLast() >= 0) {
                result.add(drawn ? k : -1);
            }
        }
        return result;
    }

    private static boolean isMarked(Formula formula) {
        return formula instanceof Formula.Marked || formula.parts().stream().anyMatch(DrawnLength::isMarked);
    }

    List<Integer> shown(int size) {
        return Array.shown(size, largestMatrix, first, last);
    }
}

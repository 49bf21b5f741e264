package chalkgrad.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses rows to try a network on. The same seed always chooses the same rows. Each class keeps its share in both
/// parts, and both parts keep the order of the rows.
///
/// @param testShare of the rows, from 0 to 1; at least one row of each class stays to be learned from
/// @param seed of the choice
public record Split(double testShare, int seed) {
    /// No test rows.
    public static final Split NONE = new Split(0, 1);

    /// The two parts of a data set.
    public Parts of(DataSet data) {
        var random = new Draws(seed);
        var test = new BitSet(data.size());
        for (int[] rows : groups(data)) {
            random.shuffle(rows);
            int count = (int) Math.min(Math.round(testShare * rows.length), Math.max(0, rows.length - 1));
            IntStream.of(rows).limit(count).forEach(test::set);
        }
        int[] forTest = test.stream().toArray();
        test.flip(0, data.size());
        int[] forTraining = test.stream().toArray();
        return new Parts(
                data.rows(forTraining.length, row -> forTraining[row]), data.rows(forTest.length, row -> forTest[row]));
    }

    /// The rows of each class, or all rows if there are no classes.
    private static List<int[]> groups(DataSet data) {
        if (!(data.target() instanceof Target.Classes classes)) {
            return List.of(IntStream.range(0, data.size()).toArray());
        }
        var groups = new ArrayList<int[]>();
        for (int k = 0; k < classes.names().size(); k++) {
            int number = k;
            groups.add(IntStream.range(0, data.size())
                    .filter(row -> classes.of(row) == number)
                    .toArray());
        }
        return groups;
    }
}

package chalkgrad.data.csv;

import chalkgrad.data.DataSet;
import chalkgrad.data.Parts;
import chalkgrad.data.Target;
import chalkgrad.data.csv.Column.Content;
import chalkgrad.data.csv.Column.Role;
import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a data set of the numbers of a table. A column of classes becomes one column for each class.
///
/// @param used the columns of the table that the numbers are of
/// @param classes the words of the columns of classes
record Assembly(CsvPlan plan, List<Integer> used, NumberRows numbers, Map<Integer, ColumnWords> classes) {
    Assembly(CsvPlan plan, int[] used, NumberRows numbers, Map<Integer, ColumnWords> classes) {
        this(plan, Arrays.stream(used).boxed().toList(), numbers, classes);
    }

    /// The rows to learn from, and those for the test.
    Parts parts(BitSet test) {
        DataSet all = all();
        if (test.isEmpty()) {
            return Parts.whole(all);
        }
        int[] forTest = test.stream().toArray();
        var rest = (BitSet) test.clone();
        rest.flip(0, numbers.size());
        int[] forTraining = rest.stream().toArray();
        return new Parts(
                all.rows(forTraining.length, row -> forTraining[row]), all.rows(forTest.length, row -> forTest[row]));
    }

    private DataSet all() {
        Wide inputs = wide(Role.INPUT);
        return new DataSet(inputs.names(), inputs.values(), target());
    }

    private Target target() {
        List<Integer> targets = placesOf(Role.TARGET);
        Optional<Integer> single =
                targets.stream().filter(k -> targets.size() == 1).findFirst();
        Optional<ColumnWords> words = single.map(k -> classes.get(used.get(k)));
        if (words.isPresent()) {
            return new Target.Classes(words.get().sorted(), words.get().sorted(numbers.column(single.orElseThrow())));
        }
        Wide wide = wide(Role.TARGET);
        return new Target.Numbers(wide.names(), wide.values());
    }

    private List<Integer> placesOf(Role role) {
        var places = new ArrayList<Integer>();
        for (int k = 0; k < used.size(); k++) {
            if (plan.columns().get(used.get(k)).role() == role) {
                places.add(k);
            }
        }
        return places;
    }

    /// The columns with a role.
    private Wide wide(Role role) {
        var names = new ArrayList<String>();
        var entries = new ArrayList<Matrix.EntryRule>();
        for (int k : placesOf(role)) {
            Column column = plan.columns().get(used.get(k));
            if (column.content() == Content.NUMBERS) {
                names.add(column.name());
                entries.add((row, zero) -> numbers.get(row, k));
            } else {
                addClasses(column, k, names, entries);
            }
        }
        return new Wide(
                names,
                Matrix.generate(
                        numbers.size(), names.size(), (i, j) -> entries.get(j).at(i, 0)));
    }

    private void addClasses(Column column, int k, List<String> names, List<Matrix.EntryRule> entries) {
        ColumnWords words = classes.getOrDefault(used.get(k), new ColumnWords());
        for (String word : words.sorted()) {
            int number = words.number(word);
            names.add(column.name() + " = " + word);
            entries.add((row, zero) -> numbers.get(row, k) == number ? 1 : 0);
        }
    }

    private record Wide(List<String> names, Matrix values) {}
}

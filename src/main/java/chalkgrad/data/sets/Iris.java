package chalkgrad.data.sets;

import chalkgrad.data.DataSet;
import chalkgrad.data.Target;
import chalkgrad.math.Matrix;
import java.util.List;

/// Fisher's flowers (1936): four lengths in centimetres and the species. Its licence stands beside the file.
final class Iris {
    private static final int LENGTHS = 4;

    private Iris() {}

    static DataSet data() {
        List<String> lines = Resource.lines("iris.csv");
        List<List<String>> cells =
                lines.stream().map(line -> List.of(line.split(",", -1))).toList();
        List<List<String>> rows = cells.subList(1, cells.size());
        List<String> species = rows.stream().map(List::getLast).distinct().toList();
        Matrix inputs = Matrix.generate(
                rows.size(),
                LENGTHS,
                (row, c) -> Double.parseDouble(rows.get(row).get(c)));
        Matrix classes = Matrix.generate(
                rows.size(), 1, (row, zero) -> species.indexOf(rows.get(row).getLast()));
        return new DataSet(cells.getFirst().subList(0, LENGTHS), inputs, new Target.Classes(species, classes));
    }
}

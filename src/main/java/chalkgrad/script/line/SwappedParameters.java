package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Networks in which a weight that the code updates and does not use stands in another place: the one that is used in
/// its place has two, and either can be the wrong one.
final class SwappedParameters {
    /// So many places are tried.
    private static final int MOST = 8;

    private final CodeRun run;
    private final List<UnaryOperator<Document>> readings = new ArrayList<>();

    private SwappedParameters(CodeRun run) {
        this.run = run;
        for (int k = 0; k < run.lines().size(); k++) {
            ComputedLine line = run.lines().get(k);
            if (line.size() == 1 && line.sources().isEmpty() && isOnlyUpdated(k)) {
                addPlaces(line);
            }
        }
    }

    /// How the network would be in each world; none if there are too many ways.
    static List<UnaryOperator<Document>> of(CodeRun run) {
        List<UnaryOperator<Document>> readings = new SwappedParameters(run).readings;
        return readings.size() <= MOST ? readings : List.of();
    }

    private boolean isOnlyUpdated(int k) {
        List<ComputedLine> users =
                run.lines().stream().filter(line -> line.from().contains(k)).toList();
        return !users.isEmpty()
                && users.stream()
                        .allMatch(line -> LineNames.areSame(
                                line.name(), run.lines().get(k).name()));
    }

    private void addPlaces(ComputedLine line) {
        Document document = run.document();
        for (int l = 1; l <= document.network().depth(); l++) {
            for (int k = 0; k < size(document.parameters().weights(l)); k++) {
                if (isIn(line, l, k)) {
                    addSwaps(l, k);
                }
            }
        }
    }

    private boolean isIn(ComputedLine line, int l, int k) {
        for (int w = 0; w < run.worlds().size(); w++) {
            if (get(run.worlds().get(w).parameters().weights(l), k) != line.value(w, 0)) {
                return false;
            }
        }
        return true;
    }

    private void addSwaps(int l, int k) {
        for (int other = 0; other < size(run.document().parameters().weights(l)); other++) {
            int place = other;
            if (other != k) {
                readings.add(world -> swapped(world, l, k, place));
            }
        }
    }

    private static Document swapped(Document world, int l, int one, int other) {
        Matrix old = world.parameters().weights(l);
        return world.with(world.parameters().withWeights(l, Matrix.generate(old.rows(), old.columns(), (i, j) -> {
            int k = i * old.columns() + j;
            return get(old, k == one ? other : k == other ? one : k);
        })));
    }

    private static int size(Matrix matrix) {
        return matrix.rows() * matrix.columns();
    }

    /// @param k counts row by row
    private static double get(Matrix matrix, int k) {
        return matrix.get(k / matrix.columns(), k % matrix.columns());
    }
}

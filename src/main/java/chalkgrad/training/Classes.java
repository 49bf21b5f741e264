package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What makes the outputs of a network a class: the largest of several outputs, or the side of a threshold on which a
/// single one lies. Classes count from 0.
///
/// @param outputs the number of outputs
/// @param threshold between the two classes of a single output
public record Classes(int outputs, double threshold) {
    private static final Set<Double> ZERO_ONE = Set.of(0.0, 1.0);
    private static final Set<Double> SIGNS = Set.of(-1.0, 1.0);

    /// The classes of a document; empty if its targets are none: with several outputs, each target has a 1 for its
    /// class
    /// and the same lower number, 0 or -1, for all others; with one output, it is 0 or 1, or it is -1 or 1.
    public static Optional<Classes> of(Document document) {
        List<Matrix> targets = Stream.concat(document.samples().stream(), document.testSamples().stream())
                .map(Sample::y)
                .toList();
        int outputs = document.network().outputLayer().size();
        var values = new TreeSet<Double>();
        for (Matrix target : targets) {
            for (double value : target.toArray(0)) {
                values.add(value + 0.0);
            }
            if (values.size() > 2 || outputs > 1 && ones(target) != 1) {
                return Optional.empty();
            }
        }
        boolean ofSigns = SIGNS.containsAll(values);
        return ofSigns || ZERO_ONE.containsAll(values)
                ? Optional.of(new Classes(outputs, ofSigns && values.contains(-1.0) ? 0 : 0.5))
                : Optional.empty();
    }

    private static long ones(Matrix target) {
        return Stream.iterate(0, j -> j < target.columns(), j -> j + 1)
                .filter(j -> target.get(0, j) == 1)
                .count();
    }

    /// How many classes there are.
    public int count() {
        return outputs == 1 ? 2 : outputs;
    }

    /// The class of some outputs; the first of several that are the largest.
    ///
    /// @param from the index of the first output
    public int of(double[] values, int from) {
        if (outputs == 1) {
            return values[from] > threshold ? 1 : 0;
        }
        int best = 0;
        for (int j = 1; j < outputs; j++) {
            if (values[from + j] > values[from + best]) {
                best = j;
            }
        }
        return best;
    }
}

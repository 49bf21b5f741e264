package chalkgrad.grading;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Run;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Finds the iterations of a long run in which a number is a parameter or the loss. All numbers are sorted by value, so
/// a number of any iteration is found by bisection.
final class Occurrences {
    /// The most numbers that are kept.
    private static final int MOST_NUMBERS = 1_000_000;

    /// A number that occurs in more iterations does not identify one.
    private static final int MOST_FOUND = 8;

    private final double[] values;
    private final int[] iterations;

    private Occurrences(double[] values, int[] iterations) {
        this.values = values;
        this.iterations = iterations;
    }

    /// The occurrences in a run, or in as many of its first iterations as there is room for.
    static Occurrences of(Document document) {
        var run = new Run(document);
        int each = Math.toIntExact(Math.min(document.network().parameterCount(), MOST_NUMBERS)) + 1;
        int count = each > MOST_NUMBERS ? 0 : Math.min(MOST_NUMBERS / each, document.iterations() + 1);
        double[] all = new double[each * count];
        for (int t = 1; t <= count; t++) {
            fill(all, each * (t - 1), run.pass(t).parameters(), run.loss(t));
        }
        int[] order = IntStream.range(0, all.length)
                .boxed()
                .sorted((p, q) -> Double.compare(all[p], all[q]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Occurrences(
                Arrays.stream(order).mapToDouble(k -> all[k]).toArray(),
                Arrays.stream(order).map(k -> k / each + 1).toArray());
    }

    private static void fill(double[] all, int start, Parameters parameters, double loss) {
        int k = start;
        for (List<Matrix> matrices : List.of(parameters.weights(), parameters.biases())) {
            for (Matrix matrix : matrices) {
                for (int i = 0; i < matrix.rows(); i++) {
                    double[] row = matrix.toArray(i);
                    System.arraycopy(row, 0, all, k, row.length);
                    k += row.length;
                }
            }
        }
        all[k] = loss;
    }

    /// The iterations in which a number is a parameter or the loss; none if there are too many.
    List<Integer> of(WrittenNumber written) {
        double least = written.value() - written.tolerance();
        int k = Arrays.binarySearch(values, least);
        k = k < 0 ? -k - 1 : k;
        int end = k;
        while (end < values.length && values[end] <= written.value() + written.tolerance()) {
            end++;
        }
        List<Integer> found =
                Arrays.stream(iterations, k, end).distinct().boxed().toList();
        return found.size() <= MOST_FOUND ? found : List.of();
    }
}

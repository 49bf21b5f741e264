package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.function.Function;

/// Samples in arrays, one row after the other.
final class SampleArrays {
    private final List<Sample> origin;
    private final int inputs;
    private final int outputs;
    private final double[] x;
    private final double[] y;

    private SampleArrays(List<Sample> samples, int inputs, int outputs) {
        this.origin = samples;
        this.inputs = inputs;
        this.outputs = outputs;
        this.x = rows(samples, Sample::x, inputs);
        this.y = rows(samples, Sample::y, outputs);
    }

    /// Samples of the shapes of a document's network.
    static SampleArrays of(Document document, List<Sample> samples) {
        return new SampleArrays(
                samples,
                document.network().inputSize(),
                document.network().outputLayer().size());
    }

    private static double[] rows(List<Sample> samples, Function<Sample, Matrix> part, int columns) {
        double[] result = new double[samples.size() * columns];
        for (int s = 0; s < samples.size(); s++) {
            Matrix row = part.apply(samples.get(s));
            for (int j = 0; j < columns; j++) {
                result[s * columns + j] = row.get(0, j);
            }
        }
        return result;
    }

    /// The samples that these are.
    List<Sample> origin() {
        return origin;
    }

    int inputs() {
        return inputs;
    }

    int outputs() {
        return outputs;
    }

    int count() {
        return origin.size();
    }

    /// Copies some samples one after the other.
    ///
    /// @param numbers the samples, from 1
    /// @param from the first of these numbers
    void gather(int[] numbers, int from, int count, double[] intoX, double[] intoY) {
        for (int k = 0; k < count; k++) {
            int sample = numbers[from + k] - 1;
            System.arraycopy(x, sample * inputs, intoX, k * inputs, inputs);
            System.arraycopy(y, sample * outputs, intoY, k * outputs, outputs);
        }
    }

    /// Copies consecutive samples, of which the first counts from 0.
    void copy(int first, int count, double[] intoX, double[] intoY) {
        System.arraycopy(x, first * inputs, intoX, 0, count * inputs);
        System.arraycopy(y, first * outputs, intoY, 0, count * outputs);
    }
}

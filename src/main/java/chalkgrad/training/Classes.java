package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Loss;
import chalkgrad.network.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The classes that targets and outputs stand for: with several outputs, each has its class, and the largest one says
/// which; a single output has two, one on either side of the middle between their targets. Classes count from 0.
///
/// @param outputs the number of outputs
/// @param low the target of an output whose class is another one; of a single output, that of the first class
/// @param high the target of an output whose class it is; of a single output, that of the second class
public record Classes(int outputs, double low, double high) {
    /// How far targets may be from 0 and 1, or from -1 and 1, as a share of the distance between those: many courses
    /// write 0.1 and 0.9, or 0.01 and 0.99, since a sigmoid never reaches its ends.
    private static final double NEAR = 0.1;

    /// The classes of a document; empty if its targets are not those of classes. They are if all of them, those of
    /// the test too, use the same two values, which are near 0 and 1 or near -1 and 1, and each sample has the high
    /// one for exactly one of several outputs. Two other values are measured numbers that happen to be two. The
    /// targets of a single output may be all the same if they are -1, 0 or 1.
    public static Optional<Classes> of(Document document) {
        List<Matrix> targets = Stream.concat(document.samples().stream(), document.testSamples().stream())
                .map(Sample::y)
                .toList();
        int outputs = document.network().outputLayer().size();
        var values = new TreeSet<Double>();
        for (Matrix target : targets) {
            Arrays.stream(target.toArray(0)).forEach(value -> values.add(value + 0.0));
            if (values.size() > 2) {
                return Optional.empty();
            }
        }
        return of(outputs, values.first(), values.last(), document.loss())
                .filter(classes -> outputs == 1 || targets.stream().allMatch(classes::isOfOne));
    }

    private static Optional<Classes> of(int outputs, double least, double most, Loss loss) {
        boolean signs = least < 0 || least == 1 && loss.targets() == Targets.SIGNS;
        double bottom = signs ? -1 : 0;
        if (least == most) {
            return Optional.of(new Classes(outputs, bottom, 1)).filter(any -> least == bottom || least == 1);
        }
        double near = NEAR * (1 - bottom);
        return least >= bottom && least - bottom <= near && most <= 1 && 1 - most <= near
                ? Optional.of(new Classes(outputs, least, most))
                : Optional.empty();
    }

    private boolean isOfOne(Matrix target) {
        return IntStream.range(0, outputs).filter(j -> target.get(0, j) == high).count() == 1;
    }

    /// How many classes there are.
    public int count() {
        return outputs == 1 ? 2 : outputs;
    }

    /// The class of some outputs, the first of several that are the largest; -1 if one of them is not a number.
    ///
    /// @param from the index of the first output
    public int of(double[] values, int from) {
        int best = 0;
        for (int j = 0; j < outputs; j++) {
            if (Double.isNaN(values[from + j])) {
                return -1;
            }
            best = values[from + j] > values[from + best] ? j : best;
        }
        return outputs > 1 ? best : values[from] > (low + high) / 2 ? 1 : 0;
    }

    /// The class of a sample, by its targets.
    public int of(Sample sample) {
        return of(sample.y().toArray(0), 0);
    }
}

package chalkgrad.app.plots.measure;

import chalkgrad.app.plots.drawing.Range;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Probability;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The classes that outputs stand for. With several outputs, the class is that of the largest one. A single output has
/// two classes, one on either side of a threshold.
///
/// @param count the number of classes
/// @param threshold of a single output
public record Classes(int count, double threshold) {
    /// The classes of a document; empty if its targets are not those of classes.
    public static Optional<Classes> of(Document document) {
        int outputs = document.network().outputLayer().size();
        Activation activation = document.network().outputLayer().activation();
        if (outputs == 1) {
            return limits(document, activation)
                    .filter(limits -> all(document)
                            .mapToDouble(sample -> sample.y().get(0, 0))
                            .allMatch(y -> y == limits.low() || y == limits.high()))
                    .map(limits -> new Classes(2, limits.middle()));
        }
        boolean oneEach = all(document).map(Sample::y).allMatch(y -> isOneClass(y, activation));
        return oneEach ? Optional.of(new Classes(outputs, 0)) : Optional.empty();
    }

    private static Optional<Range> limits(Document document, Activation activation) {
        return switch (document.loss().targets()) {
            case SIGNS -> Optional.of(new Range(-1, 1));
            case PROBABILITIES -> Optional.of(new Range(0, 1));
            case ANY -> ValueScale.limits(activation);
        };
    }

    private static Stream<Sample> all(Document document) {
        return Stream.concat(document.samples().stream(), document.testSamples().stream());
    }

    /// Whether one target is larger than all others, which are equal unless the outputs are probabilities.
    private static boolean isOneClass(Matrix y, Activation activation) {
        var row = new Values(y.toArray(0), 1, y.columns());
        int best = row.largest(0);
        boolean equal = IntStream.range(0, y.columns())
                        .filter(j -> j != best)
                        .mapToObj(j -> y.get(0, j))
                        .distinct()
                        .count()
                <= 1;
        return best >= 0 && row.lead(0, best) > 0 && (equal || activation instanceof Probability);
    }

    /// The class of a row of outputs or targets, from 0; -1 if there is a number that is not one.
    public int of(Values rows, int row) {
        if (rows.columns() > 1) {
            return rows.largest(row);
        }
        double output = rows.get(row, 0);
        return Double.isNaN(output) ? -1 : output > threshold ? 1 : 0;
    }

    /// The class of a sample's targets.
    public int of(Sample sample) {
        return of(new Values(sample.y().toArray(0), 1, sample.y().columns()), 0);
    }

    /// The target of a class of a single output.
    public static double target(Document document, int number) {
        Activation activation = document.network().outputLayer().activation();
        return limits(document, activation).orElse(new Range(0, 1)).at(number);
    }
}

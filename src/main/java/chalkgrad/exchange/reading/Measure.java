package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.mistake.wording.Message;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.stream.IntStream;

/// A measure of how far all outputs are from their targets: the sum of their errors over outputs and samples, times a
/// factor.
///
/// @param factor the factor of the sum over outputs and samples
/// @param isMean whether the sum is divided by the number of samples too
/// @param isRoot whether its root is taken
/// @param epsilon the number that keeps a logarithm finite; 0 if there is none
/// @param isLimit whether epsilon is the lower limit of a probability; otherwise it is added to it
record Measure(Kind kind, double factor, boolean isMean, boolean isRoot, double epsilon, boolean isLimit) {
    /// The error of an output.
    enum Kind {
        SQUARED,
        ABSOLUTE,
        BINARY,
        CATEGORICAL
    }

    private static final double CLOSE = 1e-12;

    static Measure of(Kind kind, double factor) {
        return new Measure(kind, factor, false, false, 0, false);
    }

    /// The same divided by the number of samples.
    Measure mean() {
        return new Measure(kind, factor, true, isRoot, epsilon, isLimit);
    }

    /// The factor for so many samples.
    private double factor(int samples) {
        return isMean ? factor / samples : factor;
    }

    Measure root() {
        return new Measure(kind, factor, isMean, true, epsilon, isLimit);
    }

    /// The same with an epsilon in its logarithms.
    Measure with(double small, boolean asLimit) {
        return new Measure(kind, factor, isMean, isRoot, small, asLimit);
    }

    /// The loss of a document for all its samples, or for one of them; empty if it is not of these kinds.
    static Optional<Measure> ofDocument(Document document, boolean isOfBatch) {
        int outputs = document.network().outputLayer().size();
        Optional<Measure> ofSample = switch (document.loss().name()) {
            case "sum_squared_error" -> Optional.of(of(Kind.SQUARED, 1));
            case "half_squared_error" -> Optional.of(of(Kind.SQUARED, 0.5));
            case "mean_squared_error" -> Optional.of(of(Kind.SQUARED, 1.0 / outputs));
            case "mean_absolute_error" -> Optional.of(of(Kind.ABSOLUTE, 1.0 / outputs));
            case "binary_cross_entropy" -> Optional.of(of(Kind.BINARY, 1));
            case "categorical_cross_entropy" -> Optional.of(of(Kind.CATEGORICAL, 1));
            default -> Optional.empty();
        };
        return isOfBatch && document.reduction() == Reduction.MEAN ? ofSample.map(Measure::mean) : ofSample;
    }

    /// Whether it is the same as another measure of so many samples.
    boolean isSameAs(Measure other, int samples) {
        return kind == other.kind
                && isRoot == other.isRoot
                && Math.abs(factor(samples) - other.factor(samples)) <= CLOSE * factor(samples)
                && epsilon == other.epsilon;
    }

    boolean hasLogarithm() {
        return kind == Kind.BINARY || kind == Kind.CATEGORICAL;
    }

    /// Its value in a run, over all samples (0) or for one of them.
    double in(Replay replay, int sample, int iteration) {
        boolean all = sample == 0 && !replay.document().hasSingleSample();
        int[] samples = all ? replay.batch(iteration).samples().toArray() : new int[] {sample};
        double sum = IntStream.of(samples)
                .mapToDouble(s -> ofSample(replay, s, iteration))
                .sum();
        double scaled = factor(samples.length) * sum;
        return isRoot ? Math.sqrt(scaled) : scaled;
    }

    private double ofSample(Replay replay, int sample, int iteration) {
        int outputs = replay.document().network().outputLayer().size();
        return IntStream.rangeClosed(1, outputs)
                .mapToDouble(j -> ofOutput(
                        replay.number(Quantity.activation(replay.depth(), j).at(sample, iteration)),
                        replay.number(Quantity.target(j).at(sample, 1))))
                .sum();
    }

    private double ofOutput(double a, double y) {
        return switch (kind) {
            case SQUARED -> (a - y) * (a - y);
            case ABSOLUTE -> Math.abs(a - y);
            case BINARY -> -weighted(y, a) - weighted(1 - y, 1 - a);
            case CATEGORICAL -> -weighted(y, a);
        };
    }

    private double weighted(double weight, double probability) {
        double kept = isLimit ? Math.clamp(probability, epsilon, 1 - epsilon) : probability + epsilon;
        return weight == 0 ? 0 : weight * Math.log(kept);
    }

    /// What it is called, such as "mean squared error" or "half sum of squared errors".
    ///
    /// @param samples the number of samples that it is of
    Message name(Document document, int samples) {
        int outputs = document.network().outputLayer().size();
        String form = hasLogarithm() ? entropyForm(outputs, samples) : errorForm(outputs, samples);
        return Message.of("measure." + kind + "." + form);
    }

    private String entropyForm(int outputs, int samples) {
        double own = factor(samples);
        if (is(own * samples, 1) && samples > 1) {
            return "samples";
        }
        return is(own, 1) ? outputs * samples > 1 ? "sum" : "one" : "outputs";
    }

    private String errorForm(int outputs, int samples) {
        double own = factor(samples);
        double all = own * outputs * samples;
        if (isRoot) {
            return "root";
        }
        if (is(all, 1)) {
            return outputs * samples == 1 ? "one" : "mean";
        }
        if (is(all, 0.5)) {
            return outputs * samples == 1 ? "half" : "halfMean";
        }
        boolean isMean = samples > 1 && (is(own * samples, 1) || is(own * samples, 0.5));
        boolean isHalf = is(own, 0.5) || isMean && is(own * samples, 0.5);
        return (isHalf ? "halfSum" : "sum") + (isMean ? "Mean" : "");
    }

    private static boolean is(double number, double other) {
        return Math.abs(number - other) <= CLOSE;
    }
}

package chalkgrad.app.training;

import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// Says whether inputs or targets are so large that a training is likely to grow beyond all bounds because of them.
record LargeData(Texts texts, Decimals decimals) {
    /// Numbers of mean 0 and standard deviation 1 hardly ever reach it.
    private static final double LARGE = 10;

    /// The advice to make them smaller; empty if they are not large.
    Optional<String> advice(Document document) {
        double input = largest(document, Sample::x);
        double target = largest(document, Sample::y);
        if (input <= LARGE && target <= LARGE) {
            return Optional.empty();
        }
        String key = target <= LARGE ? "inputs" : input <= LARGE ? "targets" : "both";
        return Optional.of(texts.get("training.large." + key, decimals.format(input), decimals.format(target)));
    }

    private static double largest(Document document, Function<Sample, Matrix> numbers) {
        return document.samples().stream()
                .flatMapToDouble(sample -> Arrays.stream(numbers.apply(sample).toArray(0)))
                .map(Math::abs)
                .max()
                .orElse(0);
    }
}

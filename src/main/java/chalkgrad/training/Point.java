package chalkgrad.training;

import chalkgrad.document.Document;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// How good a network was during its training.
///
/// @param iterations how many iterations had been made, with those before the document's first one
/// @param train on the samples that it learns from
/// @param test on the test samples, if there are any
public record Point(int iterations, Score train, Optional<Score> test) {
    /// How good a document is before its first iteration. Nothing that it uses is shared with another thread.
    ///
    /// @param isGivenUp is asked every few milliseconds
    /// @return empty if somebody gives it up
    public static Optional<Point> of(Document document, BooleanSupplier isGivenUp) {
        var parameters = new ParameterArrays(document.network());
        parameters.take(document.parameters());
        return of(
                document.start().iterations(),
                new Scorer(document),
                parameters,
                SampleArrays.of(document, document.samples()),
                SampleArrays.of(document, document.testSamples()),
                isGivenUp);
    }

    static Optional<Point> of(
            int iterations,
            Scorer scorer,
            ParameterArrays parameters,
            SampleArrays samples,
            SampleArrays testSamples,
            BooleanSupplier isGivenUp) {
        Optional<Score> train = scorer.score(parameters, samples, isGivenUp);
        if (train.isEmpty() || testSamples.count() == 0) {
            return train.map(score -> new Point(iterations, score, Optional.empty()));
        }
        return scorer.score(parameters, testSamples, isGivenUp)
                .map(test -> new Point(iterations, train.get(), Optional.of(test)));
    }

    /// About how many multiplications it takes to say how good a document is.
    public static long work(Document document) {
        long samples = (long) document.samples().size() + document.testSamples().size();
        return samples
                * (document.network().parameterCount() + document.network().inputSize());
    }
}

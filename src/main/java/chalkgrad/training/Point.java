package chalkgrad.training;

import chalkgrad.document.Document;
import java.util.Optional;

/// How good a network was during its training.
///
/// @param iterations how many iterations had been made, with those before the document's first one
/// @param train on the samples that it learns from
/// @param test on the test samples, if there are any
public record Point(int iterations, Score train, Optional<Score> test) {
    /// How good a document is before its first iteration. Nothing that it uses is shared with another thread.
    public static Point of(Document document) {
        var scorer = new Scorer(document);
        var parameters = new ParameterArrays(document.network());
        parameters.take(document.parameters());
        return new Point(
                document.start().iterations(),
                scorer.score(parameters, SampleArrays.of(document, document.samples())),
                document.testSamples().isEmpty()
                        ? Optional.empty()
                        : Optional.of(scorer.score(parameters, SampleArrays.of(document, document.testSamples()))));
    }

    /// About how many multiplications it takes to say how good a document is.
    public static long work(Document document) {
        long samples = (long) document.samples().size() + document.testSamples().size();
        return samples
                * (document.network().parameterCount() + document.network().inputSize());
    }
}

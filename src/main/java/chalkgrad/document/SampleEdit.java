package chalkgrad.document;

import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A change of the samples.
public sealed interface SampleEdit extends Edit {
    /// A sample of zeros at the end; if targets cannot be any numbers, its target is the first class.
    record AddSample() implements SampleEdit {
        @Override
        public Document applyTo(Document document) {
            Matrix targets = document.loss()
                    .targets()
                    .ofNewSample(document.network().outputLayer().size());
            var samples = new ArrayList<>(document.samples());
            samples.add(new Sample(Matrix.zeros(1, document.network().inputSize()), targets));
            return document.with(samples, document.extras());
        }
    }

    /// A copy of a sample, right after it.
    record DuplicateSample(int sample) implements SampleEdit {
        @Override
        public Document applyTo(Document document) {
            var samples = new ArrayList<>(document.samples());
            samples.add(sample, samples.get(sample - 1));
            return document.with(samples, document.extras().withElementInserted("/samples", sample));
        }
    }

    /// Other numbers for a sample, as many as before.
    record SetSample(int sample, Sample replacement) implements SampleEdit {
        @Override
        public Document applyTo(Document document) {
            return document.withSample(sample, replacement);
        }
    }

    /// Removes a sample.
    record RemoveSample(int sample) implements SampleEdit {
        @Override
        public Optional<Problem> problem(Document document) {
            return document.samples().size() > 1
                    ? Optional.empty()
                    : Optional.of(new Problem("/samples", Sentences.of("sample.last")));
        }

        @Override
        public Document applyTo(Document document) {
            var samples = new ArrayList<>(document.samples());
            samples.remove(sample - 1);
            return document.with(samples, document.extras().withoutElement("/samples", sample - 1));
        }
    }

    /// Other samples to learn from and to be tried on, each with as many numbers as before.
    record SetSamples(List<Sample> samples, List<Sample> testSamples) implements SampleEdit {
        public SetSamples {
            samples = List.copyOf(samples);
            testSamples = List.copyOf(testSamples);
        }

        @Override
        public Optional<Problem> problem(Document document) {
            return samples.isEmpty()
                    ? Optional.of(new Problem("/samples", Sentences.of("sample.last")))
                    : Optional.empty();
        }

        @Override
        public Document applyTo(Document document) {
            return document.with(
                            samples,
                            document.extras().withoutElements("/samples").withoutElements("/testSamples"))
                    .withTestSamples(testSamples);
        }
    }

    /// Uses a data set, and changes the network where it does not fit.
    ///
    /// @param name of the data set
    /// @param changes in their order
    /// @param columns what the numbers of the samples were before
    record UseData(String name, List<Edit> changes, SampleColumns columns) implements SampleEdit {
        public UseData {
            changes = List.copyOf(changes);
        }

        @Override
        public Optional<Problem> problem(Document document) {
            Document now = document;
            for (Edit change : changes) {
                Optional<Problem> problem = change.problem(now);
                if (problem.isPresent()) {
                    return problem;
                }
                now = change.applyTo(now);
            }
            return Optional.empty();
        }

        @Override
        public Document applyTo(Document document) {
            Document now = document;
            for (Edit change : changes) {
                now = change.applyTo(now);
            }
            return now.with(columns).with(now.extras().withoutElements("/columns/inputs"));
        }
    }
}

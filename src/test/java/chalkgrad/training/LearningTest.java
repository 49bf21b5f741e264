package chalkgrad.training;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.data.sets.BuiltInSets;
import chalkgrad.data.sets.Options;
import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.exchange.NetworkText;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Networks with stated seeds learn the built-in sets.
class LearningTest {
    @ParameterizedTest
    @CsvSource({
        "circle, 2-4-1 tanh sigmoid binary_cross_entropy adam learning rate 0.03 seed 1, 200, 0.9",
        "spirals, 2-16-16-1 tanh sigmoid binary_cross_entropy adam learning rate 0.02 seed 1, 400, 0.95",
        "xor, 2-4-1 tanh sigmoid binary_cross_entropy adam learning rate 0.05 seed 1, 300, 0.95",
        "iris, 4-8-3 tanh softmax categorical_cross_entropy adam learning rate 0.01 seed 1, 100, 0.9",
        "digits, 64-32-10 relu softmax categorical_cross_entropy adam learning rate 0.003 seed 1, 60, 0.9"
    })
    void anAccuracyIsReached(String set, String network, int epochs, double accuracy) {
        Document document = NetworkText.parse(network).toDocument();
        List<Sample> samples = BuiltInSets.named(set)
                .orElseThrow()
                .make(new Options(300, 0.02, 1))
                .samples(
                        document.network().outputLayer().size(), document.loss().targets());
        Document with = new SampleEdit.SetSamples(every(samples, 0), every(samples, 1))
                .applyTo(document)
                .withBatches(new Batches(10, OptionalInt.of(1)));
        var trainer = new Trainer(with);
        trainer.runEpochs(epochs, OptionalDouble.empty(), () -> false);
        assertThat(trainer.testScore().orElseThrow().accuracy().orElseThrow()).isGreaterThanOrEqualTo(accuracy);
    }

    /// Every second pair of samples, since the classes of some sets take turns; all if there are few.
    private static List<Sample> every(List<Sample> samples, int first) {
        return IntStream.range(0, samples.size())
                .filter(k -> samples.size() < 10 || k / 2 % 2 == first)
                .mapToObj(samples::get)
                .toList();
    }
}

package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.script.line.WrongLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Programs in which the wrong lines end with a comment: those are found, and no other. A program without is right.
/// Programs of one list are the cells of one notebook, so none of them may compute with the numbers of another.
class MarkedLinesTest {
    private static final String WRONG = "# wrong";

    /// Programs without a wrong line of which not all is known what it computes, so they are not called right.
    private static final List<String> UNJUDGED =
            List.of("biases-decay-too", "lists-with-momentum", "linear-on-purpose");

    static Stream<List<String>> notebooks() {
        return Trials.some(1, all()).stream();
    }

    private static List<List<String>> all() {
        return List.of(
                List.of(
                        "z-of-outputs",
                        "near-zero",
                        "target-minus-output",
                        "softmax-of-batch",
                        "division-missing",
                        "slope-of-outputs",
                        "bias-of-layer"),
                List.of(
                        "dead-gradients-kept",
                        "relu-for-slope",
                        "bias-of-neighbour",
                        "batch-not-divided",
                        "division-twice",
                        "loss-without-half"),
                List.of("weight-of-neighbour", "slope-half", "sum-for-mean", "velocity-sign", "bias-in-dictionary"),
                List.of("delta-called-g", "loss-without-minus", "layer-updated-first"),
                List.of(
                        "error-for-delta-again",
                        "mean-error-printed",
                        "slope-of-a-switch",
                        "slope-of-kept-input",
                        "loss-slope-sign"),
                List.of(
                        "sums-in-loops",
                        "sums-divided-twice",
                        "last-sample-only",
                        "parts-in-any-order",
                        "sums-overwritten"),
                List.of("softmax-over-samples", "gradients-not-cleared", "softmax-before-cross-entropy"),
                List.of("velocity-of-one-weight", "correction-without-power", "penalty-sign"),
                List.of("softmax-of-columns", "samples-drawn", "one-gradient-not-divided"),
                List.of("targets-in-single-precision"),
                List.of("neuron-taken-twice", "targets-of-a-margin", "penalty-of-a-layer", "sigmoid-before-logits"),
                List.of("slope-of-sigmoid-twice", "softmax-in-the-model", "cleared-twice", "steps-of-their-own-size"),
                List.of("test-samples", "biases-decay-too", "lists-with-momentum"),
                List.of("loss-of-all-pairs", "outputs-meet-all-targets"),
                List.of("softmax-in-sequential", "softmax-of-one-unit", "softmax-and-from-logits"),
                List.of("correction-of-other-moment", "slope-of-other-function"),
                List.of("inputs-are-targets", "total-of-an-epoch"),
                List.of("moment-without-square", "slope-chosen"),
                List.of("nearly-no-gradient", "class-chosen-in-loop", "input-of-zero", "memory-of-whole-zeros"),
                List.of("penalty-not-divided", "gradient-of-neighbour", "outputs-updated-first"),
                List.of("biases-left-alone", "layers-left-alone", "relu-layer-passes-on"),
                List.of("logarithm-of-scores", "scores-for-probabilities", "cleared-before-step"),
                List.of("penalty-in-an-average"),
                List.of("values-of-a-tape", "rate-of-a-memory"),
                List.of("tape-not-cleared"),
                List.of("tape-overwritten"),
                List.of("slope-of-a-tape"),
                List.of("step-of-sums", "layer-without-activation", "caches-of-layers"),
                List.of("weights-not-divided", "gradient-called-gw", "linear-on-purpose"),
                List.of("rate-in-the-deltas", "data-of-a-loop", "targets-of-a-remainder"),
                List.of("settings-as-arguments", "slope-of-plain-relu"),
                List.of("softmax-over-many"),
                List.of("steps-uphill"),
                List.of("bias-in-a-list", "bias-sum-of-layer", "layers-with-equal-methods"),
                List.of("sums-never-cleared", "hidden-for-input"),
                List.of("cleared-in-each-epoch"),
                List.of("targets-not-shuffled", "labels-not-shuffled", "velocity-not-used"),
                List.of("velocity-of-biases-only", "biases-of-lists-left-alone"),
                List.of("names-of-caches", "activations-of-all-layers"),
                List.of("penalty-only-shown", "momentum-uphill", "mask-of-the-gradient"),
                List.of("relu-before-a-cross-entropy", "inputs-in-single-precision", "samples-left-for-a-test"),
                List.of("biases-summed-over-neurons", "delta-called-hidden", "bias-not-handed-over"),
                List.of("biases-assigned-together", "prime-of-nothing", "velocity-uphill"),
                List.of("weights-around-zero", "deltas-in-dictionaries", "tensors-of-old"));
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void theWrongLinesAreFoundAndNoOther(List<String> names, @TempDir Path folder) {
        List<String> cells = names.stream().map(MarkedLinesTest::program).toList();
        NotebookNetworks read = NotebookNetworks.run(folder, cells, Duration.ofMinutes(10), (cell, all) -> {});
        assertThat(read.problems()).isEmpty();
        assertThat(read.networks()).hasSameSizeAs(names);
        List<String> found = read.networks().stream()
                .flatMap(network -> network.wrongLines().stream())
                .map(line -> place(names, line))
                .toList();
        List<String> wrong = IntStream.range(0, names.size())
                .boxed()
                .flatMap(k -> wrongLines(names.get(k), cells.get(k)))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(wrong);
        for (int k = 0; k < names.size(); k++) {
            boolean isRight = wrongLines(names.get(k), cells.get(k)).findAny().isEmpty();
            if (isRight && !UNJUDGED.contains(names.get(k))) {
                assertThat(read.networks().get(k).isRight()).as(names.get(k)).isTrue();
            }
        }
    }

    private static String place(List<String> names, WrongLine line) {
        return names.get(line.cell() - 1) + " " + line.line() + ": " + line.code();
    }

    private static Stream<String> wrongLines(String name, String code) {
        List<String> lines = code.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(k -> lines.get(k).endsWith(WRONG))
                .mapToObj(k -> name + " " + (k + 1) + ": " + lines.get(k).strip());
    }

    private static String program(String name) {
        try (InputStream in = Objects.requireNonNull(
                MarkedLinesTest.class.getResourceAsStream("/chalkgrad/script/lines/" + name + ".py"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

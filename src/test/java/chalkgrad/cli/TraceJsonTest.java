package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Blueprint;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.network.Activations;
import chalkgrad.network.HalfSquaredError;
import chalkgrad.network.Layer;
import chalkgrad.network.Optimizers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `trace --json` gives the numbers of the worked examples, in their shape.
final class TraceJsonTest {
    private static final Path WORKED_EXAMPLES = Path.of("..", "shared", "worked-examples");

    @TempDir
    private Path folder;

    static List<String> workedNetworks() {
        return WorkedNetworks.names();
    }

    @ParameterizedTest
    @MethodSource("workedNetworks")
    void aWorkedNetworkGivesItsExpectedNumbers(String name) throws IOException {
        Object expected = json(Files.readString(Path.of("src", "test", "resources", "expected", name + ".json")));
        compare(name, expected, WorkedNetworks.open(name).loss().wantsProbabilities());
    }

    @ParameterizedTest
    @MethodSource("workedNetworks")
    void aFileOfTheWorkedExamplesGivesWhatItExpects(String name) throws IOException {
        Path file = WORKED_EXAMPLES.resolve(name + ".json");
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
        Object expected = at(json(Files.readString(file)), "expected");
        compare(file.toString(), expected, WorkedNetworks.open(name).loss().wantsProbabilities());
    }

    private static void compare(String file, Object expected, boolean crossEntropy) {
        Outcome outcome = Outcome.of("trace", file, "--json");
        assertThat(outcome.code()).isZero();
        var numbers = new ExpectedNumbers(crossEntropy);
        numbers.compare(json(outcome.out()), expected, "");
        System.out.println(file + ": largest difference " + numbers.largestDifference());
    }

    @Test
    void doublesAreWrittenWithAllTheirDigits() {
        assertThat(Outcome.of("trace", "seed001-regression", "--json").out())
                .contains("[0.0964, 0.19568000000000002]", "\"iteration\": 1,");
    }

    @Test
    void theIterationsOfTheFileGiveWayToThoseAskedFor() {
        Object numbers = json(Outcome.of("trace", "--iterations", "5", "seed001-regression", "--json")
                .out());
        assertThat((List<?>) at(numbers, "iterations")).hasSize(5);
    }

    @Test
    void adamShowsItsFirstMomentBeforeItsSecond() throws IOException {
        Object numbers =
                trace(blueprint().withOptimizer(Optimizers.named("adam").orElseThrow(), true));
        assertThat(keysOfTheFirstIteration(numbers))
                .containsExactly(
                        "iteration",
                        "samples",
                        "loss",
                        "lossMean",
                        "dW",
                        "db",
                        "firstMoment",
                        "secondMoment",
                        "weightsAfter",
                        "biasesAfter");
    }

    @Test
    void anOptimizerThatRemembersNothingHasNoStates() throws IOException {
        assertThat(keysOfTheFirstIteration(trace(blueprint())))
                .doesNotContain("velocity", "firstMoment", "secondMoment");
    }

    @Test
    void withoutAnOptimizerAfterEqualsBefore() throws IOException {
        Document document = blueprint().build(new Random(3));
        Object written = json(DocumentWriter.write(document));
        Object iteration = firstIteration(trace(document));
        assertThat(at(iteration, "weightsAfter")).isEqualTo(at(written, "weights"));
        assertThat(at(iteration, "biasesAfter")).isEqualTo(at(written, "biases"));
    }

    @Test
    void biasesThatAreNotUpdatedStayAndSoDoTheirStates() throws IOException {
        Document document = blueprint()
                .withOptimizer(Optimizers.named("momentum").orElseThrow(), false)
                .build(new Random(3));
        Object iteration = firstIteration(trace(document));
        assertThat(at(iteration, "biasesAfter")).isEqualTo(at(json(DocumentWriter.write(document)), "biases"));
        assertThat(at(at(iteration, "velocity"), "biases").toString()).isEqualTo("[[0.0, 0.0], [0.0]]");
    }

    @Test
    void aTiedBiasHasOneGradient() throws IOException {
        var network = Blueprint.of(2, new HalfSquaredError(), new Layer(3, Activations.IDENTITY, true));
        Object iteration = firstIteration(trace(network));
        assertThat((List<?>) ((List<?>) at(iteration, "db")).getFirst()).hasSize(1);
    }

    @Test
    void aBigNetworkLeavesOutTheParameterGradientsOfSingleSamples() throws IOException {
        String text = DocumentWriter.write(blueprint().build(new Random(3)));
        Object samples = at(firstIteration(trace(text.replace("\"tags\": []", "\"tags\": [\"big\"]"))), "samples");
        assertThat(((Map<?, ?>) ((List<?>) samples).getFirst()).keySet().toString())
                .isEqualTo("[z, a, loss, dLda, dLdz, dLdx]");
    }

    @Test
    void whatOverflowsIsAText() throws IOException {
        Document document = blueprint().build(new Random(3));
        Document huge = document.with(document.parameters().map(matrix -> matrix.map(entry -> 1e200)));
        Object last = at(trace(huge), "final");
        assertThat(at(last, "loss")).isEqualTo("Infinity");
    }

    private static Blueprint blueprint() {
        return Blueprint.of(
                2,
                new HalfSquaredError(),
                new Layer(2, Activations.IDENTITY, false),
                new Layer(1, Activations.IDENTITY, false));
    }

    private Object trace(Blueprint blueprint) throws IOException {
        return trace(blueprint.build(new Random(3)));
    }

    private Object trace(Document document) throws IOException {
        return trace(DocumentWriter.write(document));
    }

    private Object trace(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("network.json"), text);
        Outcome outcome = Outcome.of("trace", file.toString(), "--json");
        assertThat(outcome.err()).isEmpty();
        return json(outcome.out());
    }

    private static Object firstIteration(Object numbers) {
        return Objects.requireNonNull(((List<?>) at(numbers, "iterations")).getFirst());
    }

    private static List<String> keysOfTheFirstIteration(Object numbers) {
        return ((Map<?, ?>) firstIteration(numbers))
                .keySet().stream().map(String::valueOf).toList();
    }

    private static Object json(String text) {
        return Objects.requireNonNull(Json.read(text, "text"));
    }

    private static Object at(Object object, String key) {
        return Objects.requireNonNull(((Map<?, ?>) object).get(key), key);
    }
}

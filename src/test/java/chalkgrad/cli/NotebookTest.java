package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chalkgrad.exchange.Json;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `check --notebook` with notebooks that NumPy ran, whose code makes the mistake each one is named after, as Jupyter
/// file and as text export. What is not wrong in them was computed by the right formulas.
class NotebookTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static List<Map<String, Object>> numbers(String network, String notebook) {
        Outcome outcome = Outcome.of("check", path(network + ".json"), "--notebook", path(notebook), "--json");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isEqualTo(3);
        return listOf(outcome.out());
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // keys that are always there
    private static List<Map<String, Object>> listOf(String out) {
        return (List<Map<String, Object>>) ((Map<String, Object>) Json.read(out, "output")).get("numbers");
    }

    private static String path(String name) {
        try {
            return Path.of(Objects.requireNonNull(NotebookTest.class.getResource("/chalkgrad/notebooks/" + name))
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /// The number that is printed so, with all that is said about it.
    private static Map<String, Object> number(List<Map<String, Object>> numbers, String printed) {
        return numbers.stream()
                .filter(number -> printed.equals(number.get("printed")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(printed + " is not in " + numbers));
    }

    private static Stream<Map<String, Object>> with(List<Map<String, Object>> numbers, String verdict) {
        return numbers.stream().filter(number -> verdict.equals(number.get("verdict")));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // keys that are always there
    private static String firstMistake(Map<String, Object> number) {
        List<Map<String, Object>> mistakes = (List<Map<String, Object>>) number.get("mistakes");
        return mistakes.isEmpty() ? "none" : (String) mistakes.getFirst().get("id");
    }

    private static void areWrongBy(List<Map<String, Object>> numbers, String mistake, String... printed) {
        for (String one : printed) {
            Map<String, Object> number = number(numbers, one);
            assertThat(number).as(one).containsEntry("verdict", "wrong");
            assertThat(firstMistake(number)).as(one).isEqualTo(mistake);
        }
    }

    private static void areRight(List<Map<String, Object>> numbers, int count) {
        assertThat(with(numbers, "right")).as("right ones of %s", numbers).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipynb", "txt"})
    void aWeightOfAnotherPathIsFound(String format) {
        List<Map<String, Object>> numbers = numbers("paths", "paths." + format);
        areWrongBy(numbers, "wrong-weight", "0.3047849999999999");
        areRight(numbers, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipynb", "txt"})
    void softmaxOverAnAxisOfLength1AndBroadcastAreFound(String format) {
        List<Map<String, Object>> numbers = numbers("shapes", "shapes." + format);
        areWrongBy(numbers, "softmax-axis", "1.");
        areWrongBy(numbers, "broadcast", "-0.49540353", "0.35852485", "0.13687868");
        areRight(numbers, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipynb", "txt"})
    void theActivationInPlaceOfItsDerivativeIsFoundTwice(String format) {
        List<Map<String, Object>> numbers = numbers("derivatives", "derivatives." + format);
        areWrongBy(numbers, "value-for-derivative", "-0.056776", "-0.020693");
        areRight(numbers, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipynb", "txt"})
    void aBiasGradientOfTheWrongShapeIsFoundAndWhatFollowsFromIt(String format) {
        List<Map<String, Object>> numbers = numbers("biases", "biases." + format);
        assertThat(with(numbers, "wrong").limit(12))
                .allSatisfy(number -> assertThat(firstMistake(number)).isEqualTo("bias-gradient-is-weight-gradient"));
        assertThat(with(numbers, "follows")).hasSize(3);
        areWrongBy(numbers, "bias-gradient-is-weight-gradient+broadcast", "4.278856199787976");
        areRight(numbers, 36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipynb", "txt"})
    void aFlippedSignIsFoundAndTheStepThatFollowsFromIt(String format) {
        List<Map<String, Object>> numbers = numbers("signs", "signs." + format);
        areWrongBy(numbers, "sign-flipped", "-0.9950332", "1.9900664");
        assertThat(with(numbers, "follows")).hasSize(7);
        areRight(numbers, 2);
        assertThat(number(numbers, "0.00025218").get("follows"))
                .as("the output after the step follows from the weights after the step")
                .isEqualTo(number(numbers, "0.7487583").get("line"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ipynb", "txt"})
    void twoMistakesAtOnceAreFound(String format) {
        List<Map<String, Object>> numbers = numbers("products", "products." + format);
        areWrongBy(numbers, "forward-for-backward+updated-parameter", "0.48736421", "0.51407231");
        assertThat(with(numbers, "wrong")).hasSize(9);
        assertThat(with(numbers, "follows")).hasSize(6);
        areRight(numbers, 23);
    }

    @Test
    void theLineOfATextIsANumberAndThatOfAJupyterFileNamesTheCell() {
        assertThat(number(numbers("paths", "paths.txt"), "0.3047849999999999").get("line"))
                .hasToString("36");
        assertThat(number(numbers("paths", "paths.ipynb"), "0.3047849999999999"))
                .containsEntry("line", "cell 6, line 2");
    }

    @Test
    void eachNumberIsExplainedByTheNetworkThatExplainsItBest() {
        Outcome outcome = Outcome.of(
                "check", path("signs.json"), path("paths.json"), "--notebook", path("paths.ipynb"), "--json");
        assertThat(listOf(outcome.out()))
                .allSatisfy(number -> assertThat(number).containsEntry("network", "paths"));
    }

    /// The numbers of a text export of the 2-2-1 network with dL/dW1 = [[0.36, 0.432], [0.72, 0.864]] and
    /// dL/dW2 = [0.576, 0.864], relu(z1) = (0.8, 1.2).
    private List<Map<String, Object>> numbersOf(String... lines) throws IOException {
        return numbersOf("seed001-regression", List.of(lines));
    }

    private List<Map<String, Object>> numbersOf(String network, List<String> lines) throws IOException {
        Path file = Files.writeString(folder.resolve("notebook.txt"), String.join("\n", lines));
        return listOf(Outcome.of("check", network, "--notebook", file.toString(), "--json")
                .out());
    }

    @Test
    void aMisspeltLabelIsNotAccusedAndTheNameThatMayBeMeantIsGiven() throws IOException {
        List<Map<String, Object>> numbers = numbersOf("In [1]:", "print('dL/w1[1,2]', g)", "", "dL/w1[1,2] 0.123456");
        assertThat(numbers).singleElement().satisfies(number -> {
            assertThat(number).containsEntry("verdict", "unknown");
            assertThat(String.valueOf(number.get("note"))).contains("did you mean");
        });
    }

    @Test
    void aLabelLikeNoNameGetsNoGuess() throws IOException {
        List<Map<String, Object>> numbers = numbersOf("In [1]:", "print('temperature', g)", "", "temperature 0.123456");
        assertThat(numbers)
                .singleElement()
                .satisfies(number -> assertThat(number).doesNotContainKey("note"));
    }

    /// In the letters of this network's course, b_1 is the bias of the first neuron; its slopes in sample 1 are from
    /// the worked example.
    @Test
    void labelsMayCountFrom0WhereTheCourseCountsFrom1() throws IOException {
        areRight(
                numbersOf(
                        "seed003-silu-momentum",
                        List.of(
                                "In [1]:",
                                "for k in range(2):",
                                "    print(f'dL/db_{k}: {slope[k]}')",
                                "",
                                "dL/db_0: -0.07990540642667802",
                                "dL/db_1: 0.00910733412587405")),
                2);
    }

    @Test
    void variablesAreKnownByTheNumbersThatTheNotebookGivesThem() throws IOException {
        List<Map<String, Object>> numbers = numbersOf(
                "In [1]:",
                "v = np.array([0.5, 0.6])",
                "U = np.array([[0.1, 0.3], [0.2, 0.4]])",
                "",
                "In [2]:",
                "print('grad_v', grad_v)",
                "print('grad_U', grad_U)",
                "",
                "grad_v [0.576 0.864]",
                "grad_U [[0.36   0.72  ]",
                " [0.5184 1.0368]]");
        areRight(numbers, 4);
        areWrongBy(numbers, "value-for-derivative", "0.5184", "1.0368");
        assertThat(number(numbers, "0.5184")).containsEntry("quantity", "dL/dW1[0][1]");
    }

    @Test
    void whatIsPrintedInALoopIsKnownByItsArguments() throws IOException {
        List<Map<String, Object>> numbers = numbersOf(
                "In [1]:",
                "import torch",
                "for name, p in net.named_parameters():",
                "    print(name, p.grad)",
                "",
                "fc1.weight tensor([[0.3600, 0.7200],",
                "        [0.5184, 1.0368]])");
        areRight(numbers, 2);
        areWrongBy(numbers, "value-for-derivative", "0.5184", "1.0368");
    }

    @Test
    void theNumbersOfATableAreKnownByItsHeadingsAndItsCountsAreNone() throws IOException {
        List<Map<String, Object>> numbers = numbersOf(
                "In [1]:", "pd.DataFrame({'z1': z1, 'a1': a1})", "", "    z1   a1", "0  0.8  0.8", "1  1.2  1.2");
        assertThat(numbers).hasSize(4);
        areRight(numbers, 4);
    }

    @Test
    void indicesOfANameAreNoNumbers() throws IOException {
        List<Map<String, Object>> numbers =
                numbersOf("In [1]:", "print(f'dL/dw1[{i},{j}] = {g}')", "", "dL/dw1[1,2] = 0.432");
        assertThat(numbers).hasSize(1);
        areRight(numbers, 1);
    }

    @Test
    void thousandsOfOtherNumbersTakeNoTime() throws IOException {
        String line = "0.123456, ".repeat(20_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(with(numbersOf("In [1]:", "noise", "", "array([" + line + "0.5])"), "unknown"))
                        .hasSize(20_001));
    }
}

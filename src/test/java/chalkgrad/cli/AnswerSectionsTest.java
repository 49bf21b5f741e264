package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers of several samples and iterations, which headings tell apart. The network is seed003-silu-momentum, with
/// three samples: z = (0.15, -0.65), (-0.36, -0.23), (-0.15, -0.13), outputs 0.5366, 0.5164, 0.5213, losses 0.6226,
/// 0.7266, 0.7367, their mean 0.6953, and 0.6649 in the second iteration. An independent program computed them.
class AnswerSectionsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private String check(String network, String answers) {
        try {
            Path file = Files.writeString(folder.resolve("answers"), answers);
            return Outcome.of("check", network, "--answers", file.toString())
                    .out()
                    .strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String check(String answers) {
        return check("seed003-silu-momentum", answers);
    }

    static Stream<String> right() {
        return Stream.of(
                "Sample 1:\nz1 = [0.15, -0.65]\nSample 2:\nz1 = [-0.36, -0.23]\nSample 3:\nz1 = [-0.15, -0.13]",
                "## Beispiel 2\nz_1 = -0,36\nz_2 = -0,23\ny = 0,5164\nL = 0,7266\n## Gesamt\nL = 0,6953\nL#2 = 0,6649",
                """
                Sample 2: z1 = [-0.36, -0.23], y = 0.5164
                L = 0.7266
                **Sample 3** (x = (0, 1, 0.7)):
                y_hat = 0.5213
                loss = 0.7367\
                """,
                """
                sample 0
                y = 0.5366
                z_1 = 0.15
                sample 1
                y = 0.5164
                z_1 = -0.36
                sample 2
                y = 0.5213
                z_1 = -0.15\
                """,
                """
                Example #3/3
                | q | value |
                |---|---|
                | z_1 | -0.15 |
                | z_2 | -0.13 |

                Example #2/3
                | q | value |
                |---|---|
                | z_1 | -0.36 |
                | z_2 | -0.23 |
                | y | 0.5164 |
                | L | 0.7266 |\
                """,
                """
                Iteration 1:
                L = 0.6953
                Sample 2
                L = 0.7266
                Iteration 2
                L = 0.6649
                sample 1: L = 0.6942
                y = 0.4995
                z_1 = 0.1526\
                """,
                // without a heading
                "z1 = [-0.36, -0.23]\nz1 = [-0.15, -0.13]\nz_2 = -0.23\nz_1 = -0.15",
                """
                | sample | z_1 | y |
                |---|---|---|
                | a | 0.15 | 0.5366 |
                | b | -0.36 | 0.5164 |
                | c | -0.15 | 0.5213 |\
                """);
    }

    @ParameterizedTest
    @MethodSource("right")
    void eachIsComparedWithItsOwnSampleAndIteration(String answers) {
        assertThat(check(answers)).endsWith("\n6 right");
    }

    @Test
    void theNumberOfAnotherSampleIsWrongBelowAHeading() {
        assertThat(check("Sample 2\nz1 = [0.15, -0.65]")).endsWith("2 wrong");
        assertThat(check("Sample 2\nz_1 = -0.15")).contains("wrong: -0.36 is right");
        assertThat(check("Sample 3: h_1 = 0.0806")).contains("wrong: -0.069");
        assertThat(check("Iteration 2\nL = 0.6953")).contains("wrong: 0.6649");
    }

    @Test
    void whatIsOfNoSampleIsWrong() {
        assertThat(check("z1 = [-0.36, -0.24]")).contains("-0.36  z_1@2  right").contains("wrong: -0.23 is right");
        assertThat(check("z_1 = -0.37")).contains("wrong");
    }

    @Test
    void ordinalsAndHeadingsOfMarkdownCountToo() {
        assertThat(check("### 2. Sample: x = (0.1, 0.5, 1)\n- z_1 = -0,36\n- z_2 = -0.23"))
                .endsWith("5 right");
        assertThat(check("## 2nd sample\nz_1 = -0.15")).contains("wrong: -0.36 is right");
        assertThat(check("# Sample 3\nz_1 = -0.36")).contains("wrong: -0.15 is right");
        assertThat(check("3e exemple\nz_1 = -0,15")).endsWith("1 right");
    }

    /// u₁ is 0.3, 0.34 and 0.4184, b₃ is 0.1, -0.0531 and -0.3125 before each iteration and after the last.
    @Test
    void aNameCanEndInTheNumberOfUpdates() {
        assertThat(check("""
            u_1 after step 1: 0.3400
            u_1 after step 2: 0.4184
            b_3 after iteration 1 = -0.0531
            b_3 nach 2 Updates: -0,3125
            loss after 2 updates = 0.6257
            L after iteration 1 = 0.6649\
            """)).endsWith("6 right");
        assertThat(check("u_1 after step 2: 0.3400")).contains("wrong: 0.41837222 is right");
        assertThat(check("u_1 after step 9: 0.3400")).endsWith("1 unknown");
    }

    /// Neurons counted within a layer: a₁,₁ = 1.535, a₂,₁ = 2.1421 and h₃ = 0.9544 in the second.
    @Test
    void belowTheHeadingOfALayerNothingOfAnotherIsCalledWrong() {
        String network = "seed002-softmax-3333";
        assertThat(check(network, "Layer 1:\na_{1,1} = 1.535\nLayer 2:\na_1 = 2.1421\nh_1 = 0.8949"))
                .doesNotContain("wrong");
        assertThat(check(network, "Output layer\nh_3 = 0.9544\nLayer 2: a_1 = 2.1421"))
                .doesNotContain("wrong");
        assertThat(check(network, "Layer 2:\na_{2,1} = 2.1521")).contains("wrong: 2.1420955 is right");
    }

    /// Of 3-3-3-3: a of neuron 1 in layer 2 is 2.1421, of neuron 2 in it 1.2780, its delta 0.018382.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Layer 2, neuron 1: a = 2.1421",
                "Layer 2 - neuron 1 - a = 2.1421",
                "a (layer 2, neuron 1) = 2.1421",
                "Schicht 2, Neuron 1: a = 2,1421",
                "Neuron 1 / layer 2: a = 2.1421",
                "Layer 2, neuron 1, delta = 0.01838"
            })
    void thePlaceMayStandBeforeTheName(String answer) {
        assertThat(check("seed002-softmax-3333", answer)).endsWith("1 right");
        assertThat(check("seed002-softmax-3333", answer.replaceFirst("(1421|01838)$", "4")))
                .endsWith("1 wrong");
    }

    @Test
    void aHeadingThatCannotBeReadEndsTheOneBefore() {
        assertThat(check("Sample 3\ny = 0.5213\nSample b\ny = 0.5164")).contains("2 right");
    }

    @Test
    void aNameOfOneNumberMayComeTwiceInATable() {
        assertThat(check("| q | value |\n|---|---|\n| L | 0.6953 |\n| L | 0.6944 |"))
                .contains("0.6953  L  right")
                .contains("wrong: 0.69528747 is right");
        assertThat(check("q,value\nL,0.6953\nz_1@1,0.15\nL,0.695")).endsWith("3 right");
    }

    /// The networks' own numbers are in the expected numbers of the worked networks.
    @Test
    void aLetterOfTwoMeaningsHasThemInDerivativesToo() {
        String network = "seed002-softmax-3333";
        assertThat(check(network, """
            grad_a3 = [0.2369, 0.3384, -0.5753]
            da2 = [0.0184, -0.0200, -0.0038]
            grad_h2 = [0.1955, -0.1172, -0.0881]\
            """)).endsWith("9 right");
        assertThat(check(network, "grad_a3 = [0.2369, 0.3384, -0.5853]"))
                .contains("wrong: -0.57530268 is right")
                .endsWith("2 right, 1 wrong");
    }

    @Test
    void aLetterAloneThatIsSomethingElseDoesNotSayHowLettersAreUsed() {
        String network = "seed002-softmax-3333";
        String derivative = "\n∂L/∂a2[1] = 0.1955";
        assertThat(check(network, "h = 0.001" + derivative)).contains("1 right");
        assertThat(check(network, "dL/dz2[1] = 0.0184" + derivative)).contains("2 right");
        assertThat(check(network, "h2 = [2.1421, 1.2780, 0.0]" + derivative)).contains("wrong: 0.018");
    }

    @Test
    void theStepOfAParameterIsOneUnderItsCoursesNameToo() {
        assertThat(check("mazur-2-2-2", "Δw5 = -0.04108\nΔw₅ = 0.04108\nw5_step = -0.041084\nchange of w5 = -0.0411"))
                .endsWith("4 right");
        assertThat(check("mazur-2-2-2", "Δw5 = -0.082167"))
                .contains("wrong: -0.04108352 is right")
                .contains("learning-rate-left-out");
    }

    @Test
    void aWordBeforeTheCoursesNameSaysWhatItIs() {
        assertThat(check(
                        "mazur-2-2-2",
                        "neues Gewicht w5: 0,35892\nnew weight w5: 0.358916\nGewicht w5 neu: 0,35892\nweight w5 = 0.4"))
                .endsWith("4 right");
        assertThat(check("mazur-2-2-2", "new weight w5: 0.400")).contains("wrong: 0.35891648 is right");
        assertThat(check("mazur-2-2-2", "irgendein Gewicht: 0,35892")).doesNotContain("wrong");
    }
}

package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check` with answers. The network is x = (1, 2), W1 = [[0.1, 0.2], [0.3, 0.4]], b1 = (0.1, 0.2), W2 = [0.5, 0.6],
/// b2 = 0.3, relu, half the squared error of y = 0.7: z1 = (0.8, 1.2), output 1.42, dL/da2 = 0.72.
class CheckTest {
    private static final String NETWORK = "seed001-regression";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Outcome check(String answers, String... more) {
        try {
            Path file = Files.writeString(folder.resolve("answers"), answers);
            var arguments = new java.util.ArrayList<>(List.of("check", NETWORK, "--answers", file.toString()));
            arguments.addAll(List.of(more));
            return Outcome.of(arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // keys that are always there
    private List<Map<String, Object>> numbers(String answers) {
        Object json = Json.read(check(answers, "--json").out(), "output");
        return (List<Map<String, Object>>) ((Map<String, Object>) json).get("numbers");
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // keys that are always there
    private String firstMistake(String answers) {
        return (String) ((List<Map<String, Object>>) numbers(answers).getFirst().get("mistakes"))
                .getFirst()
                .get("id");
    }

    @Test
    void rightAnswersEndWithCode0() {
        Outcome outcome = check(String.join(
                System.lineSeparator(), "z1 = [0.8, 1.2]", "a2[1] = 1.42", "dL/dW1 = [[0.36, 0.432], [0.72, 0.864]]"));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("7 right");
    }

    @Test
    void aFunctionInPlaceOfItsDerivativeIsNamed() {
        // 0.72 · 0.6 · 1.2 · 1 in place of 0.72 · 0.6 · 1 · 1
        Outcome outcome = check("dL/dw1[1,2] = 0.5184");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("you multiplied by relu(Z1[1]) = 1.2 where relu'(Z1[1]) = 1 belongs");
        assertThat(firstMistake("dL/dw1[1,2] = 0.5184")).isEqualTo("value-for-derivative");
    }

    private List<String> verdicts(String... answers) {
        return numbers(String.join("\n", answers)).stream()
                .map(number -> number.get("verdict") + " " + number.get("follows"))
                .toList();
    }

    /// No known mistake gives 0.8731.
    @Test
    void whatIsComputedRightlyFromAWrongNumberFollowsFromIt() {
        assertThat(verdicts("z1[1] = 0.8731", "a2[1] = 1.45655", "dL/da2[1] = 0.75655", "dL/dw2[1,1] = 0.660544"))
                .containsExactly("wrong null", "follows 1", "follows 2", "follows 3");
        assertThat(verdicts("z1[1] = 0.8731", "a1[1] = 0.8", "dL/da2[1] = 0.6431", "dL/dw2[1,1] = 0.51448"))
                .containsExactly("wrong null", "right null", "wrong null", "follows 3");
        assertThat(verdicts("z1[1] = 0.8731", "a2[1] = 1.5")).containsExactly("wrong null", "follows 1");
        // 1.4265 rounded, where 1.42 is right: near the right number, too
        assertThat(verdicts("z1[1] = 0.813", "a2[1] = 1.4265", "dL/da2[1] = 0.7265"))
                .containsExactly("wrong null", "follows 1", "follows 2");
        assertThat(verdicts("z1[1] = 0.801", "a2[1] = 1.421")).containsExactly("rounded null", "follows 1");
        // another neuron of the layer changes nothing
        assertThat(verdicts("z1[2] = 1.3317", "z1[1] = 0.8731", "a1[2] = 1.3317"))
                .containsExactly("wrong null", "wrong null", "follows 1");
    }

    /// The weights of the first neuron give 1.24 as well, but then the second neuron has 0.8.
    @Test
    void noMistakeIsNamedThatRightNumbersContradict() {
        assertThat(check("a2[1] = 1.24").out()).contains("(wrong-weight)");
        assertThat(check("z1 = [0.8, 1.2]\na2[1] = 1.24").out()).doesNotContain("(wrong-weight)");
        assertThat(check("a2[1] = 1.24\nz1[2] = 1.2").out()).doesNotContain("(wrong-weight)");
        assertThat(check("z1[1] = 0.8\na2[1] = 1.24").out()).contains("(wrong-weight)");
    }

    @Test
    void digitsThatAreExchangedAreNamedIfNoMistakeIs() {
        assertThat(check("z1 = [0.8, 1.2]\na2[1] = 1.24").out())
                .contains("no known mistake gives this number: these are the digits of the right number");
        assertThat(numbers("z1 = [0.8, 1.2]\na2[1] = 1.24").getLast())
                .containsEntry("note", "these are the digits of the right number, two of them exchanged");
        assertThat(numbers("a2[1] = 1.24").getLast()).doesNotContainKey("note");
        // 1.45655 follows
        assertThat(numbers("z1 = [0.8731, 1.2]\na2[1] = 1.45565").getLast())
                .containsEntry(
                        "note", "these are the digits of what follows from the earlier number, two of them exchanged");
        assertThat(numbers("z1 = [0.8, 1.2]\na2[1] = 1.2431").getLast()).doesNotContainKey("note");
    }

    /// Many pairs of mistakes with round numbers give round numbers.
    @Test
    void zerosAtTheEndTellNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("answers"), "net_h1 = 0.390000");
        Outcome outcome = Outcome.of("check", "mazur-2-2-2", "--answers", file.toString());
        assertThat(outcome.out()).contains("no known mistake gives this number");
    }

    @Test
    void aMistakeUponAWrongNumberIsNamed() {
        String answers = "z1[1] = 0.8731\na2[1] = 1.45655\ndL/da2[1] = -0.75655\ndL/dw2[1,1] = -0.660544";
        assertThat(verdicts(answers)).containsExactly("wrong null", "follows 1", "wrong 2", "follows 3");
        assertThat(check(answers).out())
                .contains("wrong, and not only because of line 2: 0.72 is right", "you have -0.75655 where 0.75655");
    }

    /// The course of this network counts from 0, the program from 1.
    @Test
    void namesThatMayCountFromEitherMeanWhatIsRight() {
        assertThat(check("z1[1] = 1.2").code()).isZero();
        assertThat(check("z1[1] = 0.8").code()).isZero();
        assertThat(check("z1[0] = 0.8").code()).isZero();
        assertThat(check("dL/db1[1] = 0.432").code()).isZero();
        assertThat(check("z1[0] = 1.2").code()).isEqualTo(3);
        assertThat(check("z1[1] = 1.3").out()).contains("Z1[0]").contains("0.8 is right");
    }

    @Test
    void answersAreReadFromCsvAndJsonToo() {
        assertThat(firstMistake(String.join(System.lineSeparator(), "name,value", "\"dL/dw1[1,2]\",0.5184")))
                .isEqualTo("value-for-derivative");
        assertThat(firstMistake(String.join(System.lineSeparator(), "name,value", "dL/dw1[1,2],0.5184")))
                .isEqualTo("value-for-derivative");
        assertThat(firstMistake("{\"dL/dw1[1,2]\": 0.5184}")).isEqualTo("value-for-derivative");
    }

    @Test
    void matricesAreReadInEitherOrientation() {
        assertThat(check("W2 = [[0.5, 0.6]]").code()).isZero();
        assertThat(check("W2 = [[0.5], [0.6]]").code()).isZero();
        assertThat(check("dL/dW1 = [[0.36, 0.72], [0.432, 0.864]]").code()).isZero();
    }

    @Test
    void aDecimalCommaIsReadWhereANameMeansOneNumber() {
        assertThat(check("z1[1] = 0,8").code()).isZero();
        assertThat(check("x = 1, 2").code()).isZero();
    }

    @Test
    void oneDigitWithoutAPointIsMeantExactly() {
        // z1[1] is 0.8, the slope of a relu 1
        assertThat(check("z1[1] = 1").code()).isEqualTo(3);
        assertThat(check("da/dz1[1] = 1").code()).isZero();
    }

    @Test
    void aNumberThatIsCutOffIsRightButForItsLastDigit() {
        // the loss is 0.2592
        assertThat(numbers("L = 0.258").getFirst()).containsEntry("verdict", "rounded");
        assertThat(numbers("L = 0.259").getFirst()).containsEntry("verdict", "right");
    }

    @Test
    void whatIsComputedFromAWrongNumberFollowsFromIt() {
        // 0.2 - 0.01 · 0.5184
        List<Map<String, Object>> numbers =
                numbers(String.join(System.lineSeparator(), "dL/dw1[1,2] = 0.5184", "new w1[1,2] = 0.194816"));
        assertThat(numbers.getLast()).containsEntry("verdict", "follows");
        assertThat(numbers.getLast().get("follows")).hasToString("1");
    }

    @Test
    void aNumberThatNoMistakeMakesIsWrongWithoutAnExplanation() {
        Map<String, Object> number = numbers("dL/dw1[1,2] = 17.341927").getFirst();
        assertThat(number).containsEntry("verdict", "wrong").containsEntry("mistakes", List.of());
    }

    @Test
    void aNameThatMeansNothingIsUnknown() {
        assertThat(numbers("speed = 3.5").getFirst()).containsEntry("verdict", "unknown");
    }

    @Test
    void aNameOfThousandsOfCharactersIsCutInTheTable() {
        String output = check("speed" + "[1]".repeat(2000) + " = 3.5").out();
        assertThat(output).contains("1 unknown");
        // the cut label, the columns beside it, and the sentence about it
        assertThat(output.lines()).allMatch(line -> line.length() < 500);
    }

    @Test
    void withoutAnythingToCheckTheUsageIsWrong() {
        assertThat(Outcome.of("check", NETWORK).code()).isEqualTo(2);
        assertThat(Outcome.of("check", NETWORK, "--answers", "no such file").code())
                .isEqualTo(1);
    }

    @Test
    void usualNamesAreKnown() {
        Outcome outcome = check(String.join(
                System.lineSeparator(),
                "grad_w1 = [[0.36, 0.432], [0.72, 0.864]]",
                "W2.grad = [0.576, 0.864]",
                "dW1 = [[0.36, 0.72], [0.432, 0.864]]",
                "db1 = [0.36, 0.432]",
                "y_hat = 1.42",
                "\u03b42 = 0.72",
                "a2 - y = 0.72",
                "loss = 0.2592"));
        assertThat(outcome.out()).contains("16 right").doesNotContain("unknown");
    }

    @Test
    void fractionsAreExactAndWhatAWordInBracketsSaysIsNoPartOfTheNumber() {
        assertThat(check(String.join(System.lineSeparator(), "z1[1] = 4/5", "L = 0.2592 (half squared)"))
                        .out())
                .contains("2 right");
        assertThat(check("z1[1] = 5/6").code()).isEqualTo(3);
    }

    @Test
    void wrongFilesAreToldInOneSentenceWithThePlace() {
        for (String wrong : List.of("z1 = [0.8, 1.2", "L = abc", "{\"W1\": [[1, 2], 3]}", "{\"L\": null}")) {
            Outcome outcome = check(wrong);
            assertThat(outcome.code()).as(wrong).isEqualTo(1);
            assertThat(outcome.err().lines()).as(wrong).hasSize(1);
            assertThat(outcome.err()).as(wrong).contains("answers").doesNotContain("Exception");
        }
    }

    /// 1.42 as a float is 1.4199999570846558.
    @Test
    void whatIsRightInAnotherWaySaysSo() {
        assertThat(check("a2[1] = 1.4199999570846558").out()).contains("right, in float32");
        assertThat(numbers("a2[1] = 1.4199999570846558").getFirst())
                .containsEntry("verdict", "right")
                .containsEntry("note", "in float32");
        assertThat(numbers("a2[1] = 1.42").getFirst()).doesNotContainKey("note");
    }

    @Test
    void anUnknownNameIsUnknownWithTheOneThatMayBeMeant() throws Exception {
        String answers = "dL/w1[1,2] = 0.5184";
        assertThat(check(answers).out())
                .contains("unknown: \"dL/w1[1,2]\" is not the name of a number; did you mean dL/dW1[0][1]?");
        assertThat(check(answers, "--json").out()).contains("did you mean dL/dW1[0][1]?");
    }

    @Test
    void aMisspeltNameIsUnknownWithTheOneThatMayBeMeant() {
        assertThat(check("los = 0.2592").out()).contains("\"los\" is not the name of a number; did you mean L?");
    }

    /// The file has one iteration, after which there is a second forward pass, but no third.
    @Test
    void theIterationsOfTheFileMayBeReplaced() {
        assertThat(check("L#3 = 1", "--json").out()).contains("\"unknown\"");
        assertThat(check("L#3 = 1", "--json", "--iterations", "2").out()).contains("\"wrong\"");
    }

    /// w2[1,1] = 0.5 becomes 0.5 - 0.01 · 0.72 · 0.8; whoever adds the step has 0.50576.
    @Test
    void aNewValueUnderTheOldNameIsTakenForTheNewOne() {
        assertThat(numbers("w2[1,1] = 0.49424").getFirst())
                .containsEntry("verdict", "right")
                .containsEntry("note", "this is the new W2[0][0], after iteration 1");
        assertThat(firstMistake("w2[1,1] = 0.50576")).isEqualTo("ascent");
        assertThat(numbers("w2[1,1] = 0.5").getFirst())
                .containsEntry("verdict", "right")
                .doesNotContainKey("note");
    }

    @Test
    void aRightNumberInBetweenBreaksTheChainOfWrongOnes() {
        // z1[1] without its bias is 0.7, from which a1[1] = 0.7 and a2 = 1.37 would follow
        assertThat(numbers("z1[1] = 0.7\na2 = 1.37").get(1)).containsEntry("verdict", "follows");
        assertThat(numbers("z1[1] = 0.7\na1[1] = 0.8\na2 = 1.37").get(2)).containsEntry("verdict", "wrong");
    }

    @Test
    void aMistakeComesBehindOthersIfARightNumberContradictsIt() {
        // without the bias a1[1] were 0.7; with the bias added after the activation it is 0.8, also where it is
        // given later
        assertThat(mistake("z1[1] = 0.7\na1[1] = 0.8")).isEqualTo("bias-after-activation");
        assertThat(mistake("z1[1] = 0.7\na1[1] = 0.7")).isNotEqualTo("bias-after-activation");
    }

    /// The first mistake that explains the first number.
    @SuppressWarnings("unchecked")
    private String mistake(String answers) {
        var mistakes = (List<Map<String, Object>>)
                java.util.Objects.requireNonNull(numbers(answers).getFirst().get("mistakes"));
        return String.valueOf(mistakes.getFirst().get("id"));
    }

    @Test
    void ofAWrongSlopeItsOwnFormulaIsShown() {
        assertThat(check("f'(z1) = [0.8, 1.2]").out())
                .contains("you gave relu(Z1[0]) = 0.8 where relu'(Z1[0]) = 1 belongs")
                .contains("right: da₁[0]/dZ1[0] = relu'(Z1[0])", "yours: da₁[0]/dZ1[0] = «relu(Z1[0])»")
                .doesNotContain("multiplied");
    }
}

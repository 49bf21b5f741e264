package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The ways in which answers are written. The network is x = (1, 2), W1 = [[0.1, 0.2], [0.3, 0.4]], b1 = (0.1, 0.2),
/// W2 = [0.5, 0.6], b2 = 0.3, relu, half the squared error of y = 0.7: z1 = (0.8, 1.2), output 1.42, loss 0.2592,
/// dL/dW1 = [[0.36, 0.432], [0.72, 0.864]].
class AnswerFormatsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Outcome check(String answers) {
        return check(answers.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome check(byte[] answers) {
        try {
            Path file = Files.write(folder.resolve("answers"), answers);
            return Outcome.of("check", "seed001-regression", "--answers", file.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// A text and how many right numbers it holds.
    record Written(String text, int right) {}

    static List<Written> written() {
        return List.of(
                // lines
                new Written("z1 is [0.8, 1.2]\nL is 0.2592.", 3),
                new Written("z1[1] → 0.8\nz1[2] -> 1.2\nL := 0.2592", 3),
                new Written("- z1[1] = 0.8\n2) z1[2] = 1.2\n* **L** = `0.2592`", 3),
                new Written("z1[1] 0.8\nL\t0.2592", 2),
                new Written("z1[1] = 0.8, z1[2] = 1.2; L = 0.2592", 3),
                new Written("z1[1], z1[2] = 0.8, 1.2", 2),
                new Written("dL/dw1[1,2] = 0.72 · 0.6 · 1 · 1 = 0.432", 1),
                new Written("$\\frac{\\partial L}{\\partial W_1}$ = [[0.36, 0.432], [0.72, 0.864]]", 4),
                new Written("Layer 1: z = [0.8, 1.2]", 2),
                // numbers
                new Written("L = 2.592·10^-1\nz1[1] = 8 x 10⁻¹\nz1[2] = 12e-1\nz1 = [4/5, 6/5]", 5),
                new Written("z1 = [0,8; 1,2]\nL = 0,2592\nz1[1] = 0,8, z1[2] = 1,2", 5),
                new Written("z1 = np.array([0.8, 1.2])\nW1.grad = torch.tensor([[0.36, 0.432], [0.72, 0.864]])", 6),
                // decimal commas in sentences and behind signs of every kind
                new Written("L ist 0,2592\nz1[1] beträgt 0,8\nz1[2] is 1,2.\nz2[1] 1,42", 4),
                new Written("L ≈ 0,2592\nL ≅ 0,259\nL → 0,2592\nL ~ 0,26\nL: ≈ 0,2592\nL = ca. 0,2592", 6),
                new Written("z1[1] ≈ 0,8; z1[2] ≈ 1,2\nz1 0,8 1,2\nz1[1], z1[2] = 0,8; 1,2", 6),
                new Written("z1 = (0,8 | 1,2)\nL = 0,2592...\nL = 0,2592…\nL = 0,2592 (auf 4 Stellen)", 5),
                new Written("dL/dw1[1,2] 4,32·10^-1\ndL/dw1[2,2] ≈ 8,64e-1\nw2[1,1]: 0,5 → 0,49424", 3),
                new Written("=====\nL 0,2592\n-----\nz2[1] 1,42", 2),
                new Written("Hidden: z1[1] = 0.8\nOutput layer: z2[1] ≈ 1,42; loss: L = 0,2592", 3),
                // digits in groups, between blanks of every width
                new Written("L = 0.259 2\nL = 0,259 2\nL: 0.259\u20092\nL is 0.259 200 0.\nL 0.259 2", 5),
                new Written("L = 259.2·10^-3\nL = 0.259 2e0\nL = 2 592.0e-4\nL = 0.259'200\nL = 2,592.0e-4", 5),
                new Written("new w1 = [0.096 4, 0.195 68; 0.292 8, 0.391 36]\nnew w1[1,2] = 0,195 68", 5),
                new Written("new w1 = 0,096 4 0,195 68; 0,292 8 0,391 36", 4),
                new Written("L = 2.592,0e-4\nL = 2.592,0·10^-4", 2),
                new Written("z1[1] = 0.800 0, L = 0,259 2; z1[2] = 1.200 0\nz1 = [0.800, 1.200]", 5),
                new Written("| what | value |\n|---|---|\n| L | 0.259 2 |\n| new w1[1,2] | 0,195 68 |", 2),
                new Written("L,0.259 2\nz1,0.800 1.200\n\"new w1[1,2]\",0.195 68", 4),
                new Written("{\"L\": \"0.259 2\", \"new w1\": [[\"0,096 4\", 0.19568], [\"0.292 8\", 0.39136]]}", 5),
                // digits that go on, cut off or rounded
                new Written("new w1[1,2] = 0.195...\nnew w1[1,2] = 0.196…\nnew w1[1,2] ≈ 0,1956...", 3),
                new Written("L = 0.259…, z2[1] = 1.4..; new w1 = [0.096…, 0.195…; 0.292…, 0.391…]", 6),
                new Written("$L = 0{,}259\\ldots$\n$L$ = $2{,}592 \\cdot 10^{-1}$\n$L = 0{,}259\\,2$", 3),
                new Written("| what | value |\n|---|---|\n| $z_{1,1}$ | $0{,}8$ |\n| **L** | $0.259\\dots$ |", 2),
                // several answers on a line, and sentences
                new Written("z1[1]=0.8 z1[2]=1.2 L=0.2592\nz1[1] = 0.8 z1[2] = 1.2\nz1[1]: 0.8 L: 0.2592", 7),
                new Written("z1[1] vaut 0,8 et L vaut 0,2592\nL est 0,2592\nL vale 0,2592\nL est 0.2592", 5),
                new Written("ReLU leaves them unchanged, so z1 = (0.8, 1.2)\nz1[1], z1[2] = (0.8, 1.2)", 4),
                new Written("z1[1] = 0.8 / z1[2] = 1.2\nx=(1,2): z1=(0.8, 1.2), L=0.2592", 7),
                new Written("perte : 0,2592\npérdida = 0,2592\nkayıp: 0,2592\n损失：0.2592\n输出 = 1.42", 5),
                new Written("L：０．２５９２\nL＝0.2592\nL = 0.2592 ✓\nL = 0.2592!", 4),
                new Written("\\[ L \\approx 0.259 \\]\n\\(L = 0.2592\\)", 2),
                // arrays as NumPy prints them, beside their name and below it
                new Written("dW1 = [[0.36  0.432]\n [0.72  0.864]]\nz1:\n[[0.8]\n [1.2]]", 6),
                new Written("L\nnp.float64(0.2592)\nL = np.float64(0.2592)\n>>> z2[1]\nnp.float32(1.42)", 3),
                new Written("dW1\n0.36 0.432\n0.72 0.864\n\nz1 =\n[ 0.8 1.2]", 6),
                // tables
                new Written("value,name\n0.2592,L\n\"[0.8, 1.2]\",z1", 3),
                new Written("Größe;Wert;Bemerkung\nL;0,2592;gerundet\n\"dL/dw1[1,2]\";0,432;", 2),
                new Written("L;0,2592\nz1;0,8;1,2", 3),
                new Written("name\tvalue\r\nz1\t0.8\t1.2\r\nL\t0,2592\r\n", 3),
                new Written("name,value\ndW1,0.36,0.432\n,0.72,0.864", 4),
                new Written(",name,value\n0,L,0.2592\n1,z1[1],0.8", 2),
                new Written("\"z1[1]\",\"z1[2]\",L\n0.8,1.2,0.2592", 3),
                new Written("| quantity | value |\n|---|---|\n| L | 0.2592 |\n| z1[2] | 1.2 |", 2),
                new Written("| Größe | Weg | Ergebnis |\n|---|---|---|\n| L | 0,72² / 2 = 0,2592 | ≈ 0,2592 |", 1),
                new Written("| Größe | Ergebnis |\n|---|---|\n| L | 0,72² / 2 = 0,2592 |\n| z1[2] | 1,2 |", 2),
                new Written("| z1[1] = 0,8 | z1[2] = 1,2 |\n| L = 0,2592 | z2[1] ≈ 1,42 |", 4),
                new Written("Größe;Weg;Wert\nL;0,72²/2 = 0,2592;0,2592", 1),
                new Written("\"dW1\",\"[[0.36 0.432]\n [0.72 0.864]]\"\nL,0.2592", 5),
                // JSON
                new Written("{\"answers\": {\"L\": 0.2592, \"z1\": [[0.8], [1.2]]}}", 3),
                new Written("[{\"quantity\": \"L\", \"answer\": \"0,2592\"}, [\"z1\", [0.8, 1.2]]]", 3),
                new Written("{\"gradients\": {\"W1\": [[[0.36, 0.432], [0.72, 0.864]]]}}", 4));
    }

    @ParameterizedTest
    @MethodSource("written")
    void areAllRead(Written written) {
        Outcome outcome = check(written.text());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().strip()).endsWith("\n" + written.right() + " right");
    }

    @Test
    void digitsInGroupsAreWrongIfTheNumberIs() {
        assertThat(check("L = 0.258 2").out()).contains("0.2582").contains("wrong: 0.2592 is right");
        assertThat(check("L = 2.582,0e-4").out()).contains("wrong: 0.2592 is right");
        assertThat(check("L = 0,259 8").out()).contains("0,2598").contains("wrong: 0.2592 is right");
        assertThat(check("| L | 0.258 2 |").out()).contains("wrong: 0.2592 is right");
        assertThat(check("z1 = [0.8, 1.200 5]").out()).contains("1.2005  Z1[1]  wrong: 1.2 is right");
    }

    @Test
    void digitsThatGoOnAreWrongIfTheyAreNeitherCutOffNorRounded() {
        assertThat(check("new w1[1,2] = 0.194…").out()).contains("wrong: 0.19568 is right");
        assertThat(check("new w1[1,2] = 0.1967...").out()).contains("wrong: 0.19568 is right");
        assertThat(check("new w1[1,2] = -0.195...").out()).contains("wrong: 0.19568 is right");
    }

    @Test
    void aBlankBetweenAnswersThatCouldBeAProductIsNotGuessed() {
        Outcome outcome = check("L = 0.2592\nz1[1] = 0.8 a1[1] = 0.9\nz1[2] = 1.2 2 a1[1] = 0.9");
        assertThat(outcome.err()).contains("line 2: \"0.8 a1[1]\" can be a product");
        assertThat(outcome.out()).contains("1 right, 2 could not be read");
        assertThat(check("L = 0.2592\nz1[1] foo 0.8 z1[2] foo 1.3").err()).contains("line 2: a name and a number");
    }

    @Test
    void whatIsComparedOrComputedIsNotTakenForTheNumberItself() {
        for (String line :
                List.of("z2[1] > 1", "z2[1] in [1.4, 1.5]", "z2[1] = 1 21/50", "z1[1] = 0.8 / a1[1] = 0.9")) {
            Outcome outcome = check("L = 0.2592\n" + line);
            assertThat(outcome.err()).as(line).startsWith("line 2: ");
            assertThat(outcome.out()).as(line).contains("1 right, 1 could not be read");
        }
        for (String line : List.of("exp(z2[1]) = 4.137", "ln(L) = -1.35", "foo(L) = 3", "L'(w1[1,2]) = 0.432")) {
            assertThat(check(line).out()).as(line).doesNotContain("wrong");
        }
        assertThat(check("w1[1,1] z1[1] = 0.08").out()).doesNotContain("wrong");
    }

    @Test
    void digitsInABracketBehindANumberAreNoNumberOfTheirOwn() {
        assertThat(check("z1[1] = 0.8\nL = 0.259(2)").err()).contains("line 2: \"0.259(2)\" is not a number");
    }

    static Stream<String> namesOfNewWeights() {
        return Stream.of(
                "new W1", "W1_new", "W1'", "W1+", "W1 neu", "W1 nach dem Update", "Updated weights W1", "W^(1) new");
    }

    @ParameterizedTest
    @MethodSource("namesOfNewWeights")
    void weightsAfterTheStepHaveManyNames(String name) {
        assertThat(check(name + " = [[0.0964, 0.19568], [0.2928, 0.39136]]").out())
                .contains("4 right");
    }

    @Test
    void anExponentOfManyDigitsIsANumberThatIsWrong() {
        assertThat(check("L = 1e9999999999").out()).contains("wrong: 0.2592 is right");
        assertThat(check("L = 1e-99999999999").out()).contains("wrong: 0.2592 is right");
    }

    @Test
    void manyNumbersThatNothingExplainsAreCheckedSoon() {
        String answers = IntStream.range(0, 150)
                .mapToObj(k -> "dL/dw1[1,2] = 0.51%04d".formatted(10 + 7 * k))
                .collect(Collectors.joining("\n"));
        Outcome outcome = assertTimeout(Duration.ofSeconds(20), () -> check(answers));
        assertThat(outcome.out().strip()).endsWith("150 wrong");
    }

    @Test
    void aHeadingWithACommaMakesNoTableOfTheAnswersBelowIt() {
        assertThat(check("Blatt 2, Aufgabe 1\nL 0,2592\nz1[1] ist 0,8").out()).contains("2 right");
        assertThat(check("name,value\nlayer 1,0.8").out()).doesNotContain("wrong");
    }

    @Test
    void aWordBeforeANameNeverMakesARightNumberWrong() {
        assertThat(check("gradient: w1[1,1] = 0.36\nAbleitung: w1[1,2] = 0.432\nneu: w1[1,1] = 0.0964")
                        .out())
                .doesNotContain("wrong");
    }

    @Test
    void aNumberAboveANameIsItsLayer() {
        assertThat(check("z^(2) = 1.42\ndL/dW^(2) = [0.576, 0.864]").out()).contains("3 right");
    }

    @Test
    void notANumberIsAnAnswerThatIsWrong() {
        assertThat(check("{\"L\": NaN}").code()).isEqualTo(3);
    }

    /// 0.5184 is 0.72 · 0.6 · 1.2, with relu in place of its slope.
    @Test
    void aNumberWithADecimalCommaIsToldAsItIsWritten() {
        assertThat(check("dL/dw1[1,2];0,5184").out()).contains("0,5184").contains("value-for-derivative");
    }

    @Test
    void rowsBetweenCommasAreNoDecimalNumbers() {
        assertThat(check("dL/db1 = [[1,2],[3,4]]").out()).contains("2 numbers belong here, but 2 × 2 are given");
    }

    @Test
    void anArrayOfAnotherShapeIsToldWithBothShapes() {
        assertThat(check("dL/dW1 = [[1.5, 2.5, 3.5], [4.5, 5.5, 6.5]]").out())
                .contains("wrong: 2 × 2 numbers belong here, but 2 × 3 are given");
        assertThat(check("L = [0.1, 0.2]").out()).contains("1 number belongs here, but 2 are given");
        assertThat(check("L = [" + "0.15, ".repeat(3000) + "0.2]").out())
                .contains("1 number belongs here, but 3001 are given");
    }

    @Test
    void aBarWithoutACellIsTold() {
        assertThat(check("L = 0.2592\n|L\n|").err()).startsWith("line 2: a name and a number are expected");
    }

    @Test
    void whatIsNoNumberIsToldByItselfWithItsLine() {
        assertThat(check("L = 0.2592\ndW1 = [[0.36, 0.432],\n [O.72, 0.864]]").err())
                .contains("line 3: \"O.72\" is not a number");
        assertThat(check("z1[1] = 0.8\nnothing").err()).contains("line 2: a name and a number are expected");
        assertThat(check("L = 0.2592\nz1 = [0.8,").err()).contains("line 2: a bracket of z1 is not closed");
        assertThat(check("L = 0.2592\nz1 =").err()).contains("line 2: there is no number for z1");
        assertThat(check("{\"L\": 0.2592,\n \"z1\": [[0.8], 1.2]}").err())
                .contains("line 2: the answer to z1 mixes numbers and lists");
    }

    @Test
    void aNotebookIsNoListOfAnswers() {
        assertThat(check("{\"cells\": [], \"nbformat\": 4}").err()).contains("--notebook");
        assertThat(check("In [1]:\nprint(L)\n\n0.2592").err()).contains("--notebook");
    }

    @Test
    void aTextInAnotherEncodingIsRefused() {
        Outcome outcome = check("Größe;Wert\nL;0,2592".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("UTF-8");
    }
}

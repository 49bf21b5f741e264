package chalkgrad.exchange.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chalkgrad.exchange.InputException;
import chalkgrad.exchange.answer.AnswersFile.WrongLine;
import chalkgrad.exchange.number.Labelled;
import chalkgrad.mistake.WrittenNumber;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which answers a text holds, and what is said about the lines that are none.
class AnswersFileTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private static AnswersFile.Typed typed(String text) {
        return AnswersFile.typed(text, "answers");
    }

    private static List<Double> values(String text) {
        return typed(text).answers().stream()
                .flatMap(answer -> answer.printed().all().stream())
                .map(WrittenNumber::value)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exercise 4",
                "- 0.25",
                "## a) and b)\nso far",
                "z: 12.5%",
                "h = [1, 2",
                "v = 0.5.5",
                "v = 3-2",
                "q ="
            })
    void aLineThatCannotBeReadStopsNoOther(String line) {
        AnswersFile.Typed typed = typed("p = 0.5\n" + line + "\nr = 0.75");
        assertThat(typed.wrong()).hasSize(1);
        assertThat(typed.answers()).extracting(Labelled::name).containsExactly("p", "r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p = 12.5%; 12.5% is a percentage: write 0.125",
                "p = 7 %; 7 % is a percentage: write 0.07",
                "p: 62,5%; 62,5% is a percentage: write 0,625",
                "p = [3%]; 3% is a percentage: write 0.03",
                "p = -1e3%; \"-1e3%\" is not a number"
            })
    void aPercentageIsWrittenAsADecimal(String line, String sentence) {
        assertThat(typed(line).wrong()).containsExactly(new WrongLine(1, sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p = 6.25*10**-1; 0.625",
                "p = 6.25 * 10^{-1}; 0.625",
                "p = $6.25 \\cdot 10^{-1}$; 0.625",
                "p = 6.25·10⁻¹; 0.625",
                "p = 62.5 x 10 ^ (-2); 0.625",
                "**p** = 6.25e-1; 0.625",
                "p 0.625; 0.625",
                "p is 0.625; 0.625",
                "layer 2 0.625; 0.625",
                "p = 1.25 * 0.5 = 0.625; 0.625"
            })
    void aNumberIsReadInManyWays(String line, double value) {
        assertThat(values(line)).containsExactly(value);
    }

    @Test
    void numbersBehindANameNeedNoSignAndNoBrackets() {
        assertThat(values("p 0.5 0.25 0.125")).containsExactly(0.5, 0.25, 0.125);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p = [0.5,|q = 0.25", "p = [0.5,|q: 0.25", "p: [[0.5|- q = 0.25"})
    void afterAnOpenBracketReadingGoesOnWithTheNextAnswer(String text) {
        AnswersFile.Typed typed = typed(text.replace('|', '\n') + "\ns = 1.5");
        assertThat(typed.wrong()).containsExactly(new WrongLine(1, "a bracket of p is not closed"));
        assertThat(typed.answers()).extracting(Labelled::name).containsExactly("q", "s");
    }

    @Test
    void anEntryOfJsonThatIsNoNumberStopsNoOther() {
        AnswersFile.Typed typed = typed("""
            {"p": 0.5,
             "q": "much",
             "r": [1, null],
             "s": "40%",
             "t": 0.75}\
            """);
        assertThat(typed.answers()).extracting(Labelled::name).containsExactly("p", "t");
        assertThat(typed.wrong())
                .containsExactly(
                        new WrongLine(2, "the answer to q is \"much\", which is not a number"),
                        new WrongLine(3, "the answer to r is null, which is not a number"),
                        new WrongLine(4, "the answer to s is a percentage: write 0.40 in place of 40%"));
    }

    @Test
    void aRowOfATableThatCannotBeReadStopsNoOther() {
        AnswersFile.Typed typed = typed("name,value\np,0.5\nq,much\nr,0.75");
        assertThat(typed.answers()).extracting(Labelled::name).containsExactly("p", "r");
        assertThat(typed.wrong()).containsExactly(new WrongLine(3, "\"much\" is not a number"));
    }

    @Test
    void aTextWithoutAnswersIsRefusedForItsFirstLine() {
        assertThatThrownBy(() -> AnswersFile.read("some words\nmore words", "mine.txt"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("mine.txt: line 1: a name and a number are expected");
    }

    @Test
    void sentencesQuoteLittleOfALongText() {
        String name = "n".repeat(5_000);
        String text = name + " = [1\n" + name + " =\n" + name + "\np = " + name + "\np = " + "7".repeat(5_000);
        assertThat(typed(text).wrong())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.sentence()).hasSizeLessThan(160));
        assertThat(typed("p = " + "7".repeat(5_000)).wrong().getFirst().sentence())
                .contains("more than 1000 digits");
    }

    static List<String> longTexts() {
        return List.of(
                "p = " + "[".repeat(100_000),
                "p = " + "<tf.".repeat(30_000),
                "p = " + "=".repeat(100_000),
                "p = q ".repeat(20_000),
                "p" + " \t".repeat(50_000) + "x",
                "p = " + "1 ".repeat(50_000) + "x",
                "p = [1,\n".repeat(10_000),
                "p\n" + "[1\n".repeat(30_000),
                "\"a\n".repeat(30_001),
                "p: 1, ".repeat(20_000),
                "**".repeat(50_000) + "p = 1",
                "p = " + "\\frac{".repeat(20_000),
                "p = " + "1/".repeat(50_000),
                "p = " + "·10".repeat(30_000),
                "a,b\n" + "1,".repeat(50_000),
                "{\"p\": \"" + "9".repeat(100_000) + "\"}",
                "[" + "[\"p\", 1],".repeat(20_000) + "1]");
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void longTextsAreReadInATimeThatGrowsWithTheirLength(String text) {
        assertTimeoutPreemptively(SOON, () -> typed(text));
    }

    @Test
    void thousandsOfAnswersAndLargeArraysAreRead() {
        String lines = String.join(
                "\n",
                IntStream.range(0, 5_000)
                        .mapToObj(k -> "p" + k + " = 0." + (10_000 + k))
                        .toList());
        assertThat(assertTimeoutPreemptively(SOON, () -> values(lines))).hasSize(5_000);
        String row = "[" + "0.125, ".repeat(99) + "0.25]";
        String array = "W = [" + (row + ",\n ").repeat(99) + row + "]";
        List<Double> numbers = assertTimeoutPreemptively(SOON, () -> values(array));
        assertThat(numbers).hasSize(10_000);
        assertThat(numbers.getLast()).isEqualTo(0.25);
        String json = "{"
                + String.join(
                        ",\n",
                        IntStream.range(0, 5_000)
                                .mapToObj(k -> "\"p" + k + "\": " + k)
                                .toList()) + "}";
        assertThat(assertTimeoutPreemptively(SOON, () -> values(json))).hasSize(5_000);
    }
}

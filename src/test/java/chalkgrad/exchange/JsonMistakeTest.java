package chalkgrad.exchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Broken JSON is explained in plain words, with line and column.
final class JsonMistakeTest {
    static Stream<Arguments> brokenTexts() {
        return Stream.of(
                Arguments.of("", "the file is empty, but JSON is expected"),
                Arguments.of(" \n ", "the file is empty, but JSON is expected"),
                Arguments.of(
                        "{\"a\": 1",
                        "line 1, column 8: the text ends too early: something opened before is not closed"),
                Arguments.of(
                        "[\n  1,\n  \"abc",
                        "line 3, column 7: the text ends too early: something opened before is not closed"),
                Arguments.of(
                        "{\"a\": 1,",
                        "line 1, column 9: the text ends too early: something opened before is not closed"),
                Arguments.of("{\"a\" 1}", "line 1, column 6: found 1, but a colon belongs between a key and its value"),
                Arguments.of("{a: 1}", "line 1, column 2: found a, but a key in double quotes belongs here"),
                Arguments.of("{\"a\": 1,}", "line 1, column 9: found }, but a key in double quotes belongs here"),
                Arguments.of("{\"a\": 1\n \"b\": 2}", "line 2, column 2: found \", but a comma or } belongs here"),
                Arguments.of("[1 2]", "line 1, column 4: found 2, but a comma or ] belongs here"),
                Arguments.of("[}", "line 1, column 2: found }, but the list opened before must be closed by ]"),
                Arguments.of("{]", "line 1, column 2: found ], but the object opened before must be closed by }"),
                Arguments.of("]", "line 1, column 1: found ], but there is nothing open that it could close"),
                Arguments.of("[1,]", "line 1, column 4: found ], but " + VALUE),
                Arguments.of("['a']", "line 1, column 2: found ', but " + VALUE),
                Arguments.of("[tru]", "line 1, column 2: found tru, but " + VALUE),
                Arguments.of("[NaN]", "line 1, column 5: found NaN, but " + VALUE),
                Arguments.of("[-Infinity]", "line 1, column 11: found -Infinity, but " + VALUE),
                Arguments.of("[+1]", "line 1, column 3: found +, but " + NUMBER),
                Arguments.of("[1.]", "line 1, column 3: found ], but " + NUMBER),
                Arguments.of("[01]", "line 1, column 3: " + NUMBER),
                Arguments.of(
                        "[\"\\x\"]", "line 1, column 4: found x, but this letter has no meaning after a backslash"),
                Arguments.of("[1 // one\n]", "line 1, column 4: found /, but JSON has no comments"),
                Arguments.of(
                        "[\"a\nb\"]",
                        "line 1, column 4: a text may not contain a line break or control character; write \\n"),
                Arguments.of("{\"a\": 1,\n \"a\": 2}", "line 2, column 2: the key \"a\" occurs twice in one object"),
                Arguments.of("[1]\n[2]", "line 2, column 1: there is more text after the end of the document"),
                Arguments.of("[1e99999999999]", "line 1, column 2: the exponent of 1e99999999999 is too large"));
    }

    private static final String VALUE =
            "a value belongs here (a number, a text in double quotes, a list, an object, true, false or null)";
    private static final String NUMBER =
            "a number such as 1, -0.5 or 2e-3 is expected, without a plus sign or extra zeros";

    @ParameterizedTest
    @MethodSource("brokenTexts")
    void brokenJsonIsExplained(String text, String sentence) {
        assertThatThrownBy(() -> Json.read(text, "f.json"))
                .isInstanceOf(InputException.class)
                .hasMessage("f.json: " + sentence);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000), "f.json"))
                .isInstanceOf(InputException.class)
                .hasMessage("f.json: line 1, column 102: lists and objects are nested more than 100 deep");
    }

    @Test
    void numbersWithThousandsOfDigitsAreRefused() {
        assertThatThrownBy(() -> Json.read("[" + "1".repeat(2000) + "]", "f.json"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a number has more than 1000 digits");
    }
}

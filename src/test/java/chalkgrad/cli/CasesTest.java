package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import chalkgrad.Trials;
import chalkgrad.exchange.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `check` with small homework in the ways of real courses. A folder of src/test/resources/cases holds a network, a
/// notebook or answers, and what belongs: a line for each number with its verdict, and perhaps the id of its mistake or
/// a word of its note. The numbers come from a program of their own. Numbers that are not listed, such as counters, are
/// unknown.
class CasesTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    private Path folder = Path.of("");

    static List<String> cases() {
        return Trials.some(14, HomeworkCase.names());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyNumberGetsItsVerdict(String name) throws IOException {
        HomeworkCase homework = HomeworkCase.of(name, folder);
        Outcome outcome = assertTimeout(LONGEST, homework::outcome);
        assertThat(outcome.out()).as(outcome.err()).isNotEmpty();
        List<Map<?, ?>> rest = numbers(outcome.out());
        var differences = new ArrayList<String>();
        for (String line : homework.expected()) {
            String[] words = line.split(" ", -1);
            Map<?, ?> number = taken(words[0], rest);
            if (!isAsExpected(number, words)) {
                differences.add("wanted " + line + ", found " + number);
            }
        }
        rest.stream()
                .filter(number -> !"unknown".equals(number.get("verdict")))
                .forEach(number -> differences.add("not a number of the network, but found " + number));
        assertThat(differences).isEmpty();
    }

    private static List<Map<?, ?>> numbers(String out) {
        var result = new ArrayList<Map<?, ?>>();
        if (Json.read(out, "output") instanceof Map<?, ?> map && map.get("numbers") instanceof List<?> list) {
            list.forEach(one -> {
                if (one instanceof Map<?, ?> number) {
                    result.add(number);
                }
            });
        }
        return result;
    }

    /// The first number with these digits, which is taken out.
    private static Map<?, ?> taken(String printed, List<Map<?, ?>> rest) {
        for (int k = 0; k < rest.size(); k++) {
            if (plain(String.valueOf(rest.get(k).get("printed"))).equals(plain(printed))) {
                return rest.remove(k);
            }
        }
        return Map.of();
    }

    /// Without the blanks in `- 0.06` and the point of NumPy's `1.`.
    private static String plain(String printed) {
        String close = printed.replace(" ", "");
        return close.endsWith(".") ? close.substring(0, close.length() - 1) : close;
    }

    private static boolean isAsExpected(Map<?, ?> number, String... words) {
        String verdict = String.valueOf(number.get("verdict"));
        String more = words.length > 2 ? words[2] : "";
        return switch (words[1]) {
            case "right" -> isRight(verdict) && hasNote(number, more);
            case "unknown" -> verdict.equals("unknown") && hasNote(number, more);
            case "wrong" -> isWrong(verdict) && (more.isEmpty() || more.equals(firstMistake(number)));
            case "not-right" -> !isRight(verdict) && !number.isEmpty();
            case "any" -> !number.isEmpty();
            default -> throw new IllegalArgumentException(words[1]);
        };
    }

    private static boolean isRight(String verdict) {
        return verdict.equals("right") || verdict.equals("rounded");
    }

    /// What follows from a wrong number and shows its mistake once more is wrong by it, too.
    private static boolean isWrong(String verdict) {
        return verdict.equals("wrong") || verdict.equals("follows");
    }

    private static boolean hasNote(Map<?, ?> number, String word) {
        return word.isEmpty() || String.valueOf(number.get("note")).contains(word);
    }

    private static String firstMistake(Map<?, ?> number) {
        return number.get("mistakes") instanceof List<?> mistakes
                        && !mistakes.isEmpty()
                        && mistakes.getFirst() instanceof Map<?, ?> first
                ? String.valueOf(first.get("id"))
                : "none";
    }
}

package chalkgrad.app.answers;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Trials;
import chalkgrad.cli.HomeworkCase;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.Json;
import chalkgrad.grading.Checked;
import chalkgrad.mistake.Explanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the window says about a file of numbers is what the command line says about it.
class CheckingTest {
    @TempDir
    private Path folder = Path.of("");

    static List<String> cases() {
        return Trials.some(8, HomeworkCase.names());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWindowSaysWhatTheCommandLineSays(String name) throws IOException {
        HomeworkCase homework = HomeworkCase.of(name, folder);
        Document document = DocumentReader.read(homework.network());
        assertThat(verdicts(document, homework.homework()))
                .isEqualTo(verdicts(homework.outcome().out()));
    }

    private static List<String> verdicts(Document document, Path file) {
        var checking = new Checking(document, Source.read(file), "my numbers");
        return checking.lines(part -> {}).lines().stream()
                .flatMap(line -> line instanceof ResultLine.Numbers numbers ? numbers.numbers().stream() : Stream.of())
                .map(CheckingTest::verdict)
                .toList();
    }

    private static String verdict(Checked checked) {
        return checked.written().text() + " " + checked.verdict().key() + " "
                + checked.explanations().stream().map(Explanation::id).toList();
    }

    private static List<String> verdicts(String json) {
        var result = new ArrayList<String>();
        if (Json.read(json, "output") instanceof Map<?, ?> map && map.get("numbers") instanceof List<?> numbers) {
            for (Object one : numbers) {
                if (one instanceof Map<?, ?> number) {
                    result.add(number.get("printed") + " " + number.get("verdict") + " " + ids(number));
                }
            }
        }
        return result;
    }

    private static List<String> ids(Map<?, ?> number) {
        var ids = new ArrayList<String>();
        if (number.get("mistakes") instanceof List<?> mistakes) {
            for (Object one : mistakes) {
                ids.add(one instanceof Map<?, ?> mistake ? String.valueOf(mistake.get("id")) : "none");
            }
        }
        return ids;
    }
}

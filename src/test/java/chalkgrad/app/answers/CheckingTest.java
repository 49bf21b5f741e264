package chalkgrad.app.answers;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.cli.Outcome;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.answer.Checked;
import chalkgrad.fuzz.NotebookText;
import chalkgrad.mistake.Explanation;
import java.io.IOException;
import java.nio.file.Files;
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
    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    @TempDir
    private Path folder = Path.of("");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWindowSaysWhatTheCommandLineSays(String name) throws IOException {
        Path network = CASES.resolve(name).resolve("network.json");
        Path file = homework(CASES.resolve(name));
        String option = file.toString().endsWith(".ipynb") ? "--notebook" : "--answers";
        Outcome outcome = Outcome.of("check", network.toString(), option, file.toString(), "--json");
        assertThat(verdicts(DocumentReader.read(network), file)).isEqualTo(verdicts(outcome.out()));
    }

    private Path homework(Path given) throws IOException {
        Path notebook = given.resolve("notebook.txt");
        return Files.exists(notebook)
                ? Files.writeString(
                        folder.resolve("notebook.ipynb"),
                        NotebookText.jupyter(Files.readString(notebook).stripTrailing()))
                : given.resolve("answers.txt");
    }

    private static List<String> verdicts(Document document, Path file) {
        var checking = new Checking(document, Source.read(file), "my numbers");
        return checking.lines(part -> {}).lines().stream()
                .flatMap(line -> line instanceof Line.Numbers numbers ? numbers.numbers().stream() : Stream.of())
                .map(CheckingTest::verdict)
                .toList();
    }

    private static String verdict(Checked checked) {
        return checked.numeral().text() + " " + checked.verdict().key() + " "
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

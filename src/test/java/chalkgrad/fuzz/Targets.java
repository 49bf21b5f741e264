package chalkgrad.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.cli.Outcome;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.NumpyArchive;
import chalkgrad.exchange.NumpyBytes;
import chalkgrad.exchange.ParameterImport;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.exchange.notebook.NotebookFile;
import chalkgrad.fuzz.Target.Limits;
import chalkgrad.grading.AnswerCheck;
import chalkgrad.grading.NotebookCheck;
import chalkgrad.math.NumberText;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every kind of input that the program takes.
final class Targets {
    private static final Path SEEDS = Path.of("src", "test", "resources", "fuzz");
    private static final Limits READING = new Limits(2, 200_000_000);
    /// Numbers that are wrong are searched for mistakes, which takes up to a second for each.
    private static final Limits CHECKING = new Limits(20, 4_000_000_000L);

    private final Path folder;
    private final Document named = document("named.json");
    private final Document plain = document("plain.json");
    private final Document smallest = DocumentReader.read("""
        {"schema": "chalkgrad/1", "inputSize": 1, "layers": [{"size": 1, "activation": "identity"}], "weights": [[[2]]],
         "biases": [[1]], "samples": [{"x": [3], "y": [5]}], "loss": "half_squared_error"}\
        """, "smallest");

    /// @param folder for the files that are read
    Targets(Path folder) {
        this.folder = folder;
    }

    List<Target> all() {
        return List.of(
                new Target("document", 12, seeds("document"), READING, this::opened),
                new Target("npy", 6, arrays(), READING, input -> array(input, "W1.npy")),
                new Target("npz", 6, archives(), READING, input -> array(input, "f.npz")),
                new Target("answers", 14, seeds("answers"), READING, Targets::answers),
                new Target("answers in CSV", 6, seeds("csv"), READING, Targets::answers),
                new Target("answers in JSON", 6, seeds("json"), READING, Targets::answers),
                new Target("notebook file", 6, notebookFiles(), READING, this::notebook),
                new Target("notebook", 12, seeds("notebook"), READING, this::cells),
                new Target("text export", 12, seeds("export"), READING, this::notebook),
                new Target("line of new", 5, seeds("network-line"), READING, Targets::networkLine),
                new Target("name", 7, seeds("name"), READING, this::name),
                new Target("number", 5, seeds("number"), READING, Targets::number),
                new Target("answers checked", 1, seeds("answers"), CHECKING, this::checkedAnswers),
                new Target("notebook checked", 1, seeds("notebook"), CHECKING, this::checkedNotebook),
                new Target("arguments", 1, seeds("name"), READING, Targets::arguments));
    }

    private static Document document(String seed) {
        return DocumentReader.read(SEEDS.resolve("document").resolve(seed));
    }

    private static List<String> seeds(String kind) {
        try (Stream<Path> files = Files.list(SEEDS.resolve(kind))) {
            return files.sorted().map(Targets::content).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> notebookFiles() {
        return seeds("notebook").stream().map(NotebookText::jupyter).toList();
    }

    private static List<String> arrays() {
        return Stream.of(NumpyBytes.array("(2, 3)", 1, 2, 3, 4, 5, 6), NumpyBytes.array("(3,)", 1, 2, 3))
                .map(Targets::characters)
                .toList();
    }

    private static List<String> archives() {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("W1", NumpyBytes.array("(2, 3)", 1, 2, 3, 4, 5, 6));
        arrays.put("b1", NumpyBytes.array("(1, 3)", 1, 2, 3));
        try {
            return List.of(characters(NumpyBytes.archive(false, arrays)), characters(NumpyBytes.archive(true, arrays)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String characters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// A document that can be read is also computed and named, if it is small.
    private void opened(String input) {
        Document read = DocumentReader.read(input, "f.json");
        var names = new CourseNames(read);
        names.name(Quantity.input(1));
        names.text(Quantity.weight(1, 1, 1));
        if (read.iterations() < 100 && read.network().inputSize() < 100) {
            double unused = new Run(read)
                    .value(Quantity.preActivation(1, 1).at(read.samples().size() > 1 ? 1 : 0, 1));
            assert Double.isNaN(unused) || unused <= Double.POSITIVE_INFINITY;
        }
    }

    private void array(String input, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), input.getBytes(StandardCharsets.ISO_8859_1));
        ParameterImport.of(NumpyArchive.read(file));
    }

    private static void answers(String input) {
        if (input.length() % 2 == 0) {
            AnswersFile.typed(input, "answers");
        } else {
            AnswersFile.read(input, "answers");
        }
    }

    private void checkedAnswers(String input) {
        new AnswerCheck(smallest).of(AnswersFile.typed(input, "answers").answers());
    }

    private void notebook(String input) {
        new NotebookCheck(List.of(plain), NotebookFile.read(input, "notebook"));
    }

    private void cells(String input) {
        notebook(NotebookText.jupyter(input));
    }

    private void checkedNotebook(String input) {
        new NotebookCheck(List.of(smallest), NotebookFile.read(NotebookText.jupyter(input), "notebook")).all();
    }

    private static void networkLine(String input) {
        NetworkText.parse(input).text();
    }

    private void name(String input) throws Exception {
        var names = new CourseNames(input.length() % 2 == 0 ? plain : named);
        names.doubt(input);
        names.text(names.parse(input));
    }

    private static void number(String input) {
        if (NumberText.parse(input).isEmpty()) {
            assertThat(NumberText.flaw(input)).isPresent();
        }
    }

    /// What the command line says of a failure that it does not know is a failure.
    private static void arguments(String input) {
        String option = input.length() % 2 == 0 ? "--quantity=" : "--by-hand=";
        Outcome outcome =
                Outcome.of("trace", SEEDS.resolve("document/plain.json").toString(), option + input);
        if (outcome.code() < 0 || outcome.code() > 3 || outcome.err().contains("should not have happened")) {
            throw new IllegalStateException(outcome.err());
        }
        String first = outcome.err().lines().findFirst().orElse("");
        if (!first.isEmpty()) {
            throw new InputException(first);
        }
    }
}

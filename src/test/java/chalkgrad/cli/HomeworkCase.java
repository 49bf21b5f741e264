package chalkgrad.cli;

import chalkgrad.fuzz.NotebookText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Homework in a folder of src/test/resources/cases: a network, and a notebook or answers.
///
/// @param homework the file to check
/// @param option the option of `check` for it
public record HomeworkCase(Path network, Path homework, String option) {
    private static final Path CASES = Path.of("src", "test", "resources", "cases");

    /// The names of all cases.
    public static List<String> names() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The case of a name.
    ///
    /// @param folder where a notebook is written, which a case holds as plain text
    public static HomeworkCase of(String name, Path folder) throws IOException {
        Path given = CASES.resolve(name);
        Path network = given.resolve("network.json");
        Path notebook = given.resolve("notebook.txt");
        if (!Files.exists(notebook)) {
            return new HomeworkCase(network, given.resolve("answers.txt"), "--answers");
        }
        String text = NotebookText.jupyter(Files.readString(notebook).stripTrailing());
        return new HomeworkCase(network, Files.writeString(folder.resolve("notebook.ipynb"), text), "--notebook");
    }

    /// What belongs, a line for each number.
    List<String> expected() throws IOException {
        return Files.readAllLines(network.resolveSibling("expected.txt"));
    }

    /// What the command line says of it.
    public Outcome outcome() {
        return Outcome.of("check", network.toString(), option, homework.toString(), "--json");
    }
}

package chalkgrad.exchange;

import chalkgrad.math.TextScanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The types of files that the program reads or writes, by the endings of their names. Upper case does not matter.
public enum FileType {
    DOCUMENT(".json"),
    /// NumPy arrays.
    ARRAYS(".npz", Optional.of(".npy")),
    /// A Jupyter notebook.
    NOTEBOOK(".ipynb"),
    PROGRAM(".py"),
    /// The text export of a notebook, or answers.
    TEXT(".txt"),
    TABLE(".csv", Optional.of(".tsv")),
    PNG(".png"),
    SVG(".svg");

    private static final List<FileType> CODE = List.of(NOTEBOOK, PROGRAM, TEXT);

    private final String ending;
    private final Optional<String> otherEnding;

    FileType(String ending) {
        this(ending, Optional.empty());
    }

    FileType(String ending, Optional<String> otherEnding) {
        this.ending = ending;
        this.otherEnding = otherEnding;
    }

    /// The types in which networks are read from code.
    public static List<FileType> ofCode() {
        return CODE;
    }

    /// Whether networks can be read from the code of a file, as its name says.
    public static boolean hasCode(Path file) {
        return CODE.stream().anyMatch(type -> type.isNamed(file));
    }

    /// The name of a file without the ending of any type.
    public static String bareName(Path file) {
        String name = String.valueOf(file.getFileName());
        return Stream.of(values())
                .filter(type -> type.isNamed(name))
                .findFirst()
                .map(type -> type.withoutEnding(name))
                .orElse(name);
    }

    /// Whether a file has the name of one of this type.
    public boolean isNamed(Path file) {
        return isNamed(file.toString());
    }

    /// Whether a name is that of a file of this type.
    public boolean isNamed(String name) {
        String lower = TextScanner.lowerCase(name);
        return endings().anyMatch(lower::endsWith);
    }

    /// The usual ending, with its dot.
    public String ending() {
        return ending;
    }

    /// A name without the ending of this type, if it has it.
    public String withoutEnding(String name) {
        String lower = TextScanner.lowerCase(name);
        return endings()
                .filter(lower::endsWith)
                .findFirst()
                .map(end -> name.substring(0, name.length() - end.length()))
                .orElse(name);
    }

    /// The patterns of file dialogs, such as `*.npz`.
    public Stream<String> patterns() {
        return endings().map(end -> "*" + end);
    }

    private Stream<String> endings() {
        return Stream.concat(Stream.of(ending), otherEnding.stream());
    }
}

package chalkgrad.exchange;

import chalkgrad.math.TextScanner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The kind of a file that was given where another kind is expected. It is recognised by the start of the file or the
/// end of its name.
///
/// @param key that of its name, such as `png`
/// @param use the key of what the file can be used for here; empty if nothing
record FileKind(String key, String use) {
    static final FileKind NOTEBOOK = new FileKind("notebook", "notebook");
    private static final FileKind EXPORT = new FileKind("notebookText", "notebook");
    private static final FileKind TABLE = new FileKind("table", "answers");
    private static final FileKind ARCHIVE = new FileKind("archive", "parameters");
    private static final int LONGEST_START = 4096;

    /// How files of a kind start.
    private record Signature(String start, FileKind kind) {}

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("\u0093NUMPY", new FileKind("array", "parameters")),
            new Signature("PK\u0003\u0004", ARCHIVE),
            new Signature("\u0089PNG", new FileKind("png", "")),
            new Signature("\u00ff\u00d8\u00ff", new FileKind("jpeg", "")),
            new Signature("GIF8", new FileKind("gif", "")),
            new Signature("%PDF", new FileKind("pdf", "")),
            new Signature("\u001f\u008b", new FileKind("gzip", "")),
            new Signature("\u0089HDF", new FileKind("hdf", "savez")),
            new Signature("\u0080\u0002", new FileKind("pickle", "savez")),
            new Signature("\u0080\u0003", new FileKind("pickle", "savez")),
            new Signature("\u0080\u0004", new FileKind("pickle", "savez")),
            new Signature("\u0080\u0005", new FileKind("pickle", "savez")));

    /// The kind of a file that is not text, by its first bytes.
    static Optional<FileKind> ofBytes(byte[] bytes) {
        int length = Math.min(bytes.length, LONGEST_START);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        return SIGNATURES.stream()
                .filter(signature -> start.startsWith(signature.start))
                .map(Signature::kind)
                .findFirst();
    }

    /// The kind of a text that is not JSON, by its start and the name of its file.
    static Optional<FileKind> ofText(String text, String name) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_START)).strip();
        String file = TextScanner.lowerCase(name);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        if (FileType.NOTEBOOK.isNamed(file)) {
            return Optional.of(NOTEBOOK);
        }
        if (start.startsWith("{") || start.startsWith("[") || FileType.DOCUMENT.isNamed(file)) {
            return Optional.empty();
        }
        if (start.startsWith("In [") || start.contains("\nIn [")) {
            return Optional.of(EXPORT);
        }
        if (FileType.TABLE.isNamed(file)) {
            return Optional.of(TABLE);
        }
        if (FileType.PROGRAM.isNamed(file)) {
            return Optional.of(new FileKind("program", "code"));
        }
        if (file.endsWith(".html") || file.endsWith(".htm") || FileType.SVG.isNamed(file)) {
            return Optional.of(new FileKind("web", ""));
        }
        return FileType.TEXT.isNamed(file) || file.endsWith(".md")
                ? Optional.of(new FileKind("text", "answers"))
                : Optional.empty();
    }

    boolean isArchive() {
        return equals(ARCHIVE);
    }

    /// An error that says what is expected instead.
    ///
    InputException instead(String source, WantedFile wanted) {
        String what = Sentences.of("kind." + key);
        return InputException.at(
                source,
                "",
                use.isEmpty()
                        ? Sentences.of("kind.instead", what, wanted.words(), wanted.form())
                        : Sentences.of(
                                "kind.instead.use", what, wanted.words(), wanted.form(), Sentences.of("use." + use)));
    }
}

package chalkgrad.exchange;

import chalkgrad.math.TextScanner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The kind of a file that was given where another kind is expected. It is recognised by the start of the file or the
/// end of its name.
///
/// @param what the kind in a few words, such as `a picture (PNG)`
/// @param use what the file can be used for here; empty if nothing
record FileKind(String what, String use) {
    private static final String IMPORTS = "chalkgrad import makes a network from its parameters";
    private static final String CHECKS = "chalkgrad check --notebook checks its numbers";
    private static final String READS = "chalkgrad import reads the networks in its code, and " + CHECKS;
    private static final String PROGRAMS = "chalkgrad import reads the networks in its code";
    private static final String ANSWERS = "chalkgrad check --answers checks its numbers";

    static final FileKind NOTEBOOK = new FileKind("a notebook", READS);
    private static final FileKind EXPORT = new FileKind("the text of a notebook", READS);
    private static final FileKind TABLE = new FileKind("a table (CSV)", ANSWERS);
    private static final FileKind ARCHIVE = new FileKind("a zip archive, perhaps of NumPy arrays (npz)", IMPORTS);
    private static final int LONGEST_START = 4096;

    /// How files of a kind start.
    private record Signature(String start, FileKind kind) {}

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("\u0093NUMPY", new FileKind("a NumPy array", IMPORTS)),
            new Signature("PK\u0003\u0004", ARCHIVE),
            new Signature("\u0089PNG", new FileKind("a picture (PNG)", "")),
            new Signature("\u00ff\u00d8\u00ff", new FileKind("a picture (JPEG)", "")),
            new Signature("GIF8", new FileKind("a picture (GIF)", "")),
            new Signature("%PDF", new FileKind("a PDF document", "")),
            new Signature("\u001f\u008b", new FileKind("a compressed file (gzip)", "")),
            new Signature("\u0089HDF", new FileKind("an HDF5 file", "save the parameters with numpy.savez")),
            new Signature("\u0080\u0002", new FileKind("a Python pickle", "save the parameters with numpy.savez")),
            new Signature("\u0080\u0003", new FileKind("a Python pickle", "save the parameters with numpy.savez")),
            new Signature("\u0080\u0004", new FileKind("a Python pickle", "save the parameters with numpy.savez")),
            new Signature("\u0080\u0005", new FileKind("a Python pickle", "save the parameters with numpy.savez")));

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
            return Optional.of(new FileKind("a Python program", PROGRAMS));
        }
        if (file.endsWith(".html") || file.endsWith(".htm") || FileType.SVG.isNamed(file)) {
            return Optional.of(new FileKind("a web page or a drawing (HTML, SVG)", ""));
        }
        return FileType.TEXT.isNamed(file) || file.endsWith(".md")
                ? Optional.of(new FileKind("plain text", ANSWERS))
                : Optional.empty();
    }

    boolean isArchive() {
        return equals(ARCHIVE);
    }

    /// An error that says what is expected instead.
    ///
    /// @param wanted such as `a network`
    /// @param form what that looks like
    InputException instead(String source, String wanted, String form) {
        String hint = use.isEmpty() ? "" : "; " + use;
        return InputException.at(source, "", "this is %s, not %s: %s%s".formatted(what, wanted, form, hint));
    }
}

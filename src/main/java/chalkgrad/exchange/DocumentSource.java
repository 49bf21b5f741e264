package chalkgrad.exchange;

import chalkgrad.document.Document;
import chalkgrad.math.Spelling;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Finds the document that a person names: a file or, if there is no such file, a worked network.
public final class DocumentSource {
    private DocumentSource() {}

    /// Opens the document that a person names.
    ///
    /// @param fileOrName a path, or the name of a worked network with or without `.json`
    /// @throws InputException if it is neither, or not a document
    public static Document open(String fileOrName) {
        if (isFile(fileOrName)) {
            return DocumentReader.read(Path.of(fileOrName));
        }
        String name = FileType.DOCUMENT.withoutEnding(fileOrName);
        if (!WorkedNetworks.names().contains(name)) {
            throw new InputException(Sentences.of(
                    "source.unknown",
                    Found.text(fileOrName),
                    Spelling.question(name, WorkedNetworks.names()).orElseGet(() -> Sentences.of("source.examples"))));
        }
        return WorkedNetworks.open(name);
    }

    /// Whether there is such a file or worked network.
    public static boolean exists(String fileOrName) {
        return isFile(fileOrName) || WorkedNetworks.names().contains(FileType.DOCUMENT.withoutEnding(fileOrName));
    }

    /// Whether there is a file of that name.
    public static boolean isFile(String name) {
        try {
            return !name.isEmpty() && Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

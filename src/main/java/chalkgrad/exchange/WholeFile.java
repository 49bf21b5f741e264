package chalkgrad.exchange;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// Writes files that are there as a whole or not at all.
public final class WholeFile {
    private WholeFile() {}

    /// Writes the content of a file.
    @FunctionalInterface
    public interface Content {
        /// Makes the file.
        ///
        /// @param draft a name beside that of the file
        void writeTo(Path draft) throws IOException;
    }

    /// Replaces a file only after all of its content has been written, so a failure leaves the old one.
    public static void replace(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
        try {
            content.writeTo(draft);
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Replaces a file that a person has named. A link stays, and the file that it leads to is replaced.
    ///
    /// @throws InputException with the reason if it cannot be written
    public static void write(Path path, Content content) {
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw TextFile.folder(path);
            }
            replace(target, content);
        } catch (IOException e) {
            throw InputException.at(path.toString(), "", Sentences.of("file.cannotWrite", TextFile.reason(e)));
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

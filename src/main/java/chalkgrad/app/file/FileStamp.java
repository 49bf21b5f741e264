package chalkgrad.app.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// A fingerprint of a file when it was last read or written here, to notice later changes by somebody else.
///
/// @param file the file
/// @param digest the SHA-256 of its content; empty if there was no such file
public record FileStamp(Path file, Optional<String> digest) {
    /// The fingerprint of the file as it is now.
    static FileStamp of(Path file) {
        return new FileStamp(file, digest(file));
    }

    /// What has happened to the file since then.
    Change change() {
        Optional<String> now = digest(file);
        return now.equals(digest) ? Change.NONE : now.isEmpty() ? Change.GONE : Change.CHANGED;
    }

    private static Optional<String> digest(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return Optional.of(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (IOException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// What can have happened to a file.
    public enum Change {
        NONE,
        CHANGED,
        GONE
    }
}

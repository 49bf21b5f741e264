package chalkgrad.state;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/// Files that only their owner can read, if the file system has owners (POSIX); otherwise plain files in the user's own
/// folder.
public final class PrivateFiles {
    private PrivateFiles() {}

    /// Makes a folder and its missing parent folders.
    public static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, "rwx------"));
    }

    /// Makes an empty file unless it exists.
    public static void make(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, attributes(file, "rw-------"));
        }
    }

    /// Replaces a file only after the whole text has been written, so a failure leaves the old one.
    public static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            make(draft);
            Files.writeString(draft, text, StandardOpenOption.WRITE);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        FileSystem system = path.getFileSystem();
        return system.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

package chalkgrad.state;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The log file of failures: a person sees one sentence, and a developer can still find out what happened. The file is
/// created when there is something to write. When it would exceed a megabyte, a new one is started and one old file is
/// kept. If the log cannot be written, the entry is lost, and nobody is sent to the file.
public final class FailureLog {
    private static final String NAME = "chalkgrad.log";
    private static final String OLD = "chalkgrad.old.log";
    private static final long LARGEST = 1 << 20;

    /// The files whose last entry could not be written.
    private static final Set<Path> LOST = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path file;

    FailureLog(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /// The log of the user who runs the program.
    public static FailureLog ofUser() {
        return new FailureLog(StateFolder.ofUser());
    }

    /// The file, which need not exist yet; empty if the last entry could not be written.
    public Optional<Path> file() {
        return Optional.of(file).filter(one -> !LOST.contains(one));
    }

    /// Appends what happened.
    ///
    /// @param source the class that noticed it
    void write(System.Logger.Level level, String source, String message, @Nullable Throwable failure) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        out.printf("%s %s %s: %s%n", Instant.now().truncatedTo(ChronoUnit.MILLIS), level, source, message);
        if (failure != null) {
            failure.printStackTrace(out);
        }
        synchronized (FailureLog.class) {
            append(text.toString());
        }
    }

    private void append(String text) {
        try {
            PrivateFiles.makeFolder(folder);
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.move(file, folder.resolve(OLD), StandardCopyOption.REPLACE_EXISTING);
            }
            PrivateFiles.make(file);
            Files.writeString(file, text, StandardOpenOption.APPEND);
            LOST.remove(file);
        } catch (IOException unwritable) {
            LOST.add(file);
        }
    }
}

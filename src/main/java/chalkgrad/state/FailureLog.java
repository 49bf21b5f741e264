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
import org.jspecify.annotations.Nullable;

/// The file in which failures leave a trace, so that a person sees one sentence and a developer can still find out what
/// happened. It is made when there is something to write; what would make it larger than a megabyte starts a new one,
/// and one old file is kept. A log that cannot be written costs the trace and nothing else.
public final class FailureLog {
    private static final String NAME = "chalkgrad.log";
    private static final String OLD = "chalkgrad.old.log";
    private static final long LARGEST = 1 << 20;

    private final Path folder;
    private final Path file;

    FailureLog(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /// The log of the person who runs the program.
    public static FailureLog ofUser() {
        return new FailureLog(StateFolder.ofUser());
    }

    /// Where it is. It need not exist yet.
    public Path file() {
        return file;
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
        } catch (IOException unwritable) {
            // there is no other place to say it
        }
    }
}

package chalkgrad.script;

import chalkgrad.exchange.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where Python unpacks its own library when it is first used: among the user's caches, or if these cannot be written,
/// beside what the program remembers.
///
/// @param properties those of the Java system
/// @param state the folder of what the program remembers
record LibraryFolder(Properties properties, Path state) {
    private static final String OPTION = "-Dpolyglot.engine.userResourceCache=";

    /// What Python's Java has to be told; nothing if it finds its folder by itself.
    ///
    /// @throws InputException if no folder can be written
    List<String> options() {
        Path usual = Path.of(properties.getProperty("user.home", ".")).resolve(".cache");
        if (canBeWritten(usual)) {
            return List.of();
        }
        if (!canBeWritten(state)) {
            throw new InputException(Sentences.of("library.unwritten", usual, state));
        }
        return List.of(OPTION + state.resolve("python"));
    }

    /// Whether a folder is there and can be written, or can be made.
    private static boolean canBeWritten(Path folder) {
        @Nullable Path nearest = folder.toAbsolutePath();
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return nearest != null && Files.isDirectory(nearest) && Files.isWritable(nearest);
    }
}

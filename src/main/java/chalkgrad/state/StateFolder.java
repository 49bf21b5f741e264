package chalkgrad.state;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The folder for what the program remembers: not documents, and nothing that a backup would need.
///
/// @param properties those of the Java system
/// @param environment the variables of the process
public record StateFolder(Properties properties, Map<String, String> environment) {
    /// Names another folder, such as one for tests.
    public static final String PROPERTY = "chalkgrad.state";

    private static final String NAME = "chalkgrad";

    /// The folder of the user who runs the program.
    public static Path ofUser() {
        return new StateFolder(System.getProperties(), System.getenv()).path();
    }

    /// The folder, which need not exist yet.
    public Path path() {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(properties.getProperty("user.home", "."));
        return path(properties.getProperty(PROPERTY)).orElseGet(() -> {
            if (system.contains("windows")) {
                return path(environment.get("LOCALAPPDATA"))
                        .orElseGet(() -> home.resolve("AppData").resolve("Local"))
                        .resolve("Chalkgrad");
            }
            if (system.contains("mac")) {
                return home.resolve("Library").resolve("Application Support").resolve("Chalkgrad");
            }
            return path(environment.get("XDG_STATE_HOME"))
                    .orElseGet(() -> home.resolve(".local").resolve("state"))
                    .resolve(NAME);
        });
    }

    private static Optional<Path> path(@Nullable String text) {
        try {
            return Optional.ofNullable(text).filter(one -> !one.isBlank()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

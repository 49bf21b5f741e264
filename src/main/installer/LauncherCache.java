import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Trains the start-up cache of the launcher that the build makes, for the Java that runs this.
class LauncherCache {
    private LauncherCache() {}

    /// A launcher without a cache is only slower, so a failure is reported and the build goes on.
    ///
    /// @param arguments the launcher's `lib`, and a folder for the work
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path lib = Path.of(arguments[0]);
        Path work = Folder.fresh(Path.of(arguments[1]));
        NewerClasses.in(lib);
        List<String> options = new ArrayList<>(Files.readAllLines(lib.resolve("java.args")));
        options.addAll(List.of("--module-path", lib.toString(), "--module", Image.MODULE));
        try {
            new StartCache(Path.of(System.getProperty("java.home"), "bin", "java"), options, work)
                    .train(lib.resolve(StartCache.NAME));
        } catch (IllegalStateException e) {
            System.err.println("[WARNING] " + e.getMessage());
        }
    }
}

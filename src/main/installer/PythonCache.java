import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Trains the start-up cache of the process that runs notebooks: starts Python once, lets Java write down what it
/// loaded, and compiles the program's own Python modules. The process puts Python's jars first on its class path,
/// in the order of their names, and so does this one. Another Java ignores the cache.
///
/// @param java the Java that will use the cache
/// @param folder the folder of Python's jars, in which the cache is written
record PythonCache(Path java, Path folder) {
    private static final String NAME = "python.aot";

    private static final long MINUTES = 5;

    /// What the program's own process for notebooks says at the end.
    private static final String DONE = "\"done\"";

    /// Trains the cache for the Java that runs this, with a program that needs nothing but Python. Without a cache
    /// notebooks are only read more slowly, so a failure is reported and the build goes on.
    ///
    /// @param arguments the folder of Python's jars, the program's file, its argument, and the folder of the
    ///     modules
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var cache = new PythonCache(java, Path.of(arguments[0]));
        Path modules = Path.of(arguments[3]);
        if (cache.isOlderThan(modules)) {
            Path compiled = Folder.fresh(cache.folder.resolve("compiled"));
            String linked = "-XX:+AOTClassLinking";
            cache.train(List.of(linked, arguments[1], arguments[2], arguments[3], compiled.toString()), "");
        }
    }

    /// @param program the program and Java's options for it
    /// @param request what it reads
    void train(List<String> program, String request) throws IOException, InterruptedException {
        Path cache = folder.resolve(NAME);
        Path said = Files.createTempFile("python-cache", ".txt");
        Process training = new ProcessBuilder(command(cache, program))
                .redirectError(said.toFile())
                .start();
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(training::destroyForcibly);
        try (Writer requests = training.outputWriter(StandardCharsets.UTF_8);
                BufferedReader answers = training.inputReader(StandardCharsets.UTF_8)) {
            requests.write(request);
            requests.flush();
            String answer = answers.readLine();
            while (answer != null && !answer.contains(DONE)) {
                answer = answers.readLine();
            }
        }
        if (training.waitFor() != 0 || !Files.exists(cache)) {
            Files.deleteIfExists(cache);
            System.err.println("[WARNING] Python's start-up cache was not written:\n" + Files.readString(said));
        }
        Files.delete(said);
    }

    /// Whether a jar or a module was changed after it was written, or it was not written.
    private boolean isOlderThan(Path modules) throws IOException {
        Path cache = folder.resolve(NAME);
        FileTime newest = FileTime.fromMillis(0);
        for (Path file :
                Stream.concat(jars().stream(), Folder.all(modules).stream()).toList()) {
            FileTime time = Files.getLastModifiedTime(file);
            newest = time.compareTo(newest) > 0 ? time : newest;
        }
        return !Files.exists(cache) || Files.getLastModifiedTime(cache).compareTo(newest) < 0;
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> command(Path cache, List<String> program) throws IOException {
        List<String> jars = jars().stream().map(Path::toString).toList();
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:AOTCacheOutput=" + cache,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                String.join(File.pathSeparator, jars)));
        command.addAll(program);
        return command;
    }
}

package chalkgrad.script;

import chalkgrad.exchange.InputException;
import chalkgrad.state.StateFolder;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where the Python for notebooks is. Its jars are in a folder of their own beside the program's, so that neither the
/// window nor a command loads them.
final class Installation {
    /// The memory of the process.
    static final int MEGABYTES = 1024;

    /// Names another folder.
    private static final String PROPERTY = "chalkgrad.python";

    private static final String FOLDER = "python";
    /// The start-up cache of Python, made by the build.
    private static final String CACHE = "python.aot";

    /// Folder of the modules that the build has compiled.
    private static final String COMPILED = "compiled";

    private static final String MAIN = "chalkgrad.script.run.Child";

    private final Path python;

    private Installation(Path python) {
        this.python = python;
    }

    /// The installation that belongs to this program.
    ///
    /// @throws InputException if there is none
    static Installation own() {
        String named = System.getProperty(PROPERTY);
        Path folder = named == null ? besideProgram() : Path.of(named);
        if (!Files.isDirectory(folder)) {
            throw new InputException(Sentences.of("python.absent", folder));
        }
        return new Installation(folder);
    }

    /// `target/python` for `target/classes`, and `python` beside `lib` for `lib/chalkgrad.jar`.
    private static Path besideProgram() {
        CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
        try {
            Path classes = Path.of(source.getLocation().toURI());
            Path home = Files.isDirectory(classes)
                    ? classes.resolveSibling(FOLDER)
                    : classes.resolveSibling("..").resolve(FOLDER);
            return home.normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it is", e);
        }
    }

    /// The command that starts the process.
    ///
    /// @throws InputException if there is no folder for Python's own library
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEGABYTES + "m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                // most notebooks end long before C2's code would pay for its compilation
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dchalkgrad.compiled=" + python.resolve(COMPILED)));
        command.addAll(new LibraryFolder(System.getProperties(), StateFolder.ofUser()).options());
        Path cache = python.resolve(CACHE);
        if (Files.exists(cache)) {
            // a cache that does not fit this Java is ignored
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        // all modules of Java, as when the cache was trained
        command.addAll(List.of("--add-modules", "ALL-DEFAULT"));
        command.addAll(isInsideJava() ? asModule() : List.of("-cp", classPath(), MAIN));
        return command;
    }

    /// Whether the program is a part of its own Java, and not in jars.
    private static boolean isInsideJava() {
        return Installation.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getProtocol()
                .equals("jrt");
    }

    /// Python is on the class path, and the program's module, in which the process's own class is, may use it.
    private List<String> asModule() {
        String module = Installation.class.getModule().getName();
        return List.of(
                "-cp",
                String.join(File.pathSeparator, jars(python)),
                "--add-reads",
                module + "=ALL-UNNAMED",
                "--module",
                module + "/" + MAIN);
    }

    /// Python's jars come first, as its start-up cache needs.
    private String classPath() {
        List<String> entries = new ArrayList<>(jars(python));
        for (String path : List.of("jdk.module.path", "java.class.path")) {
            for (String entry : System.getProperty(path, "").split(File.pathSeparator, -1)) {
                if (!entry.isEmpty()) {
                    entries.addAll(jars(Path.of(entry)));
                }
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    /// The jars in a folder of jars; otherwise the entry itself. JavaFX is not needed.
    private static List<String> jars(Path entry) {
        if (!Files.isDirectory(entry)) {
            return isJavaFx(entry) ? List.of() : List.of(entry.toString());
        }
        try (Stream<Path> files = Files.list(entry)) {
            List<String> jars = files.filter(file -> file.toString().endsWith(".jar") && !isJavaFx(file))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            return jars.isEmpty() ? List.of(entry.toString()) : jars;
        } catch (IOException e) {
            throw new InputException(Sentences.of("jars.unread", entry));
        }
    }

    private static boolean isJavaFx(Path jar) {
        return String.valueOf(jar.getFileName()).startsWith("javafx");
    }
}

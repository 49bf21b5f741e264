import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.spi.ToolProvider;

/// A tool of the JDK that runs this program.
enum Tool {
    JAR,
    JAVAC,
    JDEPS,
    JLINK,
    JMOD,
    JPACKAGE;

    /// Runs it. What it says is of interest only if it fails.
    ///
    /// @throws IllegalStateException if it fails, with what it said
    void run(Object... arguments) {
        String name = name().toLowerCase(Locale.ROOT);
        ToolProvider tool =
                ToolProvider.findFirst(name).orElseThrow(() -> new IllegalStateException("this JDK has no " + name));
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        if (tool.run(writer, writer, texts) != 0) {
            throw new IllegalStateException(name + " " + String.join(" ", texts) + "\n" + said);
        }
    }
}

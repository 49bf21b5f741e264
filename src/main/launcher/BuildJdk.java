import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the home of the JDK that runs it into the file named by the first argument, for the launcher to fall back to.
class BuildJdk {
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, System.getProperty("java.home") + System.lineSeparator());
    }
}

import java.nio.file.Path;
import java.util.regex.Pattern;

/// The program's version, such as 1.2.0 or 1.3.0-SNAPSHOT.
record Version(String text) {
    private static final Pattern AFTER_NUMBERS = Pattern.compile("[^0-9.].*");

    /// Only the numbers, which is all that packages may have.
    String numbers() {
        return AFTER_NUMBERS.matcher(text).replaceFirst("");
    }

    /// The file of a type for this operating system and its processor.
    Path file(Path folder, String type) {
        return folder.resolve("chalkgrad-" + text + "-" + ThisSystem.get().label() + "." + type);
    }

    boolean isBeforeFirst() {
        return text.startsWith("0.");
    }
}

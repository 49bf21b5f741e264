import java.util.regex.Pattern;

/// The program's version, such as 1.2.0 or 1.3.0-SNAPSHOT.
record Version(String text) {
    private static final Pattern AFTER_NUMBERS = Pattern.compile("[^0-9.].*");

    /// Only the numbers, which is all that packages may have.
    String numbers() {
        return AFTER_NUMBERS.matcher(text).replaceFirst("");
    }

    boolean isBeforeFirst() {
        return text.startsWith("0.");
    }
}

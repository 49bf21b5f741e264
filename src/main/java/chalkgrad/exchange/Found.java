package chalkgrad.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words for what was found where something else is expected.
public final class Found {
    private static final int LONGEST = 40;

    private Found() {}

    /// A value of a JSON text in a few words.
    public static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> Sentences.of("value.object");
            case List<?> list -> Sentences.of(list.isEmpty() ? "value.emptyList" : "value.list");
            case String string -> text(string);
            default -> shortened(value.toString());
        };
    }

    /// A text in quotation marks, cut if it is long.
    public static String text(String text) {
        return "\"" + shortened(text) + "\"";
    }

    /// A text, cut if it is long, without characters that would break a line.
    public static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    /// A text of at most `longest` characters, without control characters.
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return printable(text);
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return printable(text.substring(0, end)) + "…";
    }

    /// A text with question marks for control characters, which would break a line.
    static String printable(String text) {
        var line = new StringBuilder(text);
        for (int k = 0; k < line.length(); k++) {
            if (line.charAt(k) < ' ' || line.charAt(k) == '\u007f') {
                line.setCharAt(k, '?');
            }
        }
        return line.toString();
    }
}

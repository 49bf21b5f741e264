package chalkgrad.exchange;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes one JSON text.
final class JsonWriter {
    private static final String INDENT = "  ";

    private final PrintWriter text;

    JsonWriter(PrintWriter text) {
        this.text = text;
    }

    void write(@Nullable Object value) {
        append(value, "\n");
        text.append('\n');
    }

    private void append(@Nullable Object value, String newLine) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> appendMap(map, newLine);
            case List<?> list -> appendList(list, newLine);
            case String string -> appendText(string);
            case Double number -> appendDouble(number);
            case Number number -> text.print(number);
            case Boolean flag -> text.print(flag);
            default -> throw new IllegalArgumentException("JSON has no " + value.getClass());
        }
    }

    private void appendMap(Map<?, ?> map, String newLine) {
        if (map.isEmpty()) {
            text.append("{}");
            return;
        }
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator).append(newLine).append(INDENT);
            appendText((String) entry.getKey());
            text.append(": ");
            append(entry.getValue(), newLine + INDENT);
            separator = ",";
        }
        text.append(newLine).append('}');
    }

    private void appendList(List<?> list, String newLine) {
        boolean nested = list.stream().anyMatch(element -> element instanceof List || element instanceof Map);
        text.append('[');
        for (Iterator<?> elements = list.iterator(); elements.hasNext(); ) {
            if (nested) {
                text.append(newLine).append(INDENT);
            }
            append(elements.next(), newLine + INDENT);
            if (elements.hasNext()) {
                text.append(nested ? "," : ", ");
            }
        }
        text.append(nested ? newLine : "").append(']');
    }

    private void appendDouble(double number) {
        if (Double.isFinite(number)) {
            text.append(Double.toString(number).replace('E', 'e'));
        } else {
            appendText(Double.toString(number));
        }
    }

    private void appendText(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (character < ' ' || isUnpaired(string, i)) {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        text.append('"');
    }

    /// Whether a character is half of a surrogate pair without the other half, which UTF-8 cannot encode.
    private static boolean isUnpaired(String string, int i) {
        char character = string.charAt(i);
        if (Character.isHighSurrogate(character)) {
            return i + 1 == string.length() || !Character.isLowSurrogate(string.charAt(i + 1));
        }
        return Character.isLowSurrogate(character) && (i == 0 || !Character.isHighSurrogate(string.charAt(i - 1)));
    }
}
